using System.Numerics;

namespace PyToCil.Runtime.Types;

public static partial class IntArithmetic
{
    private const long MostBits = 1L << 31;

    // Of CPython's ints; decides which error a huge shift raises.
    private const int BitsPerDigit = 30;

    /// <summary>Power; a float where the exponent is negative. ZeroDivisionError, OverflowError, MemoryError.</summary>
    public static Value Power(Value a, Value b)
    {
        if (b.Reference is PyInt huge) return PowerOfHugeExponent(a, huge.Content);
        long exponent = b.Bits;
        if (exponent < 0) return Value.FromFloat(FloatArithmetic.Power(ToDouble(a), exponent));
        if (a.Reference is not PyInt && TryPowerWithin64Bits(a.Bits, exponent, out long small)) return Value.FromInt(small);
        if (IsTrivialBase(a)) return TrivialPower(a, (exponent & 1) != 0);
        if (a.Bits == 2 && a.Reference is not PyInt) return LeftShift(Value.FromInt(1), b);
        if (BitLength(a) * (double)exponent > MostBits) throw Errors.MemoryError();
        return PyInt.From(BigInteger.Pow(PyInt.BigOf(a), (int)exponent));
    }

    private static bool IsTrivialBase(Value a) => a.Reference is not PyInt && a.Bits is >= -1 and <= 1;

    private static Value TrivialPower(Value a, bool isOdd) => Value.FromInt(a.Bits == 0 ? 0 : a.Bits == 1 || !isOdd ? 1 : -1);

    private static Value PowerOfHugeExponent(Value a, BigInteger exponent)
    {
        if (exponent.Sign < 0) return Value.FromFloat(FloatArithmetic.Power(ToDouble(a), ToDouble(exponent)));
        if (IsTrivialBase(a)) return TrivialPower(a, !exponent.IsEven);
        throw Errors.MemoryError();
    }

    private static bool TryPowerWithin64Bits(long number, long exponent, out long result)
    {
        result = 1;
        while (true)
        {
            if ((exponent & 1) != 0)
            {
                long high = Math.BigMul(result, number, out result);
                if (high != result >> 63) return false;
            }
            exponent >>= 1;
            if (exponent == 0) return true;
            long top = Math.BigMul(number, number, out number);
            if (top != number >> 63) return false;
        }
    }

    /// <summary>Power modulo the third; the base is inverted where the exponent is negative. ValueError.</summary>
    public static Value Power(Value a, Value b, Value modulus)
    {
        BigInteger divisor = PyInt.BigOf(modulus);
        if (divisor.IsZero) throw Errors.ValueError("pow() 3rd argument cannot be 0");
        bool isNegative = divisor.Sign < 0;
        divisor = BigInteger.Abs(divisor);
        BigInteger exponent = PyInt.BigOf(b);
        BigInteger number = PyInt.BigOf(a);
        if (divisor.IsOne) return Value.FromInt(0);
        if (exponent.Sign < 0)
        {
            exponent = -exponent;
            number = InverseModulo(number, divisor);
        }
        BigInteger result = FitsWord(divisor)
            ? PowerModuloWord((ulong)Positive(number, divisor), exponent, (ulong)divisor)
            : BigInteger.ModPow(Positive(number, divisor), exponent, divisor);
        if (isNegative && !result.IsZero) result -= divisor;
        return PyInt.From(result);
    }

    private static bool FitsWord(BigInteger divisor) => divisor <= ulong.MaxValue;

    private static BigInteger Positive(BigInteger number, BigInteger divisor)
    {
        BigInteger rest = number % divisor;
        return rest.Sign < 0 ? rest + divisor : rest;
    }

    private static ulong PowerModuloWord(ulong number, BigInteger exponent, ulong divisor)
    {
        UInt128 result = 1;
        UInt128 power = number;
        if (exponent <= ulong.MaxValue)
        {
            for (ulong rest = (ulong)exponent; rest != 0; rest >>= 1)
            {
                if ((rest & 1) != 0) result = result * power % divisor;
                power = power * power % divisor;
            }
            return (ulong)result;
        }
        return (ulong)BigInteger.ModPow(number, exponent, divisor);
    }

    /// <summary>The extended Euclidean algorithm, <c>long_invmod</c>.</summary>
    private static BigInteger InverseModulo(BigInteger number, BigInteger divisor)
    {
        BigInteger a = Positive(number, divisor), n = divisor, b = BigInteger.One, c = BigInteger.Zero;
        while (!n.IsZero)
        {
            BigInteger quotient = BigInteger.DivRem(a, n, out BigInteger rest);
            (a, n) = (n, rest);
            (b, c) = (c, b - quotient * c);
        }
        if (!a.IsOne) throw Errors.ValueError("base is not invertible for the given modulus");
        return Positive(b, divisor);
    }

    /// <summary>ValueError for a negative count; OverflowError and MemoryError where the result is too large.</summary>
    public static Value LeftShift(Value a, Value b)
    {
        if (b.Reference is PyInt huge)
        {
            if (huge.Content.Sign < 0) throw Errors.ValueError("negative shift count");
            if (a.Reference is not PyInt && a.Bits == 0) return Value.FromInt(0);
            if (huge.Content / BitsPerDigit <= long.MaxValue && !PyVersion.Since(14)) throw Errors.MemoryError();
            throw Errors.OverflowError("too many digits in integer");
        }
        long count = b.Bits;
        if (count < 0) throw Errors.ValueError("negative shift count");
        if (a.Reference is not PyInt)
        {
            long x = a.Bits;
            if (x == 0) return Value.FromInt(0);
            if (count < 63)
            {
                long shifted = x << (int)count;
                if (shifted >> (int)count == x) return Value.FromInt(shifted);
            }
        }
        if (count > MostBits - 1 - BitLength(a)) throw Errors.MemoryError();
        return BigArithmetic.ShiftLeft(a, (int)count);
    }

    /// <summary>Shift towards minus infinity. ValueError for a negative count.</summary>
    public static Value RightShift(Value a, Value b)
    {
        bool isHuge = b.Reference is PyInt;
        if (isHuge ? PyInt.BigOf(b).Sign < 0 : b.Bits < 0) throw Errors.ValueError("negative shift count");
        if (a.Reference is not PyInt) return Value.FromInt(isHuge || b.Bits > 63 ? a.Bits >> 63 : a.Bits >> (int)b.Bits);
        var big = (PyInt)a.Reference;
        if (isHuge || b.Bits > int.MaxValue) return Value.FromInt(big.IsNegative ? -1 : 0);
        return BigArithmetic.ShiftRight(big, (int)b.Bits);
    }
}
