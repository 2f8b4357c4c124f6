using PyToCil.Bytecode;
using PyToCil.Fuzz.Making;
using PyToCil.Fuzz.Seeds;

namespace PyToCil.Fuzz.Mutations;

/// <summary>Damage within code objects: instructions, and the tables that go with them.</summary>
internal static class BytecodeMutations
{
    public static readonly Mutation[] All =
    [
        new("opcodes", 8, c => InCode(c, Opcodes)),
        new("arguments", 8, c => InCode(c, Arguments)),
        new("jump targets", 7, c => InCode(c, Jumps)),
        new("EXTENDED_ARG", 4, c => InCode(c, Prefixes)),
        new("instructions moved", 6, c => InCode(c, Moves)),
        new("code cut off", 3, c => InCode(c, Cut)),
        new("exception table entries", 6, c => InTable(c, "exceptions", Entries)),
        new("exception table bytes", 4, c => InTable(c, "exceptions", Noise)),
        new("line table", 5, c => InTable(c, "lines", Noise)),
        new("local kinds", 3, c => InTable(c, "kinds", Noise)),
        new("bytecode of another code object", 4, OtherCode),
        new("names", 3, Names),
    ];

    private static byte[] InCode(MutationContext c, Func<MutationContext, byte[], byte[]> change)
    {
        var edits = new Edits(c.Seed);
        for (var i = c.Dice.OneIn(3) ? 2 : 1; i > 0; i--)
        {
            var bytes = c.Dice.Pick(c.Seed.Tree.Codes).Fields["code"];
            edits.SetContents(bytes, change(c, c.Seed.Tree.Contents(bytes)));
        }
        return edits.Apply();
    }

    // Versions without the table get their line table damaged instead.
    private static byte[] InTable(MutationContext c, string field, Func<MutationContext, CodeNode, byte[], byte[]> change)
    {
        var code = c.Dice.Pick(c.Seed.Tree.Codes);
        if (!code.Fields.TryGetValue(field, out var bytes)) bytes = code.Fields["lines"];
        if (bytes.Type != 's') return c.Seed.Data;
        var edits = new Edits(c.Seed);
        edits.SetContents(bytes, change(c, code, c.Seed.Tree.Contents(bytes)));
        return edits.Apply();
    }

    private static int Unit(MutationContext c, byte[] code) => 2 * c.Dice.Below(code.Length / 2);

    private static byte[] Opcodes(MutationContext c, byte[] code)
    {
        for (var i = c.Dice.Size(4); i > 0; i--) code[Unit(c, code)] = AnyOpcode(c);
        return code;
    }

    private static byte AnyOpcode(MutationContext c) =>
        c.Dice.OneIn(8) ? c.Dice.Byte() : (byte)c.Dice.Pick<OpCode>([.. c.Seed.Table.Rows]).Number;

    private static byte[] Arguments(MutationContext c, byte[] code)
    {
        for (var i = c.Dice.Size(4); i > 0; i--)
        {
            var at = Unit(c, code) + 1;
            code[at] = c.Dice.Below(3) switch { 0 => c.Dice.Byte(), 1 => (byte)(code[at] + c.Dice.Between(-2, 2)), _ => (byte)c.Dice.Below(8) };
        }
        return code;
    }

    private static byte[] Jumps(MutationContext c, byte[] code)
    {
        var found = new List<int>();
        for (var at = 0; at + 1 < code.Length; at += 2)
            if (c.Seed.Table.Row(code[at]) is { } row && (row.IsJump || row.ArgumentKind == ArgumentKind.JumpOrigin)) found.Add(at);
        if (found.Count == 0) return Arguments(c, code);
        for (var i = c.Dice.Size(3); i > 0; i--)
        {
            var at = c.Dice.Pick(found);
            code[at + 1] = c.Dice.Below(3) switch { 0 => c.Dice.Byte(), 1 => (byte)(code[at + 1] + c.Dice.Between(-4, 4)), _ => (byte)c.Dice.Below(Math.Min(256, code.Length)) };
        }
        return code;
    }

    private static byte[] Prefixes(MutationContext c, byte[] code)
    {
        var prefix = (byte)new Assembler(c.Seed.Table).Row("EXTENDED_ARG")!.Number;
        var at = Unit(c, code);
        var count = c.Dice.OneIn(10) ? c.Dice.Size(2000) : c.Dice.Between(1, 5);
        var added = new byte[2 * count];
        for (var i = 0; i < count; i++)
        {
            added[2 * i] = prefix;
            added[2 * i + 1] = c.Dice.OneIn(2) ? (byte)0 : c.Dice.Byte();
        }
        return c.Dice.OneIn(3) && added.Length <= code.Length - at
            ? [.. code[..at], .. added, .. code[(at + added.Length)..]]
            : [.. code[..at], .. added, .. code[at..]];
    }

    private static byte[] Moves(MutationContext c, byte[] code)
    {
        var from = Unit(c, code);
        var count = Math.Min(code.Length - from, 2 * c.Dice.Size(20));
        var part = code[from..(from + count)];
        var to = Unit(c, code);
        return c.Dice.Below(3) switch
        {
            0 => [.. code[..to], .. part, .. code[to..]],
            1 => [.. code[..from], .. code[(from + count)..]],
            _ => [.. code[..to], .. part[..Math.Min(count, code.Length - to)], .. code[Math.Min(code.Length, to + count)..]],
        };
    }

    private static byte[] Cut(MutationContext c, byte[] code) => c.Dice.OneIn(4) ? code[..c.Dice.Below(code.Length)] : code[..Unit(c, code)];

    private static byte[] Entries(MutationContext c, CodeNode node, byte[] table)
    {
        var length = node.Fields["code"].End - node.Fields["code"].Start - 5;
        var entries = new List<byte>();
        for (var i = c.Dice.Size(12); i > 0; i--)
        {
            var start = c.Dice.Below(length);
            var end = start + c.Dice.Below(length - start + 2);
            entries.AddRange(Assembler.TableEntry(start, end, c.Dice.Below(length), c.Dice.Below(6), c.Dice.OneIn(2)));
        }
        return c.Dice.OneIn(2) ? [.. entries, .. table] : [.. table, .. entries];
    }

    private static byte[] Noise(MutationContext c, CodeNode node, byte[] table)
    {
        if (table.Length == 0 || c.Dice.OneIn(5)) return c.Dice.Bytes(c.Dice.Size(60));
        if (c.Dice.OneIn(5)) return table[..c.Dice.Below(table.Length)];
        for (var i = c.Dice.Size(6); i > 0; i--) table[c.Dice.Below(table.Length)] = c.Dice.Byte();
        return table;
    }

    private static byte[] OtherCode(MutationContext c)
    {
        var other = c.Dice.Pick(c.Corpus.Of(c.Dice.OneIn(3) ? c.Dice.Pick(c.Corpus.Versions) : c.Seed.Version));
        var from = c.Dice.Pick(other.Tree.Codes);
        var to = c.Dice.Pick(c.Seed.Tree.Codes);
        var edits = new Edits(c.Seed);
        foreach (var field in (string[])["code", "lines", "exceptions", "kinds"])
            if (from.Fields.TryGetValue(field, out var source) && to.Fields.TryGetValue(field, out var target) && (field == "code" || c.Dice.OneIn(2)))
                edits.SetContents(target, other.Tree.Contents(source));
        return edits.Apply();
    }

    private static byte[] Names(MutationContext c)
    {
        var edits = new Edits(c.Seed);
        var names = c.Dice.Pick(c.Seed.Tree.Codes).Fields[c.Dice.OneIn(2) ? "names" : "locals"];
        for (var i = c.Dice.Size(3); i > 0 && names.Children.Count > 0; i--)
            edits.Replace(c.Dice.Pick(names.Children), c.Dice.OneIn(3) ? MadeConstants.Any(c.Dice, 1) : AnyName(c.Dice));
        return edits.Apply();
    }

    /// <summary>Names that other systems stumble over.</summary>
    public static byte[] AnyName(Dice dice) => dice.Below(6) switch
    {
        0 => MarshalWriter.Text(""),
        1 => MarshalWriter.Text("\0"),
        2 => MarshalWriter.Text(new string('n', dice.Size(4000))),
        3 => MarshalWriter.Text(dice.Pick(["a.b", "a+b,c", "[", "a\\b", "<lambda>", "\uFEFF", "\uFFFF", "locals", "__class__", "super"])),
        4 => [(byte)'u', .. MarshalWriter.Int(3), 0xED, 0xA0, 0x80],
        _ => [(byte)'u', .. MarshalWriter.Int(4), 0xF0, 0x9F, 0x90, 0x8D],
    };
}
