using PyToCil.Bytecode;
using PyToCil.Fuzz.Making;
using PyToCil.Fuzz.Mutations;

namespace PyToCil.Fuzz.Made;

/// <summary>Code with many variables, long arguments, odd names.</summary>
internal static class Variables
{
    /// <summary>What touches all variables at once, often: suspensions, shown frames, copies of free variables.</summary>
    public static byte[] Any(MutationContext c)
    {
        var assembler = new Assembler(c.Seed.Table);
        var kind = c.Dice.Below(4);
        var count = c.Dice.Size(2500);
        for (var i = c.Dice.Size(2500); i > 0; i--) Step(assembler, kind, count, c.Dice);
        assembler.Return();
        var isFree = kind == 2;
        var names = MarshalWriter.Texts(Enumerable.Range(0, count).Select(i => $"v{i}"));
        var joined = Seeds.MarshalTree.IsJoined(c.Seed.Table);
        return new MadeCode(c.Seed.Table)
        {
            Code = MarshalWriter.Bytes(assembler.Finish()),
            StackSize = 20,
            Flags = kind == 0 ? MadeCode.Function | (int)CodeFlags.Generator : MadeCode.Function,
            Arguments = c.Dice.OneIn(2) && !isFree ? count : 0,
            LocalCount = isFree && !joined ? 0 : count,
            Locals = isFree && !joined ? null : names,
            Kinds = MarshalWriter.Bytes([.. Enumerable.Repeat((byte)(isFree ? LocalKind.Free : LocalKind.Local | (kind == 3 ? LocalKind.Cell : 0)), count)]),
            Free = isFree ? names : MarshalWriter.Tuple(),
            Cells = kind == 3 ? names : MarshalWriter.Tuple(),
            Names = MarshalWriter.Texts(["locals"]),
        }.ToFile();
    }

    private static void Step(Assembler assembler, int kind, int count, Dice dice)
    {
        switch (kind)
        {
            case 0: assembler.Add("LOAD_CONST").Add("YIELD_VALUE").Add("POP_TOP"); break;
            case 1:
                assembler.Add("LOAD_NAME");
                assembler.Add("PUSH_NULL").Add("CALL").Add("CALL_FUNCTION").Add("POP_TOP");
                break;
            case 2: assembler.Add("COPY_FREE_VARS", count).Add("LOAD_DEREF", dice.Below(count)).Add("POP_TOP"); break;
            default: assembler.Add("MAKE_CELL", dice.Below(count)).Add("LOAD_FAST", dice.Below(count)).Add("POP_TOP"); break;
        }
    }

    public static byte[] Prefixes(MutationContext c)
    {
        var assembler = new Assembler(c.Seed.Table);
        var prefix = (byte)assembler.Row("EXTENDED_ARG")!.Number;
        for (var i = c.Dice.Size(20_000); i > 0; i--) assembler.AddRaw(prefix, 0);
        if (c.Dice.OneIn(4)) for (var i = c.Dice.Size(3000); i > 0; i--) assembler.AddRaw(prefix, c.Dice.Byte(), (byte)assembler.Row("NOP")!.Number, 0);
        assembler.Return();
        return new MadeCode(c.Seed.Table) { Code = MarshalWriter.Bytes(assembler.Finish()) }.ToFile();
    }

    public static byte[] Names(MutationContext c)
    {
        var assembler = new Assembler(c.Seed.Table);
        assembler.Add("LOAD_NAME").Add("STORE_FAST").Add("LOAD_FAST").Add("POP_TOP");
        assembler.Return();
        return new MadeCode(c.Seed.Table)
        {
            Code = MarshalWriter.Bytes(assembler.Finish()),
            Name = BytecodeMutations.AnyName(c.Dice),
            Names = MarshalWriter.Tuple(BytecodeMutations.AnyName(c.Dice)),
            LocalCount = 1,
            Locals = MarshalWriter.Tuple(BytecodeMutations.AnyName(c.Dice)),
        }.ToFile();
    }
}
