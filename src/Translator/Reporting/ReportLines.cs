using PyToCil.Bytecode;

namespace PyToCil.Translator.Reporting;

/// <summary>The source lines of a code object.</summary>
internal static class ReportLines
{
    public static IReadOnlyList<ReportedLine> Of(CodeObject code, IReadOnlyList<Finding> findings)
    {
        var numbers = new SortedSet<int>();
        foreach (Position position in code.Positions)
            if (position.Line > 0) numbers.Add(position.Line);
        foreach (Finding finding in findings)
            if (finding.Line > 0) numbers.Add(finding.Line);
        if (code.FirstLine > 0) numbers.Add(code.FirstLine);
        string[]? source = SourceOf(code);
        ILookup<int, Finding> byLine = findings.ToLookup(f => f.Line);
        if (numbers.Count == 0) return [];
        // Comments and empty lines between the lines of code are shown too, where there is a source to show.
        IEnumerable<int> shown = source is null ? numbers : Enumerable.Range(numbers.Min, numbers.Max - numbers.Min + 1);
        return [.. shown.Select(n => new ReportedLine(n, source is not null && n <= source.Length ? source[n - 1] : null, [.. byLine[n]]))];
    }

    /// <summary>The source beside the .pyc, above its __pycache__, or where the compiler found it; null where it is in none of these.</summary>
    private static string[]? SourceOf(CodeObject code)
    {
        foreach (string path in Candidates(code))
        {
            try
            {
                if (File.Exists(path)) return File.ReadAllLines(path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Without its source the report has line numbers.
            }
        }
        return null;
    }

    private static IEnumerable<string> Candidates(CodeObject code)
    {
        string name = Path.GetFileName(code.FileName);
        if (name.Length == 0 || name.Contains('\0', StringComparison.Ordinal)) yield break;
        if (code.PycPath is { } pyc && Path.GetDirectoryName(Path.GetFullPath(pyc)) is { } folder)
        {
            yield return Path.Combine(folder, name);
            if (Path.GetFileName(folder) == "__pycache__") yield return Path.Combine(Path.GetDirectoryName(folder)!, name);
        }
        if (!code.FileName.Contains('\0', StringComparison.Ordinal)) yield return code.FileName;
    }
}
