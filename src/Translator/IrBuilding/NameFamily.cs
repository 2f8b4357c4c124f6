using PyToCil.Bytecode.Canonical;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.IrBuilding;

/// <summary>Globals and namespaces.</summary>
internal static class NameFamily
{
    public static void LoadName(IrBuilder b, CanonicalOp op)
    {
        b.RequireNamespace();
        b.EmitPush(IrOperation.LoadName, [], site: b.Sites.Global(op.Name!), source: op.Name);
    }

    public static void StoreName(IrBuilder b, CanonicalOp op)
    {
        b.RequireNamespace();
        IrValue value = b.Pop();
        b.Emit(IrOperation.StoreName, [value], site: b.Sites.Global(op.Name!));
    }

    public static void DeleteName(IrBuilder b, CanonicalOp op)
    {
        b.RequireNamespace();
        b.Emit(IrOperation.DeleteName, [], name: op.Name);
    }

    public static void LoadGlobal(IrBuilder b, CanonicalOp op) =>
        b.EmitPush(IrOperation.LoadGlobal, [], site: b.Sites.Global(op.Name!), source: op.Name);

    public static void StoreGlobal(IrBuilder b, CanonicalOp op)
    {
        IrValue value = b.Pop();
        b.Emit(IrOperation.StoreGlobal, [value], site: b.Sites.Global(op.Name!));
    }

    public static void DeleteGlobal(IrBuilder b, CanonicalOp op) => b.Emit(IrOperation.DeleteGlobal, [], name: op.Name);

    public static void LoadLocals(IrBuilder b, CanonicalOp op)
    {
        b.RequireNamespace();
        b.EmitPush(IrOperation.LoadNamespace, []);
    }

    public static void LoadFromDictOrGlobals(IrBuilder b, CanonicalOp op)
    {
        IrValue mapping = b.Pop();
        b.EmitPush(IrOperation.LoadFromMappingOrGlobals, [mapping], site: b.Sites.Global(op.Name!));
    }

    public static void LoadBuildClass(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.LoadBuildClass, []);

    public static void SetupAnnotations(IrBuilder b, CanonicalOp op)
    {
        b.RequireNamespace();
        b.Emit(IrOperation.SetupAnnotations, []);
    }
}
