using System.Reflection;
using System.Text;

namespace PyToCil.Golden.Tests;

/// <summary>One folder of tests/golden; tools/rebuild-golden writes what CPython produces.</summary>
/// <param name="Name">Area and case, as in <c>calls/defaults</c>.</param>
internal sealed record GoldenCase(string Name)
{
    public static readonly string[] Versions = ["3.12", "3.13"];

    public static string RepositoryRoot { get; } = typeof(GoldenCase).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(a => a.Key == "RepositoryRoot").Value!;

    public static string GoldenRoot { get; } = Path.Combine(RepositoryRoot, "tests", "golden");

    private string Folder => Path.Combine(GoldenRoot, Name.Replace('/', Path.DirectorySeparatorChar));

    public static IEnumerable<GoldenCase> All() =>
        Directory.EnumerateFiles(GoldenRoot, "program.py", SearchOption.AllDirectories)
            .Select(file => new GoldenCase(Path.GetRelativePath(GoldenRoot, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '/')))
            .OrderBy(c => c.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names() => [.. All().Select(c => c.Name)];

    public string PathOf(string file) => Path.Combine(Folder, file);

    public string Pyc(string version) => PathOf($"program.{version}.pyc");

    /// <summary>What CPython of the version did.</summary>
    public Outcome Expected(string version) => new(
        Read("expected", version) ?? "",
        Read("expected.stderr", version) ?? "",
        int.Parse(Read("exit", version) is { Length: > 0 } text ? text : "0", System.Globalization.CultureInfo.InvariantCulture));

    private string? Read(string name, string version)
    {
        string special = PathOf($"{name}.{version}");
        string path = File.Exists(special) ? special : PathOf(name);
        return File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8) : null;
    }
}

/// <summary>What a program wrote, and how it ended.</summary>
internal sealed record Outcome(string Output, string Error, int Status)
{
    /// <summary>Fails with the first line that differs.</summary>
    public static void AssertSame(Outcome expected, Outcome actual, string what)
    {
        AssertText(expected.Output, actual.Output, what + ": stdout", actual.Error);
        AssertText(expected.Error, actual.Error, what + ": stderr", "");
        Assert.True(expected.Status == actual.Status, $"{what}: exit status {actual.Status}, expected {expected.Status}");
    }

    private static void AssertText(string expected, string actual, string what, string more)
    {
        if (expected == actual) return;
        string[] wanted = expected.Split('\n');
        string[] found = actual.Split('\n');
        int line = 0;
        while (line < wanted.Length && line < found.Length && wanted[line] == found[line]) line++;
        string w = line < wanted.Length ? wanted[line] : "<end>";
        string f = line < found.Length ? found[line] : "<end>";
        Assert.Fail($"{what} differs at line {line + 1}\n  expected: {w}\n  actual:   {f}\n{more}");
    }
}
