using System.Buffers.Binary;
using PyToCil.Fuzz.Making;

namespace PyToCil.Fuzz.Seeds;

/// <summary>Replacements in a seed file, applied together so that offsets stay those of the seed.</summary>
internal sealed class Edits(SeedFile file)
{
    private readonly List<(int Start, int End, byte[] With)> edits = [];
    private int renumberFrom = int.MaxValue;
    private int renumberBy;

    public SeedFile File { get; } = file;

    public void Replace(int start, int end, byte[] with) => edits.Add((start, end, with));

    public void Replace(MarshalNode node, byte[] with) => Replace(node.Start, node.End, with);

    public void SetInt(int offset, int value) => Replace(offset, offset + 4, MarshalWriter.Int(value));

    /// <summary>Other contents for a bytes object, whatever their length.</summary>
    public void SetContents(MarshalNode bytes, byte[] contents) => Replace(bytes.Start + 1, bytes.End, [.. MarshalWriter.Int(contents.Length), .. contents]);

    /// <summary>References to objects kept at or behind a number get greater numbers, because more are kept before them.</summary>
    public void Renumber(int from, int by)
    {
        renumberFrom = from;
        renumberBy = by;
    }

    public byte[] Apply()
    {
        if (renumberBy != 0) AddRenumbering();
        edits.Sort((a, b) => a.Start.CompareTo(b.Start));
        var output = new List<byte>(File.Data.Length + 256);
        var at = 0;
        foreach (var (start, end, with) in edits)
        {
            if (start < at) continue;
            output.AddRange(File.Data.AsSpan(at, start - at));
            output.AddRange(with);
            at = end;
        }
        output.AddRange(File.Data.AsSpan(at));
        return [.. output];
    }

    private void AddRenumbering()
    {
        foreach (var node in File.Tree.Nodes)
        {
            if (node.Type != 'r' || node.Index < renumberFrom) continue;
            var number = new byte[4];
            BinaryPrimitives.WriteInt32LittleEndian(number, node.Index + renumberBy);
            Replace(node.Start + 1, node.End, number);
        }
    }
}
