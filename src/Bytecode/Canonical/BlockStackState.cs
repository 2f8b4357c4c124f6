namespace PyToCil.Bytecode.Canonical;

/// <summary>An entry of the block stack.</summary>
/// <param name="Outer">The entry below.</param>
/// <param name="Handler">Index of the handler's first instruction; -1 while a handler runs (<c>EXCEPT_HANDLER</c>).</param>
/// <param name="Level">Stack items that an exception leaves.</param>
/// <param name="Entry">The finally body in which it was pushed.</param>
internal sealed record Block(Block? Outer, int Handler, int Level, FinallyEntry? Entry)
{
    public const int HandlerRuns = -1;

    /// <summary>How many entries there are, this one and those below.</summary>
    public int Count { get; } = 1 + (Outer?.Count ?? 0);

    public bool IsRunningHandler => Handler == HandlerRuns;
}

/// <summary>How a finally body of 3.8 was entered, unless by an exception: the item that BEGIN_FINALLY or CALL_FINALLY pushed.</summary>
/// <param name="Outer">The one of an enclosing finally body.</param>
/// <param name="Position">Stack items below it.</param>
/// <param name="ReturnsTo">Index of the instruction that END_FINALLY goes back to; -1 where it just goes on.</param>
internal sealed record FinallyEntry(FinallyEntry? Outer, int Position, int ReturnsTo)
{
    public const int GoesOn = -1;

    public int Count { get; } = 1 + (Outer?.Count ?? 0);
}

/// <summary>
/// What is known when an instruction starts. An instruction that is reached in several states is lowered once for each:
/// that is how one finally body of 3.8 becomes a body for each way into it, as later compilers write it.
/// </summary>
/// <param name="Instruction">Index of the instruction.</param>
/// <param name="Depth">Items on the stack.</param>
/// <param name="Blocks">The block stack.</param>
/// <param name="Entry">The finally body that runs.</param>
internal sealed record BlockStackState(int Instruction, int Depth, Block? Blocks, FinallyEntry? Entry);
