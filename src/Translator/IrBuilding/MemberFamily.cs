using PyToCil.Bytecode.Canonical;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.IrBuilding;

/// <summary>Attributes, items and slices.</summary>
internal static class MemberFamily
{
    public static void LoadAttribute(IrBuilder b, CanonicalOp op)
    {
        IrValue owner = b.Pop();
        b.EmitPush(IrOperation.LoadAttribute, [owner], name: op.Name, site: b.Sites.Attribute(op.Name!));
    }

    public static void LoadMethod(IrBuilder b, CanonicalOp op)
    {
        IrValue owner = b.Pop();
        IrTemporary method = b.NewTemporary(), receiver = b.NewTemporary();
        b.Add(IrOperation.LoadMethod, [owner], method, [receiver], name: op.Name, site: b.Sites.Method(op.Name!));
        b.Push(method);
        b.Push(receiver);
    }

    public static void LoadSpecial(IrBuilder b, CanonicalOp op)
    {
        IrValue owner = b.Pop();
        IrTemporary method = b.NewTemporary(), receiver = b.NewTemporary();
        b.Add(IrOperation.LoadSpecial, [owner], method, [receiver], op.Argument);
        b.Push(method);
        b.Push(receiver);
    }

    public static void StoreAttribute(IrBuilder b, CanonicalOp op)
    {
        IrValue[] operands = b.Pop(2);
        b.Emit(IrOperation.StoreAttribute, operands, name: op.Name, site: b.Sites.Attribute(op.Name!));
    }

    public static void DeleteAttribute(IrBuilder b, CanonicalOp op)
    {
        IrValue owner = b.Pop();
        b.Emit(IrOperation.DeleteAttribute, [owner], name: op.Name);
    }

    public static void LoadSuperAttribute(IrBuilder b, CanonicalOp op)
    {
        IrValue[] operands = b.Pop(3);
        b.EmitPush(IrOperation.LoadSuper, operands, op.Argument, name: op.Name);
    }

    public static void LoadSuperMethod(IrBuilder b, CanonicalOp op)
    {
        IrValue[] operands = b.Pop(3);
        IrTemporary method = b.NewTemporary(), receiver = b.NewTemporary();
        b.Add(IrOperation.LoadSuperMethod, operands, method, [receiver], op.Argument, name: op.Name);
        b.Push(method);
        b.Push(receiver);
    }

    public static void BinarySubscript(IrBuilder b, CanonicalOp op)
    {
        if (b.TryPopSlice() is { } bounds) b.EmitPush(bounds.Length == 2 ? IrOperation.GetSlice : IrOperation.GetExtendedSlice, [b.Pop(), .. bounds]);
        else b.EmitPush(IrOperation.GetItem, b.Pop(2));
    }

    public static void StoreSubscript(IrBuilder b, CanonicalOp op) => b.Emit(IrOperation.SetItem, b.Pop(3));

    public static void DeleteSubscript(IrBuilder b, CanonicalOp op) => b.Emit(IrOperation.DeleteItem, b.Pop(2));

    public static void BinarySlice(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.GetSlice, b.Pop(3));

    public static void StoreSlice(IrBuilder b, CanonicalOp op) => b.Emit(IrOperation.SetSlice, b.Pop(4));
}
