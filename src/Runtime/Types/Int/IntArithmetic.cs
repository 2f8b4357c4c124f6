using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyToCil.Runtime.Types;

/// <summary>
/// Operations of exact ints and bools: 64 bits with a test for overflow first, then <see cref="BigInteger"/>.
/// docs.python.org/3/reference/expressions.html#binary-arithmetic-operations
/// </summary>
public static partial class IntArithmetic
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreSmall(Value a, Value b) => a.Reference is not PyInt && b.Reference is not PyInt;

    public static Value Add(Value a, Value b)
    {
        if (AreSmall(a, b))
        {
            long x = a.Bits, y = b.Bits, sum = unchecked(x + y);
            if (((x ^ sum) & (y ^ sum)) >= 0) return Value.FromInt(sum);
            return PyInt.From((Int128)x + y);
        }
        return BigArithmetic.Add(a, b);
    }

    public static Value Subtract(Value a, Value b)
    {
        if (AreSmall(a, b))
        {
            long x = a.Bits, y = b.Bits, difference = unchecked(x - y);
            if (((x ^ y) & (x ^ difference)) >= 0) return Value.FromInt(difference);
            return PyInt.From((Int128)x - y);
        }
        return BigArithmetic.Subtract(a, b);
    }

    public static Value Multiply(Value a, Value b)
    {
        if (AreSmall(a, b))
        {
            long high = Math.BigMul(a.Bits, b.Bits, out long low);
            if (high == low >> 63) return Value.FromInt(low);
            return PyInt.From((Int128)a.Bits * b.Bits);
        }
        return BigArithmetic.Multiply(a, b);
    }

    public static Value And(Value a, Value b) =>
        AreSmall(a, b) ? Value.FromInt(a.Bits & b.Bits) : BigArithmetic.And(a, b);

    public static Value Or(Value a, Value b) =>
        AreSmall(a, b) ? Value.FromInt(a.Bits | b.Bits) : BigArithmetic.Or(a, b);

    public static Value Xor(Value a, Value b) =>
        AreSmall(a, b) ? Value.FromInt(a.Bits ^ b.Bits) : BigArithmetic.Xor(a, b);

    public static Value Negate(Value a)
    {
        if (a.Reference is PyInt big) return PyInt.From(big.Words, !big.IsNegative);
        return a.Bits == long.MinValue ? PyInt.From(-(BigInteger)long.MinValue) : Value.FromInt(-a.Bits);
    }

    public static Value Invert(Value a) => a.Reference is PyInt big ? PyInt.From(-big.Content - 1) : Value.FromInt(~a.Bits);

    public static Value Absolute(Value a)
    {
        if (a.Reference is PyInt big) return big.IsNegative ? PyInt.From(big.Words, isNegative: false) : a;
        return a.Bits < 0 ? Negate(a) : Value.FromInt(a.Bits);
    }

    /// <summary>Negative, zero or positive as the first is less than, equal to or greater than the second.</summary>
    public static int Compare(Value a, Value b) =>
        AreSmall(a, b) ? a.Bits.CompareTo(b.Bits) : BigArithmetic.Compare(a, b);

    public static bool AreEqual(Value a, Value b)
    {
        if (a.Reference is PyInt x) return b.Reference is PyInt y && x.IsNegative == y.IsNegative && x.Words.AsSpan().SequenceEqual(y.Words);
        return b.Reference is not PyInt && a.Bits == b.Bits;
    }

    /// <summary>Number of bits of the absolute value, 0 for 0.</summary>
    public static long BitLength(Value a)
    {
        if (a.Reference is PyInt big) return big.Words.Length * 64L - BitOperations.LeadingZeroCount(big.Words[^1]);
        return 64 - BitOperations.LeadingZeroCount(a.Bits < 0 ? (ulong)-a.Bits : (ulong)a.Bits);
    }
}
