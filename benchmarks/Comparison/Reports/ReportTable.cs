namespace PyToCil.Benchmarks.Reports;

/// <summary>A table before it is drawn: the first columns are text, all others numbers. The last row is of means where there is one.</summary>
internal sealed record ReportTable(string Title, IReadOnlyList<string> Headers, int TextColumns, IReadOnlyList<string[]> Rows, string[]? Mean);
