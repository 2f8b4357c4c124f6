using System.CommandLine;
using PyToCil.Translator.Reporting;
using Spectre.Console;

namespace PyToCil.Cli.Commands;

/// <summary><c>pytocil explain</c>: what became of a function, line by line.</summary>
internal static class ExplainCommand
{
    private const int UsualTimes = 1_000;

    private static readonly Dictionary<string, Type> s_types = new(StringComparer.Ordinal)
    {
        ["int"] = typeof(long), ["float"] = typeof(double), ["bool"] = typeof(bool), ["object"] = typeof(object),
    };

    public static Command Make()
    {
        var function = new Argument<string>("FILE.pyc::FUNCTION") { Description = "A function by its qualified name: score, Account.add, outer.<locals>.inner." };
        var types = new Option<string?>("--types") { Description = "The kinds of the first parameters: int, float, bool or object, with commas between." };
        var run = new Option<bool>("--run") { Description = "Runs the file as a program first, its output on stderr, so that what its calls met is known." };
        var arguments = new Option<string?>("--args") { Description = "Runs the module body and calls the function with these Python literals, with commas between: 1,2.5." };
        var times = new Option<int>("--times") { Description = "How often --args calls it.", DefaultValueFactory = _ => UsualTimes };
        var html = new Option<string?>("--html") { Description = "Also writes the report as an HTML page with source, bytecode, IR and CIL side by side." };
        var command = new Command("explain", "Tells for each source line what is unboxed, what stays generic and why, what allocates, and which guards failed how often.") { function, types, run, arguments, times, html };
        command.SetAction(result => Explain(new ExplainRequest(result.GetValue(function)!)
        {
            Types = TypesOf(result.GetValue(types)),
            Runs = result.GetValue(run),
            Arguments = result.GetValue(arguments),
            Times = result.GetValue(times),
        }, result.GetValue(html)));
        return command;
    }

    private static Type[]? TypesOf(string? names) => names?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(name => s_types.TryGetValue(name, out Type? type) ? type : throw new UserException($"'{name}' is no kind: {string.Join(", ", s_types.Keys)}.")).ToArray();

    private static int Explain(ExplainRequest request, string? html)
    {
        TranslationReport report = ProgramRunner.Explain(request);
        if (html is not null) File.WriteAllText(html, report.ToHtml());
        if (Console.IsOutputRedirected) WritePlain(report); else WriteColoured(report);
        return 0;
    }

    private static void WritePlain(TranslationReport report)
    {
        using TextWriter output = StandardStreams.Output();
        output.Write(report.ToString());
    }

    private static void WriteColoured(TranslationReport report)
    {
        foreach (ReportTextLine line in ReportText.Of(report)) AnsiConsole.Write(new Text(line.Text + "\n", StyleOf(line.Style)));
    }

    private static Style StyleOf(ReportStyle style) => style switch
    {
        ReportStyle.Heading => new Style(decoration: Decoration.Bold),
        ReportStyle.Good => new Style(Color.Green),
        ReportStyle.Bad => new Style(Color.Red),
        ReportStyle.Warning => new Style(Color.Yellow),
        ReportStyle.Neutral => new Style(Color.Grey),
        _ => Style.Plain,
    };
}
