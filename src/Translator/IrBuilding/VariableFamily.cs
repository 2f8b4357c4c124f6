using PyToCil.Bytecode.Canonical;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.IrBuilding;

/// <summary>Local variables, cells and free variables.</summary>
internal static class VariableFamily
{
    public static void LoadLocal(IrBuilder b, CanonicalOp op) => b.Push(b.Local(op.Argument));

    public static void LoadLocalChecked(IrBuilder b, CanonicalOp op)
    {
        b.Emit(IrOperation.RequireLocal, [], op.Argument, name: b.Layout.Names[op.Argument]);
        b.Push(b.Local(op.Argument));
    }

    public static void LoadLocalAndClear(IrBuilder b, CanonicalOp op)
    {
        b.BeforeWrite(op.Argument);
        b.EmitPush(IrOperation.CopyLocal, [b.Local(op.Argument)], op.Argument);
        b.Emit(IrOperation.ClearLocal, [], op.Argument);
    }

    public static void StoreLocal(IrBuilder b, CanonicalOp op)
    {
        IrValue value = b.Pop();
        b.BeforeWrite(op.Argument);
        b.Emit(IrOperation.StoreLocal, [value], op.Argument, name: b.Layout.Names[op.Argument]);
    }

    public static void DeleteLocal(IrBuilder b, CanonicalOp op)
    {
        b.Emit(IrOperation.RequireLocal, [], op.Argument, name: b.Layout.Names[op.Argument]);
        b.BeforeWrite(op.Argument);
        b.Emit(IrOperation.ClearLocal, [], op.Argument);
    }

    public static void MakeCell(IrBuilder b, CanonicalOp op)
    {
        b.BeforeWrite(op.Argument);
        b.Emit(IrOperation.MakeCell, [b.Local(op.Argument)], op.Argument);
    }

    public static void CopyFreeVariables(IrBuilder b, CanonicalOp op)
    {
        b.RequireFirstCopyOfFreeVariables();
        for (int i = 0; i < op.Argument && b.Layout.FirstFree + i < b.Layout.LocalCount; i++)
            b.Emit(IrOperation.CopyFreeVariable, [], b.Layout.FirstFree + i, i);
    }

    public static void LoadDeref(IrBuilder b, CanonicalOp op) =>
        b.EmitPush(IrOperation.LoadCell, [b.Local(op.Argument)], Free(b, op), name: b.Layout.Names[op.Argument]);

    public static void StoreDeref(IrBuilder b, CanonicalOp op)
    {
        IrValue value = b.Pop();
        b.Emit(IrOperation.StoreCell, [b.Local(op.Argument), value]);
    }

    public static void DeleteDeref(IrBuilder b, CanonicalOp op) =>
        b.Emit(IrOperation.DeleteCell, [b.Local(op.Argument)], Free(b, op), name: b.Layout.Names[op.Argument]);

    public static void LoadFromDictOrDeref(IrBuilder b, CanonicalOp op)
    {
        IrValue mapping = b.Pop();
        b.EmitPush(IrOperation.LoadFromMappingOrCell, [mapping, b.Local(op.Argument)], Free(b, op), name: b.Layout.Names[op.Argument]);
    }

    private static int Free(IrBuilder b, CanonicalOp op) => b.Layout.IsFree(op.Argument) ? 1 : 0;
}
