namespace PyToCil.Golden.Tests;

// One class for each version and target: the classes run in parallel.

/// <summary>The cases of one version in one target.</summary>
public abstract class GoldenRun
{
    private protected GoldenRun(string version, string target)
    {
        Version = version;
        Target = target;
    }

    internal string Version { get; }
    internal string Target { get; }

    protected static TheoryData<string> NamesOf(string version) => [.. GoldenCase.Of(version).Select(c => c.Name)];

    private protected void Check(string name)
    {
        if (Target == "file") ProgramHost.Check(name, Version, ProgramHost.InFile);
        else ProgramHost.Check(name, Version, ProgramHost.InMemory);
    }
}

public sealed class GoldenInMemory38Tests() : GoldenRun("3.8", "memory")
{
    public static TheoryData<string> Names() => NamesOf("3.8");

    [Theory]
    [MemberData(nameof(Names))]
    public void PrintsWhatCPythonPrints(string name) => Check(name);
}

public sealed class GoldenInFile38Tests() : GoldenRun("3.8", "file")
{
    public static TheoryData<string> Names() => NamesOf("3.8");

    [Theory]
    [MemberData(nameof(Names))]
    public void BuiltIntoAnAssemblyItPrintsTheSame(string name) => Check(name);
}

public sealed class GoldenInMemory39Tests() : GoldenRun("3.9", "memory")
{
    public static TheoryData<string> Names() => NamesOf("3.9");

    [Theory]
    [MemberData(nameof(Names))]
    public void PrintsWhatCPythonPrints(string name) => Check(name);
}

public sealed class GoldenInFile39Tests() : GoldenRun("3.9", "file")
{
    public static TheoryData<string> Names() => NamesOf("3.9");

    [Theory]
    [MemberData(nameof(Names))]
    public void BuiltIntoAnAssemblyItPrintsTheSame(string name) => Check(name);
}

public sealed class GoldenInMemory310Tests() : GoldenRun("3.10", "memory")
{
    public static TheoryData<string> Names() => NamesOf("3.10");

    [Theory]
    [MemberData(nameof(Names))]
    public void PrintsWhatCPythonPrints(string name) => Check(name);
}

public sealed class GoldenInFile310Tests() : GoldenRun("3.10", "file")
{
    public static TheoryData<string> Names() => NamesOf("3.10");

    [Theory]
    [MemberData(nameof(Names))]
    public void BuiltIntoAnAssemblyItPrintsTheSame(string name) => Check(name);
}

public sealed class GoldenInMemory311Tests() : GoldenRun("3.11", "memory")
{
    public static TheoryData<string> Names() => NamesOf("3.11");

    [Theory]
    [MemberData(nameof(Names))]
    public void PrintsWhatCPythonPrints(string name) => Check(name);
}

public sealed class GoldenInFile311Tests() : GoldenRun("3.11", "file")
{
    public static TheoryData<string> Names() => NamesOf("3.11");

    [Theory]
    [MemberData(nameof(Names))]
    public void BuiltIntoAnAssemblyItPrintsTheSame(string name) => Check(name);
}

public sealed class GoldenInMemory312Tests() : GoldenRun("3.12", "memory")
{
    public static TheoryData<string> Names() => NamesOf("3.12");

    [Theory]
    [MemberData(nameof(Names))]
    public void PrintsWhatCPythonPrints(string name) => Check(name);
}

public sealed class GoldenInFile312Tests() : GoldenRun("3.12", "file")
{
    public static TheoryData<string> Names() => NamesOf("3.12");

    [Theory]
    [MemberData(nameof(Names))]
    public void BuiltIntoAnAssemblyItPrintsTheSame(string name) => Check(name);
}

public sealed class GoldenInMemory313Tests() : GoldenRun("3.13", "memory")
{
    public static TheoryData<string> Names() => NamesOf("3.13");

    [Theory]
    [MemberData(nameof(Names))]
    public void PrintsWhatCPythonPrints(string name) => Check(name);
}

public sealed class GoldenInFile313Tests() : GoldenRun("3.13", "file")
{
    public static TheoryData<string> Names() => NamesOf("3.13");

    [Theory]
    [MemberData(nameof(Names))]
    public void BuiltIntoAnAssemblyItPrintsTheSame(string name) => Check(name);
}

public sealed class GoldenInMemory314Tests() : GoldenRun("3.14", "memory")
{
    public static TheoryData<string> Names() => NamesOf("3.14");

    [Theory]
    [MemberData(nameof(Names))]
    public void PrintsWhatCPythonPrints(string name) => Check(name);
}

public sealed class GoldenInFile314Tests() : GoldenRun("3.14", "file")
{
    public static TheoryData<string> Names() => NamesOf("3.14");

    [Theory]
    [MemberData(nameof(Names))]
    public void BuiltIntoAnAssemblyItPrintsTheSame(string name) => Check(name);
}

public sealed class GoldenInMemory315Tests() : GoldenRun("3.15", "memory")
{
    public static TheoryData<string> Names() => NamesOf("3.15");

    [Theory]
    [MemberData(nameof(Names))]
    public void PrintsWhatCPythonPrints(string name) => Check(name);
}

public sealed class GoldenInFile315Tests() : GoldenRun("3.15", "file")
{
    public static TheoryData<string> Names() => NamesOf("3.15");

    [Theory]
    [MemberData(nameof(Names))]
    public void BuiltIntoAnAssemblyItPrintsTheSame(string name) => Check(name);
}
