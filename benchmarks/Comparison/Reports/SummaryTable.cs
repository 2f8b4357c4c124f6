using PyToCil.Benchmarks.Results;

namespace PyToCil.Benchmarks.Reports;

/// <summary>The geometric means of all engines by group, over the programs that each has.</summary>
internal static class SummaryTable
{
    public static ReportTable Make(BenchmarkResults results)
    {
        EngineDescription[] engines = [.. results.Engines.Where(e => e.Name != results.Reference)];
        var rows = new List<string[]>();
        foreach (string group in results.ComparedGroups) rows.Add(Row(results, engines, group, p => p.Group == group));
        string[]? all = rows.Count > 1 ? Row(results, engines, "all", p => p.Group != BenchmarkProgram.HostGroup) : null;
        return new ReportTable($"times faster than {results.Reference}", ["group", "programs", .. engines.Select(e => e.Name)], 1, rows, all);
    }

    private static string[] Row(BenchmarkResults results, EngineDescription[] engines, string name, Func<ProgramResult, bool> belongs)
    {
        ProgramResult[] programs = [.. results.Programs.Where(belongs)];
        return [name, $"{programs.Length}", .. engines.Select(e => Figures.Ratio(Means.Geometric(programs.Select(p => p.Ratio(results.Reference, e.Name)))))];
    }
}
