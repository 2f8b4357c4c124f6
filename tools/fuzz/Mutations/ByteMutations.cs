namespace PyToCil.Fuzz.Mutations;

/// <summary>Damage that knows nothing of the format: what disks, networks and editors do.</summary>
internal static class ByteMutations
{
    public static readonly Mutation[] All =
    [
        new("bit flips", 4, c => Flip(c)),
        new("byte values", 5, c => Scatter(c.Seed.Data, c.Dice)),
        new("truncation", 3, c => c.Seed.Data[..c.Dice.Below(c.Seed.Data.Length)]),
        new("insertion", 3, Insert),
        new("deletion", 3, Delete),
        new("section of another file", 4, Splice),
        new("header", 2, Header),
        new("numbers at bounds", 5, Numbers),
    ];

    /// <summary>Some bytes changed anywhere.</summary>
    public static byte[] Scatter(byte[] original, Dice dice)
    {
        var data = (byte[])original.Clone();
        if (data.Length == 0) return data;
        for (var i = dice.Size(8); i > 0; i--) data[dice.Below(data.Length)] = dice.OneIn(3) ? dice.Pick<byte>([0, 1, 0x7F, 0x80, 0xFF]) : dice.Byte();
        return data;
    }

    private static byte[] Flip(MutationContext c)
    {
        var data = (byte[])c.Seed.Data.Clone();
        for (var i = c.Dice.Size(8); i > 0; i--) data[c.Dice.Below(data.Length)] ^= (byte)(1 << c.Dice.Below(8));
        return data;
    }

    private static byte[] Insert(MutationContext c)
    {
        var at = c.Dice.Below(c.Seed.Data.Length + 1);
        var count = c.Dice.Size(64);
        var added = c.Dice.OneIn(2) ? c.Dice.Bytes(count) : [.. Enumerable.Repeat(c.Dice.Byte(), count)];
        return [.. c.Seed.Data[..at], .. added, .. c.Seed.Data[at..]];
    }

    private static byte[] Delete(MutationContext c)
    {
        var at = c.Dice.Below(c.Seed.Data.Length);
        var end = Math.Min(c.Seed.Data.Length, at + c.Dice.Size(64));
        return [.. c.Seed.Data[..at], .. c.Seed.Data[end..]];
    }

    private static byte[] Splice(MutationContext c)
    {
        var other = c.Dice.Pick(c.Corpus.Of(c.Dice.OneIn(2) ? c.Seed.Version : c.Dice.Pick(c.Corpus.Versions))).Data;
        var from = c.Dice.Below(other.Length);
        var count = Math.Min(other.Length - from, c.Dice.Size(2000));
        var at = c.Dice.Below(c.Seed.Data.Length);
        var over = c.Dice.OneIn(2) ? Math.Min(count, c.Seed.Data.Length - at) : 0;
        return [.. c.Seed.Data[..at], .. other[from..(from + count)], .. c.Seed.Data[(at + over)..]];
    }

    private static byte[] Header(MutationContext c)
    {
        var data = (byte[])c.Seed.Data.Clone();
        // Another version's number before this version's contents is the damage that a wrong file name does.
        if (c.Dice.OneIn(2)) c.Dice.Pick(c.Corpus.Of(c.Dice.Pick(c.Corpus.Versions))).Data.AsSpan(0, 4).CopyTo(data);
        else for (var i = c.Dice.Size(6); i > 0; i--) data[c.Dice.Below(16)] = c.Dice.Byte();
        return data;
    }

    private static byte[] Numbers(MutationContext c)
    {
        var data = (byte[])c.Seed.Data.Clone();
        for (var i = c.Dice.Size(3); i > 0; i--)
            BitConverter.TryWriteBytes(data.AsSpan(c.Dice.Below(data.Length - 4)), c.Dice.Edge());
        return data;
    }
}
