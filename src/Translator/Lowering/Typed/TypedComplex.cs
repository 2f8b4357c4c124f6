using System.Reflection;
using System.Reflection.Emit;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>Operations of which an operand is a complex number in a CIL local. Each leaves its result on the stack, or branches out where CPython raises.</summary>
internal sealed class TypedComplex(CilWriter writer, TypedOperands operands)
{
    /// <summary>Whether it writes an operation on operands of these kinds.</summary>
    public bool Covers(IrInstruction instruction) => Array.Exists(instruction.Inputs, input => operands.Kinds.Of(input) == ValueKind.Complex);

    /// <param name="instruction">The operation, to which <see cref="ComplexRules"/> gives a kind.</param>
    /// <param name="part">The attribute that is read.</param>
    /// <param name="exit">Makes the way out.</param>
    public void Write(IrInstruction instruction, string? part, Func<CilLabel> exit)
    {
        IrValue a = instruction.Inputs[0];
        IrOperation operation = TypeRules.Plain(instruction);
        if (instruction.Inputs.Length == 1) WriteUnary(operation, a, part);
        else if (operation is IrOperation.Equal or IrOperation.NotEqual) WriteEquality(operation, a, instruction.Inputs[1], exit);
        else WriteBinary(operation, a, instruction.Inputs[1], exit);
    }

    private void WriteUnary(IrOperation operation, IrValue a, string? part)
    {
        operands.LoadAs(a, ValueKind.Complex);
        switch (operation)
        {
            case IrOperation.Positive: break;
            case IrOperation.Negative: writer.Call(ComplexMethods.Negate); break;
            case IrOperation.ToBool: writer.Call(ComplexMethods.IsTrue); break;
            case IrOperation.Not:
                writer.Call(ComplexMethods.IsTrue);
                Negate();
                break;
            case IrOperation.LoadAttribute: writer.Call(part == "real" ? ComplexMethods.Real : ComplexMethods.Imaginary); break;
            default: throw new InvalidOperationException($"{operation} has no typed form");
        }
    }

    private void WriteBinary(IrOperation operation, IrValue a, IrValue b, Func<CilLabel> exit)
    {
        ValueKind first = KindOf(a), second = KindOf(b);
        if (operation == IrOperation.TrueDivide) RequireDivisor(b, second, exit);
        // What is commutative takes its complex operand first.
        if (first == ValueKind.Float && operation is (IrOperation.Add or IrOperation.Multiply)) (a, b, first, second) = (b, a, second, first);
        operands.LoadAs(a, first);
        operands.LoadAs(b, second);
        writer.Call(MethodOf(operation, first, second));
    }

    private static MethodInfo MethodOf(IrOperation operation, ValueKind first, ValueKind second) => (operation, first, second) switch
    {
        (IrOperation.Add, _, ValueKind.Complex) => ComplexMethods.Add,
        (IrOperation.Add, _, _) => ComplexMethods.AddReal,
        (IrOperation.Subtract, ValueKind.Complex, ValueKind.Complex) => ComplexMethods.Subtract,
        (IrOperation.Subtract, ValueKind.Complex, _) => ComplexMethods.SubtractReal,
        (IrOperation.Subtract, _, _) => ComplexMethods.SubtractFromReal,
        (IrOperation.Multiply, _, ValueKind.Complex) => ComplexMethods.Multiply,
        (IrOperation.Multiply, _, _) => ComplexMethods.MultiplyReal,
        (IrOperation.TrueDivide, ValueKind.Complex, ValueKind.Complex) => ComplexMethods.Divide,
        (IrOperation.TrueDivide, ValueKind.Complex, _) => ComplexMethods.DivideByReal,
        (IrOperation.TrueDivide, _, _) => ComplexMethods.DivideReal,
        _ => throw new InvalidOperationException($"{operation} has no typed form"),
    };

    private ValueKind KindOf(IrValue value) => operands.Kinds.Of(value) == ValueKind.Complex ? ValueKind.Complex : ValueKind.Float;

    private void RequireDivisor(IrValue divisor, ValueKind kind, Func<CilLabel> exit)
    {
        operands.LoadAs(divisor, kind);
        if (kind == ValueKind.Complex)
        {
            writer.Call(ComplexMethods.IsTrue);
            writer.BranchFalse(exit());
            return;
        }
        writer.PushDouble(0.0);
        writer.Compare(OpCodes.Ceq, typeof(double));
        writer.BranchTrue(exit());
    }

    private void WriteEquality(IrOperation operation, IrValue a, IrValue b, Func<CilLabel> exit)
    {
        if (KindOf(a) == ValueKind.Float) (a, b) = (b, a);
        ValueKind second = operands.Kinds.Of(b);
        // An int is compared exactly.
        if (second == ValueKind.Int)
        {
            operands.LoadAs(b, second);
            writer.Call(TypedMethods.IsExact);
            writer.BranchFalse(exit());
        }
        operands.LoadAs(a, ValueKind.Complex);
        operands.LoadAs(b, KindOf(b));
        writer.Call(second == ValueKind.Complex ? ComplexMethods.AreEqual : ComplexMethods.IsReal);
        if (operation == IrOperation.NotEqual) Negate();
    }

    private void Negate()
    {
        writer.PushInt(0);
        writer.Compare(OpCodes.Ceq, typeof(int));
    }
}
