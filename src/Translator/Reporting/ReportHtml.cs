using System.Globalization;
using System.Net;
using System.Text;

namespace PyToCil.Translator.Reporting;

/// <summary>
/// A report as one HTML page without links to elsewhere: source with its findings, bytecode, IR and CIL side by side. Pointing
/// at a row marks what belongs to the same source line in all columns; a click keeps the mark and scrolls to it.
/// </summary>
internal static class ReportHtml
{
    public static string Of(TranslationReport report)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
            .Append(Text(report.Name)).Append("</title>\n<style>\n").Append(Style).Append("</style>\n</head>\n<body>\n");
        AppendHeader(page, report);
        page.Append("<main>\n");
        AppendSource(page, report);
        AppendListing(page, "Bytecode", report.Bytecode);
        AppendListing(page, "IR", report.Ir);
        AppendListing(page, report.NotTyped is null ? "CIL (typed)" : "CIL", report.Cil);
        page.Append("</main>\n<script>\n").Append(Script).Append("</script>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static void AppendHeader(StringBuilder page, TranslationReport report)
    {
        page.Append("<header>\n<h1>").Append(Text(report.Signature)).Append("</h1>\n<p>").Append(Text(report.FileName))
            .Append(CultureInfo.InvariantCulture, $":{report.FirstLine}</p>\n");
        List<ReportTextLine> lines = [.. ReportText.Of(report)];
        if (report.NotTyped is { } reason) page.Append("<p class=\"bad\">not typed: ").Append(Text(reason)).Append("</p>\n");
        foreach (ReportTextLine line in lines.Skip(1).Where(line => line.Style == ReportStyle.Heading)) page.Append("<p>").Append(Text(line.Text)).Append("</p>\n");
        page.Append("</header>\n");
    }

    private static void AppendSource(StringBuilder page, TranslationReport report)
    {
        page.Append("<section>\n<h2>Source</h2>\n<div class=\"rows\">\n");
        foreach (ReportedLine line in report.Lines)
        {
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"row\" data-line=\"{line.Number}\"><span class=\"number\">{line.Number}</span><code>")
                .Append(Text(line.Source ?? "")).Append("</code>");
            foreach (Finding finding in line.Findings.Distinct())
            {
                page.Append("<div class=\"finding ").Append(ReportText.StyleOf(finding).ToString().ToLowerInvariant()).Append("\"><b>")
                    .Append(Text(ReportText.MarkOf(finding.Kind))).Append("</b> ").Append(Text(finding.ToString())).Append("</div>");
            }
            page.Append("</div>\n");
        }
        page.Append("</div>\n</section>\n");
    }

    private static void AppendListing(StringBuilder page, string title, IReadOnlyList<ListingRow> rows)
    {
        page.Append("<section>\n<h2>").Append(Text(title)).Append("</h2>\n<div class=\"rows\">\n");
        foreach (ListingRow row in rows)
        {
            page.Append("<div class=\"row\"");
            if (row.Line > 0) page.Append(CultureInfo.InvariantCulture, $" data-line=\"{row.Line}\"");
            page.Append("><code>").Append(Text(row.Text)).Append("</code></div>\n");
        }
        page.Append("</div>\n</section>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private const string Style = """
        :root { color-scheme: light dark; --line: #8884; --mark: #ffd54f66; --good: #2e7d32; --bad: #c62828; --warning: #a15c00; --dim: #777; }
        @media (prefers-color-scheme: dark) { :root { --good: #81c784; --bad: #ef9a9a; --warning: #ffb74d; --dim: #aaa; } }
        * { box-sizing: border-box; }
        body { margin: 0; height: 100vh; display: flex; flex-direction: column; font: 13px system-ui, sans-serif; }
        header { padding: 8px 12px; border-bottom: 1px solid var(--line); }
        h1 { margin: 0 0 2px; font: bold 15px ui-monospace, monospace; }
        header p { margin: 1px 0; color: var(--dim); }
        main { flex: 1; min-height: 0; display: grid; grid-template-columns: 3fr 2fr 2fr 2fr; }
        section { min-width: 0; min-height: 0; display: flex; flex-direction: column; border-right: 1px solid var(--line); }
        h2 { margin: 0; padding: 4px 8px; font-size: 13px; border-bottom: 1px solid var(--line); }
        .rows { overflow: auto; flex: 1; padding-bottom: 40vh; }
        .row { padding: 0 8px; min-width: max-content; }
        .row[data-line] { cursor: pointer; }
        .row.on { background: var(--mark); }
        code { font: 12px/1.45 ui-monospace, monospace; white-space: pre; }
        .number { display: inline-block; width: 4ch; margin-right: 1ch; text-align: right; color: var(--dim); font: 12px ui-monospace, monospace; }
        .finding { margin-left: 5ch; font-size: 12px; white-space: normal; max-width: 60ch; }
        .good { color: var(--good); } .bad { color: var(--bad); } .warning { color: var(--warning); } .neutral { color: var(--dim); }

        """;

    private const string Script = """
        const rows = [...document.querySelectorAll('.row[data-line]')];
        let kept = null;
        function mark(line) { for (const row of rows) row.classList.toggle('on', line !== null && row.dataset.line === line); }
        function show(line, from) {
          for (const section of document.querySelectorAll('section')) {
            if (section.contains(from)) continue;
            const first = section.querySelector(`.row[data-line="${line}"]`);
            if (first) first.scrollIntoView({ block: 'center' });
          }
        }
        document.querySelector('main').addEventListener('mouseover', e => {
          const row = e.target.closest('.row[data-line]');
          if (kept === null) mark(row ? row.dataset.line : null);
        });
        document.querySelector('main').addEventListener('click', e => {
          const row = e.target.closest('.row[data-line]');
          kept = row && row.dataset.line !== kept ? row.dataset.line : null;
          mark(kept);
          if (kept !== null) show(kept, row);
        });

        """;
}
