using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyToCil.Runtime.Types;

/// <summary>
/// Operations of exact ints and bools: 64 bits with a test for overflow first, then <see cref="BigInteger"/>.
/// docs.python.org/3/reference/expressions.html#binary-arithmetic-operations
/// </summary>
public static partial class IntArithmetic
{
    // PyInt beside a 64-bit operand shares one path: both become BigInteger, whose operators have lanes for small operands.
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
        return PyInt.From(PyInt.BigOf(a) + PyInt.BigOf(b));
    }

    public static Value Subtract(Value a, Value b)
    {
        if (AreSmall(a, b))
        {
            long x = a.Bits, y = b.Bits, difference = unchecked(x - y);
            if (((x ^ y) & (x ^ difference)) >= 0) return Value.FromInt(difference);
            return PyInt.From((Int128)x - y);
        }
        return PyInt.From(PyInt.BigOf(a) - PyInt.BigOf(b));
    }

    public static Value Multiply(Value a, Value b)
    {
        if (AreSmall(a, b))
        {
            long high = Math.BigMul(a.Bits, b.Bits, out long low);
            if (high == low >> 63) return Value.FromInt(low);
            return PyInt.From((Int128)a.Bits * b.Bits);
        }
        return PyInt.From(PyInt.BigOf(a) * PyInt.BigOf(b));
    }

    public static Value And(Value a, Value b) =>
        AreSmall(a, b) ? Value.FromInt(a.Bits & b.Bits) : PyInt.From(PyInt.BigOf(a) & PyInt.BigOf(b));

    public static Value Or(Value a, Value b) =>
        AreSmall(a, b) ? Value.FromInt(a.Bits | b.Bits) : PyInt.From(PyInt.BigOf(a) | PyInt.BigOf(b));

    public static Value Xor(Value a, Value b) =>
        AreSmall(a, b) ? Value.FromInt(a.Bits ^ b.Bits) : PyInt.From(PyInt.BigOf(a) ^ PyInt.BigOf(b));

    public static Value Negate(Value a)
    {
        if (a.Reference is PyInt big) return PyInt.From(-big.Content);
        return a.Bits == long.MinValue ? PyInt.From(-(BigInteger)long.MinValue) : Value.FromInt(-a.Bits);
    }

    public static Value Invert(Value a) => a.Reference is PyInt big ? PyInt.From(-big.Content - 1) : Value.FromInt(~a.Bits);

    public static Value Absolute(Value a)
    {
        if (a.Reference is PyInt big) return big.Content.Sign < 0 ? PyInt.From(-big.Content) : a;
        return a.Bits < 0 ? Negate(a) : Value.FromInt(a.Bits);
    }

    /// <summary>Negative, zero or positive as the first is less than, equal to or greater than the second.</summary>
    public static int Compare(Value a, Value b) =>
        AreSmall(a, b) ? a.Bits.CompareTo(b.Bits) : PyInt.BigOf(a).CompareTo(PyInt.BigOf(b));

    public static bool AreEqual(Value a, Value b)
    {
        if (a.Reference is PyInt x) return b.Reference is PyInt y && x.Content == y.Content;
        return b.Reference is not PyInt && a.Bits == b.Bits;
    }

    /// <summary>Number of bits of the absolute value, 0 for 0.</summary>
    public static long BitLength(Value a)
    {
        if (a.Reference is PyInt big) return (long)BigInteger.Abs(big.Content).GetBitLength();
        return 64 - BitOperations.LeadingZeroCount(a.Bits < 0 ? (ulong)-a.Bits : (ulong)a.Bits);
    }
}
