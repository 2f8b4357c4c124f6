namespace PyToCil.Golden.Tests;

// One class for each version and target: the classes run in parallel.

public sealed class GoldenInMemory312Tests
{
    public static TheoryData<string> Names() => GoldenCase.Names();

    [Theory]
    [MemberData(nameof(Names))]
    public void PrintsWhatCPythonPrints(string name) => ProgramHost.Check(name, "3.12", ProgramHost.InMemory);
}

public sealed class GoldenInMemory313Tests
{
    public static TheoryData<string> Names() => GoldenCase.Names();

    [Theory]
    [MemberData(nameof(Names))]
    public void PrintsWhatCPythonPrints(string name) => ProgramHost.Check(name, "3.13", ProgramHost.InMemory);
}

public sealed class GoldenInFile312Tests
{
    public static TheoryData<string> Names() => GoldenCase.Names();

    [Theory]
    [MemberData(nameof(Names))]
    public void BuiltIntoAnAssemblyItPrintsTheSame(string name) => ProgramHost.Check(name, "3.12", ProgramHost.InFile);
}

public sealed class GoldenInFile313Tests
{
    public static TheoryData<string> Names() => GoldenCase.Names();

    [Theory]
    [MemberData(nameof(Names))]
    public void BuiltIntoAnAssemblyItPrintsTheSame(string name) => ProgramHost.Check(name, "3.13", ProgramHost.InFile);
}
