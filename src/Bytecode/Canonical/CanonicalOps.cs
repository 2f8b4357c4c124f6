namespace PyToCil.Bytecode.Canonical;

/// <summary>Lowers code objects to canonical operations, by the table of the version that wrote them.</summary>
public static class CanonicalOps
{
    /// <summary>
    /// The operations of a code object, in the order of its code. Each instruction gives one or more, all with its
    /// <see cref="CanonicalOp.Offset"/>; targets are such offsets, so the first operation with the offset is the one jumped to.
    /// </summary>
    /// <exception cref="BadInputException">The code is damaged: see <see cref="InstructionDecoder.Decode"/>; or an operand or a jump target is out of range.</exception>
    public static CanonicalOp[] Lower(CodeObject code)
    {
        var instructions = InstructionDecoder.Decode(code);
        var starts = InstructionStarts.Of(code, instructions);
        var operations = new CanonicalOpBuffer(instructions.Length + instructions.Length / 2);
        var context = new LoweringContext(code, operations);
        foreach (var instruction in instructions)
        {
            context.Instruction = instruction;
            context.Target = instruction.JumpTarget < 0 ? -1 : starts.Resolve(instruction.JumpTarget)
                ?? throw context.Bad($"the jump goes to offset {instruction.JumpTarget}, where no instruction starts");
            instruction.OpCode.Lowering.Emit(context);
        }
        return operations.ToArray();
    }

    /// <summary>The exception table with targets that are offsets of canonical operations.</summary>
    /// <exception cref="BadInputException">The table is damaged, or a range or handler does not start at an instruction.</exception>
    public static ExceptionTableEntry[] Handlers(CodeObject code) => Handlers(code, InstructionDecoder.Decode(code));

    private static ExceptionTableEntry[] Handlers(CodeObject code, Instruction[] instructions)
    {
        var entries = code.DecodedExceptionTable();
        if (entries.Length == 0) return entries;
        var starts = InstructionStarts.Of(code, instructions);
        var handlers = new ExceptionTableEntry[entries.Length];
        for (var i = 0; i < handlers.Length; i++)
        {
            var entry = entries[i];
            if (entry.Start < code.Code.Length && starts.Resolve(entry.Start) is null) throw Bad(code, entry, entry.Start);
            handlers[i] = entry with { Target = starts.Resolve(entry.Target) ?? throw Bad(code, entry, entry.Target) };
        }
        return handlers;
    }

    private static BadInputException Bad(CodeObject code, ExceptionTableEntry entry, int offset) =>
        new(ErrorPlace.OfCode(code), $"its exception table entry {entry.Start} to {entry.End} names offset {offset}, where no instruction starts");
}
