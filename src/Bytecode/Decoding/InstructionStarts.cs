namespace PyToCil.Bytecode;

/// <summary>Answers which instruction a byte offset belongs to, where it is the start of one or one of its prefixes.</summary>
internal readonly struct InstructionStarts
{
    // By code unit: offset of the instruction proper plus one; 0 within caches.
    private readonly int[] properPlusOne;

    private InstructionStarts(int[] properPlusOne) => this.properPlusOne = properPlusOne;

    public static InstructionStarts Of(CodeObject code, Instruction[] instructions)
    {
        var table = new int[code.Code.Length / 2];
        foreach (var instruction in instructions)
            for (var at = instruction.StartOffset; at <= instruction.Offset; at += 2) table[at / 2] = instruction.Offset + 1;
        return new InstructionStarts(table);
    }

    /// <summary>The offset of the instruction proper, or null where none starts.</summary>
    public int? Resolve(int offset)
    {
        if ((offset & 1) != 0 || (uint)(offset / 2) >= (uint)properPlusOne.Length) return null;
        var found = properPlusOne[offset / 2];
        return found == 0 ? null : found - 1;
    }
}
