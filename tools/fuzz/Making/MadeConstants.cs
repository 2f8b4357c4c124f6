namespace PyToCil.Fuzz.Making;

/// <summary>Marshalled constants of all kinds, also those that no compiler writes.</summary>
internal static class MadeConstants
{
    public static byte[] Any(Dice dice, int depth) => dice.Below(depth > 0 ? 17 : 10) switch
    {
        0 => [(byte)dice.Pick<char>(['N', 'T', 'F', '.', 'S', '0'])],
        1 => MarshalWriter.Number(dice.Edge()),
        2 => Long(dice),
        3 => [(byte)'g', .. dice.Bytes(8)],
        4 => [(byte)'y', .. dice.Bytes(16)],
        5 => MarshalWriter.Text(new string((char)dice.Pick<int>([0, 'a', 0xE9, 0x4E2D]), dice.Below(20))),
        6 => [(byte)'u', .. MarshalWriter.Int(3), 0xED, 0xA0, (byte)(0x80 + dice.Below(64))],
        7 => [(byte)'u', .. MarshalWriter.Int(4), 0xF0, 0x9F, 0x90, (byte)(0x80 + dice.Below(80))],
        8 => MarshalWriter.Bytes(dice.Bytes(dice.Below(20))),
        9 => [(byte)'f', 3, (byte)'1', (byte)'.', dice.Byte()],
        10 => [(byte)':', .. Any(dice, depth - 1), .. Any(dice, depth - 1), .. Any(dice, depth - 1)],
        11 => [(byte)dice.Pick<char>(['{', '}']), .. Any(dice, depth - 1), .. Any(dice, depth - 1), (byte)'0'],
        12 => MarshalWriter.Container(dice.Pick<char>(['[', '<', '>']), Items(dice, depth)),
        _ => MarshalWriter.Tuple(Items(dice, depth)),
    };

    private static byte[][] Items(Dice dice, int depth) => [.. Enumerable.Range(0, dice.Below(5)).Select(_ => Any(dice, depth - 1))];

    private static byte[] Long(Dice dice)
    {
        var digits = dice.Size(40);
        var bytes = dice.Bytes(2 * digits);
        for (var i = 1; i < bytes.Length; i += 2) bytes[i] &= (byte)(dice.OneIn(20) ? 0xFF : 0x7F);
        return [(byte)'l', .. MarshalWriter.Int(dice.OneIn(2) ? digits : -digits), .. bytes];
    }

    /// <summary>A tuple of a tuple of a tuple, each several times: a few hundred bytes that name 2^depth leaves.</summary>
    /// <param name="depth">Tuples within each other.</param>
    /// <param name="kept">How many objects are kept for references before it.</param>
    /// <param name="width">How often each holds the next.</param>
    public static byte[] Bomb(int depth, int kept, int width)
    {
        var all = new List<byte>();
        for (var i = 0; i < depth; i++)
        {
            all.Add((byte)('(' | MarshalWriter.Keep));
            all.AddRange(MarshalWriter.Int(i < depth - 1 ? width : 0));
        }
        for (var i = depth - 2; i >= 0; i--)
            for (var k = 1; k < width; k++) all.AddRange(MarshalWriter.Reference(kept + i + 1));
        return [.. all];
    }
}
