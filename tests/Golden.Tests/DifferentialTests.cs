using System.Collections.Concurrent;
using System.Text.Json;

namespace PyToCil.Golden.Tests;

/// <summary>The same program in CPython and here. Skipped where the machine has no CPython of the version.</summary>
public sealed class DifferentialTests
{
    private const string Compile = "import py_compile, sys; py_compile.compile(sys.argv[1], sys.argv[2], 'program.py', doraise=True, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)";

    // The header of a file with an unchecked hash holds the hash of its source: PEP 552.
    private const string FindStale = """
        import importlib.util, json, sys
        for source, compiled in json.load(open(sys.argv[1], encoding="utf-8")):
            if open(compiled, "rb").read(16)[8:] != importlib.util.source_hash(open(source, "rb").read()):
                print(source)
        """;

    public static TheoryData<string> Versions() => [.. GoldenCase.Versions];

    public static TheoryData<string, string> Programs()
    {
        string folder = Path.Combine(GoldenCase.RepositoryRoot, "tests", "differential");
        var data = new TheoryData<string, string>();
        foreach (string version in GoldenCase.Versions)
            foreach (string source in Directory.EnumerateFiles(folder, "*.py").Order(StringComparer.Ordinal)) data.Add(Path.GetFileName(source), version);
        return data;
    }

    /// <summary>A program without a golden expectation: here as in CPython, word for word.</summary>
    [Theory]
    [MemberData(nameof(Programs))]
    public void BehavesAsInCPython(string program, string version)
    {
        string[] python = Require(version);
        string source = Path.Combine(GoldenCase.RepositoryRoot, "tests", "differential", program);
        // Comments at a program's start say for which version, or for which kind of build, it does not do, and why.
        string[] exceptions = [.. File.ReadLines(source).TakeWhile(line => line.StartsWith('#'))];
        bool isExcepted = exceptions.Any(line => line.StartsWith($"# Not for {version}:", StringComparison.Ordinal)
            || (CPythons.IsWebAssembly(python) && line.StartsWith("# Not for WebAssembly:", StringComparison.Ordinal)));
        Assert.SkipWhen(isExcepted, string.Join(' ', exceptions));
        DirectoryInfo folder = Directory.CreateTempSubdirectory("pytocil-");
        try
        {
            string pyc = Path.Combine(folder.FullName, "program.pyc");
            Outcome compiled = CPythonRun.One(python, folder.FullName, "-c", Compile, source, pyc);
            Assert.True(compiled.Status == 0, compiled.Error);
            Outcome.AssertSame(CPythonRun.One(python, folder.FullName, "program.pyc"), ProgramHost.Run(pyc, ProgramHost.InMemory), $"{program} ({version})");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The expectations in the folders are what CPython does; GoldenTests compare this runtime with them.</summary>
    [Theory]
    [MemberData(nameof(Versions))]
    public void ExpectationsAreCPythons(string version)
    {
        string[] python = Require(version);
        // What depends on word size, error numbers and the C library is not asked of a WebAssembly build.
        GoldenCase[] cases = [.. GoldenCase.Of(version).Where(c => !CPythons.IsWebAssembly(python) || !File.Exists(c.PathOf("wasm")))];
        var differences = new ConcurrentBag<string>();
        CPythonRun.Many(python, [.. cases.Select(c => c.Pyc(version))], index => ProgramHost.LockOf(cases[index].Name), (index, outcome) =>
        {
            if (Outcome.Difference(cases[index].Expected(version), outcome, $"{cases[index].Name} ({version})") is { } difference) differences.Add(difference);
        });
        Assert.True(differences.IsEmpty, string.Join('\n', differences));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void CompiledProgramsAreOfTheirSources(string version)
    {
        string[] python = Require(version);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("pytocil-");
        try
        {
            string listed = Path.Combine(folder.FullName, "programs.json");
            File.WriteAllText(listed, JsonSerializer.Serialize(GoldenCase.Of(version).Select(c => new[] { c.PathOf("program.py"), c.Pyc(version) })));
            Outcome found = CPythonRun.One(python, folder.FullName, "-c", FindStale, listed);
            Assert.True(found.Status == 0, found.Error);
            Assert.True(found.Output.Length == 0, "run tools/rebuild-golden for\n" + found.Output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string[] Require(string version)
    {
        string[]? python = CPythons.Find(version);
        Assert.SkipWhen(python is null, $"no CPython {version} on this machine (PYTOCIL_CPYTHON_{version.Replace(".", "", StringComparison.Ordinal)}, PATH, pyenv, tools/pyodide)");
        return python!;
    }
}
