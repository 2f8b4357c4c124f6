using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>
/// Attributes of instances whose shapes a place has seen: the shape, the class's version and the slot are constants of the code.
/// What was tested before (<see cref="Facts"/>) is not tested again. Where the place has seen nothing else, anything else leaves
/// typed code, so that what was tested holds from here on; else the runtime's way follows.
/// </summary>
internal sealed class TypedMembers(CilWriter writer, TypedOperands operands, TypedPlaces typed, TypeFlow flow, InstanceGuards guards, PyCode code)
{
    private CilLocal? _found;
    private IrInstruction? _next;

    /// <summary>Writes an access behind which nothing else stands; false where the place has seen more than instances of known shapes.</summary>
    /// <param name="access">The access.</param>
    /// <param name="leave">Makes the way out for other objects.</param>
    /// <param name="unexpected">Makes the way out for attributes of another kind than was seen.</param>
    /// <param name="next">The instruction that follows at once; null where none does.</param>
    public bool TryWriteAlone(IrInstruction access, Func<CilLabel> leave, Func<CilLabel> unexpected, IrInstruction? next)
    {
        _next = next;
        MemberAccess known = flow.MemberOf(operands.Kinds, access);
        MemberWay[] ways = WaysOf(known, access);
        if (!known.IsAll || ways.Length == 0) return false;
        CilLabel exit = leave();
        CilLabel? done = null;
        for (int i = 0; i < ways.Length; i++)
        {
            CilLabel other = i == ways.Length - 1 ? exit : writer.NewLabel();
            Write(access, ways[i], ways, other, exit, unexpected);
            if (other == exit) break;
            writer.Branch(done ??= writer.NewLabel());
            writer.Place(other);
        }
        if (done is null) return true;
        writer.Branch(done);
        writer.Place(done);
        return true;
    }

    /// <summary>Writes the short ways of an access; what follows is reached where none fits. Null where no shape is known.</summary>
    public CilLabel? Write(IrInstruction access)
    {
        _next = null;
        if (OfModule(access) is { } site) return WriteOfModule(access, site);
        CilLabel? done = null;
        MemberWay[] ways = WaysOf(flow.MemberOf(operands.Kinds, access), access);
        foreach (MemberWay way in ways)
        {
            done ??= writer.NewLabel();
            CilLabel other = writer.NewLabel();
            writer.MayFail("attribute", other);
            Write(access, way, [], other, other, null);
            writer.Branch(done);
            writer.Place(other);
        }
        return done;
    }

    private MemberSite? OfModule(IrInstruction access) => access.Operation switch
    {
        IrOperation.LoadAttribute when code.Attributes[access.Site] is { IsOfModule: true } site => site,
        IrOperation.LoadMethod when code.Methods[access.Site] is { IsOfModule: true } site => site,
        _ => null,
    };

    // In a call the attribute of a module is no method, so there is no receiver.
    private CilLabel WriteOfModule(IrInstruction access, MemberSite site)
    {
        CilLabel done = writer.NewLabel(), other = writer.NewLabel();
        CilLocal found = _found ??= writer.NewLocal(typeof(Value), "found");
        writer.MayFail("attribute of module", other);
        operands.Load(access.Inputs[0]);
        writer.LoadObject(site, typeof(MemberSite));
        writer.LoadAddress(found);
        writer.Call(TypedMethods.TryLoadOfModule);
        writer.BranchFalse(other);
        writer.Load(found);
        writer.Store(operands.Places.Of(access.Result!));
        foreach (IrTemporary receiver in access.MoreResults)
        {
            writer.Load(writer.Null);
            writer.Store(operands.Places.Of(receiver));
        }
        writer.Branch(done);
        writer.Place(other);
        return done;
    }

    private MemberWay[] WaysOf(MemberAccess known, IrInstruction access) => known.Ways.Length == 0 ? [] : known.For(operands.Kinds.Facts.ShapeOf(MemberAccesses.OwnerOf(access)));

    // One way: other shapes go elsewhere, and so does what a slot should not hold.
    private void Write(IrInstruction access, MemberWay way, MemberWay[] all, CilLabel other, CilLabel empty, Func<CilLabel>? unexpected)
    {
        IrValue owner = MemberAccesses.OwnerOf(access);
        CilLocal instance = guards.RequireShape(owner, way, other);
        switch (access.Operation)
        {
            case IrOperation.LoadAttribute: WriteLoad(access, instance, way.Slot, empty, unexpected); break;
            case IrOperation.StoreAttribute: WriteStore(access, instance, way); break;
            default: WriteMethod(access, way, isOnly: all.Length == 1); break;
        }
    }

    private void WriteLoad(IrInstruction access, CilLocal instance, int slot, CilLabel empty, Func<CilLabel>? unexpected)
    {
        ValueKind kind = unexpected is null ? ValueKind.Value : flow.ResultOf(operands.Kinds, access);
        if (kind is ValueKind.Int or ValueKind.Float or ValueKind.Bool)
        {
            LoadSlot(instance, slot);
            writer.LoadField(RuntimeFields.Reference);
            writer.LoadField(RuntimeFields.TagOf(kind));
            writer.Compare(OpCodes.Ceq, typeof(object));
            writer.BranchFalse(unexpected!());
            LoadSlot(instance, slot);
            writer.LoadField(RuntimeFields.Bits);
            if (kind == ValueKind.Float) writer.Call(TypedMethods.BitsToFloat);
            if (kind == ValueKind.Bool) writer.LongToInt();
            writer.Store(typed.Temporary(access.Result!.Id, kind));
            return;
        }
        CilLocal place = operands.Places.Of(access.Result!);
        LoadSlot(instance, slot);
        writer.LoadAt(typeof(Value));
        writer.Store(place);
        // A deleted slot of __slots__ is NULL.
        writer.LoadAddress(place);
        writer.LoadField(RuntimeFields.Reference);
        writer.BranchFalse(empty);
    }

    private void WriteStore(IrInstruction access, CilLocal instance, MemberWay way)
    {
        IrValue value = access.Inputs[0];
        if (way.Next is { } next)
        {
            WriteNew(access, value, instance, next);
            return;
        }
        LoadSlot(instance, way.Slot);
        switch (operands.Kinds.Of(value))
        {
            case ValueKind.Int:
                operands.LoadAs(value, ValueKind.Int);
                writer.Call(TypedMethods.SetIntSlot);
                break;
            case ValueKind.Float:
                operands.LoadAs(value, ValueKind.Float);
                writer.Call(TypedMethods.SetFloatSlot);
                break;
            default:
                operands.Load(value);
                writer.StoreAt(typeof(Value));
                break;
        }
    }

    // A new attribute: the shape behind it is known too.
    private void WriteNew(IrInstruction access, IrValue value, CilLocal instance, Shape next)
    {
        if (next.Count > InlineSlots.Count)
        {
            writer.Load(instance);
            writer.LoadObject(next, typeof(Shape));
            operands.Load(value);
            writer.Call(TypedMethods.AppendSlot);
            return;
        }
        LoadSlot(instance, next.Count - 1);
        operands.Load(value);
        writer.StoreAt(typeof(Value));
        if (IsOutgrownAtOnce(access, next)) return;
        writer.Load(instance);
        writer.LoadFieldAddress(RuntimeFields.Store);
        writer.LoadObject(next, typeof(Shape));
        writer.StoreField(RuntimeFields.ShapeOfStore);
    }

    // What follows adds another attribute to the same instance, and tests nothing: nobody sees the shape in between.
    private bool IsOutgrownAtOnce(IrInstruction access, Shape next)
    {
        if (_next is not { Operation: IrOperation.StoreAttribute } || !_next.Inputs[1].Equals(access.Inputs[1]) || flow.HostUseOf(operands.Kinds, _next) is not null) return false;
        Facts behind = flow.FactsBehind(operands.Kinds, access);
        MemberAccess following = flow.MemberOf(operands.Kinds, _next);
        return behind.ShapeOf(_next.Inputs[1]) == next && following.IsAll
            && following.For(next) is [{ Next.Count: <= InlineSlots.Count } way] && behind.Holds(way.ClassVersion);
    }

    private void WriteMethod(IrInstruction access, MemberWay way, bool isOnly)
    {
        if (isOnly)
        {
            operands.KeepObject(access.Result!, way.Method!);
        }
        else
        {
            writer.LoadObject(way.Method!, typeof(object));
            writer.Call(TypedMethods.FromObject);
            writer.Store(operands.Places.Of(access.Result!));
        }
        operands.Load(access.Inputs[0]);
        writer.Store(operands.Places.Of(access.MoreResults[0]));
    }

    // Pushes the address of a slot.
    private void LoadSlot(CilLocal instance, int slot)
    {
        writer.Load(instance);
        writer.LoadFieldAddress(RuntimeFields.Store);
        if (slot < InlineSlots.Count)
        {
            writer.LoadFieldAddress(RuntimeFields.SlotsOfStore);
            writer.LoadFieldAddress(RuntimeFields.FirstSlot);
            writer.AddToAddress(slot * s_slotSize);
            return;
        }
        writer.LoadField(RuntimeFields.MoreSlotsOfStore);
        writer.PushInt(slot - InlineSlots.Count);
        writer.LoadElementAddress(typeof(Value));
    }

    private static readonly int s_slotSize = Unsafe.SizeOf<Value>();
}
