using PyToCil.Bytecode.Canonical;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.IrBuilding;

/// <summary>Operations that only move stack items: they write no IR.</summary>
internal static class StackFamily
{
    public static void Nothing(IrBuilder b, CanonicalOp op) { }

    public static void Pop(IrBuilder b, CanonicalOp op) => b.Pop();

    public static void Copy(IrBuilder b, CanonicalOp op) => b.Push(b.Peek(op.Argument));

    public static void Swap(IrBuilder b, CanonicalOp op)
    {
        IrValue top = b.Peek(1);
        b.Replace(1, b.Peek(op.Argument));
        b.Replace(op.Argument, top);
    }

    public static void PushNull(IrBuilder b, CanonicalOp op) => b.Push(IrNull.Instance);

    public static void LoadConstant(IrBuilder b, CanonicalOp op) => b.Push(new IrConstant(op.Argument));

    public static void LoadSmallInt(IrBuilder b, CanonicalOp op) => b.Push(new IrInteger(op.Argument));

    public static void Rotate(IrBuilder b, CanonicalOp op)
    {
        b.CountCost(op.Argument / 8);
        b.Insert(op.Argument - 1, b.Pop());
    }

    public static void LoadCommonConstant(IrBuilder b, CanonicalOp op)
    {
        if (op.Argument == (int)CommonConstant.None) b.Push(IrNone.Instance);
        else b.EmitPush(IrOperation.LoadCommonConstant, [], op.Argument);
    }
}

/// <summary>What is refused at translation, by name.</summary>
internal static class UnsupportedFamily
{
    public static void Asynchronous(IrBuilder b, CanonicalOp op) => throw b.Unsupported("asynchronous code");
}
