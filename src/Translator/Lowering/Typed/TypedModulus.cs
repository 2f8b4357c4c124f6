using System.Reflection;
using System.Reflection.Emit;
using PyToCil.Runtime;
using PyToCil.Runtime.Entry;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>
/// <c>abs(z) &gt; x</c> for a complex z: the squares tell in nearly all cases how it comes out, and the root, which must be the C library's
/// to the last bit, is not wanted then.
/// </summary>
internal sealed class TypedModulus(CilWriter writer, TypedOperands operands, TypedPlaces typed, TypeFlow flow, TypedCalls calls, TypedGlobals globals, KindProfile profile)
{
    private static readonly MethodInfo s_compare = typeof(ComplexLanes).GetMethod(nameof(ComplexLanes.TryCompareAbsolute))!;

    private CilLocal? _order;

    /// <summary>Writes a call of <c>abs</c> and the comparison behind it in one; false where they are no such pair.</summary>
    public bool Write(IrBlock block, int index, Func<CilLabel> leave)
    {
        IrInstruction call = block.Instructions[index];
        if (call.Operation != IrOperation.Call1 || index + 1 >= block.Instructions.Count || !IsModulus(call)) return false;
        IrInstruction comparison = block.Instructions[index + 1];
        if (comparison.Operation is not (>= IrOperation.Less and <= IrOperation.GreaterOrEqual) || profile.HasLeft(comparison)) return false;
        bool isFirst = comparison.Inputs[0] == call.Result;
        if (isFirst == (comparison.Inputs[1] == call.Result)) return false;
        IrValue other = comparison.Inputs[isFirst ? 1 : 0];
        bool isFloat = operands.Kinds.Of(other) == ValueKind.Float || (operands.ConstantInt(other) is { } constant && Math.Abs(constant) < 1L << 53);
        if (!isFloat || Array.IndexOf(new ResumePoint(block, index + 2).LiveTemporaries(), call.Result) >= 0) return false;

        CilLocal order = _order ??= writer.NewLocal(typeof(int), "order");
        operands.LoadAs(call.Inputs[1], ValueKind.Complex);
        operands.LoadAs(other, ValueKind.Float);
        writer.LoadAddress(order);
        writer.Call(s_compare);
        writer.BranchFalse(leave());
        writer.Load(order);
        writer.PushInt(0);
        WriteTest(comparison.Operation, isFirst);
        writer.Store(typed.Temporary(comparison.Result!.Id, ValueKind.Bool));
        flow.Step(operands.Kinds, call);
        flow.Step(operands.Kinds, comparison);
        return true;
    }

    private bool IsModulus(IrInstruction call) =>
        call.Inputs[0] is IrTemporary callable && calls.NameOf(callable) == "abs" && globals.Is(callable, KnownCallable.Abs)
        && operands.Kinds.Of(call.Inputs[1]) == ValueKind.Complex && !profile.HasLeft(call) && flow.ResultOf(operands.Kinds, call) == ValueKind.Float;

    private void WriteTest(IrOperation operation, bool isFirst)
    {
        (OpCode code, bool negated) = operation switch
        {
            IrOperation.Less => (isFirst ? OpCodes.Clt : OpCodes.Cgt, false),
            IrOperation.Greater => (isFirst ? OpCodes.Cgt : OpCodes.Clt, false),
            IrOperation.LessOrEqual => (isFirst ? OpCodes.Cgt : OpCodes.Clt, true),
            IrOperation.GreaterOrEqual => (isFirst ? OpCodes.Clt : OpCodes.Cgt, true),
            IrOperation.Equal => (OpCodes.Ceq, false),
            _ => (OpCodes.Ceq, true),
        };
        writer.Compare(code, typeof(int));
        if (!negated) return;
        writer.PushInt(0);
        writer.Compare(OpCodes.Ceq, typeof(int));
    }
}
