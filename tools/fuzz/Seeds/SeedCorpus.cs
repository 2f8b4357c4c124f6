using PyToCil.Bytecode;

namespace PyToCil.Fuzz.Seeds;

/// <summary>The .pyc files of the repository's tests, by version.</summary>
internal sealed class SeedCorpus
{
    // Damage in a larger file meets no code that a smaller one does not, but takes longer.
    private const int MostBytes = 16_000;

    private readonly Dictionary<string, List<SeedFile>> files = [];

    private SeedCorpus(IEnumerable<string> versions)
    {
        foreach (var version in versions) files[version] = [];
    }

    public IReadOnlyList<SeedFile> Of(string version) => files[version];

    public IReadOnlyList<string> Versions => [.. files.Keys];

    public int Count => files.Values.Sum(list => list.Count);

    /// <summary>Reads the seeds of some versions.</summary>
    /// <exception cref="InvalidOperationException">A version has none.</exception>
    public static SeedCorpus Read(string repository, IReadOnlyList<string> versions)
    {
        var corpus = new SeedCorpus(versions);
        var paths = Directory.GetFiles(Path.Combine(repository, "tests"), "*.pyc", SearchOption.AllDirectories);
        Array.Sort(paths, StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (!IsSeed(path) || VersionIn(path) is not string version || !versions.Contains(version)) continue;
            var data = File.ReadAllBytes(path);
            if (data.Length <= MostBytes) corpus.files[version].Add(new SeedFile(Path.GetRelativePath(repository, path), version, data));
        }
        foreach (var (version, found) in corpus.files)
            if (found.Count == 0) throw new InvalidOperationException($"there is no .pyc file of CPython {version} below {repository}/tests");
        return corpus;
    }

    private static bool IsSeed(string path)
    {
        var parts = path.Split(Path.DirectorySeparatorChar);
        return Array.IndexOf(parts, "bin") < 0 && Array.IndexOf(parts, "obj") < 0
            && (Array.IndexOf(parts, "golden") >= 0 || Array.IndexOf(parts, "Data") >= 0);
    }

    // `program.3.12.pyc` is of 3.12.
    private static string? VersionIn(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        foreach (var version in VersionTable.SupportedVersions)
            if (name.EndsWith("." + version, StringComparison.Ordinal)) return version;
        return null;
    }

    /// <summary>The folder above that holds the solution.</summary>
    public static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "PyToCil.sln"))) return folder.FullName;
        var current = new DirectoryInfo(Environment.CurrentDirectory);
        for (var folder = current; folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "PyToCil.sln"))) return folder.FullName;
        throw new InvalidOperationException("the repository is not above the current folder: give --repository");
    }
}
