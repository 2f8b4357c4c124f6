using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>Ways between blocks of typed code: what the target knows less of is boxed on the way.</summary>
internal sealed class TypedEdges(CilWriter writer, TypedOperands operands, TypeFlow flow, VariablePlaces variables, TypedPlaces typed, Func<IrBlock, CilLabel> labelOf)
{
    public void Go(IrEdge edge)
    {
        FlowState target = flow.EntryOf(edge.Target);
        // All are pushed before any is stored: items may change places.
        for (int i = 0; i < edge.Arguments.Length; i++)
            if (!IsInPlace(edge.Arguments[i], i, target.Stack[i])) operands.LoadFor(edge.Arguments[i], target.Stack[i]);
        for (int i = edge.Arguments.Length - 1; i >= 0; i--)
            if (!IsInPlace(edge.Arguments[i], i, target.Stack[i])) StoreHome(i, target.Stack[i]);
        ConvertVariables(target);
        writer.Branch(labelOf(edge.Target));
    }

    private bool IsInPlace(IrValue value, int depth, ValueKind kind) => value is IrParameter p && p.Depth == depth && operands.Kinds.Of(value) == kind;

    /// <summary>Boxes the variables of which the target knows less.</summary>
    public void ConvertVariables(FlowState target)
    {
        for (int i = 0; i < target.Variables.Length; i++)
        {
            ValueKind own = operands.Kinds.Variables[i];
            if (!ValueKinds.Converts(own, target.Variables[i])) continue;
            writer.Load(typed.Variable(i, own));
            operands.Convert(own, target.Variables[i]);
            if (target.Variables[i].IsUnboxed()) writer.Store(typed.Variable(i, target.Variables[i]));
            else variables.Store(i);
        }
    }

    public void StoreHome(int depth, ValueKind kind) =>
        writer.Store(kind.IsUnboxed() ? typed.Home(depth, kind) : operands.Places.Home(depth));
}
