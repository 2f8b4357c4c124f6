using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>
/// The places in loops where a variable takes itself and something appended: <c>s += x</c>, <c>s = s + x</c>. CPython appends in place there;
/// joined anew at each round, a text would cost the square of its length.
/// </summary>
internal sealed class TextAppends
{
    private readonly Dictionary<IrInstruction, IrInstruction> _additions = new(ReferenceEqualityComparer.Instance);

    /// <summary>No such places.</summary>
    public static readonly TextAppends None = new();

    private TextAppends()
    {
    }

    public TextAppends(IrFunction function)
    {
        foreach (IrBlock block in function.Blocks)
        {
            for (int i = 1; i < block.Instructions.Count; i++)
                if (IsAppend(block, i)) _additions[block.Instructions[i]] = block.Instructions[i - 1];
        }
        if (_additions.Count > 0) RemoveOutsideLoops(function);
    }

    /// <summary>The addition whose result a store takes; null where it is no such place.</summary>
    public IrInstruction? AdditionOf(IrInstruction store) => _additions.GetValueOrDefault(store);

    private static bool IsAppend(IrBlock block, int index)
    {
        IrInstruction store = block.Instructions[index], addition = block.Instructions[index - 1];
        return store.Operation == IrOperation.StoreLocal && addition.Operation is IrOperation.Add or IrOperation.InPlaceAdd
            && store.Inputs[0] == addition.Result
            && addition.Inputs[0] is IrLocal left && left.Slot == store.Argument
            && IsLastUse(block, index, addition.Result!);
    }

    private static bool IsLastUse(IrBlock block, int index, IrTemporary value)
    {
        for (int i = index + 1; i < block.Instructions.Count; i++)
            if (block.Instructions[i].Inputs.Contains(value) || block.Instructions[i].Handler?.Stack.Contains(value) == true) return false;
        return !Lowering.TerminatorValues.Of(block.Terminator!).Contains(value);
    }

    private void RemoveOutsideLoops(IrFunction function)
    {
        var inLoops = new HashSet<IrBlock>();
        foreach (IrBlock block in function.Blocks)
        {
            foreach (IrBlock target in Successors.Of(block.Terminator!))
            {
                if (target.Index > block.Index) continue;
                foreach (IrBlock inner in function.Blocks)
                    if (inner.Index >= target.Index && inner.Index <= block.Index) inLoops.Add(inner);
            }
        }
        foreach (IrBlock block in function.Blocks)
        {
            if (inLoops.Contains(block)) continue;
            foreach (IrInstruction instruction in block.Instructions) _additions.Remove(instruction);
        }
    }
}
