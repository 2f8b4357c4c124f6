namespace PyToCil.Bytecode;

/// <summary>One instruction with its prefixes folded in.</summary>
/// <param name="OpCode">The row of its version's table.</param>
/// <param name="Argument">The argument with the bits of the prefixes; 0 where the instruction has none.</param>
/// <param name="Offset">Byte offset of the opcode, prefixes not counted.</param>
/// <param name="StartOffset">Byte offset of the first prefix, or <paramref name="Offset"/>.</param>
/// <param name="JumpTarget">Byte offset that a jump goes to, as written: it may be a prefix. -1 where the instruction does not jump.</param>
public readonly record struct Instruction(OpCode OpCode, int Argument, int Offset, int StartOffset, int JumpTarget)
{
    /// <summary>Byte offset behind the inline caches.</summary>
    public int EndOffset => Offset + 2 + 2 * OpCode.Caches;
}
