namespace PyToCil.CompareBytecode;

/// <summary>What was compared, and the first difference of each file that has one.</summary>
internal sealed class Counts
{
    public int Files { get; set; }
    public int Skipped { get; set; }
    public int CodeObjects { get; set; }
    public long Instructions { get; set; }
    public long Lines { get; set; }
    public long Columns { get; set; }
    public long Handlers { get; set; }
    public int DepthEqual { get; set; }
    public int DepthBelow { get; set; }
    public List<(string File, string Text)> Differences { get; } = [];

    public void Differ(string file, string text) => Differences.Add((file, text));

    public void Add(Counts other)
    {
        Files += other.Files;
        Skipped += other.Skipped;
        CodeObjects += other.CodeObjects;
        Instructions += other.Instructions;
        Lines += other.Lines;
        Columns += other.Columns;
        Handlers += other.Handlers;
        DepthEqual += other.DepthEqual;
        DepthBelow += other.DepthBelow;
        Differences.AddRange(other.Differences);
    }
}
