using PyToCil.Fuzz.Making;
using PyToCil.Fuzz.Mutations;

namespace PyToCil.Fuzz.Made;

/// <summary>Code with many items on the stack at once.</summary>
internal static class Stacks
{
    private const int LargeStack = 1 << 24;

    /// <summary>Pushes many items, then does something often while they lie there, under handlers or not.</summary>
    public static byte[] High(MutationContext c)
    {
        var assembler = new Assembler(c.Seed.Table);
        var end = assembler.NewLabel();
        var height = c.Dice.Size(3000);
        var setup = c.Dice.OneIn(2) ? assembler.Row("SETUP_FINALLY") : null;
        for (var i = 0; i < height; i++)
        {
            if (c.Dice.OneIn(3)) assembler.Add("LOAD_NAME"); else assembler.Add("LOAD_CONST");
        }
        if (setup is not null) assembler.Jump(setup, end);
        var start = assembler.Offset;
        var kind = c.Dice.Below(7);
        for (var i = c.Dice.Size(2500); i > 0; i--) Step(assembler, kind, height, c.Dice);
        var stop = assembler.Offset;
        assembler.Add("BUILD_TUPLE", height).Add("RETURN_VALUE");
        assembler.Place(end);
        assembler.Add("RERAISE");
        var flags = kind == 4 ? MadeCode.Function | 0x20 : c.Dice.Pick([MadeCode.Function, 0]);
        var exceptions = c.Dice.OneIn(2) ? Assembler.TableEntry(start, stop, assembler.PlaceOf(end), c.Dice.OneIn(2) ? height : c.Dice.Below(height + 1), false) : [];
        return Finish(c, assembler, height + 10, exceptions, flags);
    }

    private static void Step(Assembler assembler, int kind, int height, Dice dice)
    {
        switch (kind)
        {
            case 0: assembler.Exchange(dice.Between(2, Math.Max(2, height))); break;
            case 1: Branch(assembler); break;
            case 2: assembler.Add("LOAD_NAME").Add("POP_TOP"); break;
            case 3: assembler.Exchange(dice.Between(2, Math.Max(2, height))); Branch(assembler); break;
            case 4: assembler.Add("YIELD_VALUE"); break;
            case 5: assembler.Add("STORE_FAST").Add("LOAD_FAST"); break;
            default: assembler.Add("LOAD_NAME").Add("STORE_NAME"); break;
        }
    }

    private static void Branch(Assembler assembler)
    {
        var next = assembler.NewLabel();
        assembler.Add("LOAD_NAME");
        assembler.Branch(next);
        assembler.Add("NOP");
        assembler.Place(next);
    }

    private static byte[] Finish(MutationContext c, Assembler assembler, int stackSize, byte[] exceptions, int flags) => new MadeCode(c.Seed.Table)
    {
        Code = MarshalWriter.Bytes(assembler.Finish()),
        StackSize = stackSize,
        Flags = flags,
        LocalCount = 1,
        Names = MarshalWriter.Tuple(MarshalWriter.Text("name")),
        Exceptions = MarshalWriter.Bytes(exceptions),
    }.ToFile();

    /// <summary>One instruction that wants room for millions.</summary>
    public static byte[] Unpacking(MutationContext c)
    {
        var assembler = new Assembler(c.Seed.Table);
        var count = c.Dice.Size(LargeStack + 1000);
        assembler.Add("LOAD_CONST").Add(c.Dice.OneIn(2) ? "UNPACK_SEQUENCE" : "UNPACK_EX", count);
        if (c.Dice.OneIn(2)) assembler.Add(c.Dice.Pick(["BUILD_TUPLE", "BUILD_LIST", "BUILD_MAP", "BUILD_STRING", "BUILD_SET"]), count);
        assembler.Return();
        return Finish(c, assembler, c.Dice.OneIn(2) ? LargeStack : count + 5, [], MadeCode.Function);
    }

    /// <summary>Many ranges over the same code, or blocks within each other.</summary>
    public static byte[] Handlers(MutationContext c)
    {
        var assembler = new Assembler(c.Seed.Table);
        var end = assembler.NewLabel();
        var blocks = c.Dice.Size(24);
        if (assembler.Row("SETUP_FINALLY") is { } setup)
            for (var i = 0; i < blocks; i++) assembler.Jump(setup, end);
        for (var i = c.Dice.Size(5000); i > 0; i--) assembler.Add("LOAD_NAME").Add("POP_TOP");
        var length = assembler.Offset;
        assembler.Return();
        assembler.Place(end);
        assembler.Add("RERAISE");
        assembler.Return();
        var table = new List<byte>();
        for (var i = c.Dice.Size(5000); i > 0; i--)
        {
            var start = 2 * c.Dice.Below(length / 2);
            table.AddRange(Assembler.TableEntry(start, start + 2 * c.Dice.Below((length - start) / 2 + 1), c.Dice.OneIn(3) ? 2 * c.Dice.Below(length / 2) : assembler.PlaceOf(end), c.Dice.Below(3), c.Dice.OneIn(2)));
        }
        return Finish(c, assembler, 30, [.. table], c.Dice.Pick([MadeCode.Function, 0]));
    }
}
