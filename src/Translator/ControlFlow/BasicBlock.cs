using PyToCil.Bytecode.Canonical;

namespace PyToCil.Translator.ControlFlow;

/// <summary>A run of operations that is entered at its start and left at its end, but for exceptions.</summary>
public sealed class BasicBlock
{
    internal BasicBlock(int index, int start, int offset)
    {
        Index = index;
        Start = start;
        Offset = offset;
    }

    /// <summary>Index of its first operation.</summary>
    public int Start { get; }

    /// <summary>Place in <see cref="ControlFlowGraph.Blocks"/>, in the order of the code.</summary>
    public int Index { get; }

    /// <summary>Byte offset of its first instruction.</summary>
    public int Offset { get; }

    public List<CanonicalOp> Operations { get; } = [];

    /// <summary>Where it goes on when its last operation does not jump; null after a return, raise or jump.</summary>
    public BasicBlock? FallThrough { get; internal set; }

    /// <summary>Where its last operation jumps to; null where it does not.</summary>
    public BasicBlock? Jump { get; internal set; }

    /// <summary>The handler of exceptions in this block; a block lies in one range only.</summary>
    public Handler? Handler { get; internal set; }

    /// <summary>Items on the stack at its start; -1 where it cannot be reached.</summary>
    public int EntryDepth { get; internal set; } = -1;

    public bool IsReachable => EntryDepth >= 0;

    /// <summary>It is entered by exceptions.</summary>
    public bool IsHandler { get; internal set; }
}

/// <summary>Where an exception goes.</summary>
/// <param name="Target">The handler's first block.</param>
/// <param name="Depth">Items that stay on the stack.</param>
/// <param name="PushesOffset">The failing instruction's index is pushed below the exception.</param>
public sealed record Handler(BasicBlock Target, int Depth, bool PushesOffset)
{
    /// <summary>Items on the stack when the handler starts.</summary>
    public int EntryDepth => Depth + (PushesOffset ? 1 : 0) + 1;
}
