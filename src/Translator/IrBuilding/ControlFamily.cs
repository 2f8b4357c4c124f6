using PyToCil.Bytecode.Canonical;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.IrBuilding;

/// <summary>Jumps, branches and loops.</summary>
internal static class ControlFamily
{
    public static void Jump(IrBuilder b, CanonicalOp op) => b.End(new IrJump(b.JumpEdge(), op.Offset));

    public static void PopJumpIfTrue(IrBuilder b, CanonicalOp op)
    {
        IrValue condition = b.Pop();
        b.End(new IrBranch(condition, b.JumpEdge(), b.FallThroughEdge(), op.Offset, b.CurrentHandler()));
    }

    public static void PopJumpIfFalse(IrBuilder b, CanonicalOp op)
    {
        IrValue condition = b.Pop();
        b.End(new IrBranch(condition, b.FallThroughEdge(), b.JumpEdge(), op.Offset, b.CurrentHandler()));
    }

    public static void PopJumpIfNone(IrBuilder b, CanonicalOp op)
    {
        IrValue value = b.Pop();
        b.End(new IrBranchNone(value, b.JumpEdge(), b.FallThroughEdge(), op.Offset));
    }

    public static void PopJumpIfNotNone(IrBuilder b, CanonicalOp op)
    {
        IrValue value = b.Pop();
        b.End(new IrBranchNone(value, b.FallThroughEdge(), b.JumpEdge(), op.Offset));
    }

    public static void Return(IrBuilder b, CanonicalOp op) => b.End(new IrReturn(b.Pop(), op.Offset));

    public static void GetIterator(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.GetIterator, [b.Pop()]);

    public static void ForIterate(IrBuilder b, CanonicalOp op) => ForIterate(b, op, b.Peek(1));

    public static void ForIteratePair(IrBuilder b, CanonicalOp op) => ForIterate(b, op, b.Peek(2));

    private static void ForIterate(IrBuilder b, CanonicalOp op, IrValue iterator)
    {
        IrHandler? handler = b.CurrentHandler();
        IrTemporary item = b.NewTemporary();
        b.Push(IrNull.Instance);
        IrEdge exhausted = b.JumpEdge();
        b.Pop();
        b.Push(item);
        b.End(new IrForIterate(iterator, item, b.FallThroughEdge(), exhausted, op.Offset, handler));
    }
}
