using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>
/// A handler that only looks at the class of its exception before it is done with it: <c>except KeyError: return default</c>,
/// <c>pass</c>, <c>continue</c>, <c>x = 0</c>. Where an item is missing, typed code goes on behind it without an exception: nothing
/// could tell.
/// </summary>
/// <param name="Classes">The loads of the classes it catches, of which one has to be that of the exception.</param>
/// <param name="Stores">Constants that it gives to variables.</param>
/// <param name="Block">The block whose first instruction ends the handling.</param>
internal sealed record QuietHandler(IrInstruction[] Classes, IrInstruction[] Stores, IrBlock Block)
{
    /// <summary>What a handler is; null where it does more, or keeps more on the stack than it is entered with.</summary>
    public static QuietHandler? Of(IrHandler handler)
    {
        if (handler.PushesOffset || handler.Target.Terminator is not IrBranch branch || ClassesOf(handler.Target, branch) is not { } classes) return null;
        var stores = new List<IrInstruction>();
        var push = handler.Target.Instructions[0];
        // What lies where in a block: the items that are kept below what the handler works with.
        int kept = handler.Target.ParameterCount - 1;
        int previous = IndexOf(branch.IfTrue, push.Result!, kept);
        IrBlock block = branch.IfTrue.Target;
        while (previous >= 0)
        {
            foreach (IrInstruction instruction in block.Instructions)
            {
                if (Ends(block, instruction, previous)) return previous == kept ? new QuietHandler(classes, [.. stores], block) : null;
                if (instruction.Operation != IrOperation.StoreLocal || instruction.Inputs[0] is not (IrConstant or IrInteger)) return null;
                stores.Add(instruction);
            }
            if (block.Terminator is not IrJump { To: var next } || next.Target.IsHandler) return null;
            previous = IndexOf(next, new IrParameter(previous), kept);
            block = next.Target;
        }
        return null;
    }

    /// <summary>The blocks of a function behind whose first instruction such handlers end.</summary>
    public static IEnumerable<IrBlock> EndsIn(IrFunction function) => function.Blocks
        .SelectMany(block => block.Instructions)
        .Where(instruction => instruction.Operation == IrOperation.GetItem && instruction.Handler is not null)
        .Select(instruction => Of(instruction.Handler!)?.Block).OfType<IrBlock>().Distinct();

    private static bool Ends(IrBlock block, IrInstruction instruction, int previous) =>
        instruction.Operation == IrOperation.PopException && instruction == block.Instructions[0] && previous == block.ParameterCount - 1
        && instruction.Inputs[0] is IrParameter { Depth: var depth } && depth == previous;

    // push.exception; one or several load.global, of several a tuple; match.exception; the branch on that.
    private static IrInstruction[]? ClassesOf(IrBlock block, IrBranch branch)
    {
        List<IrInstruction> all = block.Instructions;
        int loads = 0;
        while (loads + 1 < all.Count && all[loads + 1].Operation == IrOperation.LoadGlobal) loads++;
        bool isTuple = loads > 0 && loads + 1 < all.Count && all[loads + 1].Operation == IrOperation.BuildTuple;
        if (loads == 0 || (loads > 1 && !isTuple) || all.Count != loads + (isTuple ? 3 : 2)) return null;
        var exception = new IrParameter(block.ParameterCount - 1);
        IrInstruction[] classes = [.. all.GetRange(1, loads)];
        if (isTuple && !all[loads + 1].Inputs.SequenceEqual(classes.Select(load => load.Result!))) return null;
        bool fits = all[0].Operation == IrOperation.PushException && all[0].Inputs[0] == exception
            && all[^1].Operation == IrOperation.MatchException && all[^1].Inputs[0] == exception && all[^1].Inputs[1] == all[^2].Result && branch.Condition == all[^1].Result;
        return fits ? classes : null;
    }

    // Where a value goes on an edge that leaves all below it in place; -1 where it does not.
    private static int IndexOf(IrEdge edge, IrValue value, int kept)
    {
        for (int i = 0; i < kept; i++)
            if (i >= edge.Arguments.Length || edge.Arguments[i] is not IrParameter { Depth: var depth } || depth != i) return -1;
        return Array.IndexOf(edge.Arguments, value);
    }
}
