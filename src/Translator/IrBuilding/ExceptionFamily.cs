using PyToCil.Bytecode.Canonical;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.IrBuilding;

/// <summary>Raising, handlers and the with statement.</summary>
internal static class ExceptionFamily
{
    public static void PushExceptionInfo(IrBuilder b, CanonicalOp op)
    {
        IrValue exception = b.Pop();
        b.EmitPush(IrOperation.PushException, [exception]);
        b.Push(exception);
    }

    public static void PopException(IrBuilder b, CanonicalOp op) => b.Emit(IrOperation.PopException, [b.Pop()]);

    public static void CheckMatch(IrBuilder b, CanonicalOp op)
    {
        IrValue type = b.Pop();
        b.EmitPush(IrOperation.MatchException, [b.Peek(1), type], isBool: true);
    }

    public static void CheckGroupMatch(IrBuilder b, CanonicalOp op)
    {
        IrValue[] operands = b.Pop(2);
        IrTemporary match = b.NewTemporary(), rest = b.NewTemporary();
        b.Add(IrOperation.MatchExceptionGroup, operands, match, [rest]);
        b.Push(rest);
        b.Push(match);
    }

    public static void PrepareReraiseStar(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.PrepareReraiseStar, b.Pop(2));

    public static void Reraise(IrBuilder b, CanonicalOp op)
    {
        IrValue exception = b.Pop();
        b.End(new IrReraise(exception, op.Offset, b.CurrentHandler()));
    }

    public static void Raise(IrBuilder b, CanonicalOp op)
    {
        IrValue[] arguments = b.Pop(op.Argument);
        b.End(new IrRaise(arguments, op.Offset, b.CurrentHandler()));
    }

    public static void WithEnter(IrBuilder b, CanonicalOp op)
    {
        IrValue manager = b.Pop();
        IrTemporary entered = b.NewTemporary(), exit = b.NewTemporary();
        b.Add(IrOperation.EnterWith, [manager], entered, [exit]);
        b.Push(exit);
        b.Push(entered);
    }

    public static void WithExceptStartOfMethod(IrBuilder b, CanonicalOp op) =>
        b.EmitPush(IrOperation.ExitWithMethod, [b.Peek(5), b.Peek(4), b.Peek(1)]);

    public static void WithExceptStart(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.ExitWith, [b.Peek(op.Argument), b.Peek(1)]);
}
