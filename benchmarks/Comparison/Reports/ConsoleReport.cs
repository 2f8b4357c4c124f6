using PyToCil.Benchmarks.Engines;
using PyToCil.Benchmarks.Results;
using Spectre.Console;

namespace PyToCil.Benchmarks.Reports;

internal static class ConsoleReport
{
    private const int RedirectedWidth = 200;

    public static void Print(BenchmarkResults results)
    {
        foreach (string group in results.Groups) Print(GroupTable.Make(results, group, allPythons: true));
        if (results.ComparedGroups.Any()) Print(SummaryTable.Make(results));
        AnsiConsole.WriteLine("ns: median nanoseconds of process time for each unit of work.");
        AnsiConsole.WriteLine($"x: how many times faster than {results.Reference}. to PyPy, to C#: how many times faster these are than {Engine.OwnName}.");
        PrintProblems(results);
    }

    public static void Print(ReportTable report)
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = RedirectedWidth;
            AnsiConsole.Profile.Capabilities.Ansi = false;
        }
        Table table = new Table().Border(TableBorder.Simple).Title(report.Title.EscapeMarkup());
        for (int i = 0; i < report.Headers.Count; i++)
        {
            var column = new TableColumn(report.Headers[i].EscapeMarkup());
            table.AddColumn(i < report.TextColumns ? column : column.RightAligned());
        }
        foreach (string[] row in report.Rows) table.AddRow([.. row.Select(cell => cell.EscapeMarkup())]);
        if (report.Mean is { } mean) table.AddEmptyRow().AddRow([.. mean.Select(cell => cell.EscapeMarkup())]);
        AnsiConsole.Write(table);
    }

    private static void PrintProblems(BenchmarkResults results)
    {
        foreach (ProgramResult program in results.Programs)
            foreach ((string engine, string text) in program.Problems ?? new Dictionary<string, string>()) AnsiConsole.WriteLine($"{program.Name}: {engine}: {text}");
    }
}
