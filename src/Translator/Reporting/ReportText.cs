using System.Globalization;

namespace PyToCil.Translator.Reporting;

/// <summary>What a line of a report's text is, for its colour.</summary>
public enum ReportStyle
{
    Heading,
    Source,
    Good,
    Neutral,
    Warning,
    Bad,
}

/// <summary>A line of a report's text.</summary>
public sealed record ReportTextLine(ReportStyle Style, string Text);

/// <summary>A report as lines of text: a heading, each source line with its findings below, a summary.</summary>
public static class ReportText
{
    public static IEnumerable<ReportTextLine> Of(TranslationReport report)
    {
        yield return new ReportTextLine(ReportStyle.Heading, Line($"{report.Signature}  ({report.FileName}:{report.FirstLine})"));
        if (report.NotTyped is { } reason) yield return new ReportTextLine(ReportStyle.Bad, $"not typed: {reason}");
        yield return new ReportTextLine(ReportStyle.Neutral, "");
        foreach (ReportedLine line in report.Lines)
        {
            yield return new ReportTextLine(ReportStyle.Source, Line($"{line.Number,5} | {line.Source}").TrimEnd());
            foreach (Finding finding in line.Findings.Distinct()) yield return new ReportTextLine(StyleOf(finding), $"      {MarkOf(finding.Kind),-10} {finding}");
        }
        yield return new ReportTextLine(ReportStyle.Neutral, "");
        foreach (string line in Summary(report)) yield return new ReportTextLine(ReportStyle.Heading, line);
    }

    /// <summary>The word at the head of a finding.</summary>
    public static string MarkOf(FindingKind kind) => kind switch
    {
        FindingKind.Unboxed => "unboxed",
        FindingKind.Direct => "direct",
        FindingKind.Inlined => "inlined",
        FindingKind.Guarded => "guarded",
        FindingKind.Object => "object",
        FindingKind.Generic => "generic",
        FindingKind.Allocates => "allocates",
        FindingKind.MayAllocate => "may alloc.",
        _ => "exit",
    };

    public static ReportStyle StyleOf(Finding finding) => finding.Kind switch
    {
        FindingKind.Unboxed or FindingKind.Direct or FindingKind.Inlined or FindingKind.Guarded => ReportStyle.Good,
        FindingKind.Generic => ReportStyle.Bad,
        FindingKind.Allocates or FindingKind.MayAllocate => ReportStyle.Warning,
        FindingKind.Exit when finding.Times > 0 => ReportStyle.Bad,
        _ => ReportStyle.Neutral,
    };

    private static IEnumerable<string> Summary(TranslationReport report)
    {
        int Count(params FindingKind[] kinds) => report.Findings.Count(f => kinds.Contains(f.Kind));

        yield return Line($"{Count(FindingKind.Unboxed)} steps unboxed, {Count(FindingKind.Direct, FindingKind.Inlined, FindingKind.Guarded)} direct, inlined or guarded, {Count(FindingKind.Generic)} generic")
            + Line($"; {Count(FindingKind.Allocates)} allocate, {Count(FindingKind.MayAllocate)} may; {Count(FindingKind.Exit)} exits, left {report.Findings.Sum(f => f.Times) + report.EntryExits} times");
        if (report.EntryExits > 0) yield return Line($"entered with values of other kinds, or made anew: {report.EntryExits} times");
        foreach (string version in report.Versions) yield return "typed version made: " + version;
        if (report.Cost is not { } cost) yield break;
        yield return Line($"cost: translating {cost.Translating.TotalMilliseconds:0.0} ms, emitting {cost.Emitting.TotalMilliseconds:0.0} ms, JIT {cost.Jitting.TotalMilliseconds:0.0} ms; ")
            + Line($"methods: {cost.Methods(MethodForm.Generic)} generic, {cost.Methods(MethodForm.Typed)} typed, {cost.Methods(MethodForm.TypedLoop)} loops, {cost.Methods(MethodForm.Continuation)} continuations; made anew {cost.Remakes} times");
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
