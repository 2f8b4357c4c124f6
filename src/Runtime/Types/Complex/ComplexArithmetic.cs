using System.Numerics;

namespace PyToCil.Runtime.Types;

/// <summary>Operations of complex numbers, Objects/complexobject.c.</summary>
public static class ComplexArithmetic
{
    // Beyond this exponent squaring loses more than the polar form.
    private const double MostSquarings = 100.0;

    public static Value Add(PyComplex a, PyComplex b) => new(new PyComplex(a.Real + b.Real, a.Imaginary + b.Imaginary));
    public static Value Subtract(PyComplex a, PyComplex b) => new(new PyComplex(a.Real - b.Real, a.Imaginary - b.Imaginary));

    public static Value Multiply(PyComplex a, PyComplex b)
    {
        (double real, double imaginary) = Product(a.Real, a.Imaginary, b.Real, b.Imaginary);
        return new(new PyComplex(real, imaginary));
    }

    // From 3.14 on infinities that came out as nan+nanj are recovered: C11, annex G.5.1.
    internal static Complex Product(Complex a, Complex b)
    {
        (double real, double imaginary) = Product(a.Real, a.Imaginary, b.Real, b.Imaginary);
        return new Complex(real, imaginary);
    }

    private static (double Real, double Imaginary) Product(double a, double b, double c, double d)
    {
        double real = a * c - b * d, imaginary = a * d + b * c;
        return double.IsNaN(real) && double.IsNaN(imaginary) && PyVersion.Since(14) ? Recovered(a, b, c, d) : (real, imaginary);
    }

    private static (double Real, double Imaginary) Recovered(double a, double b, double c, double d)
    {
        bool hasOverflow = double.IsInfinity(a * c) || double.IsInfinity(b * d) || double.IsInfinity(a * d) || double.IsInfinity(b * c);
        bool isRecovered = false;
        if (double.IsInfinity(a) || double.IsInfinity(b))
        {
            (a, b, c, d) = (Boxed(a), Boxed(b), WithoutNaN(c), WithoutNaN(d));
            isRecovered = true;
        }
        if (double.IsInfinity(c) || double.IsInfinity(d))
        {
            (a, b, c, d) = (WithoutNaN(a), WithoutNaN(b), Boxed(c), Boxed(d));
            isRecovered = true;
        }
        if (!isRecovered && hasOverflow)
        {
            (a, b, c, d) = (WithoutNaN(a), WithoutNaN(b), WithoutNaN(c), WithoutNaN(d));
            isRecovered = true;
        }
        return isRecovered
            ? (double.PositiveInfinity * (a * c - b * d), double.PositiveInfinity * (a * d + b * c))
            : (double.NaN, double.NaN);
    }

    private static double Boxed(double x) => Math.CopySign(double.IsInfinity(x) ? 1.0 : 0.0, x);
    private static double WithoutNaN(double x) => double.IsNaN(x) ? Math.CopySign(0.0, x) : x;

    // Operands of which one is real, from 3.14 on: the missing part is not there, where it was zero before.

    public static Value AddReal(PyComplex a, double b) => new(new PyComplex(a.Real + b, a.Imaginary));
    public static Value SubtractReal(PyComplex a, double b) => new(new PyComplex(a.Real - b, a.Imaginary));
    public static Value SubtractFromReal(double a, PyComplex b) => new(new PyComplex(a - b.Real, -b.Imaginary));
    public static Value MultiplyReal(PyComplex a, double b) => new(new PyComplex(a.Real * b, a.Imaginary * b));

    public static Value DivideByReal(PyComplex a, double b) =>
        b == 0.0 ? throw ByZero() : new(new PyComplex(a.Real / b, a.Imaginary / b));

    public static Value DivideReal(double a, PyComplex b)
    {
        if (b.Real == 0.0 && b.Imaginary == 0.0) throw ByZero();
        (double real, double imaginary) = QuotientOfReal(a, b.Real, b.Imaginary);
        return new(new PyComplex(real, imaginary));
    }

    private static PyException ByZero() => Errors.ZeroDivisionError(PyVersion.Text("complex division by zero", 14, "division by zero"));

    internal static Complex QuotientOfReal(double a, Complex b)
    {
        (double real, double imaginary) = QuotientOfReal(a, b.Real, b.Imaginary);
        return new Complex(real, imaginary);
    }

    // _Py_rc_quot
    private static (double Real, double Imaginary) QuotientOfReal(double a, double br, double bi)
    {
        double absoluteReal = Math.Abs(br), absoluteImaginary = Math.Abs(bi);
        double real = double.NaN, imaginary = double.NaN;
        if (absoluteReal >= absoluteImaginary)
        {
            double ratio = bi / br;
            double denominator = br + bi * ratio;
            (real, imaginary) = (a / denominator, -a * ratio / denominator);
        }
        else if (absoluteImaginary >= absoluteReal)
        {
            double ratio = br / bi;
            double denominator = br * ratio + bi;
            (real, imaginary) = (a * ratio / denominator, -a / denominator);
        }
        if (!double.IsNaN(real) || !double.IsNaN(imaginary) || !double.IsFinite(a) || !(double.IsInfinity(br) || double.IsInfinity(bi))) return (real, imaginary);
        return (0.0 * (a * Boxed(br)), 0.0 * (-a * Boxed(bi)));
    }

    /// <summary>Smith's division, <c>_Py_c_quot</c>. ZeroDivisionError.</summary>
    public static Value Divide(PyComplex a, PyComplex b)
    {
        if (b.Real == 0.0 && b.Imaginary == 0.0) throw ByZero();
        (double real, double imaginary) = Quotient(a.Real, a.Imaginary, b.Real, b.Imaginary);
        return new PyComplex(real, imaginary);
    }

    internal static Complex Quotient(Complex a, Complex b)
    {
        (double real, double imaginary) = Quotient(a.Real, a.Imaginary, b.Real, b.Imaginary);
        return new Complex(real, imaginary);
    }

    // The divisor is not zero. From 3.14 on infinities and zeros that came out as nan+nanj are recovered: C11, annex G.5.2.
    private static (double Real, double Imaginary) Quotient(double ar, double ai, double br, double bi)
    {
        (double real, double imaginary) = SmithQuotient(ar, ai, br, bi);
        if (!double.IsNaN(real) || !double.IsNaN(imaginary) || !PyVersion.Since(14)) return (real, imaginary);
        if ((double.IsInfinity(ar) || double.IsInfinity(ai)) && double.IsFinite(br) && double.IsFinite(bi))
        {
            double x = Boxed(ar), y = Boxed(ai);
            return (double.PositiveInfinity * (x * br + y * bi), double.PositiveInfinity * (y * br - x * bi));
        }
        if ((double.IsInfinity(br) || double.IsInfinity(bi)) && double.IsFinite(ar) && double.IsFinite(ai))
        {
            double x = Boxed(br), y = Boxed(bi);
            return (0.0 * (ar * x + ai * y), 0.0 * (ai * x - ar * y));
        }
        return (real, imaginary);
    }

    private static (double Real, double Imaginary) SmithQuotient(double ar, double ai, double br, double bi)
    {
        double absoluteReal = Math.Abs(br), absoluteImaginary = Math.Abs(bi);
        if (absoluteReal >= absoluteImaginary)
        {
            double ratio = bi / br;
            double denominator = br + bi * ratio;
            return ((ar + ai * ratio) / denominator, (ai - ar * ratio) / denominator);
        }
        if (absoluteImaginary >= absoluteReal)
        {
            double ratio = br / bi;
            double denominator = br * ratio + bi;
            return ((ar * ratio + ai) / denominator, (ai * ratio - ar) / denominator);
        }
        return (double.NaN, double.NaN);
    }

    /// <summary>Power: repeated squaring for small whole exponents, else the polar form. ZeroDivisionError, OverflowError.</summary>
    public static Value Power(PyComplex a, PyComplex b)
    {
        double exponent = b.Real;
        (double real, double imaginary) = b.Imaginary == 0.0 && exponent == Math.Floor(exponent) && Math.Abs(exponent) <= MostSquarings
            ? WholePower(a, (int)exponent)
            : PolarPower(a, b);
        if (double.IsInfinity(real) || double.IsInfinity(imaginary)) throw Errors.OverflowError("complex exponentiation");
        return new PyComplex(real, imaginary);
    }

    private static (double Real, double Imaginary) WholePower(PyComplex a, int exponent)
    {
        (double real, double imaginary) = Squarings(a.Real, a.Imaginary, Math.Abs(exponent));
        if (exponent > 0) return (real, imaginary);
        return real == 0.0 && imaginary == 0.0 ? throw ZeroBase() : Quotient(1.0, 0.0, real, imaginary);
    }

    // c_powu multiplies into 1+0j even the first time, which decides the signs of zeros and what becomes NaN.
    private static (double Real, double Imaginary) Squarings(double real, double imaginary, int exponent)
    {
        double x = 1.0, y = 0.0;
        for (int mask = 1; exponent >= mask; mask <<= 1)
        {
            if ((exponent & mask) != 0) (x, y) = Product(x, y, real, imaginary);
            (real, imaginary) = Product(real, imaginary, real, imaginary);
        }
        return (x, y);
    }

    private static (double Real, double Imaginary) PolarPower(PyComplex a, PyComplex b)
    {
        if (b.Real == 0.0 && b.Imaginary == 0.0) return (1.0, 0.0);
        if (a.Real == 0.0 && a.Imaginary == 0.0)
            return b.Imaginary != 0.0 || b.Real < 0.0 ? throw ZeroBase() : (0.0, 0.0);
        double modulus = CLibrary.Hypot(a.Real, a.Imaginary);
        double length = Math.Pow(modulus, b.Real);
        double angle = Math.Atan2(a.Imaginary, a.Real);
        double phase = angle * b.Real;
        if (b.Imaginary != 0.0)
        {
            length /= Math.Exp(angle * b.Imaginary);
            phase += b.Imaginary * Math.Log(modulus);
        }
        // C's cos of infinity reports a domain error, which complex_pow takes for this one.
        if (double.IsInfinity(phase)) throw ZeroBase();
        return (length * Math.Cos(phase), length * Math.Sin(phase));
    }

    private static PyException ZeroBase() => Errors.ZeroDivisionError(PyVersion.Text("0.0 to a negative or complex power", 14, "zero to a negative or complex power"));

    /// <summary>The absolute value. OverflowError.</summary>
    public static double Absolute(PyComplex a)
    {
        double result = CLibrary.Hypot(a.Real, a.Imaginary);
        return double.IsInfinity(result) && double.IsFinite(a.Real) && double.IsFinite(a.Imaginary)
            ? throw Errors.OverflowError("absolute value too large")
            : result;
    }
}
