using System.Diagnostics;
using PyToCil.Benchmarks.Engines;
using PyToCil.Benchmarks.Results;

namespace PyToCil.Benchmarks;

/// <summary>Measures programs one after the other, each in all engines.</summary>
internal sealed class BenchmarkRun(Effort effort, IReadOnlyCollection<string> chosen, bool fewPythons)
{
    /// <exception cref="ArgumentException">No such engine is on this machine.</exception>
    public BenchmarkResults Measure(List<BenchmarkProgram> programs)
    {
        RunDescription run = RunDescriptions.Describe(Repository.Root, effort.Rounds);
        List<Engine> engines = Choose(EngineFinder.Find(Repository.Path("benchmarks", "Comparison", "Workers", "harness.py")));
        Console.Error.WriteLine($"engines: {string.Join(", ", engines.Select(e => e.Name))}");
        var versions = new Dictionary<string, string>();
        var results = new List<ProgramResult>();
        foreach (BenchmarkProgram program in programs)
        {
            long start = Stopwatch.GetTimestamp();
            results.Add(new Measurement(program, engines, effort, versions).Measure());
            Console.Error.WriteLine($"{results.Count}/{programs.Count} {program.Group}/{program.Name} {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s");
        }
        return new BenchmarkResults(run, [.. engines.Select(e => new EngineDescription(e.Name, versions.GetValueOrDefault(e.Name, "-")))], results);
    }

    private List<Engine> Choose(List<Engine> found)
    {
        foreach (string name in chosen)
            if (!found.Exists(e => Denotes(name, e))) throw new ArgumentException($"{name} is not found");
        if (chosen.Count > 0) return found.FindAll(e => e.Name == Engine.OwnName || chosen.Any(name => Denotes(name, e)));
        if (!fewPythons) return found;
        string? kept = found.Select(e => e.Name).FirstOrDefault(n => n == "CPython 3.13") ?? found.Select(e => e.Name).FirstOrDefault(IsCPython);
        return found.FindAll(e => !IsCPython(e.Name) || e.Name == kept);
    }

    private static bool IsCPython(string name) => name.StartsWith("CPython", StringComparison.Ordinal);

    private static bool Denotes(string text, Engine engine) =>
        text.Equals(engine.Name, StringComparison.OrdinalIgnoreCase) || (IsCPython(engine.Name) && engine.Name.EndsWith(" " + text, StringComparison.Ordinal));
}
