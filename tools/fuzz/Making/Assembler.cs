using PyToCil.Bytecode;

namespace PyToCil.Fuzz.Making;

/// <summary>Bytecode of any version, by the meanings that the made files need.</summary>
internal sealed class Assembler(VersionTable version)
{
    private readonly List<byte> bytes = [];
    private readonly List<(int At, OpCode Row, int Label)> jumps = [];
    private readonly List<int> labels = [];

    public int Offset => bytes.Count;

    /// <summary>The version's row of the first of these names that it has, or null.</summary>
    public OpCode? Row(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            foreach (var row in version.Rows)
                if (row.Name == name) return row;
        return null;
    }

    public Assembler Add(string name, int argument = 0)
    {
        if (Row(name) is { } row) Add(row, argument);
        return this;
    }

    public void Add(OpCode row, int argument)
    {
        var prefix = (byte)Row("EXTENDED_ARG")!.Number;
        for (var shift = 24; shift > 0; shift -= 8)
            if (argument >>> shift != 0) bytes.AddRange([prefix, (byte)(argument >>> shift)]);
        bytes.AddRange([(byte)row.Number, (byte)argument]);
        for (var i = 0; i < row.Caches; i++) bytes.AddRange([0, 0]);
    }

    public void AddRaw(params ReadOnlySpan<byte> raw)
    {
        foreach (var one in raw) bytes.Add(one);
    }

    public int NewLabel()
    {
        labels.Add(-1);
        return labels.Count - 1;
    }

    public void Place(int label) => labels[label] = bytes.Count;

    public int PlaceOf(int label) => labels[label];

    /// <summary>A jump to a label, with room for 16 bits.</summary>
    public void Jump(OpCode row, int label)
    {
        bytes.AddRange([(byte)Row("EXTENDED_ARG")!.Number, 0]);
        jumps.Add((bytes.Count, row, label));
        bytes.AddRange([(byte)row.Number, 0]);
        for (var i = 0; i < row.Caches; i++) bytes.AddRange([0, 0]);
    }

    /// <summary>Pops a condition and jumps forward where it is false.</summary>
    public void Branch(int label) => Jump(Row("POP_JUMP_IF_FALSE", "POP_JUMP_FORWARD_IF_FALSE")!, label);

    public void GoForward(int label) => Jump(Row("JUMP_FORWARD")!, label);

    /// <summary>Exchanges the top with the item so many below it, or does nothing where the version has no such instruction.</summary>
    public void Exchange(int depth)
    {
        if (Row("SWAP") is { } swap) Add(swap, depth);
        else if (Row("ROT_N") is { } rotate) Add(rotate, depth);
        else Add(depth % 2 == 0 ? "ROT_TWO" : "ROT_THREE");
    }

    public void Return() => Add("LOAD_CONST").Add("RETURN_VALUE");

    public byte[] Finish()
    {
        foreach (var (at, row, label) in jumps)
        {
            var behind = at + 2 + 2 * row.Caches;
            var distance = row.ArgumentKind switch
            {
                ArgumentKind.JumpAbsolute => labels[label],
                ArgumentKind.JumpBackward => behind - labels[label],
                _ => labels[label] - behind,
            } / version.JumpUnit;
            bytes[at - 1] = (byte)(distance >> 8);
            bytes[at + 1] = (byte)distance;
        }
        return [.. bytes];
    }

    /// <summary>An entry of the exception table of 3.11 and later; offsets in bytes.</summary>
    public static byte[] TableEntry(int start, int end, int target, int depth, bool last)
    {
        var entry = new List<byte>();
        AddVarint(entry, start / 2, first: true);
        AddVarint(entry, (end - start) / 2, first: false);
        AddVarint(entry, target / 2, first: false);
        AddVarint(entry, (depth << 1) | (last ? 1 : 0), first: false);
        return [.. entry];
    }

    private static void AddVarint(List<byte> bytes, int value, bool first)
    {
        var start = bytes.Count;
        for (var shift = 30; shift >= 0; shift -= 6)
            if (shift == 0 || value >>> shift != 0) bytes.Add((byte)(((value >>> shift) & 0x3F) | (shift > 0 ? 0x40 : 0)));
        if (first) bytes[start] |= 0x80;
    }
}
