using System.Numerics;
using System.Runtime.CompilerServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Entry;

/// <summary>
/// The operations of typed code on exact complex numbers, with the results of <see cref="ComplexArithmetic"/> in every version.
/// Where one operand is real, versions differ in signs of zeros and in what becomes NaN; only there is the version asked for.
/// </summary>
public static class ComplexLanes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsComplex(Value value) => value.Reference is { } reference && reference.GetType() == typeof(PyComplex);

    /// <summary>The value is known to be a complex number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Complex Unbox(Value value) => Unsafe.As<PyComplex>(value.Reference!).Content;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Box(Complex value) => new(new PyComplex(value.Real, value.Imaginary));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Complex Make(double real, double imaginary) => new(real, imaginary);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Real(Complex value) => value.Real;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Imaginary(Complex value) => value.Imaginary;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsTrue(Complex value) => value.Real != 0.0 || value.Imaginary != 0.0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Complex Negate(Complex value) => new(-value.Real, -value.Imaginary);

    /// <summary>The absolute value; false where it is too large.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryAbsolute(Complex value, out double result)
    {
        result = CLibrary.Hypot(value.Real, value.Imaginary);
        return !double.IsInfinity(result) || !double.IsFinite(value.Real) || !double.IsFinite(value.Imaginary);
    }

    /// <summary>The absolute value compared with a number: -1, 0 or 1; false where one of them is NaN or the value is too large.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryCompareAbsolute(Complex value, double other, out int order)
    {
        // Squares are off by some 1e-16 at most, and do not overflow or vanish between these bounds.
        const double Least = 1e-280, Most = 1e280, Above = 1 + 1e-12, Below = 1 - 1e-12;
        double square = value.Real * value.Real + value.Imaginary * value.Imaginary, wanted = other * other;
        bool isPlain = other > 0.0 && wanted > Least && wanted < Most && square < Most;
        if (isPlain && square > wanted * Above)
        {
            order = 1;
            return true;
        }
        if (isPlain && square < wanted * Below)
        {
            order = -1;
            return true;
        }
        return TryCompareExactly(value, other, out order);
    }

    private static bool TryCompareExactly(Complex value, double other, out int order)
    {
        bool isFound = TryAbsolute(value, out double absolute) && !double.IsNaN(absolute) && !double.IsNaN(other);
        order = absolute > other ? 1 : absolute < other ? -1 : 0;
        return isFound;
    }

    // ---- Two complex operands ----

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreEqual(Complex a, Complex b) => a.Real == b.Real && a.Imaginary == b.Imaginary;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Complex Add(Complex a, Complex b) => new(a.Real + b.Real, a.Imaginary + b.Imaginary);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Complex Subtract(Complex a, Complex b) => new(a.Real - b.Real, a.Imaginary - b.Imaginary);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Complex Multiply(Complex a, Complex b)
    {
        double real = a.Real * b.Real - a.Imaginary * b.Imaginary, imaginary = a.Real * b.Imaginary + a.Imaginary * b.Real;
        return double.IsNaN(real) && double.IsNaN(imaginary) ? ComplexArithmetic.Product(a, b) : new Complex(real, imaginary);
    }

    /// <summary>The divisor is not zero.</summary>
    public static Complex Divide(Complex a, Complex b) => ComplexArithmetic.Quotient(a, b);

    // ---- One real operand ----

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsReal(Complex a, double b) => a.Imaginary == 0.0 && a.Real == b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Complex AddReal(Complex a, double b) => new(a.Real + b, a.Imaginary == 0.0 ? ZeroPlus(a.Imaginary) : a.Imaginary);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Complex SubtractReal(Complex a, double b) => new(a.Real - b, a.Imaginary);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Complex SubtractFromReal(double a, Complex b) => new(a - b.Real, b.Imaginary == 0.0 ? ZeroMinus(b.Imaginary) : -b.Imaginary);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Complex MultiplyReal(Complex a, double b)
    {
        double real = a.Real * b, imaginary = a.Imaginary * b;
        return real != 0.0 && imaginary != 0.0 && double.IsFinite(a.Real) && double.IsFinite(a.Imaginary) ? new Complex(real, imaginary) : ProductWithReal(a, b);
    }

    /// <summary>The divisor is not zero.</summary>
    public static Complex DivideByReal(Complex a, double b) =>
        PyVersion.Since(14) ? new Complex(a.Real / b, a.Imaginary / b) : ComplexArithmetic.Quotient(a, new Complex(b, 0.0));

    /// <summary>The divisor is not zero.</summary>
    public static Complex DivideReal(double a, Complex b) =>
        PyVersion.Since(14) ? ComplexArithmetic.QuotientOfReal(a, b) : ComplexArithmetic.Quotient(new Complex(a, 0.0), b);

    private static double ZeroPlus(double zero) => PyVersion.Since(14) ? zero : 0.0 + zero;

    private static double ZeroMinus(double zero) => PyVersion.Since(14) ? -zero : 0.0 - zero;

    private static Complex ProductWithReal(Complex a, double b) =>
        PyVersion.Since(14) ? new Complex(a.Real * b, a.Imaginary * b) : ComplexArithmetic.Product(a, new Complex(b, 0.0));
}
