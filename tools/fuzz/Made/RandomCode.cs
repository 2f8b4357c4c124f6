using PyToCil.Bytecode;
using PyToCil.Fuzz.Making;
using PyToCil.Fuzz.Mutations;

namespace PyToCil.Fuzz.Made;

/// <summary>
/// Random instructions on a stack that is followed, so that much of the code passes the first checks: segments that start
/// and end with an empty stack, jumps between their starts, handlers over any of them.
/// </summary>
internal static class RandomCode
{
    private const int MostHeight = 12;

    private static readonly string[] BlockNames =
    [
        "SETUP_FINALLY", "SETUP_WITH", "SETUP_ASYNC_WITH", "POP_BLOCK", "POP_EXCEPT", "RERAISE", "END_FINALLY", "BEGIN_FINALLY", "CALL_FINALLY",
        "POP_FINALLY", "WITH_CLEANUP_START", "WITH_CLEANUP_FINISH", "WITH_EXCEPT_START", "END_ASYNC_FOR", "PUSH_EXC_INFO", "BEFORE_WITH",
        "CHECK_EXC_MATCH", "JUMP_IF_NOT_EXC_MATCH", "CLEANUP_THROW", "YIELD_VALUE", "YIELD_FROM", "SEND", "END_SEND", "FOR_ITER", "GET_ITER",
        "ROT_TWO", "ROT_THREE", "ROT_FOUR", "DUP_TOP", "POP_TOP", "LOAD_CONST", "LOAD_NAME", "RETURN_VALUE", "JUMP_FORWARD", "JUMP_ABSOLUTE",
        "COPY", "SWAP", "LOAD_SPECIAL", "RAISE_VARARGS",
    ];

    public static byte[] Make(MutationContext c) => new Writer(c, [.. c.Seed.Table.Rows]).Write();

    /// <summary>Mostly what works on blocks and exceptions.</summary>
    public static byte[] Blocks(MutationContext c)
    {
        var rows = c.Seed.Table.Rows.Where(row => Array.IndexOf(BlockNames, row.Name) >= 0).ToArray();
        return new Writer(c, rows).Write();
    }

    private sealed class Writer
    {
        private readonly MutationContext c;
        private readonly Dice dice;
        private readonly OpCode[] rows;
        private readonly Assembler assembler;
        private readonly int[] segments;
        private readonly int locals;
        private readonly bool follows;
        private int height;

        public Writer(MutationContext context, OpCode[] rows)
        {
            c = context;
            dice = c.Dice;
            this.rows = rows;
            assembler = new Assembler(c.Seed.Table);
            segments = new int[dice.Size(16)];
            for (var i = 0; i < segments.Length; i++) segments[i] = assembler.NewLabel();
            locals = dice.Between(1, 4);
            follows = !dice.OneIn(6);
        }

        public byte[] Write()
        {
            var isGenerator = dice.OneIn(3);
            if (isGenerator) assembler.Add("RETURN_GENERATOR").Add("GEN_START").Add(assembler.Row("RETURN_GENERATOR") is null ? "NOP" : "POP_TOP");
            for (var i = 0; i < segments.Length; i++) WriteSegment(i);
            var end = assembler.Offset;
            assembler.Return();
            var flags = dice.Pick([MadeCode.Function, 0, MadeCode.Function | 4]) | (isGenerator ? dice.Pick([0x20, 0x80, 0x200]) : 0);
            var joined = Seeds.MarshalTree.IsJoined(c.Seed.Table);
            return new MadeCode(c.Seed.Table)
            {
                Code = MarshalWriter.Bytes(assembler.Finish()),
                StackSize = dice.OneIn(8) ? dice.Below(6) : MostHeight + 12,
                Flags = flags,
                Arguments = dice.Below(locals),
                LocalCount = locals,
                Kinds = MarshalWriter.Bytes(Kinds()),
                Cells = joined ? MarshalWriter.Tuple() : MarshalWriter.Texts(["v0", "c1"]),
                Free = joined ? MarshalWriter.Tuple() : MarshalWriter.Texts(["c2"]),
                Names = MarshalWriter.Texts(["locals", "b", "super", "d"]),
                Constants = MarshalWriter.Tuple(MarshalWriter.None, MarshalWriter.Texts(["a"]), MarshalWriter.Number(5), MadeConstants.Any(dice, 2)),
                Exceptions = MarshalWriter.Bytes(Table(end)),
            }.ToFile();
        }

        private byte[] Kinds()
        {
            var kinds = new byte[locals];
            for (var i = 0; i < locals; i++) kinds[i] = (byte)(dice.OneIn(3) ? LocalKind.Local | LocalKind.Cell : LocalKind.Local);
            if (dice.OneIn(3)) kinds[^1] = (byte)dice.Pick([LocalKind.Free, LocalKind.Cell, LocalKind.Hidden | LocalKind.Local]);
            return kinds;
        }

        // A segment may be a handler: then it starts with what an exception leaves, which it pops.
        private void WriteSegment(int number)
        {
            assembler.Place(segments[number]);
            height = 0;
            if (number > 0 && dice.OneIn(4))
            {
                height = c.Seed.Table.HandlerFormat == HandlerFormat.BlockStack ? 6 : dice.Between(1, 2);
            }
            for (var i = dice.Size(20); i > 0; i--) WriteOne();
            for (; height > 0; height--) assembler.Add("POP_TOP");
            if (dice.OneIn(5)) assembler.Return();
        }

        private void WriteOne()
        {
            var row = dice.Pick(rows);
            var argument = Argument(row);
            var effect = row.Effect.Of(argument);
            for (var pushed = 0; follows && height < effect.Pops && pushed < 6; pushed++, height++) assembler.Add(dice.OneIn(3) ? "LOAD_NAME" : "LOAD_CONST", dice.Below(3));
            if (follows && (height < effect.Pops || height + effect.Net > MostHeight)) return;
            if (row.IsJump) WriteJump(row);
            else assembler.Add(row, argument);
            height = Math.Max(0, height + effect.Net);
        }

        private void WriteJump(OpCode row)
        {
            var target = dice.Pick(segments);
            var isPlaced = assembler.PlaceOf(target) >= 0;
            if (isPlaced == (row.ArgumentKind == ArgumentKind.JumpForward)) assembler.Add(row, dice.Below(6));
            else assembler.Jump(row, target);
        }

        private int Argument(OpCode row)
        {
            if (dice.OneIn(40)) return dice.Below(300);
            return row.ArgumentKind switch
            {
                ArgumentKind.None => 0,
                ArgumentKind.Local or ArgumentKind.Cell or ArgumentKind.Deref => dice.Below(locals),
                ArgumentKind.LocalPair => (dice.Below(locals) << 4) | dice.Below(locals),
                ArgumentKind.GlobalName or ArgumentKind.AttributeName or ArgumentKind.Name or ArgumentKind.Constant => dice.Below(4),
                ArgumentKind.Compare => dice.Below(6) << 4,
                ArgumentKind.CompareBool => dice.Below(6) << 5,
                ArgumentKind.Binary => dice.Below(26),
                _ => dice.OneIn(2) ? dice.Below(3) : dice.Below(10),
            };
        }

        private byte[] Table(int end)
        {
            var table = new List<byte>();
            for (var i = dice.Below(6); i > 0; i--)
            {
                int start = assembler.PlaceOf(dice.Pick(segments)), stop = dice.OneIn(3) ? end : assembler.PlaceOf(dice.Pick(segments));
                if (start >= stop) continue;
                table.AddRange(Assembler.TableEntry(start, stop, assembler.PlaceOf(dice.Pick(segments)), dice.OneIn(3) ? dice.Below(3) : 0, dice.OneIn(2)));
            }
            return [.. table];
        }
    }
}
