namespace PyToCil.Benchmarks.Results;

/// <summary>All that one run has measured, and where.</summary>
internal sealed record BenchmarkResults(RunDescription Run, IReadOnlyList<EngineDescription> Engines, IReadOnlyList<ProgramResult> Programs)
{
    /// <summary>The CPython that ratios refer to: 3.13, or the newest there is; null where there is none.</summary>
    public string? Reference => Engines.Select(e => e.Name).FirstOrDefault(n => n == "CPython 3.13")
        ?? Engines.Select(e => e.Name).FirstOrDefault(n => n.StartsWith("CPython", StringComparison.Ordinal));

    public IEnumerable<string> Groups => Programs.Select(p => p.Group).Distinct();

    /// <summary>The groups whose programs Pythons run too.</summary>
    public IEnumerable<string> ComparedGroups => Groups.Where(g => g != BenchmarkProgram.HostGroup);

    public bool Has(string engine) => Engines.Any(e => e.Name == engine);
}

/// <summary>The state of the sources and of the machine. Modified: files differed from the commit.</summary>
internal sealed record RunDescription(string? Commit, bool Modified, DateTimeOffset Date, string Processor, int Processors, string System, int Rounds);

internal sealed record EngineDescription(string Name, string Version);

/// <summary>One program; times are in nanoseconds for each unit of work, by engine, and so are allocated bytes where they are measured.</summary>
internal sealed record ProgramResult(
    string Name, string Group, string Unit, IReadOnlyDictionary<string, Series> Nanoseconds,
    IReadOnlyDictionary<string, double>? AllocatedBytes, IReadOnlyDictionary<string, string>? Problems)
{
    public double Allocated(string engine) => AllocatedBytes is not null && AllocatedBytes.TryGetValue(engine, out double bytes) ? bytes : double.NaN;

    public double Median(string? engine) => engine is not null && Nanoseconds.TryGetValue(engine, out Series? series) ? series.Median : double.NaN;

    /// <summary>How many times faster an engine is than another; NaN where one of them has no time.</summary>
    public double Ratio(string? slower, string faster) => Median(slower) / Median(faster);
}

internal sealed record Series(double Median, double Lowest, double Highest)
{
    public static Series Of(IEnumerable<double> samples)
    {
        double[] sorted = [.. samples.Order()];
        int half = sorted.Length / 2;
        double median = sorted.Length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Series(Round(median), Round(sorted[0]), Round(sorted[^1]));
    }

    private static double Round(double value) => Math.Round(value, value < 100 ? 3 : 1);
}
