using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>The list of a comprehension has room for the items of its loop at once, where the loop knows how many there are.</summary>
internal sealed class TypedListDisplays(CilWriter writer, TypedOperands operands, TypedPlaces typed)
{
    /// <summary>Items for which room is made; a loop of more may end early.</summary>
    private const int Most = 1 << 12;

    /// <summary>The same where the loop's body decides whether there is an item.</summary>
    private const int MostOfSome = 128;

    /// <summary>Pushes a new list; false where nothing is known of a loop that fills it.</summary>
    public bool TryWrite(IrBlock block, IrInstruction display)
    {
        if (display.Inputs.Length > 0 || block.Terminator is not IrJump { To: { Target: { Terminator: IrForIterate { Iterator: IrParameter iterator } loop } head } edge }) return false;
        int place = Array.IndexOf(edge.Arguments, display.Result!);
        if (place < 0 || head.Instructions.Count > 0) return false;
        IrValue source = edge.Arguments[iterator.Depth];
        ValueKind kind = operands.Kinds.Of(source);
        if (kind.IsCursor() && source is IrParameter parameter) writer.LoadAddress(typed.Home(parameter.Depth, kind, operands.Kinds.Region));
        else if (!kind.IsUnboxed()) operands.Load(source);
        else return false;
        writer.PushInt(loop.Next.Target.Instructions.Exists(i => i.Operation == IrOperation.ListAppend && i.Inputs[0] == new IrParameter(place)) ? Most : MostOfSome);
        writer.Call(kind.IsCursor() ? LoopMethods.NewList(kind) : TypedMethods.NewList);
        return true;
    }
}
