using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>What a call of typed code through a delegate needs before it begins.</summary>
internal enum CallWeight
{
    /// <summary>Nothing: what calls the runtime leaves it.</summary>
    Bare,
    /// <summary>The thread's context.</summary>
    Light,
    /// <summary>The context, in which it counts among the open calls.</summary>
    Full,
}

/// <summary>
/// Typed code that runs no Python code of others need not count itself among the open calls, and what calls nothing of the
/// runtime needs no context either: counting makes each call wait for the one before, and to find the context of a thread costs
/// more than most small functions.
/// </summary>
internal static class LeafCalls
{
    public static CallWeight WeightOf(TypedBody body, TypeFlow flow, HostParameters host)
    {
        if (flow.MayRunOthers) return CallWeight.Full;
        for (int i = 0; i < host.Types.Length; i++)
            if (!IsBare(host.Types[i]) && !host.IsUsed(i)) return CallWeight.Light;
        bool isStraight = IsStraight(flow);
        foreach (IrBlock block in flow.Blocks)
        {
            BlockKinds kinds = flow.Enter(block);
            foreach (IrInstruction instruction in block.Instructions)
            {
                if (!IsBare(flow, kinds, instruction) && !(isStraight && IsKnownGlobal(body, instruction))) return CallWeight.Light;
                flow.Step(kinds, instruction);
            }
            if (!IsBare(kinds, block.Terminator!)) return CallWeight.Light;
        }
        return CallWeight.Bare;
    }

    /// <summary>Code without loops that changes nothing can begin again instead of going on elsewhere: its state need not be kept.</summary>
    public static bool MayRestart(TypeFlow flow, CallWeight weight) => weight == CallWeight.Bare && IsStraight(flow);

    private static bool IsStraight(TypeFlow flow) => flow.Blocks.All(block =>
        block.Instructions.TrueForAll(i => i.Operation != IrOperation.StoreAttribute)
        && Successors.Of(block.Terminator!).All(next => next.Index > block.Index));

    private static bool IsKnownGlobal(TypedBody body, IrInstruction instruction) =>
        instruction.Operation == IrOperation.LoadGlobal && body.Code.Globals[instruction.Site].IsInModule;

    private static bool IsBare(Type type) => IsNumber(HostKinds.Of(type)) || type == typeof(string);

    private static bool IsNumber(ValueKind kind) => kind is ValueKind.Int or ValueKind.Float or ValueKind.Bool;

    private static bool IsBare(TypeFlow flow, BlockKinds kinds, IrInstruction instruction)
    {
        if (flow.HostUseOf(kinds, instruction) is { } use) return use is HostRead or HostWrite && (use.Result is null || IsBare(use.Result));
        if (instruction.Operation is IrOperation.CopyLocal or IrOperation.StoreLocal or IrOperation.ClearLocal) return true;
        if (instruction.Operation == IrOperation.RequireLocal) return kinds.Variables[instruction.Argument].IsUnboxed();
        return IsNumber(flow.TypedResult(kinds, instruction)) && Array.TrueForAll(instruction.Inputs, input => IsNumber(kinds.Of(input)));
    }

    private static bool IsBare(BlockKinds kinds, IrTerminator end) => end switch
    {
        IrJump or IrReturn or IrBranchNone => true,
        IrBranch branch => IsNumber(kinds.Of(branch.Condition)),
        _ => false,
    };
}
