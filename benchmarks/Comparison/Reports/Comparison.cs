using PyToCil.Benchmarks.Engines;
using PyToCil.Benchmarks.Results;

namespace PyToCil.Benchmarks.Reports;

/// <summary>
/// Two files of results side by side. "faster": the time of the first by that of the second. "of the machine": the same
/// for the reference CPython, which is what the machine's state alone makes. "corrected": the one by the other.
/// </summary>
internal static class Comparison
{
    private sealed record Pair(ProgramResult First, ProgramResult Second, string? Reference)
    {
        public double Faster => First.Median(Engine.OwnName) / Second.Median(Engine.OwnName);

        public double OfTheMachine => First.Median(Reference) / Second.Median(Reference);

        public double Corrected => Faster / (double.IsNaN(OfTheMachine) ? 1.0 : OfTheMachine);
    }

    public static IEnumerable<ReportTable> Make(BenchmarkResults first, BenchmarkResults second)
    {
        string? reference = first.Reference is { } name && second.Has(name) ? name : null;
        string[] headers = ["program", "unit", $"{Title(first)} ns", $"{Title(second)} ns", "faster", "of the machine", "corrected"];
        foreach (string group in second.Groups)
        {
            var pairs = new List<Pair>();
            foreach (ProgramResult later in second.Programs.Where(p => p.Group == group))
                if (first.Programs.FirstOrDefault(p => p.Name == later.Name && p.Group == group) is { } earlier) pairs.Add(new Pair(earlier, later, reference));
            if (pairs.Count > 0) yield return new ReportTable(group, headers, 2, [.. pairs.Select(Row)], Mean(pairs));
        }
    }

    private static string Title(BenchmarkResults results) =>
        results.Run.Commit is { } commit ? commit[..Math.Min(8, commit.Length)] + (results.Run.Modified ? "+" : "") : $"{results.Run.Date:MM-dd HH:mm}";

    private static string[] Row(Pair pair) =>
    [
        pair.Second.Name, pair.Second.Unit, Figures.Time(pair.First.Median(Engine.OwnName)), Figures.Time(pair.Second.Median(Engine.OwnName)),
        Figures.Ratio(pair.Faster), Figures.Ratio(pair.OfTheMachine), Figures.Ratio(pair.Corrected),
    ];

    private static string[] Mean(List<Pair> pairs)
    {
        string Of(Func<Pair, double> value) => Figures.Ratio(Means.Geometric(pairs.Select(value)));
        return ["geometric mean", "", "", "", Of(p => p.Faster), Of(p => p.OfTheMachine), Of(p => p.Corrected)];
    }
}
