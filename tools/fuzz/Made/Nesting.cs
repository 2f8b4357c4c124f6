using PyToCil.Fuzz.Making;
using PyToCil.Fuzz.Mutations;

namespace PyToCil.Fuzz.Made;

/// <summary>Objects within objects, about as deep as CPython allows and deeper.</summary>
internal static class Nesting
{
    public static byte[] Any(MutationContext c)
    {
        var table = c.Seed.Table;
        var depth = c.Dice.OneIn(2) ? c.Dice.Between(1990, 2010) : c.Dice.Size(30_000);
        var assembler = new Assembler(table);
        assembler.Add("LOAD_CONST", 1).Add("POP_TOP");
        assembler.Return();
        var code = MarshalWriter.Bytes(assembler.Finish());
        switch (c.Dice.Below(3))
        {
            case 0:
                return MadeCode.File(table, CodesWithin(table, code, Math.Min(depth, 2010)));
            case 1:
                var type = (byte)c.Dice.Pick<char>([')', '(', '<', '>', '[']);
                byte[] one = type == ')' ? [type, 1] : [type, 1, 0, 0, 0];
                var tuples = Enumerable.Repeat(one, depth).SelectMany(b => b);
                return new MadeCode(table) { Code = code, Constants = MarshalWriter.Tuple(MarshalWriter.None, [.. tuples, (byte)'N']) }.ToFile();
            default:
                return Chain(c, code, Math.Min(depth, 9000));
        }
    }

    // Written from the inside out, but each needs its own bytes only once: the parts before and behind its inner object.
    private static byte[] CodesWithin(Bytecode.VersionTable table, byte[] code, int depth)
    {
        byte[] marker = [(byte)'?', 1, 2, 3];
        var whole = new MadeCode(table) { Code = code, Constants = MarshalWriter.Tuple(MarshalWriter.None, marker) }.ToMarshal();
        var at = whole.AsSpan().IndexOf(marker);
        byte[] before = whole[..at], behind = whole[(at + marker.Length)..];
        var all = new List<byte>();
        for (var i = 0; i < depth; i++) all.AddRange(before);
        all.Add((byte)'N');
        for (var i = 0; i < depth; i++) all.AddRange(behind);
        return [.. all];
    }

    // Each tuple holds the one before it by reference: nested deep, though the file is flat.
    private static byte[] Chain(MutationContext c, byte[] code, int depth)
    {
        var items = new List<byte[]> { MarshalWriter.None, MarshalWriter.Kept(MarshalWriter.Tuple()) };
        for (var i = 0; i < depth; i++) items.Add(MarshalWriter.Kept(MarshalWriter.Tuple(MarshalWriter.Reference(i))));
        return new MadeCode(c.Seed.Table) { Code = code, Constants = MarshalWriter.Tuple([.. items]) }.ToFile();
    }
}
