using System.Globalization;
using System.Reflection;
using System.Text;

namespace PyToCil.Golden.Tests;

/// <summary>One folder of tests/golden; tools/rebuild-golden writes what CPython produces.</summary>
/// <param name="Name">Area and case, as in <c>calls/defaults</c>.</param>
internal sealed record GoldenCase(string Name)
{
    public static readonly string[] Versions = ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15"];

    public static string RepositoryRoot { get; } = typeof(GoldenCase).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(a => a.Key == "RepositoryRoot").Value!;

    public static string GoldenRoot { get; } = Path.Combine(RepositoryRoot, "tests", "golden");

    private string Folder => Path.Combine(GoldenRoot, Name.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The first version that can have the case: the first line of the file first-version, or the first of all.</summary>
    public string FirstVersion => File.Exists(PathOf("first-version")) ? File.ReadLines(PathOf("first-version")).First().Trim() : Versions[0];

    /// <summary>The versions in which the case runs.</summary>
    public IEnumerable<string> OwnVersions => Versions.Skip(Array.IndexOf(Versions, FirstVersion));

    public static IEnumerable<GoldenCase> All() =>
        Directory.EnumerateFiles(GoldenRoot, "program.py", SearchOption.AllDirectories)
            .Select(file => new GoldenCase(Path.GetRelativePath(GoldenRoot, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '/')))
            .OrderBy(c => c.Name, StringComparer.Ordinal);

    public static IEnumerable<GoldenCase> Of(string version) => All().Where(c => c.OwnVersions.Contains(version));

    public string PathOf(string file) => Path.Combine(Folder, file);

    public string Pyc(string version) => PathOf($"program.{version}.pyc");

    /// <summary>What CPython of the version did.</summary>
    public Outcome Expected(string version) => new(
        Read("expected", version) ?? "",
        Read("expected.stderr", version) ?? "",
        int.Parse(Read("exit", version) is { Length: > 0 } text ? text : "0", CultureInfo.InvariantCulture));

    // A file named for a version holds for the later ones too, up to the next such file.
    private string? Read(string name, string version)
    {
        for (int i = Array.IndexOf(Versions, version); i >= 0; i--)
            if (File.Exists(PathOf($"{name}.{Versions[i]}"))) return File.ReadAllText(PathOf($"{name}.{Versions[i]}"), Encoding.UTF8);
        return File.Exists(PathOf(name)) ? File.ReadAllText(PathOf(name), Encoding.UTF8) : null;
    }
}
