namespace PyToCil.Bytecode.Canonical;

/// <summary>Lowers code with an exception table (3.11 and later): each instruction once, in order, then the landing pads.</summary>
internal static class TableLowering
{
    public static CanonicalCode Lower(CodeObject code)
    {
        var instructions = InstructionDecoder.Decode(code);
        var starts = InstructionStarts.Of(code, instructions);
        var builder = new CanonicalCodeBuilder(instructions.Length + instructions.Length / 2);
        // Label i stands before instruction i, the last one behind them all.
        for (var i = 0; i <= instructions.Length; i++) builder.NewLabel();
        var context = new LoweringContext(code, builder);
        for (var i = 0; i < instructions.Length; i++)
        {
            builder.Place(i);
            context.Begin(instructions, i, i, i + 1);
            if (instructions[i].JumpTarget >= 0)
                context.Target = starts.Resolve(instructions[i].JumpTarget) is int target
                    ? target
                    : throw context.Bad($"the jump goes to offset {instructions[i].JumpTarget}, where no instruction starts");
            instructions[i].OpCode.Lowering.Emit(context);
        }
        var end = builder.Count;
        builder.Place(instructions.Length);
        context.WritePads();
        if (builder.Count > end && builder.FallsThrough(end - 1)) throw context.Bad("the code runs past its end");
        var handlers = Handlers(code, instructions, starts, builder, end);
        if (code.Version.GeneratorFormat == GeneratorFormat.Unguarded && ImplicitPrologue.IsGenerator(code))
            handlers = [.. handlers, ImplicitPrologue.WriteGeneratorGuard(builder)];
        return new CanonicalCode(builder.Finish(), handlers);
    }

    private static HandlerRange[] Handlers(CodeObject code, Instruction[] instructions, InstructionStarts starts, CanonicalCodeBuilder builder, int end)
    {
        var entries = code.DecodedExceptionTable();
        var handlers = new HandlerRange[entries.Length];
        for (var i = 0; i < handlers.Length; i++)
        {
            var entry = entries[i];
            if (entry.Start < code.Code.Length && starts.Resolve(entry.Start) is null) throw Bad(code, entry, entry.Start);
            var target = starts.Resolve(entry.Target) ?? throw Bad(code, entry, entry.Target);
            handlers[i] = new HandlerRange(FirstAtOrAfter(entry.Start), FirstAtOrAfter(entry.End), builder.PlaceOf(target), entry.Depth, entry.LastInstruction);
        }
        return handlers;

        int FirstAtOrAfter(int offset)
        {
            int low = 0, high = instructions.Length;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (instructions[middle].Offset < offset) low = middle + 1; else high = middle;
            }
            return low < instructions.Length ? builder.PlaceOf(low) : end;
        }
    }

    private static BadInputException Bad(CodeObject code, ExceptionTableEntry entry, int offset) =>
        new(ErrorPlace.OfCode(code), $"its exception table entry {entry.Start} to {entry.End} names offset {offset}, where no instruction starts");
}
