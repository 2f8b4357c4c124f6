namespace PyToCil.Bytecode;

/// <summary>One line of the exception table (InternalDocs/exception_handling.md). Offsets are bytes.</summary>
/// <param name="Start">First instruction guarded.</param>
/// <param name="End">End of the range, itself not guarded.</param>
/// <param name="Target">The handler.</param>
/// <param name="Depth">Items that stay on the stack.</param>
/// <param name="LastInstruction">Whether the offset of the failing instruction is pushed below the exception.</param>
public readonly record struct ExceptionTableEntry(int Start, int End, int Target, int Depth, bool LastInstruction);
