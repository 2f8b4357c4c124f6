using PyToCil.Runtime;
using PyToCil.Translator;

namespace PyToCil.Golden.Tests;

/// <summary>The cases of 3.13 with guards that fail on purpose, each at its first turn and at every seventh.</summary>
public sealed class GoldenFailingTests() : GoldenRun("3.13", "failing")
{
    public static TheoryData<string> Names() => NamesOf("3.13");

    [Theory]
    [MemberData(nameof(Names))]
    public void FailedGuardsAreInvisible(string name) =>
        ProgramHost.Check(name, Version, (file, interpreter) => ModuleLoader.Translate(file, interpreter, TieringMode.Failing));
}

/// <summary>A guard that is reached fails; these are the kinds of guards that programs must reach.</summary>
public sealed class GuardCoverageTests
{
    private static readonly string[] s_programs = ["classic/deltablue.pyc", "classic/chaos.pyc", "classic/generators.pyc", "classic/comprehensions.pyc", "classic/binary_trees.pyc", "classic/float_points.pyc", "classic/spectral_norm.pyc"];
    private static readonly string[] s_cases = ["language/generators", "language/driven_generators"];

    private static readonly string[] s_kinds =
    [
        "callee", "self", "sink", "pair", "builtin", "list item", "mixed numbers", "resumption",
        "Add", "Multiply", "GetItem", "SetItem", "GetIterator", "LoadGlobal", "LoadAttribute", "Unpack", "IrForIterate", "entry",
        "inlined Add", "inlined LoadAttribute",
    ];

    [Fact]
    public void EveryKindOfGuardIsMadeToFail()
    {
        foreach (string program in s_programs) BenchmarkProgramTests.AssertGivesItsCheck(program, new TranslationOptions { Tiering = TieringMode.Failing });
        foreach (string name in s_cases) ProgramHost.Check(name, "3.13", (file, interpreter) => ModuleLoader.Translate(file, interpreter, TieringMode.Failing));
        Assert.Empty(s_kinds.Except(GuardSite.Failed.Keys));
    }
}
