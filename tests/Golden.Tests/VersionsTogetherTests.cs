using PyToCil.Bytecode;
using PyToCil.Runtime;
using PyToCil.Translator;

namespace PyToCil.Golden.Tests;

/// <summary>
/// One process with modules of all eight versions, each in an interpreter of its own, whose functions, generators and
/// classes call each other: everything answers as its own version. What a version answers is what its CPython printed.
/// </summary>
public sealed class VersionsTogetherTests
{
    private static readonly GoldenCase s_case = new("language/version_answers");
    private readonly Dictionary<string, PyModule> _modules = [];

    public VersionsTogetherTests()
    {
        foreach (string version in GoldenCase.Versions)
        {
            PyInterpreter interpreter = ModuleLoader.NewInterpreter(PycFile.Read(s_case.Pyc(version)));
            _modules[version] = PyModule.Load(s_case.Pyc(version), interpreter);
        }
    }

    private static string[] ExpectedLines(string version) => s_case.Expected(version).Output.TrimEnd('\n').Split('\n');

    // The lines that the program prints: its version, the answers, and four more.
    private static string Answers(string version) => string.Join('\n', ExpectedLines(version)[1..^4]);

    private static string Collected(string version) => ExpectedLines(version)[^4];

    private void ForEachPair(Action<string, string> check)
    {
        foreach (string caller in GoldenCase.Versions)
            foreach (string called in GoldenCase.Versions) check(caller, called);
    }

    private object Value(string version, string name) => _modules[version][name]!;

    [Fact]
    public void EachAnswersTheHostAsItsOwnVersion()
    {
        foreach (string version in GoldenCase.Versions)
        {
            Assert.Equal(version, _modules[version].Call<string>("version"));
            Assert.Equal(Answers(version), _modules[version].GetFunction<Func<string>>("answers")());
        }
    }

    [Fact]
    public void AFunctionOfAnotherVersionAnswersAsItsOwn() => ForEachPair((caller, called) =>
    {
        Assert.Equal(Answers(called), _modules[caller].Call<string>("call", Value(called, "answers")));
        Assert.Equal(Answers(caller), _modules[caller].Call<string>("answers"));
    });

    [Fact]
    public void AModuleOfAnotherVersionCanBeImported() => ForEachPair((caller, called) =>
    {
        string name = "module" + called.Replace(".", "", StringComparison.Ordinal);
        _modules[caller].Interpreter.Modules.SetString(name, _modules[called]);
        Assert.Equal(Answers(called), _modules[caller].Call<string>("imported", name));
    });

    [Fact]
    public void AGeneratorOfAnotherVersionRunsAsItsOwn() => ForEachPair((caller, called) =>
        Assert.Equal(Collected(called), _modules[caller].Call<string>("collect", Value(called, "items"))));

    [Fact]
    public void AClassCanDeriveFromOneOfAnotherVersion() => ForEachPair((caller, called) =>
    {
        string inherited = ExpectedLines(called)[^3];
        string own = inherited[(inherited.IndexOf(" of ", StringComparison.Ordinal) + 4)..];
        Assert.Equal($"{caller} of {own}", _modules[caller].Call<string>("derive", Value(called, "Base")));
    });

    [Fact]
    public void AnExceptionOfAnotherVersionIsCaught() => ForEachPair((caller, called) =>
        Assert.Equal(ExpectedLines(called)[^2], _modules[caller].Call<string>("catch", Value(called, "fail"))));

    [Fact]
    public void BuiltinFunctionsCallBackIntoAnotherVersion() => ForEachPair((caller, called) =>
        Assert.Equal("a,b,c", _modules[caller].Call<string>("sort_with", Value(called, "key"))));

    [Fact]
    public void TheHostPassesCallsOnBetweenVersions() => ForEachPair((caller, called) =>
    {
        Func<string> between = () => _modules[called].Call<string>("answers");
        Assert.Equal(Answers(called), _modules[caller].Call<string>("call", between));
        // What runs after the host's code is the caller's version again.
        Assert.Equal(Answers(caller), _modules[caller].Call<string>("call", Value(caller, "answers")));
    });

    [Fact]
    public void ThreadsRunVersionsAtTheSameTime() => Parallel.ForEach(GoldenCase.Versions, version =>
    {
        for (int i = 0; i < 20; i++) Assert.Equal(Answers(version), _modules[version].Call<string>("answers"));
    });
}
