using PyToCil.Bytecode.Canonical;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.IrBuilding;

/// <summary>Generators.</summary>
internal static class GeneratorFamily
{
    public static void GetYieldFromIterator(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.GetYieldFromIterator, [b.Pop()]);

    // The call made the generator already; the body's first resumption starts here with None, whatever ran before it.
    public static void ReturnGenerator(IrBuilder b, CanonicalOp op)
    {
        b.SetGeneratorStart(op.Offset);
        b.Push(IrNone.Instance);
    }

    // The call ran the body up to here: it suspends with what stands on the stack.
    public static void ReturnStartedGenerator(IrBuilder b, CanonicalOp op)
    {
        BeforeSuspension(b);
        IrTemporary sent = b.NewTemporary();
        b.Push(sent);
        b.End(new IrYield(IrNone.Instance, sent, b.FallThroughEdge(), null, null, op.Offset, b.CurrentHandler()));
    }

    public static void YieldOfPair(IrBuilder b, CanonicalOp op)
    {
        BeforeSuspension(b);
        IrValue value = b.Pop();
        IrTemporary sent = b.NewTemporary();
        IrValue receiver = b.Peek(2);
        b.Push(sent);
        b.End(new IrYield(value, sent, b.FallThroughEdge(), receiver, null, op.Offset, b.CurrentHandler()));
    }

    public static void YieldValue(IrBuilder b, CanonicalOp op)
    {
        BeforeSuspension(b);
        IrValue value = b.Pop();
        IrTemporary sent = b.NewTemporary();
        IrValue? receiver = SuspendsInYieldFrom(b) ? b.Peek(1) : null;
        b.Push(sent);
        // Also a resumption that raises pushes an item first (gen_send_ex2 in Objects/genobject.c), which the handler may keep.
        b.End(new IrYield(value, sent, b.FallThroughEdge(), receiver, null, op.Offset, b.CurrentHandler()));
    }

    public static void YieldDelegated(IrBuilder b, CanonicalOp op)
    {
        BeforeSuspension(b);
        IrValue value = b.Pop();
        IrTemporary sent = b.NewTemporary();
        b.Push(sent);
        // Both edges carry one value above the receiver: what was sent, or what the receiver returned.
        b.End(new IrYield(value, sent, b.FallThroughEdge(), b.Peek(2), b.JumpEdge(), op.Offset, b.CurrentHandler()));
    }

    // RESUME tells why the generator is resumed: 2 after `yield from`, 3 after `await`.
    private static bool SuspendsInYieldFrom(IrBuilder b)
    {
        foreach (CanonicalOp op in b.Source.FallThrough!.Operations)
            if (op.Operation == CanonicalOperation.Resume) return (op.Argument & 3) >= 2;
        return false;
    }

    public static void Send(IrBuilder b, CanonicalOp op)
    {
        IrValue value = b.Pop();
        IrHandler? handler = b.CurrentHandler();
        IrTemporary yielded = b.NewTemporary(), result = b.NewTemporary();
        b.Push(result);
        IrEdge onReturn = b.JumpEdge();
        b.Pop();
        b.Push(yielded);
        b.End(new IrSend(b.Peek(2), value, yielded, result, b.FallThroughEdge(), onReturn, op.Offset, handler));
    }

    public static void EndSend(IrBuilder b, CanonicalOp op)
    {
        IrValue value = b.Pop();
        b.Pop();
        b.Push(value);
    }

    public static void CleanupThrow(IrBuilder b, CanonicalOp op)
    {
        IrValue exception = b.Peek(1);
        IrTemporary value = b.EmitValue(IrOperation.CleanupThrow, [exception]);
        b.Pop(3);
        b.Push(IrNone.Instance);
        b.Push(value);
    }

    public static void StopIterationToRuntimeError(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.StopIterationToRuntimeError, [b.Pop()]);

    private static void BeforeSuspension(IrBuilder b) => b.RequireGenerator();
}
