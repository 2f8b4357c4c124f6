using PyToCil.Bytecode.Canonical;

namespace PyToCil.Bytecode.Tests;

/// <summary>What one row of a table lowers to, apart from any code around it.</summary>
internal static class RowLowering
{
    /// <summary>The operations of an instruction with its landing pads behind them. Places behind the last operation stand for the code elsewhere.</summary>
    /// <param name="Operations">The instruction's own operations, then the pads.</param>
    /// <param name="PadStart">The first operation of the pads.</param>
    public sealed record Result(CanonicalOp[] Operations, int PadStart)
    {
        /// <summary>Whether the function is left: what the row then says it pushes is the caller's (3.14).</summary>
        public bool EndsFunction => Operations[PadStart - 1] is { Target: < 0 } last && CanonicalOperands.EndsBlock(last.Operation);

        /// <summary>The effects of all ways out of the instruction: straight on (or out of the function), and by jumps.</summary>
        public (StackEffect? Straight, List<StackEffect> Jumps) Effects()
        {
            var jumps = new List<StackEffect>();
            var height = new StackEffect(0, 0);
            for (var i = 0; i < PadStart; i++)
            {
                var operation = Operations[i];
                // A repeated instruction comes out by its jumps alone.
                if (operation.Target == 0 && i > 0) return (null, jumps);
                if (operation.Target >= 0) jumps.Add(ThroughPad(height.Then(CanonicalStackEffect.Of(operation, jump: true)), operation.Target));
                if (operation.Operation == CanonicalOperation.Jump) return (null, jumps);
                height = height.Then(CanonicalStackEffect.Of(operation));
            }
            return (height, jumps);
        }

        private StackEffect ThroughPad(StackEffect height, int target)
        {
            if (target < PadStart) return height;
            for (var i = target; i < Operations.Length && Operations[i].Operation != CanonicalOperation.Jump; i++)
                height = height.Then(CanonicalStackEffect.Of(Operations[i]));
            return height;
        }
    }

    /// <summary>Lowers an instruction; null where the argument is refused. Jumps go far forward or backward.</summary>
    public static Result? TryOf(string version, OpCode row, int argument, CodeFlags flags = CodeFlags.None, params string[] before)
    {
        var code = TestData.Code(version, flags, [0, 0]);
        var builder = new CanonicalCodeBuilder(8);
        int start = builder.NewLabel(), elsewhere = builder.NewLabel();
        builder.Place(start);
        var context = new LoweringContext(code, builder);
        try
        {
            Instruction[] instructions =
            [
                .. before.Select(name => new Instruction(TestData.Table(version).Rows.First(other => other.Name == name), 0, 0, 0, -1)),
                new Instruction(row, argument, 0, 0, row.IsJump ? 0 : -1),
            ];
            context.Begin(instructions, instructions.Length - 1, start, elsewhere);
            if (row.IsJump) context.Target = elsewhere;
            row.Lowering.Emit(context);
        }
        catch (BadInputException)
        {
            return null;
        }
        var padStart = builder.Count;
        context.WritePads();
        builder.Place(elsewhere);
        return new Result(builder.Finish(), padStart);
    }
}
