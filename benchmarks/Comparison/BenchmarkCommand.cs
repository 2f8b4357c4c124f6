using System.CommandLine;
using System.Text.Json;
using PyToCil.Benchmarks.Reports;
using PyToCil.Benchmarks.Results;

namespace PyToCil.Benchmarks;

/// <summary>The command line.</summary>
internal static class BenchmarkCommand
{
    private static readonly Argument<string[]> s_names = new("programs") { Arity = ArgumentArity.ZeroOrMore, Description = "Programs of benchmarks/programs; all where none is named." };
    private static readonly Option<string[]> s_groups = List("--group", "Only programs of these groups: callbacks, classic, dio, host.");
    private static readonly Option<string[]> s_engines = List("--engines", "Only these beside PyToCil: 3.13, 3.12, ... (CPython), pypy, c#. All that are found where none is named.");
    private static readonly Option<bool> s_quick = new("--quick") { Description = "Three short rounds, and of the CPythons only the newest up to 3.13, unless --engines names others." };
    private static readonly Option<int?> s_rounds = new("--rounds") { Description = "Measurements of each program by each engine, taken in turn (9; 3 with --quick)." };
    private static readonly Option<FileInfo?> s_json = new("--json") { Description = "Writes the results to this file." };
    private static readonly Option<FileInfo?> s_chart = new("--chart") { Description = "Writes the chart to this SVG file." };
    private static readonly Option<bool> s_docs = new("--docs") { Description = "Writes docs/benchmarks.json, docs/benchmarks.svg and the figures in docs/BENCHMARKS.md." };
    private static readonly Option<FileInfo?> s_from = new("--from") { Description = "Measures nothing: takes the results of this file." };
    private static readonly Option<FileInfo[]> s_compare = new("--compare")
    {
        Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true, Description = "Measures nothing: prints the ratios of two files of results.",
    };

    public static RootCommand Make()
    {
        s_groups.AcceptOnlyFromAmong(BenchmarkProgram.Groups);
        var command = new RootCommand("Measures the programs of benchmarks/programs in PyToCil, in the Pythons of this machine and as C# by hand, in turn.")
        {
            s_names, s_groups, s_engines, s_quick, s_rounds, s_json, s_chart, s_docs, s_from, s_compare,
        };
        command.SetAction(result =>
        {
            try
            {
                return Run(result);
            }
            catch (Exception e) when (e is IOException or JsonException or ArgumentException or InvalidOperationException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine(e.Message);
                return 2;
            }
        });
        return command;
    }

    private static Option<string[]> List(string name, string description) =>
        new(name) { Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true, Description = description };

    private static int Run(ParseResult options)
    {
        if (options.GetValue(s_compare) is [var first, var second])
        {
            foreach (ReportTable table in Comparison.Make(ResultsFile.Read(first.FullName), ResultsFile.Read(second.FullName))) ConsoleReport.Print(table);
            return 0;
        }
        BenchmarkResults results = options.GetValue(s_from) is { } saved ? ResultsFile.Read(saved.FullName) : Measure(options);
        ConsoleReport.Print(results);
        if (options.GetValue(s_json) is { } json) ResultsFile.Write(json.FullName, results);
        if (options.GetValue(s_chart) is { } chart) SvgChart.Write(chart.FullName, results);
        if (options.GetValue(s_docs)) WriteDocuments(results);
        return results.Programs.Any(p => p.Problems is not null) ? 1 : 0;
    }

    private static BenchmarkResults Measure(ParseResult options)
    {
        bool quick = options.GetValue(s_quick);
        Effort effort = quick ? Effort.Quick : Effort.Full;
        if (options.GetValue(s_rounds) is { } rounds) effort = effort with { Rounds = Math.Max(1, rounds) };
        return new BenchmarkRun(effort, options.GetValue(s_engines) ?? [], quick)
            .Measure(BenchmarkProgram.Find(Repository.Path("benchmarks", "programs"), options.GetValue(s_groups) ?? [], options.GetValue(s_names) ?? []));
    }

    private static void WriteDocuments(BenchmarkResults results)
    {
        ResultsFile.Write(Repository.Path("docs", "benchmarks.json"), results);
        SvgChart.Write(Repository.Path("docs", "benchmarks.svg"), results);
        DocumentationPage.Update(Repository.Path("docs", "BENCHMARKS.md"), results);
    }
}
