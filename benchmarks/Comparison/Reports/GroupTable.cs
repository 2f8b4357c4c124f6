using PyToCil.Benchmarks.Engines;
using PyToCil.Benchmarks.Results;

namespace PyToCil.Benchmarks.Reports;

/// <summary>The table of one group: times, and how many times faster than the reference CPython each engine is.</summary>
internal static class GroupTable
{
    private sealed record Column(string Header, Func<ProgramResult, double> Value, bool HasMean);

    /// <param name="results">What was measured.</param>
    /// <param name="group">The group of programs.</param>
    /// <param name="allPythons">With a column for each CPython, not only the reference.</param>
    public static ReportTable Make(BenchmarkResults results, string group, bool allPythons)
    {
        List<Column> columns = group == BenchmarkProgram.HostGroup ? HostColumns(results) : Columns(results, group, allPythons);
        List<ProgramResult> programs = [.. results.Programs.Where(p => p.Group == group)];
        var rows = new List<string[]>();
        foreach (ProgramResult program in programs) rows.Add([program.Name, program.Unit, .. columns.Select(c => Cell(c, c.Value(program)))]);
        string[] mean = ["geometric mean", "", .. columns.Select(c => c.HasMean ? Cell(c, Means.Geometric(programs.Select(c.Value))) : "")];
        return new ReportTable(group, ["program", "unit", .. columns.Select(c => c.Header)], 2, rows, mean);
    }

    private static string Cell(Column column, double value) => column.HasMean ? Figures.Ratio(value) : Figures.Time(value);

    private static List<Column> HostColumns(BenchmarkResults results)
    {
        List<Column> columns = [new($"{Engine.OwnName} ns", p => p.Median(Engine.OwnName), false)];
        if (results.Has(Engine.ByHandName))
        {
            columns.Add(new Column($"{Engine.ByHandName} ns", p => p.Median(Engine.ByHandName), false));
            columns.Add(new Column($"to {Engine.ByHandName}", p => p.Ratio(Engine.OwnName, Engine.ByHandName), true));
        }
        columns.Add(new Column($"{Engine.OwnName} bytes", p => p.Allocated(Engine.OwnName), false));
        if (results.Has(Engine.ByHandName)) columns.Add(new Column($"{Engine.ByHandName} bytes", p => p.Allocated(Engine.ByHandName), false));
        return columns;
    }

    private static List<Column> Columns(BenchmarkResults results, string group, bool allPythons)
    {
        string? reference = results.Reference;
        var columns = new List<Column> { new($"{Engine.OwnName} ns", p => p.Median(Engine.OwnName), false) };
        if (reference is null) return columns;
        columns.Add(new Column($"{reference} ns", p => p.Median(reference), false));
        foreach (EngineDescription engine in results.Engines)
        {
            if (engine.Name == reference || (!allPythons && engine.Name.StartsWith("CPython", StringComparison.Ordinal))) continue;
            columns.Add(new Column($"{engine.Name} x", p => p.Ratio(reference, engine.Name), true));
        }
        foreach (string faster in (string[])[Engine.PyPyName, Engine.ByHandName])
            if (results.Has(faster)) columns.Add(new Column($"to {faster}", p => p.Ratio(Engine.OwnName, faster), true));
        if (group == DioJit.Group && results.Has(DioJit.Baseline))
        {
            columns.Add(new Column("over 3.8", p => p.Ratio(DioJit.Baseline, Engine.OwnName), true));
            columns.Add(new Column("DIO-JIT over 3.8", p => DioJit.Ratio(p.Name), true));
        }
        return columns;
    }
}
