namespace PyToCil.Runtime.Types;

/// <summary>Operations of complex numbers, Objects/complexobject.c.</summary>
public static class ComplexArithmetic
{
    // Beyond this exponent squaring loses more than the polar form.
    private const double MostSquarings = 100.0;

    public static Value Add(PyComplex a, PyComplex b) => new(new PyComplex(a.Real + b.Real, a.Imaginary + b.Imaginary));
    public static Value Subtract(PyComplex a, PyComplex b) => new(new PyComplex(a.Real - b.Real, a.Imaginary - b.Imaginary));

    public static Value Multiply(PyComplex a, PyComplex b) =>
        new(new PyComplex(a.Real * b.Real - a.Imaginary * b.Imaginary, a.Real * b.Imaginary + a.Imaginary * b.Real));

    /// <summary>Smith's division, <c>_Py_c_quot</c>. ZeroDivisionError.</summary>
    public static Value Divide(PyComplex a, PyComplex b)
    {
        if (b.Real == 0.0 && b.Imaginary == 0.0) throw Errors.ZeroDivisionError(PyVersion.Text("complex division by zero", 14, "division by zero"));
        (double real, double imaginary) = Quotient(a.Real, a.Imaginary, b.Real, b.Imaginary);
        return new PyComplex(real, imaginary);
    }

    // The divisor is not zero.
    private static (double Real, double Imaginary) Quotient(double ar, double ai, double br, double bi)
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
            if ((exponent & mask) != 0) (x, y) = (x * real - y * imaginary, x * imaginary + y * real);
            (real, imaginary) = (real * real - imaginary * imaginary, real * imaginary + imaginary * real);
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

    private static PyException ZeroBase() => Errors.ZeroDivisionError("0.0 to a negative or complex power");

    /// <summary>The absolute value. OverflowError.</summary>
    public static double Absolute(PyComplex a)
    {
        double result = CLibrary.Hypot(a.Real, a.Imaginary);
        return double.IsInfinity(result) && double.IsFinite(a.Real) && double.IsFinite(a.Imaginary)
            ? throw Errors.OverflowError("absolute value too large")
            : result;
    }
}
