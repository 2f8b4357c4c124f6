using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>
/// Which stack items and results may be cursors (<see cref="ValueKinds.IsCursor"/>): a cursor is moved from block to block and
/// asked by the loop's head, never read by another step, so that there is one of it at any time.
/// </summary>
internal sealed class LoopIterators
{
    private readonly HashSet<(IrBlock Block, int Depth)> _readItems = [];
    private readonly HashSet<int> _readResults = [];
    private readonly HashSet<int> _iterated = [];
    private readonly bool _none;

    public LoopIterators(IrFunction function)
    {
        // A comprehension's iterator is its parameter as well, which locals() shows.
        _none = Array.IndexOf(function.Layout.Names, ".0") >= 0 && function.Blocks.Exists(block => block.Instructions.Exists(i => i.Operation == IrOperation.ShowFrame));
        foreach (IrBlock block in function.Blocks) Read(block);
    }

    /// <summary>Whether a block's stack item may be one.</summary>
    public bool MayHold(IrBlock block, int depth) => !_none && !_readItems.Contains((block, depth));

    /// <summary>Whether a result is only made an iterator of, once: then nothing can tell whether it is an object.</summary>
    public bool IsOnlyIterated(IrTemporary result) => _iterated.Contains(result.Id) && !_readResults.Contains(result.Id);

    /// <summary>Whether an instruction's result may be one.</summary>
    public bool MayHold(IrTemporary result) => !_none && !_readResults.Contains(result.Id);

    private void Read(IrBlock block)
    {
        foreach (IrInstruction instruction in block.Instructions)
        {
            bool isIterated = instruction.Operation == IrOperation.GetIterator && instruction.Inputs[0] is IrTemporary iterable && _iterated.Add(iterable.Id);
            if (!isIterated)
                foreach (IrValue value in instruction.Inputs) Read(block, value);
            if (instruction.Handler is { } handler) Move(block, handler.Stack);
        }
        IrTerminator end = block.Terminator!;
        if (end.Handler is { } endHandler) Move(block, endHandler.Stack);
        foreach (IrEdge edge in Successors.EdgesOf(end)) Move(block, edge.Arguments);
        foreach (IrValue value in OperandsOf(end)) Read(block, value);
    }

    private static IEnumerable<IrValue> OperandsOf(IrTerminator end) => end switch
    {
        IrBranch branch => [branch.Condition],
        IrBranchNone branch => [branch.Value],
        IrReturn done => [done.Value],
        IrRaise raise => raise.Arguments,
        IrReraise reraise => [reraise.Exception],
        IrForIterate { Iterator: not IrParameter } loop => [loop.Iterator],
        // A suspended body keeps its stack items as objects.
        IrYield or IrSend => Lowering.TerminatorValues.Of(end),
        _ => [],
    };

    // One that goes to two places at once would be two.
    private void Move(IrBlock block, IrValue[] values)
    {
        foreach (IrValue value in values)
            if (value is IrTemporary temporary && _iterated.Contains(temporary.Id)) Read(block, value);
        for (int i = 1; i < values.Length; i++)
            if (Array.IndexOf(values, values[i], 0, i) >= 0) Read(block, values[i]);
    }

    private void Read(IrBlock block, IrValue value)
    {
        if (value is IrParameter parameter) _readItems.Add((block, parameter.Depth));
        else if (value is IrTemporary temporary) _readResults.Add(temporary.Id);
    }
}
