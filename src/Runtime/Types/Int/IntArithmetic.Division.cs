using System.Numerics;

namespace PyToCil.Runtime.Types;

public static partial class IntArithmetic
{
    private static PyException ByZero() => Errors.ZeroDivisionError(PyVersion.Text("integer division or modulo by zero", 14, "division by zero"));

    private static PyException ModuloByZero() =>
        Errors.ZeroDivisionError(PyVersion.Text("integer division or modulo by zero", 11, "integer modulo by zero", 14, "division by zero"));

    /// <summary>Division towards minus infinity. ZeroDivisionError.</summary>
    public static Value FloorDivide(Value a, Value b)
    {
        if (AreSmall(a, b))
        {
            long x = a.Bits, y = b.Bits;
            if (y == 0) throw ByZero();
            if (y == -1) return Negate(a);
            long quotient = x / y;
            if ((x ^ y) < 0 && quotient * y != x) quotient--;
            return Value.FromInt(quotient);
        }
        if (BigArithmetic.IsShortDivisor(a, b)) return BigArithmetic.FloorDivide((PyInt)a.Reference!, (uint)b.Bits);
        if (BigArithmetic.IsPlainDivision(a, b)) return BigArithmetic.FloorDivide((PyInt)a.Reference!, (PyInt)b.Reference!);
        BigInteger divisor = PyInt.BigOf(b);
        if (divisor.IsZero) throw ByZero();
        return PyInt.From(FloorDivRem(PyInt.BigOf(a), divisor, out _));
    }

    /// <summary>The remainder with the divisor's sign. ZeroDivisionError.</summary>
    public static Value Remainder(Value a, Value b)
    {
        if (AreSmall(a, b))
        {
            long x = a.Bits, y = b.Bits;
            if (y == 0) throw ModuloByZero();
            if (y == -1) return Value.FromInt(0);
            long remainder = x % y;
            if (remainder != 0 && (remainder ^ y) < 0) remainder += y;
            return Value.FromInt(remainder);
        }
        if (BigArithmetic.IsShortDivisor(a, b)) return BigArithmetic.Remainder((PyInt)a.Reference!, (uint)b.Bits);
        if (BigArithmetic.IsPlainDivision(a, b))
        {
            BigArithmetic.FloorDivide((PyInt)a.Reference!, (PyInt)b.Reference!, out Value rest);
            return rest;
        }
        BigInteger divisor = PyInt.BigOf(b);
        if (divisor.IsZero) throw ModuloByZero();
        BigInteger result = BigInteger.Remainder(PyInt.BigOf(a), divisor);
        if (!result.IsZero && result.Sign != divisor.Sign) result += divisor;
        return PyInt.From(result);
    }

    /// <summary>Quotient and remainder of <c>divmod</c>. ZeroDivisionError.</summary>
    public static (Value Quotient, Value Remainder) DivideWithRemainder(Value a, Value b)
    {
        if (AreSmall(a, b)) return (FloorDivide(a, b), Remainder(a, b));
        if (BigArithmetic.IsPlainDivision(a, b)) return (BigArithmetic.FloorDivide((PyInt)a.Reference!, (PyInt)b.Reference!, out Value rest), rest);
        BigInteger divisor = PyInt.BigOf(b);
        if (divisor.IsZero) throw ByZero();
        BigInteger quotient = FloorDivRem(PyInt.BigOf(a), divisor, out BigInteger remainder);
        return (PyInt.From(quotient), PyInt.From(remainder));
    }

    internal static BigInteger FloorDivRem(BigInteger a, BigInteger b, out BigInteger remainder)
    {
        BigInteger quotient = BigInteger.DivRem(a, b, out remainder);
        if (remainder.IsZero || remainder.Sign == b.Sign) return quotient;
        remainder += b;
        return quotient - 1;
    }

    /// <summary>The correctly rounded quotient as a float. ZeroDivisionError, OverflowError.</summary>
    public static Value TrueDivide(Value a, Value b)
    {
        const long Exact = 1L << 53;
        if (AreSmall(a, b) && a.Bits is >= -Exact and <= Exact && b.Bits is >= -Exact and <= Exact && b.Bits != 0)
            return Value.FromFloat((double)a.Bits / b.Bits);
        return Value.FromFloat(TrueDivide(PyInt.BigOf(a), PyInt.BigOf(b)));
    }

    /// <summary>The correctly rounded quotient, <c>long_true_divide</c>: 55 or more bits of quotient and a sticky bit are rounded once.</summary>
    internal static double TrueDivide(BigInteger a, BigInteger b)
    {
        if (b.IsZero) throw Errors.ZeroDivisionError("division by zero");
        if (a.IsZero) return b.Sign < 0 ? -0.0 : 0.0;
        bool isNegative = a.Sign != b.Sign;
        a = BigInteger.Abs(a);
        b = BigInteger.Abs(b);
        long difference = (long)a.GetBitLength() - (long)b.GetBitLength();
        if (difference > 1025) throw Errors.OverflowError("integer division result too large for a float");
        if (difference < -1080) return isNegative ? -0.0 : 0.0;
        int shift = 66 - (int)difference;
        if (shift > 0) a <<= shift; else b <<= -shift;
        BigInteger quotient = BigInteger.DivRem(a, b, out BigInteger remainder);
        if (!remainder.IsZero) quotient |= 1;
        double result = ScaledToDouble(quotient, -shift);
        if (double.IsInfinity(result)) throw Errors.OverflowError("integer division result too large for a float");
        return isNegative ? -result : result;
    }

    /// <summary>The float nearest to a positive int times a power of two, ties to even; infinity where it is too large.</summary>
    internal static double ScaledToDouble(BigInteger mantissa, long exponent)
    {
        long length = (long)mantissa.GetBitLength();
        // The last place of the result: 53 bits, fewer for subnormal results.
        long last = Math.Max(length + exponent - 53, -1074);
        long drop = last - exponent;
        ulong kept;
        if (drop <= 0) kept = (ulong)(mantissa << (int)-drop);
        else if (drop > length + 1) return 0.0;
        else
        {
            BigInteger high = mantissa >> (int)drop;
            BigInteger rest = mantissa - (high << (int)drop);
            int order = rest.CompareTo(BigInteger.One << (int)(drop - 1));
            kept = (ulong)high;
            if (order > 0 || (order == 0 && (kept & 1) != 0)) kept++;
        }
        if (last > 971) return double.PositiveInfinity;
        // kept is at most 2**53 and last at least -1074: the scaling is exact or overflows.
        return Math.ScaleB((double)kept, (int)last);
    }

    /// <summary>The float nearest to an exact int. OverflowError "int too large to convert to float".</summary>
    public static double ToDouble(Value a) => a.Reference is PyInt big ? ToDouble(big.Content) : (double)a.Bits;

    /// <summary>The float nearest to an int, ties to even. OverflowError.</summary>
    public static double ToDouble(BigInteger number)
    {
        if (number >= long.MinValue && number <= long.MaxValue) return (long)number;
        double result = TryToDouble(number);
        if (double.IsInfinity(result)) throw Errors.OverflowError("int too large to convert to float");
        return result;
    }

    /// <summary>As <see cref="ToDouble(BigInteger)"/>, infinity in place of the error.</summary>
    internal static double TryToDouble(BigInteger number)
    {
        double magnitude = ScaledToDouble(BigInteger.Abs(number), 0);
        return number.Sign < 0 ? -magnitude : magnitude;
    }
}
