using PyToCil.Translator.Ir;
using PyToCil.Translator.Lowering;

namespace PyToCil.Translator.Typing;

/// <summary>
/// Which variables are still read, backwards over the blocks (Appel, Modern Compiler Implementation, 10.1). What nothing reads
/// needs neither a place at a join nor a value where typed code is left.
/// </summary>
internal sealed class VariableLiveness
{
    private readonly IrFunction _function;
    private readonly Dictionary<IrBlock, bool[]> _liveAtStart = [];
    private readonly int _count;

    public VariableLiveness(IrFunction function)
    {
        _function = function;
        _count = function.Layout.LocalCount;
        foreach (IrBlock block in function.Blocks) _liveAtStart[block] = new bool[_count];
        for (bool changed = true; changed;)
        {
            changed = false;
            for (int i = function.Blocks.Count - 1; i >= 0; i--) changed |= Update(function.Blocks[i]);
        }
    }

    public bool[] AtStart(IrBlock block) => _liveAtStart[block];

    /// <summary>What is read at or after an instruction of a block; the terminator's index is the number of instructions.</summary>
    public bool[] At(IrBlock block, int index)
    {
        bool[] live = AtEnd(block);
        for (int i = block.Instructions.Count - 1; i >= index; i--) Step(live, block.Instructions[i]);
        return live;
    }

    private bool Update(IrBlock block)
    {
        bool[] live = At(block, 0);
        bool[] known = _liveAtStart[block];
        bool changed = false;
        for (int i = 0; i < _count; i++)
        {
            if (!live[i] || known[i]) continue;
            known[i] = true;
            changed = true;
        }
        return changed;
    }

    private bool[] AtEnd(IrBlock block)
    {
        var live = new bool[_count];
        IrTerminator end = block.Terminator!;
        foreach (IrBlock successor in Successors.Of(end)) Add(live, _liveAtStart[successor]);
        foreach (IrValue value in TerminatorValues.Of(end)) Use(live, value);
        if (end.Handler is { } handler) Add(live, _liveAtStart[handler.Target]);
        return live;
    }

    private void Step(bool[] live, IrInstruction instruction)
    {
        switch (instruction.Operation)
        {
            case IrOperation.StoreLocal or IrOperation.ClearLocal: live[instruction.Argument] = false; break;
            case IrOperation.RequireLocal or IrOperation.CopyLocal or IrOperation.MakeCell: live[instruction.Argument] = true; break;
            case IrOperation.CopyFreeVariable: live[instruction.Argument] = false; break;
            default: break;
        }
        foreach (IrValue value in instruction.Inputs) Use(live, value);
        if (instruction.Handler is not { } handler) return;
        foreach (IrValue value in handler.Stack) Use(live, value);
        Add(live, _liveAtStart[handler.Target]);
    }

    private static void Use(bool[] live, IrValue value)
    {
        if (value is IrLocal local) live[local.Slot] = true;
    }

    private static void Add(bool[] live, bool[] more)
    {
        for (int i = 0; i < live.Length; i++) live[i] |= more[i];
    }
}

/// <summary>Where blocks go.</summary>
internal static class Successors
{
    public static IEnumerable<IrEdge> EdgesOf(IrTerminator terminator) => terminator switch
    {
        IrJump jump => [jump.To],
        IrBranch branch => [branch.IfTrue, branch.IfFalse],
        IrBranchNone branch => [branch.IfNone, branch.IfNot],
        IrForIterate loop => [loop.Next, loop.Exhausted],
        IrSend send => [send.OnYield, send.OnReturn],
        IrYield yield => yield.Ended is null ? [yield.Resume] : [yield.Resume, yield.Ended],
        _ => [],
    };

    public static IEnumerable<IrBlock> Of(IrTerminator terminator) => EdgesOf(terminator).Select(edge => edge.Target);
}
