using System.Globalization;
using System.Text;
using PyToCil.Benchmarks.Engines;
using PyToCil.Benchmarks.Results;

namespace PyToCil.Benchmarks.Reports;

/// <summary>Writes the figures into docs/BENCHMARKS.md, between two comments; all other text stays as it is.</summary>
internal static class DocumentationPage
{
    private const string Start = "<!-- figures: written by benchmarks/Comparison -->";
    private const string End = "<!-- end of figures -->";
    private const int Shown = 5;

    /// <exception cref="InvalidOperationException">The file lacks the two comments.</exception>
    public static void Update(string path, BenchmarkResults results)
    {
        string text = File.ReadAllText(path);
        int start = text.IndexOf(Start, StringComparison.Ordinal);
        int end = text.IndexOf(End, StringComparison.Ordinal);
        if (start < 0 || end < start) throw new InvalidOperationException($"{path} lacks the comments between which the figures lie");
        File.WriteAllText(path, text[..(start + Start.Length)] + "\n\n" + Section(results) + "\n" + text[end..]);
    }

    private static string Section(BenchmarkResults results)
    {
        var text = new StringBuilder();
        RunDescription run = results.Run;
        text.Append(CultureInfo.InvariantCulture, $"Measured on {run.Date:yyyy-MM-dd} at commit {run.Commit ?? "unknown"}{(run.Modified ? " with changes" : "")}: ");
        text.Append(CultureInfo.InvariantCulture, $"{run.Processors} processors ({run.Processor}), {run.System}, medians of {run.Rounds} rounds.\n");
        text.AppendJoin("; ", results.Engines.Select(e => $"{e.Name}: {e.Version}")).Append(".\n\n");
        if (results.ComparedGroups.Any()) Append(text, SummaryTable.Make(results));
        foreach (string group in results.Groups) Append(text, GroupTable.Make(results, group, allPythons: false));
        if (results.Has(Engine.PyPyName)) AppendFarthest(text, results);
        return text.ToString();
    }

    private static void AppendFarthest(StringBuilder text, BenchmarkResults results)
    {
        IEnumerable<ProgramResult> farthest = results.Programs.Where(p => p.Group == "classic" && double.IsFinite(p.Ratio(Engine.OwnName, Engine.PyPyName)))
            .OrderByDescending(p => p.Ratio(Engine.OwnName, Engine.PyPyName)).Take(Shown);
        text.Append("Farthest behind PyPy of the classic programs: ");
        text.AppendJoin(", ", farthest.Select(p => $"{p.Name} ({Figures.Ratio(p.Ratio(Engine.OwnName, Engine.PyPyName))})")).Append(".\n");
    }

    private static void Append(StringBuilder text, ReportTable table)
    {
        text.Append("### ").Append(char.ToUpperInvariant(table.Title[0])).Append(table.Title.AsSpan(1)).Append("\n\n");
        AppendRow(text, table.Headers);
        AppendRow(text, table.Headers.Select((_, i) => i < table.TextColumns ? "---" : "---:"));
        foreach (string[] row in table.Rows) AppendRow(text, row);
        if (table.Mean is { } mean) AppendRow(text, mean.Select(cell => cell.Length > 0 ? $"**{cell}**" : ""));
        text.Append('\n');
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
