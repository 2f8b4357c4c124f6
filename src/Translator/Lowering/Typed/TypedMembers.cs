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
    /// <summary>Writes the short ways of an access; what follows is reached where none fits. Null where no shape is known.</summary>
    public CilLabel? Write(IrInstruction access)
    {
        switch (access.Operation)
        {
            case IrOperation.LoadAttribute: return WriteHits(code.Attributes[access.Site].Seen, hit => WriteLoad(access, hit));
            case IrOperation.StoreAttribute: return WriteHits(code.Attributes[access.Site].Seen, hit => WriteStore(access, hit));
            case IrOperation.LoadMethod: return WriteMethods(access);
            default: return null;
        }
    }

    private CilLabel? WriteHits(AttributeHit? hits, Action<AttributeHit> write)
    {
        CilLabel? done = null;
        for (AttributeHit? hit = hits; hit is not null; hit = hit.Earlier)
        {
            if (hit.Next is not null || hit.Shape.Owner.Version != hit.TypeVersion) continue;
            done ??= writer.NewLabel();
            write(hit);
            writer.BranchTrue(done);
        }
        return done;
    }

    private void WriteLoad(IrInstruction access, AttributeHit hit)
    {
        operands.Load(access.Inputs[0]);
        LoadShape(hit.Shape, hit.TypeVersion);
        writer.PushInt(hit.Slot);
        writer.LoadAddress(operands.Places.Of(access.Result!));
        writer.Call(TypedMethods.TryLoadSlot);
    }

    private void WriteStore(IrInstruction access, AttributeHit hit)
    {
        operands.Load(access.Inputs[0]);
        operands.Load(access.Inputs[1]);
        LoadShape(hit.Shape, hit.TypeVersion);
        writer.PushInt(hit.Slot);
        writer.Call(TypedMethods.TryStoreSlot);
    }

    private CilLabel? WriteMethods(IrInstruction access)
    {
        CilLabel? done = null;
        for (MethodHit? hit = code.Methods[access.Site].Seen; hit is not null; hit = hit.Earlier)
        {
            if (hit.Shape is null || hit.Type.Version != hit.TypeVersion || hit.Method.Reference is null) continue;
            done ??= writer.NewLabel();
            CilLabel other = writer.NewLabel();
            operands.Load(access.Inputs[0]);
            LoadShape(hit.Shape, hit.TypeVersion);
            writer.Call(TypedMethods.HasShape);
            writer.BranchFalse(other);
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

    private void LoadShape(Shape shape, long version)
    {
        writer.LoadObject(shape, typeof(Shape));
        writer.LoadObject(shape.Owner, typeof(PyType));
        writer.PushLong(version);
    }
}
