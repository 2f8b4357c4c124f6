using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Entry;

/// <summary>Operations of exact numbers that need no look-up: ints of any size, and int with float.</summary>
internal static class NumberLanes
{
    private const int InPlaceOffset = 13;

    /// <summary>False where the operands are not exact numbers, or the operation is left to the protocol.</summary>
    public static bool TryBinary(BinaryKind kind, Value a, Value b, out Value result)
    {
        if ((int)kind >= InPlaceOffset) kind -= InPlaceOffset;
        if (IsExactInt(a) && IsExactInt(b))
        {
            result = OfInts(kind, a, b);
            return !result.IsNull;
        }
        if (a.IsFloat && b.IsFloat) return TryFloats(kind, a.AsFloat, b.AsFloat, out result);
        if (a.IsFloat && b.IsInt && IsSafe(b.Bits)) return TryFloats(kind, a.AsFloat, b.Bits, out result);
        if (a.IsInt && b.IsFloat && IsSafe(a.Bits)) return TryFloats(kind, a.Bits, b.AsFloat, out result);
        if (a.Reference is PyComplex x && b.Reference is PyComplex y && x.Type == ComplexType.Type && y.Type == ComplexType.Type) return TryComplex(kind, x, y, out result);
        result = default;
        return false;
    }

    private static bool TryComplex(BinaryKind kind, PyComplex a, PyComplex b, out Value result)
    {
        switch (kind)
        {
            case BinaryKind.Add: result = ComplexArithmetic.Add(a, b); return true;
            case BinaryKind.Subtract: result = ComplexArithmetic.Subtract(a, b); return true;
            case BinaryKind.Multiply: result = ComplexArithmetic.Multiply(a, b); return true;
            default: result = default; return false;
        }
    }

    private static bool IsExactInt(Value value) => value.IsInt || (value.Reference is PyInt big && big.Type == IntType.Type);

    // Ints that a double holds exactly; others go through the type's own conversion, which checks for overflow.
    private static bool IsSafe(long value) => value is >= -(1L << 53) and <= 1L << 53;

    private static Value OfInts(BinaryKind kind, Value a, Value b) => kind switch
    {
        BinaryKind.Add => IntArithmetic.Add(a, b),
        BinaryKind.Subtract => IntArithmetic.Subtract(a, b),
        BinaryKind.Multiply => IntArithmetic.Multiply(a, b),
        BinaryKind.FloorDivide => IntArithmetic.FloorDivide(a, b),
        BinaryKind.Remainder => IntArithmetic.Remainder(a, b),
        BinaryKind.TrueDivide => IntArithmetic.TrueDivide(a, b),
        BinaryKind.Power => IntArithmetic.Power(a, b),
        BinaryKind.LeftShift => IntArithmetic.LeftShift(a, b),
        BinaryKind.RightShift => IntArithmetic.RightShift(a, b),
        BinaryKind.And => IntArithmetic.And(a, b),
        BinaryKind.Or => IntArithmetic.Or(a, b),
        BinaryKind.Xor => IntArithmetic.Xor(a, b),
        _ => default,
    };

    private static bool TryFloats(BinaryKind kind, double a, double b, out Value result)
    {
        switch (kind)
        {
            case BinaryKind.Add: result = Value.FromFloat(a + b); return true;
            case BinaryKind.Subtract: result = Value.FromFloat(a - b); return true;
            case BinaryKind.Multiply: result = Value.FromFloat(a * b); return true;
            case BinaryKind.TrueDivide when b != 0.0: result = Value.FromFloat(a / b); return true;
            case BinaryKind.FloorDivide when b != 0.0: result = Value.FromFloat(FloatArithmetic.FloorDivide(a, b)); return true;
            case BinaryKind.Remainder when b != 0.0: result = Value.FromFloat(FloatArithmetic.Remainder(a, b)); return true;
            case BinaryKind.Power: result = FloatArithmetic.PowerValue(a, b); return true;
            default: result = default; return false;
        }
    }
}
