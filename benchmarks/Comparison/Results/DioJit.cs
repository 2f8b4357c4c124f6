namespace PyToCil.Benchmarks.Results;

/// <summary>The speed-ups over CPython 3.8 that DIO-JIT's README gives for its tasks (github.com/thautwarm/diojit).</summary>
internal static class DioJit
{
    public const string Group = "dio";
    public const string Baseline = "CPython 3.8";

    private static readonly Dictionary<string, double> s_ratios = new()
    {
        ["brainfuck"] = 265.74 / 134.23,
        ["append3"] = 23.94 / 10.70,
        ["dna_read"] = 16.96 / 14.82,
        ["fib15"] = 11.63 / 1.54,
        ["hypot_str"] = 6.19 / 3.87,
        ["selection_sort"] = 46.95 / 33.88,
        ["trans"] = 24.22 / 7.79,
    };

    /// <summary>NaN for a program that is none of its tasks.</summary>
    public static double Ratio(string program) => s_ratios.GetValueOrDefault(program, double.NaN);
}
