using System.Numerics;

namespace PyToCil.Runtime.Types;

/// <summary>Operations of floats as Objects/floatobject.c defines them, beyond what the processor does.</summary>
public static class FloatArithmetic
{
    /// <summary>ZeroDivisionError where the divisor is zero.</summary>
    public static double Divide(double a, double b) => b == 0.0 ? throw Errors.ZeroDivisionError(PyVersion.Text("float division by zero", 14, "division by zero")) : a / b;

    /// <summary>The remainder with the divisor's sign. The divisor is not zero.</summary>
    public static double Remainder(double a, double b)
    {
        double remainder = a % b;
        if (remainder == 0.0) return Math.CopySign(0.0, b);
        return (b < 0) != (remainder < 0) ? remainder + b : remainder;
    }

    /// <summary>The quotient towards minus infinity. The divisor is not zero.</summary>
    public static double FloorDivide(double a, double b) => DivideWithRemainder(a, b).Quotient;

    /// <summary><c>_float_div_mod</c>. The divisor is not zero.</summary>
    public static (double Quotient, double Remainder) DivideWithRemainder(double a, double b)
    {
        double remainder = a % b;
        double quotient = (a - remainder) / b;
        if (remainder == 0.0) remainder = Math.CopySign(0.0, b);
        else if ((b < 0) != (remainder < 0))
        {
            remainder += b;
            quotient -= 1.0;
        }
        if (quotient == 0.0) return (Math.CopySign(0.0, a / b), remainder);
        double floor = Math.Floor(quotient);
        return (quotient - floor > 0.5 ? floor + 1.0 : floor, remainder);
    }

    /// <summary>The power, complex where a negative base has a fractional exponent. ZeroDivisionError, OverflowError.</summary>
    public static Value PowerValue(double a, double b)
    {
        if (a < 0 && double.IsFinite(a) && double.IsFinite(b) && b != Math.Floor(b)) return ComplexArithmetic.Power(new PyComplex(a, 0.0), new PyComplex(b, 0.0));
        return Value.FromFloat(Power(a, b));
    }

    /// <summary>The power, <c>float_pow</c>; the result is real. ZeroDivisionError, OverflowError.</summary>
    public static double Power(double a, double b)
    {
        if (b == 0.0) return 1.0;
        if (double.IsNaN(a)) return a;
        if (double.IsNaN(b)) return a == 1.0 ? 1.0 : b;
        if (double.IsInfinity(b))
        {
            a = Math.Abs(a);
            return a == 1.0 ? 1.0 : (b > 0) == (a > 1.0) ? Math.Abs(b) : 0.0;
        }
        bool isOdd = Math.Abs(b) % 2.0 == 1.0;
        if (double.IsInfinity(a)) return b > 0 ? (isOdd ? a : Math.Abs(a)) : isOdd ? Math.CopySign(0.0, a) : 0.0;
        if (a == 0.0)
        {
            if (b < 0) throw Errors.ZeroDivisionError(PyVersion.Text("0.0 cannot be raised to a negative power", 14, "zero to a negative power"));
            return isOdd ? a : 0.0;
        }
        double result = Math.Pow(Math.Abs(a), b);
        if (double.IsInfinity(result)) throw RangeError();
        return a < 0 && isOdd ? -result : result;
    }

    /// <summary>OverflowError as made from C's ERANGE.</summary>
    internal static PyException RangeError() =>
        Errors.Make(ExceptionTypes.OverflowError, Value.FromInt(34), Value.FromString("Numerical result out of range"));

    /// <summary>The integral part as an int. OverflowError, ValueError.</summary>
    public static Value Truncate(double value)
    {
        if (value is > -9e18 and < 9e18) return Value.FromInt((long)value);
        if (double.IsInfinity(value)) throw Errors.OverflowError("cannot convert float infinity to integer");
        if (double.IsNaN(value)) throw Errors.ValueError("cannot convert float NaN to integer");
        return PyInt.From(new BigInteger(value));
    }

    /// <summary>Negative, zero or positive as the float is less than, equal to or greater than the exact int; the float is no NaN.</summary>
    public static int CompareWithInt(double value, Value exact)
    {
        if (exact.Reference is not PyInt big)
        {
            const long Exact = 1L << 53;
            long number = exact.Bits;
            if (number is >= -Exact and <= Exact) return value.CompareTo((double)number);
            if (value >= 9223372036854775808.0) return 1;
            if (value < -9223372036854775808.0) return -1;
            double floor = Math.Floor(value);
            int order = ((long)floor).CompareTo(number);
            return order != 0 ? order : value > floor ? 1 : 0;
        }
        if (double.IsInfinity(value)) return value > 0 ? 1 : -1;
        // An int beyond 64 bits is larger than any float that has a fraction.
        return Math.Sign(new BigInteger(value).CompareTo(big.Content));
    }
}
