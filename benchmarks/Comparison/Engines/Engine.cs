using System.Diagnostics;
using PyToCil.Benchmarks.Workers;

namespace PyToCil.Benchmarks.Engines;

/// <summary>One implementation that runs the programs, as a process for each.</summary>
internal abstract class Engine(string name)
{
    public const string OwnName = "PyToCil";
    public const string PyPyName = "PyPy";
    public const string ByHandName = "C#";

    public string Name { get; } = name;

    /// <summary>Whether it compiles while it runs, so that it wants more time before it is measured.</summary>
    public virtual bool IsCompiling => true;

    public virtual bool Has(BenchmarkProgram program) => true;

    public abstract ProcessStartInfo StartInfo(BenchmarkProgram program);

    public Worker Start(BenchmarkProgram program) => new(StartInfo(program));

    /// <summary>This program again, in a process that serves one of its kinds of work.</summary>
    /// <param name="profiles">Whether .NET compiles by profiles of its own (TieredPGO).</param>
    /// <param name="arguments">The kind of work and its subject.</param>
    protected static ProcessStartInfo Self(bool profiles, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(Engine).Assembly.Location, .. arguments]);
        start.Environment["DOTNET_TieredPGO"] = profiles ? "1" : "0";
        return start;
    }
}

/// <summary>PyToCil as its command line runs; docs/hosting.md tells what the setting does.</summary>
internal sealed class OwnEngine() : Engine(OwnName)
{
    public override ProcessStartInfo StartInfo(BenchmarkProgram program) => Self(false, WorkerCommand.Name, WorkerCommand.Translated, program.Compiled);
}

/// <summary>C# as .NET runs it by default.</summary>
internal sealed class ByHandEngine() : Engine(ByHandName)
{
    public override bool Has(BenchmarkProgram program) => ByHand.Catalogue.Programs.ContainsKey(program.Name);

    public override ProcessStartInfo StartInfo(BenchmarkProgram program) => Self(true, WorkerCommand.Name, WorkerCommand.ByHand, program.Name);
}

internal sealed class PythonEngine(string name, string executable, string harness, bool isCompiling) : Engine(name)
{
    public override bool IsCompiling => isCompiling;

    public override bool Has(BenchmarkProgram program) => program.Group != BenchmarkProgram.HostGroup;

    public override ProcessStartInfo StartInfo(BenchmarkProgram program)
    {
        var start = new ProcessStartInfo(executable, [harness, program.Source]);
        // Sets of strings have one order in every run.
        start.Environment["PYTHONHASHSEED"] = "0";
        return start;
    }
}
