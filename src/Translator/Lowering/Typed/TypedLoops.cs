using System.Reflection;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>Loops of typed code: iterators that are cursors in CIL locals, and the others, which are asked for their next item.</summary>
internal sealed class TypedLoops(CilWriter writer, TypedOperands operands, TypedPlaces typed, TypedEdges edges, TypedExits exits, TypedColdBlocks cold, TypeFlow flow, KindProfile profile, ITypingObserver? observer, TypedPairs pairs)
{
    private CilLocal? _step;
    private CilLocal? _item;
    private CilLocal? _value;

    /// <summary>Makes a cursor over a range, a list or a tuple; anything else leaves.</summary>
    public void WriteGetIterator(IrInstruction instruction, ValueKind kind, ResumePoint here)
    {
        observer?.Unboxed(instruction, kind);
        if (operands.Kinds.Of(instruction.Inputs[0]) == ValueKind.Range)
        {
            operands.LoadAs(instruction.Inputs[0], ValueKind.Range);
            writer.Call(LoopMethods.Iterate);
            writer.Store(typed.Temporary(instruction.Result!.Id, kind));
            return;
        }
        if (operands.Kinds.Of(instruction.Inputs[0]) == ValueKind.List)
        {
            operands.LoadAs(instruction.Inputs[0], ValueKind.List);
            writer.Call(ListMethods.Iterate);
            writer.Store(typed.Temporary(instruction.Result!.Id, kind));
            return;
        }
        operands.Load(instruction.Inputs[0]);
        writer.LoadAddress(typed.Temporary(instruction.Result!.Id, kind));
        writer.Call(LoopMethods.TryOver(kind));
        observer?.MayLeave(instruction);
        writer.BranchFalse(exits.At(here, profile.PlaceOf(instruction), SeenKinds.Other));
    }

    /// <summary>Writes a loop's head.</summary>
    /// <param name="loop">The head.</param>
    /// <param name="here">Its place, where generic code asks for the item instead.</param>
    public void WriteForIterate(IrForIterate loop, ResumePoint here)
    {
        switch (operands.Kinds.Of(loop.Iterator))
        {
            case ValueKind.RangeCursor: WriteForRange(loop); break;
            case ValueKind.ListCursor or ValueKind.TupleCursor: WriteForItems(loop, operands.Kinds.Of(loop.Iterator), here); break;
            case ValueKind.StrIterator: WriteForCharacter(loop); break;
            default: WriteForAny(loop); break;
        }
    }

    private void WriteForRange(IrForIterate loop)
    {
        CilLabel exhausted = writer.NewLabel();
        observer?.Unboxed(loop, ValueKind.Int);
        PushCursorAddress(loop.Iterator, ValueKind.RangeCursor);
        writer.LoadAddress(typed.Temporary(loop.Item.Id, ValueKind.Int));
        writer.Call(LoopMethods.Next(ValueKind.RangeCursor));
        writer.BranchFalse(exhausted);
        operands.Kinds.Set(loop.Item, ValueKind.Int);
        WriteEnds(loop, exhausted);
    }

    private void WriteForItems(IrForIterate loop, ValueKind cursor, ResumePoint here)
    {
        CilLabel exhausted = writer.NewLabel();
        CilLocal item = _item ??= writer.NewLocal(typeof(Value), "item");
        ValueKind kind = flow.ItemOf(operands.Kinds, loop);
        observer?.Direct(loop, DirectWay.ListIteration);
        if (cursor == ValueKind.ListCursor && !profile.HasLeft(loop))
        {
            WriteForListOf(loop, kind, exhausted, here);
            return;
        }
        PushCursorAddress(loop.Iterator, cursor);
        writer.LoadAddress(item);
        writer.Call(LoopMethods.Next(cursor));
        writer.BranchFalse(exhausted);
        WriteItem(loop, item, kind);
        WriteEnds(loop, exhausted);
    }

    // A list that keeps its items as their kind wants them, or as values; any other leaves, before an item is taken: a call here would
    // have the floats of the loop in memory, because they outlive it.
    private void WriteForListOf(IrForIterate loop, ValueKind kind, CilLabel exhausted, ResumePoint here)
    {
        bool isNumber = kind is ValueKind.Int or ValueKind.Float or ValueKind.Bool;
        CilLocal number = isNumber ? typed.Temporary(loop.Item.Id, kind) : _value ??= writer.NewLocal(typeof(Value), "value");
        PushCursorAddress(loop.Iterator, ValueKind.ListCursor);
        writer.Call(ListMethods.HasMore);
        writer.BranchFalse(exhausted);
        // A loop that never ran tells by its first item what it is over.
        SeenKinds seen = kind.IsUnboxed() ? SeenKinds.Other : profile.SeenAt(loop) == SeenKinds.None ? SeenKinds.None : SeenKinds.Left;
        CilLabel other = exits.At(here, profile.PlaceOf(loop), seen);
        writer.MayFail("ForIterate", other);
        PushCursorAddress(loop.Iterator, ValueKind.ListCursor);
        writer.LoadAddress(number);
        writer.Call(ListMethods.TryNextOf(kind));
        writer.BranchFalse(other, mayFail: false);
        if (isNumber) operands.Kinds.Set(loop.Item, kind); else WriteItem(loop, number, kind);
        edges.Go(loop.Next);
        writer.Place(exhausted);
        edges.Go(loop.Exhausted);
    }

    private void WriteForCharacter(IrForIterate loop)
    {
        CilLabel exhausted = writer.NewLabel();
        observer?.Unboxed(loop, ValueKind.Character);
        CilLocal character = typed.Temporary(loop.Item.Id, ValueKind.Character);
        operands.LoadAs(loop.Iterator, ValueKind.StrIterator);
        writer.Call(TextMethods.NextCharacter);
        writer.Store(character);
        writer.Load(character);
        writer.BranchNegative(exhausted);
        operands.Kinds.Set(loop.Item, ValueKind.Character);
        WriteEnds(loop, exhausted);
    }

    private void PushCursorAddress(IrValue iterator, ValueKind kind) => writer.LoadAddress(typed.Home(((IrParameter)iterator).Depth, kind, operands.Kinds.Region));

    private void WriteEnds(IrForIterate loop, CilLabel exhausted)
    {
        edges.Go(loop.Next);
        writer.Place(exhausted);
        edges.Go(loop.Exhausted);
    }

    private void WriteForAny(IrForIterate loop)
    {
        ValueKind kind = flow.ItemOf(operands.Kinds, loop);
        if (!kind.IsUnboxed() && pairs.Takes(loop))
        {
            WriteForPairs(loop);
            return;
        }
        CilLocal step = _step ??= writer.NewLocal(typeof(int), "step");
        CilLabel exhausted = writer.NewLabel(), item = writer.NewLabel(), generic = writer.NewLabel();
        CilLocal value = operands.Places.Of(loop.Item);
        observer?.Generic(loop, operands.Kinds);
        observer?.Direct(loop, kind == ValueKind.Int ? DirectWay.RangeItem : DirectWay.ListIteration);
        operands.Load(loop.Iterator);
        // What is given by address has a local of its own: others stay in registers.
        CilLocal next = _item ??= writer.NewLocal(typeof(Value), "item");
        writer.LoadAddress(kind == ValueKind.Int ? typed.Temporary(loop.Item.Id, kind) : next);
        writer.Call(kind == ValueKind.Int ? TypedMethods.NextOfInts : TypedMethods.NextOfList);
        writer.Store(step);
        if (kind != ValueKind.Int)
        {
            writer.Load(next);
            writer.Store(value);
        }
        writer.Load(step);
        writer.BranchNegative(generic);
        writer.Load(step);
        writer.BranchFalse(exhausted);
        if (kind == ValueKind.Int) operands.Kinds.Set(loop.Item, kind); else WriteItem(loop, value, kind);
        writer.Branch(item);

        writer.Place(generic);
        CilLabel found = writer.NewLabel();
        Ask(loop, value, found, exhausted);
        writer.Place(found);
        WriteItem(loop, value, kind);
        writer.Branch(item);

        writer.Place(item);
        WriteEnds(loop, exhausted);
    }

    private void WriteForPairs(IrForIterate loop)
    {
        CilLabel next = writer.NewLabel(), exhausted = writer.NewLabel();
        observer?.Generic(loop, operands.Kinds);
        operands.Kinds.Set(loop.Item, ValueKind.Value);
        CilLocal item = operands.Places.Of(loop.Item);
        pairs.WriteNext(loop, next, exhausted);
        Ask(loop, item, next, exhausted);
        writer.Place(next);
        WriteEnds(loop, exhausted);
    }

    // Asks the iterator as generic code does; nothing follows.
    private void Ask(IrForIterate loop, CilLocal item, CilLabel found, CilLabel exhausted)
    {
        writer.LoadArgument(MethodShape.Context);
        operands.Load(loop.Iterator);
        operands.Frame.Call(RuntimeMethods.ForIterate);
        writer.Store(item);
        writer.LoadAddress(item);
        writer.LoadField(RuntimeFields.Reference);
        writer.BranchTrue(found);
        writer.LoadArgument(MethodShape.Context);
        writer.LoadField(RuntimeFields.Error);
        writer.BranchTrue(cold.For(loop.Offset, loop.Handler));
        writer.Branch(exhausted);
    }

    // The item lies in a local, its own place or another; it goes where its kind has it.
    private void WriteItem(IrForIterate loop, CilLocal value, ValueKind kind)
    {
        operands.Kinds.Set(loop.Item, ValueKind.Value);
        CilLocal own = operands.Places.Of(loop.Item);
        if (!kind.IsUnboxed())
        {
            if (value == own) return;
            writer.Load(value);
            writer.Store(own);
            return;
        }
        observer?.Guarded(loop, kind);
        writer.Load(value);
        writer.Call(TypedMethods.IsOf(kind));
        IrEdge generic = loop.Next with { Arguments = Array.ConvertAll(loop.Next.Arguments, argument => argument == loop.Item ? new PlacedValue(value) : argument) };
        writer.BranchFalse(exits.On(generic, profile.PlaceOf(loop), SeenKinds.Other));
        writer.Load(value);
        writer.Call(TypedMethods.UnboxOf(kind));
        writer.Store(typed.Temporary(loop.Item.Id, kind));
        operands.Kinds.Set(loop.Item, kind);
    }
}

/// <summary>What typed loops call.</summary>
internal static class LoopMethods
{
    public static MethodInfo Next(ValueKind kind) => Method(kind, nameof(Runtime.Entry.RangeCursor.MoveNext));

    public static MethodInfo Iterate => field ??= ((Func<Runtime.Entry.RangeBounds, Runtime.Entry.RangeCursor>)Runtime.Entry.RangeBounds.Iterate).Method;
    public static MethodInfo IsRange => field ??= ((Func<Value, bool>)Runtime.Entry.RangeBounds.IsRange).Method;
    public static MethodInfo TakeRange => field ??= ((Func<Value, Runtime.Entry.RangeBounds>)Runtime.Entry.RangeBounds.Take).Method;
    public static MethodInfo FromRange => field ??= ((Func<Runtime.Entry.RangeBounds, Value>)Runtime.Entry.RangeBounds.ToValue).Method;

    public static MethodInfo TryOver(ValueKind kind) => Method(kind, nameof(Runtime.Entry.RangeCursor.TryOver));

    public static MethodInfo IsOwned(ValueKind kind) => Method(kind, nameof(Runtime.Entry.RangeCursor.IsOwned));

    public static MethodInfo Take(ValueKind kind) => Method(kind, nameof(Runtime.Entry.RangeCursor.Take));

    public static MethodInfo NewList(ValueKind kind) => Method(kind, nameof(Runtime.Entry.RangeCursor.NewList));

    public static MethodInfo ToValue(ValueKind kind) => Method(kind, nameof(Runtime.Entry.RangeCursor.ToValue));

    private static MethodInfo Method(ValueKind kind, string name) => kind.CilType().GetMethod(name)!;
}
