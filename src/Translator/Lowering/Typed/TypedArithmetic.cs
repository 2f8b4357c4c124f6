using System.Reflection.Emit;
using PyToCil.Runtime;
using PyToCil.Runtime.Entry;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>Operations on unboxed values. Each leaves its result on the stack, or branches out where CPython would go on to a bigger int or an error.</summary>
internal sealed class TypedArithmetic(CilWriter writer, TypedOperands operands)
{
    private CilLocal? _a, _b, _r;
    private CilLocal? _powerOfInts;
    private CilLocal? _powerOfFloats;

    /// <param name="instruction">The operation.</param>
    /// <param name="result">The kind that <see cref="TypeRules"/> gives.</param>
    /// <param name="exit">Makes the way out.</param>
    public void Write(IrInstruction instruction, ValueKind result, Func<CilLabel> exit)
    {
        IrOperation operation = TypeRules.Plain(instruction);
        IrValue a = instruction.Inputs[0];
        if (instruction.Inputs.Length == 1)
        {
            WriteUnary(operation, a, exit);
            return;
        }
        IrValue b = instruction.Inputs[1];
        if (TypeRules.IsPower(instruction))
        {
            WritePower(result, a, b, exit);
            return;
        }
        if (operation is >= IrOperation.Less and <= IrOperation.GreaterOrEqual) WriteComparison(operation, a, b, exit);
        else if (result == ValueKind.Float) WriteFloat(operation, a, b, exit);
        else if (result == ValueKind.Bool) WriteBits(operation, a, b, ValueKind.Bool);
        else WriteInt(operation, a, b, exit);
    }

    private void WritePower(ValueKind kind, IrValue a, IrValue b, Func<CilLabel> exit)
    {
        bool isFloat = kind == ValueKind.Float;
        CilLocal power = isFloat ? _powerOfFloats ??= writer.NewLocal(typeof(double), "power") : _powerOfInts ??= writer.NewLocal(typeof(long), "power");
        operands.LoadAs(a, kind);
        operands.LoadAs(b, kind);
        writer.Call(isFloat ? TypedMethods.PowerOfFloats : TypedMethods.PowerOfInts);
        writer.Store(power);
        RequireMade(writer, kind, power, exit());
        writer.Load(power);
    }

    /// <summary>Branches where a result is NaN, or <see cref="MathLanes.NoInt"/>.</summary>
    public static void RequireMade(CilWriter writer, ValueKind kind, CilLocal result, CilLabel otherwise)
    {
        writer.Load(result);
        if (kind == ValueKind.Float)
        {
            // NaN is equal to nothing.
            writer.Load(result);
            writer.Compare(OpCodes.Ceq, typeof(double));
            writer.BranchFalse(otherwise);
            return;
        }
        writer.PushLong(MathLanes.NoInt);
        writer.Compare(OpCodes.Ceq, typeof(long));
        writer.BranchTrue(otherwise);
    }

    // ---- Ints ----

    private void WriteInt(IrOperation operation, IrValue a, IrValue b, Func<CilLabel> exit)
    {
        switch (operation)
        {
            case IrOperation.Add: Checked(OpCodes.Add, TypedMethods.AddOverflows, a, b, exit); break;
            case IrOperation.Subtract: Checked(OpCodes.Sub, TypedMethods.SubtractOverflows, a, b, exit); break;
            case IrOperation.Multiply: Checked(OpCodes.Mul, TypedMethods.MultiplyOverflows, a, b, exit); break;
            case IrOperation.FloorDivide: WriteFloorDivide(a, b, exit); break;
            case IrOperation.Remainder: WriteRemainder(a, b, exit); break;
            case IrOperation.LeftShift: WriteLeftShift(a, b, exit); break;
            case IrOperation.RightShift: WriteRightShift(a, b, exit); break;
            default: WriteBits(operation, a, b, ValueKind.Int); break;
        }
    }

    private void Checked(OpCode code, System.Reflection.MethodInfo overflows, IrValue a, IrValue b, Func<CilLabel> exit)
    {
        CilLocal left = Keep(ref _a, a), right = Keep(ref _b, b);
        CilLocal result = _r ??= writer.NewLocal(typeof(long), "r");
        writer.Load(left);
        writer.Load(right);
        writer.Arithmetic(code, typeof(long));
        writer.Store(result);
        writer.Load(left);
        writer.Load(right);
        writer.Load(result);
        writer.Call(overflows);
        writer.BranchTrue(exit());
        writer.Load(result);
    }

    private void WriteFloorDivide(IrValue a, IrValue b, Func<CilLabel> exit)
    {
        if (operands.ConstantInt(b) is { } constant && constant > 0 && long.IsPow2(constant))
        {
            operands.LoadAs(a, ValueKind.Int);
            writer.PushLong(long.Log2(constant));
            writer.Call(TypedMethods.ShiftRight);
            return;
        }
        RequirePositive(b, exit);
        operands.LoadAs(a, ValueKind.Int);
        operands.LoadAs(b, ValueKind.Int);
        writer.Call(TypedMethods.FloorDivideInts);
    }

    private void WriteRemainder(IrValue a, IrValue b, Func<CilLabel> exit)
    {
        if (operands.ConstantInt(b) is { } constant && constant > 0 && long.IsPow2(constant))
        {
            operands.LoadAs(a, ValueKind.Int);
            writer.PushLong(constant - 1);
            writer.Arithmetic(OpCodes.And, typeof(long));
            return;
        }
        RequirePositive(b, exit);
        operands.LoadAs(a, ValueKind.Int);
        operands.LoadAs(b, ValueKind.Int);
        writer.Call(TypedMethods.RemainderOfInts);
    }

    // Zero raises, negative divisors are rare: both are left to generic code.
    private void RequirePositive(IrValue b, Func<CilLabel> exit)
    {
        if (operands.ConstantInt(b) is > 0) return;
        operands.LoadAs(b, ValueKind.Int);
        writer.PushLong(0);
        writer.Compare(OpCodes.Cgt, typeof(long));
        writer.BranchFalse(exit());
    }

    private void WriteLeftShift(IrValue a, IrValue b, Func<CilLabel> exit)
    {
        operands.LoadAs(a, ValueKind.Int);
        operands.LoadAs(b, ValueKind.Int);
        writer.Call(TypedMethods.CanShiftLeft);
        writer.BranchFalse(exit());
        operands.LoadAs(a, ValueKind.Int);
        operands.LoadAs(b, ValueKind.Int);
        writer.Call(TypedMethods.ShiftLeft);
    }

    private void WriteRightShift(IrValue a, IrValue b, Func<CilLabel> exit)
    {
        if (operands.ConstantInt(b) is not >= 0)
        {
            operands.LoadAs(b, ValueKind.Int);
            writer.PushLong(0);
            writer.Compare(OpCodes.Clt, typeof(long));
            writer.BranchTrue(exit());
        }
        operands.LoadAs(a, ValueKind.Int);
        operands.LoadAs(b, ValueKind.Int);
        writer.Call(TypedMethods.ShiftRight);
    }

    private void WriteBits(IrOperation operation, IrValue a, IrValue b, ValueKind kind)
    {
        operands.LoadAs(a, kind);
        operands.LoadAs(b, kind);
        OpCode code = operation switch
        {
            IrOperation.And => OpCodes.And,
            IrOperation.Or => OpCodes.Or,
            IrOperation.Xor => OpCodes.Xor,
            _ => throw new InvalidOperationException($"{operation} has no typed form"),
        };
        writer.Arithmetic(code, kind.CilType());
    }

    // ---- Floats ----

    private void WriteFloat(IrOperation operation, IrValue a, IrValue b, Func<CilLabel> exit)
    {
        if (operation is IrOperation.TrueDivide or IrOperation.FloorDivide or IrOperation.Remainder) RequireDivisible(operation, a, b, exit);
        operands.LoadAs(a, ValueKind.Float);
        operands.LoadAs(b, ValueKind.Float);
        switch (operation)
        {
            case IrOperation.Add: writer.Arithmetic(OpCodes.Add, typeof(double)); break;
            case IrOperation.Subtract: writer.Arithmetic(OpCodes.Sub, typeof(double)); break;
            case IrOperation.Multiply: writer.Arithmetic(OpCodes.Mul, typeof(double)); break;
            case IrOperation.TrueDivide: writer.Arithmetic(OpCodes.Div, typeof(double)); break;
            case IrOperation.FloorDivide: writer.Call(TypedMethods.FloorDivideFloats); break;
            case IrOperation.Remainder: writer.Call(TypedMethods.RemainderOfFloats); break;
            default: throw new InvalidOperationException($"{operation} has no typed form");
        }
    }

    // A quotient of ints is rounded once: both must be exact as floats.
    private void RequireDivisible(IrOperation operation, IrValue a, IrValue b, Func<CilLabel> exit)
    {
        bool ints = operands.Kinds.Of(a) == ValueKind.Int && operands.Kinds.Of(b) == ValueKind.Int;
        if (operation == IrOperation.TrueDivide && ints)
        {
            RequireExact(a, exit);
            RequireExact(b, exit);
        }
        if (operands.ConstantInt(b) is { } constant && constant != 0) return;
        operands.LoadAs(b, ValueKind.Float);
        writer.PushDouble(0.0);
        writer.Compare(OpCodes.Ceq, typeof(double));
        writer.BranchTrue(exit());
    }

    private void RequireExact(IrValue value, Func<CilLabel> exit)
    {
        if (operands.Kinds.Of(value) != ValueKind.Int) return;
        if (operands.ConstantInt(value) is { } constant && Math.Abs(constant) < 1L << 53) return;
        operands.LoadAs(value, ValueKind.Int);
        writer.Call(TypedMethods.IsExact);
        writer.BranchFalse(exit());
    }

    // ---- Comparisons ----

    private void WriteComparison(IrOperation operation, IrValue a, IrValue b, Func<CilLabel> exit)
    {
        ValueKind kind = operands.Kinds.Of(a);
        if (kind != operands.Kinds.Of(b))
        {
            // CPython compares an int with a float exactly.
            RequireExact(a, exit);
            RequireExact(b, exit);
            kind = ValueKind.Float;
        }
        operands.LoadAs(a, kind);
        operands.LoadAs(b, kind);
        bool isFloat = kind == ValueKind.Float;
        (OpCode code, bool negated) = operation switch
        {
            IrOperation.Less => (OpCodes.Clt, false),
            IrOperation.Greater => (OpCodes.Cgt, false),
            IrOperation.Equal => (OpCodes.Ceq, false),
            IrOperation.NotEqual => (OpCodes.Ceq, true),
            // With NaN all but != are false: the negated form must be true for it.
            IrOperation.LessOrEqual => (isFloat ? OpCodes.Cgt_Un : OpCodes.Cgt, true),
            _ => (isFloat ? OpCodes.Clt_Un : OpCodes.Clt, true),
        };
        writer.Compare(code, kind.CilType());
        if (negated) Negate();
    }

    private void Negate()
    {
        writer.PushInt(0);
        writer.Compare(OpCodes.Ceq, typeof(int));
    }

    // ---- One operand ----

    private void WriteUnary(IrOperation operation, IrValue a, Func<CilLabel> exit)
    {
        ValueKind kind = operands.Kinds.Of(a);
        switch (operation)
        {
            case IrOperation.Positive: operands.LoadAs(a, kind); break;
            case IrOperation.Invert:
                operands.LoadAs(a, kind);
                writer.Unary(OpCodes.Not, typeof(long));
                break;
            case IrOperation.Negative: WriteNegative(a, kind, exit); break;
            case IrOperation.Not:
                WriteTruth(a);
                Negate();
                break;
            case IrOperation.ToBool: WriteTruth(a); break;
            default: throw new InvalidOperationException($"{operation} has no typed form");
        }
    }

    private void WriteNegative(IrValue a, ValueKind kind, Func<CilLabel> exit)
    {
        if (kind == ValueKind.Int)
        {
            operands.LoadAs(a, kind);
            writer.PushLong(long.MinValue);
            writer.Compare(OpCodes.Ceq, typeof(long));
            writer.BranchTrue(exit());
        }
        operands.LoadAs(a, kind);
        writer.Unary(OpCodes.Neg, kind.CilType());
    }

    /// <summary>Pushes 1 or 0.</summary>
    public void WriteTruth(IrValue value)
    {
        ValueKind kind = operands.Kinds.Of(value);
        if (kind is ValueKind.Character or ValueKind.StrIterator)
        {
            writer.PushInt(1);
            return;
        }
        operands.LoadAs(value, kind);
        if (kind == ValueKind.Bool) return;
        if (kind == ValueKind.Str)
        {
            writer.Call(TextMethods.IsNotEmpty);
            return;
        }
        if (kind == ValueKind.List)
        {
            writer.LoadField(RuntimeFields.CountOfList);
            writer.PushInt(0);
            writer.Compare(OpCodes.Ceq, typeof(int));
            Negate();
            return;
        }
        if (kind == ValueKind.Complex)
        {
            writer.Call(ComplexMethods.IsTrue);
            return;
        }
        if (kind == ValueKind.Int) writer.PushLong(0); else writer.PushDouble(0.0);
        writer.Compare(OpCodes.Ceq, kind.CilType());
        Negate();
    }

    private CilLocal Keep(ref CilLocal? local, IrValue value)
    {
        local ??= writer.NewLocal(typeof(long), "operand");
        operands.LoadAs(value, ValueKind.Int);
        writer.Store(local);
        return local;
    }
}
