using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>Ways between blocks of typed code: what the target knows less of is boxed on the way, what it has elsewhere is moved.</summary>
internal sealed class TypedEdges(CilWriter writer, TypedOperands operands, TypeFlow flow, VariablePlaces variables, TypedPlaces typed, Func<IrBlock, CilLabel> labelOf)
{
    public void Go(IrEdge edge)
    {
        FlowState target = flow.EntryOf(edge.Target);
        int region = typed.Regions.Of(edge.Target);
        // All are pushed before any is stored: items may change places.
        for (int i = 0; i < edge.Arguments.Length; i++)
            if (!IsInPlace(edge.Arguments[i], i, target.Stack[i], region)) operands.LoadFor(edge.Arguments[i], target.Stack[i]);
        for (int i = edge.Arguments.Length - 1; i >= 0; i--)
            if (!IsInPlace(edge.Arguments[i], i, target.Stack[i], region)) StoreHome(i, target.Stack[i], region);
        MoveVariables(edge.Target);
        writer.Branch(labelOf(edge.Target));
    }

    private bool IsInPlace(IrValue value, int depth, ValueKind kind, int region)
    {
        if (value is not IrParameter p || p.Depth != depth || operands.Kinds.Of(value) != kind) return false;
        return !kind.IsUnboxed() || typed.Home(depth, kind, operands.Kinds.Region) == typed.Home(depth, kind, region);
    }

    /// <summary>Gives a variable a value.</summary>
    public void StoreVariable(int slot, IrValue value)
    {
        ValueKind kind = operands.Kinds.Of(value);
        operands.LoadFor(value, kind);
        if (kind.IsUnboxed()) writer.Store(typed.Variable(slot, kind, operands.Kinds.Region)); else variables.Store(slot);
        operands.Kinds.Variables[slot] = kind;
    }

    /// <summary>Boxes the variables of which the target knows less, and moves those that it has elsewhere.</summary>
    public void MoveVariables(IrBlock target)
    {
        FlowState state = flow.EntryOf(target);
        for (int i = 0; i < state.Variables.Length; i++)
        {
            ValueKind own = operands.Kinds.Variables[i];
            if (state.Variables[i] == ValueKind.None || !own.IsUnboxed()) continue;
            CilLocal source = typed.Variable(i, own, operands.Kinds.Region);
            CilLocal? place = state.Variables[i].IsUnboxed() ? typed.Variable(i, state.Variables[i], typed.Regions.Of(target)) : null;
            if (place == source) continue;
            writer.Load(source);
            if (own != state.Variables[i]) operands.Convert(own, state.Variables[i]);
            if (place is not null) writer.Store(place); else variables.Store(i);
        }
    }

    public void StoreHome(int depth, ValueKind kind, int region) =>
        writer.Store(kind.IsUnboxed() ? typed.Home(depth, kind, region) : operands.Places.Home(depth));
}
