namespace PyToCil.Bytecode;

/// <summary>Answers which instruction a byte offset belongs to, where it is the start of one or one of its prefixes.</summary>
internal readonly struct InstructionStarts
{
    // By code unit: index of the instruction plus one; 0 within caches.
    private readonly int[] indexPlusOne;

    private InstructionStarts(int[] indexPlusOne) => this.indexPlusOne = indexPlusOne;

    public static InstructionStarts Of(CodeObject code, Instruction[] instructions)
    {
        var table = new int[code.Code.Length / 2];
        for (var i = 0; i < instructions.Length; i++)
            for (var at = instructions[i].StartOffset; at <= instructions[i].Offset; at += 2) table[at / 2] = i + 1;
        return new InstructionStarts(table);
    }

    /// <summary>The index of the instruction, or null where none starts.</summary>
    public int? Resolve(int offset)
    {
        if ((offset & 1) != 0 || (uint)(offset / 2) >= (uint)indexPlusOne.Length) return null;
        var found = indexPlusOne[offset / 2];
        return found == 0 ? null : found - 1;
    }
}
