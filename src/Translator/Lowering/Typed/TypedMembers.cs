using System.Reflection.Emit;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>
/// Attributes of instances whose shapes a place has seen: the shape, the class's version and the slot are constants of the code.
/// The runtime's way follows for all others.
/// </summary>
internal sealed class TypedMembers(CilWriter writer, TypedOperands operands, PyCode code)
{
    private CilLocal? _instance;
    private CilLocal? _slots;
    private CilLocal? _found;

    /// <summary>Writes the short ways of an access; what follows is reached where none fits. Null where no shape is known.</summary>
    public CilLabel? Write(IrInstruction access)
    {
        switch (access.Operation)
        {
            case IrOperation.LoadAttribute when code.Attributes[access.Site] is { IsOfModule: true } site: return WriteOfModule(access, site);
            case IrOperation.LoadMethod when code.Methods[access.Site] is { IsOfModule: true } site: return WriteOfModule(access, site);
            case IrOperation.LoadAttribute: return WriteHits(code.Attributes[access.Site].Seen, (hit, other) => WriteLoad(access, hit, other));
            case IrOperation.StoreAttribute: return WriteHits(code.Attributes[access.Site].Seen, (hit, other) => WriteStore(access, hit, other));
            case IrOperation.LoadMethod: return WriteMethods(access);
            default: return null;
        }
    }

    // In a call the attribute of a module is no method, so there is no receiver.
    private CilLabel WriteOfModule(IrInstruction access, MemberSite site)
    {
        CilLabel done = writer.NewLabel(), other = writer.NewLabel();
        CilLocal found = _found ??= writer.NewLocal(typeof(Value), "found");
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

    private CilLabel? WriteHits(AttributeHit? hits, Action<AttributeHit, CilLabel> write)
    {
        CilLabel? done = null;
        for (AttributeHit? hit = hits; hit is not null; hit = hit.Earlier)
        {
            if (hit.Shape.Owner.Version != hit.TypeVersion) continue;
            done ??= writer.NewLabel();
            CilLabel other = writer.NewLabel();
            write(hit, other);
            writer.Branch(done);
            writer.Place(other);
        }
        return done;
    }

    private void WriteLoad(IrInstruction access, AttributeHit hit, CilLabel other)
    {
        CilLocal place = operands.Places.Of(access.Result!);
        RequireShape(access.Inputs[0], hit.Shape, hit.TypeVersion, other);
        RequireSlot(hit.Slot, other);
        writer.Load(Slots);
        writer.PushInt(hit.Slot);
        writer.LoadElement(typeof(Value));
        writer.Store(place);
        // A deleted slot of __slots__ is NULL.
        writer.LoadAddress(place);
        writer.LoadField(RuntimeFields.Reference);
        writer.BranchFalse(other);
    }

    private void WriteStore(IrInstruction access, AttributeHit hit, CilLabel other)
    {
        RequireShape(access.Inputs[1], hit.Shape, hit.TypeVersion, other);
        if (hit.Next is { } next)
        {
            // A new attribute: the shape after it is known too.
            writer.Load(Instance);
            writer.LoadObject(next, typeof(Shape));
            operands.Load(access.Inputs[0]);
            writer.Call(TypedMethods.AppendSlot);
            return;
        }
        RequireSlot(hit.Slot, other);
        ValueKind kind = operands.Kinds.Of(access.Inputs[0]);
        writer.Load(Slots);
        writer.PushInt(hit.Slot);
        if (kind is ValueKind.Int or ValueKind.Float) operands.LoadAs(access.Inputs[0], kind); else operands.Load(access.Inputs[0]);
        writer.Call(TypedMethods.SetSlotOf(kind));
    }

    private CilLabel? WriteMethods(IrInstruction access)
    {
        CilLabel? done = null;
        for (MethodHit? hit = code.Methods[access.Site].Seen; hit is not null; hit = hit.Earlier)
        {
            if (hit.Shape is null || hit.Type.Version != hit.TypeVersion || hit.Method.Reference is null) continue;
            done ??= writer.NewLabel();
            CilLabel other = writer.NewLabel();
            RequireShape(access.Inputs[0], hit.Shape, hit.TypeVersion, other);
            writer.LoadObject(hit.Method.Reference, typeof(object));
            writer.Call(TypedMethods.FromObject);
            writer.Store(operands.Places.Of(access.Result!));
            operands.Load(access.Inputs[0]);
            writer.Store(operands.Places.Of(access.MoreResults[0]));
            writer.Branch(done);
            writer.Place(other);
        }
        return done;
    }

    private CilLocal Instance => _instance ??= writer.NewLocal(typeof(PyInstance), "instance");

    private CilLocal Slots => _slots ??= writer.NewLocal(typeof(Value[]), "slots");

    // The instance is of the shape, and its class is as it was: a shape belongs to one class.
    private void RequireShape(IrValue owner, Shape shape, long version, CilLabel other)
    {
        InstanceGuards.RequireInstance(writer, operands, owner, Instance, other);
        writer.Load(Instance);
        writer.LoadFieldAddress(RuntimeFields.Store);
        writer.LoadField(RuntimeFields.ShapeOfStore);
        writer.LoadObject(shape, typeof(Shape));
        writer.Compare(OpCodes.Ceq, typeof(object));
        writer.BranchFalse(other);
        InstanceGuards.RequireVersion(writer, shape.Owner, version, other);
    }

    // Another thread may have given the instance a dictionary meanwhile: the slots are then fewer.
    private void RequireSlot(int slot, CilLabel other)
    {
        writer.Load(Instance);
        writer.LoadFieldAddress(RuntimeFields.Store);
        writer.LoadField(RuntimeFields.SlotsOfStore);
        writer.Store(Slots);
        writer.PushInt(slot);
        writer.Load(Slots);
        writer.LoadLength(typeof(Value));
        writer.Compare(OpCodes.Clt_Un, typeof(int));
        writer.BranchFalse(other);
    }
}
