using PyToCil.Runtime;
using PyToCil.Translator;

namespace PyToCil.Golden.Tests;

/// <summary>The cases of 3.13 with typed code made at once.</summary>
public sealed class GoldenHotTests() : GoldenRun("3.13", "hot")
{
    public static TheoryData<string> Names() => NamesOf("3.13");

    [Theory]
    [MemberData(nameof(Names))]
    public void TypedCodePrintsTheSame(string name) =>
        ProgramHost.Check(name, Version, (file, interpreter) => ModuleLoader.Translate(file, interpreter, TieringMode.Hot));
}

/// <summary>The cases of 3.13 with typed code that is left wherever it can be.</summary>
public sealed class GoldenLeavingTests() : GoldenRun("3.13", "leaving")
{
    public static TheoryData<string> Names() => NamesOf("3.13");

    [Theory]
    [MemberData(nameof(Names))]
    public void LeavingTypedCodeIsInvisible(string name) =>
        ProgramHost.Check(name, Version, (file, interpreter) => ModuleLoader.Translate(file, interpreter, TieringMode.Leaving));
}
