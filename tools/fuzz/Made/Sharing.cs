using PyToCil.Fuzz.Making;
using PyToCil.Fuzz.Mutations;

namespace PyToCil.Fuzz.Made;

/// <summary>Files whose objects refer to few others very often.</summary>
internal static class Sharing
{
    public static byte[] Tuples(MutationContext c)
    {
        var assembler = new Assembler(c.Seed.Table);
        for (var i = c.Dice.Size(400); i > 0; i--) assembler.Add("LOAD_CONST", 1).Add("POP_TOP");
        assembler.Return();
        var bomb = MadeConstants.Bomb(c.Dice.Size(1000), 0, c.Dice.Between(2, 5));
        return new MadeCode(c.Seed.Table) { Code = MarshalWriter.Bytes(assembler.Finish()), Constants = MarshalWriter.Tuple(MarshalWriter.None, bomb) }.ToFile();
    }

    // Each code object holds the next one twice.
    public static byte[] CodeTree(MutationContext c)
    {
        var depth = c.Dice.Size(200);
        var assembler = new Assembler(c.Seed.Table);
        assembler.Return();
        var code = MarshalWriter.Bytes(assembler.Finish());
        var inner = MarshalWriter.None;
        for (var i = depth - 1; i >= 0; i--)
        {
            var references = Enumerable.Repeat(MarshalWriter.Reference(i + 1), i == depth - 1 ? 0 : c.Dice.Between(1, 3));
            inner = new MadeCode(c.Seed.Table) { Code = code, Constants = MarshalWriter.Tuple([MarshalWriter.None, inner, .. references]) }.ToMarshal(kept: true);
        }
        return MadeCode.File(c.Seed.Table, inner);
    }

    // Many code objects with one and the same bytecode, tables and names.
    public static byte[] Fields(MutationContext c)
    {
        var assembler = new Assembler(c.Seed.Table);
        for (var i = c.Dice.Size(4000); i > 0; i--) assembler.Add("LOAD_CONST").Add("POP_TOP");
        assembler.Return();
        var names = c.Dice.Size(2000);
        byte[] name = c.Dice.OneIn(2) ? MarshalWriter.Text(new string('x', c.Dice.Size(3000))) : [(byte)'u', .. MarshalWriter.Int(4 * 500), .. Enumerable.Repeat<byte[]>([0xF0, 0x9F, 0x90, 0x8D], 500).SelectMany(b => b)];
        var first = new MadeCode(c.Seed.Table)
        {
            Code = MarshalWriter.Kept(MarshalWriter.Bytes(assembler.Finish())),
            Names = MarshalWriter.Kept(MarshalWriter.Tuple([MarshalWriter.Kept(name), .. Enumerable.Repeat(MarshalWriter.Reference(3), names)])),
        };
        // References 0 to 3: the outer tuple, the code, the names, the name.
        var other = new MadeCode(c.Seed.Table) { Code = MarshalWriter.Reference(1), Names = MarshalWriter.Reference(2), Name = MarshalWriter.Reference(3) };
        var inner = MarshalWriter.Kept(MarshalWriter.Tuple([first.ToMarshal(), .. Enumerable.Repeat(other.ToMarshal(), c.Dice.Size(300))]));
        var root = new Assembler(c.Seed.Table);
        root.Return();
        return new MadeCode(c.Seed.Table) { Code = MarshalWriter.Bytes(root.Finish()), Constants = inner }.ToFile();
    }

    public static byte[] LongConstants(MutationContext c)
    {
        var length = c.Dice.Size(20_000);
        byte[] constant = c.Dice.Below(4) switch
        {
            0 => MarshalWriter.Text(new string('\0', length)),
            1 => MarshalWriter.Bytes(c.Dice.Bytes(length)),
            2 => [(byte)'l', .. MarshalWriter.Int(length), .. Enumerable.Repeat<byte>(0x77, 2 * length)],
            _ => MarshalWriter.Tuple([.. Enumerable.Repeat(MarshalWriter.Number(123456789), length / 5)]),
        };
        var assembler = new Assembler(c.Seed.Table);
        for (var i = c.Dice.Size(10_000); i > 0; i--) assembler.Add("LOAD_CONST", 1).Add("POP_TOP");
        assembler.Return();
        return new MadeCode(c.Seed.Table) { Code = MarshalWriter.Bytes(assembler.Finish()), Constants = MarshalWriter.Tuple(MarshalWriter.None, constant) }.ToFile();
    }
}
