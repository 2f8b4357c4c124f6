using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>The kinds of the variables and of the stack items with which a block is entered, and what else is known then.</summary>
internal sealed class FlowState(ValueKind[] variables, ValueKind[] stack)
{
    public ValueKind[] Variables { get; } = variables;
    public ValueKind[] Stack { get; } = stack;
    public Facts Facts { get; init; } = new();

    /// <summary>What is known after a suspension, in which a generator keeps its values as objects.</summary>
    public FlowState Suspended() => new(Array.ConvertAll(Variables, ValueKinds.Suspended), Array.ConvertAll(Stack, ValueKinds.Suspended));

    public FlowState Copy() => new([.. Variables], [.. Stack]) { Facts = Facts.Copy() };

    /// <summary>Makes this the join with another; false where nothing changed.</summary>
    public bool JoinWith(FlowState other)
    {
        bool changed = Join(Variables, other.Variables);
        return Join(Stack, other.Stack) | Facts.JoinWith(other.Facts) | changed;
    }

    private static bool Join(ValueKind[] into, ValueKind[] other)
    {
        bool changed = false;
        for (int i = 0; i < into.Length; i++)
        {
            ValueKind joined = ValueKinds.Join(into[i], other[i]);
            changed |= joined != into[i];
            into[i] = joined;
        }
        return changed;
    }
}

/// <summary>What the walk over a block knows: the variables as they are now, the block's stack items, the temporaries so far.</summary>
internal sealed class BlockKinds(ValueKind[] variables, ValueKind[] stack, ValueKind[] temporaries, Bytecode.CodeObject code, KnownKinds known)
{
    public ValueKind[] Variables { get; } = [.. variables];
    public ValueKind[] Stack { get; } = stack;

    /// <summary>The innermost loop with places of its own (<see cref="LoopRegions"/>).</summary>
    public int Region { get; init; }

    /// <summary>What else is known at this step.</summary>
    public Facts Facts { get; set; } = new();

    /// <summary>The kinds as they are now; the walk goes on in this one.</summary>
    public BlockKinds Snapshot() => new(Variables, Stack, temporaries, code, known) { Region = Region };

    public ValueKind Of(IrValue value) => value switch
    {
        IrTemporary temporary => temporaries[temporary.Id],
        IrParameter parameter => Stack[parameter.Depth],
        IrLocal local => ValueKinds.Read(Variables[local.Slot]),
        IrConstant constant => known.Of(TypeRules.OfConstant(code.Constants[constant.Index])),
        IrInteger or IrOffset => known.Of(ValueKind.Int),
        PlacedNumber number => number.Kind,
        _ => ValueKind.Value,
    };

    /// <summary>It is the constant None.</summary>
    public bool IsNone(IrValue value) => TypeRules.IsNone(code, value);

    public void Set(IrTemporary temporary, ValueKind kind) => temporaries[temporary.Id] = kind;
}
