namespace PyToCil.Runtime.Modules;

/// <summary>
/// The gamma function by Lanczos' approximation with CPython's parameters (N = 13, g = 6.0246800...), so that results agree to the bit.
/// Modules/mathmodule.c explains the correction term.
/// </summary>
internal static class GammaFunctions
{
    private const double G = 6.024680040776729583740234375;
    private const double GMinusHalf = 5.524680040776729583740234375;
    private const double LogPi = 1.144729885849400174143427351353058711647;
    private const double Tiny = 1e-20;
    private const double MostForOnePower = 140.0;
    private const double Overflows = 200.0;

    private static readonly double[] s_numerator =
    [
        23531376880.410759688572007674451636754734846804940,
        42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843,
        17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708,
        1439720407.3117216736632230727949123939715485786772,
        248874557.86205415651146038641322942321632125127801,
        31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768,
        186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024,
        210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408,
    ];

    private static readonly double[] s_denominator =
        [0.0, 39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0, 2637558.0, 357423.0, 32670.0, 1925.0, 66.0, 1.0];

    private static readonly double[] s_factorials =
    [
        1.0, 1.0, 2.0, 6.0, 24.0, 120.0, 720.0, 5040.0, 40320.0, 362880.0, 3628800.0, 39916800.0, 479001600.0, 6227020800.0, 87178291200.0,
        1307674368000.0, 20922789888000.0, 355687428096000.0, 6402373705728000.0, 121645100408832000.0, 2432902008176640000.0,
        51090942171709440000.0, 1124000727777607680000.0,
    ];

    // The sum as a rational function: of 1/x for larger x, lest it overflow.
    private static double LanczosSum(double x)
    {
        double top = 0.0, bottom = 0.0;
        if (x < 5.0)
        {
            for (int i = s_numerator.Length - 1; i >= 0; i--)
            {
                top = top * x + s_numerator[i];
                bottom = bottom * x + s_denominator[i];
            }
        }
        else
        {
            for (int i = 0; i < s_numerator.Length; i++)
            {
                top = top / x + s_numerator[i];
                bottom = bottom / x + s_denominator[i];
            }
        }
        return top / bottom;
    }

    private static double SinePi(double x)
    {
        double y = Math.Abs(x) % 2.0;
        double result = (int)Math.Round(2.0 * y, MidpointRounding.AwayFromZero) switch
        {
            0 => Math.Sin(Math.PI * y),
            1 => Math.Cos(Math.PI * (y - 0.5)),
            2 => Math.Sin(Math.PI * (1.0 - y)),
            3 => -Math.Cos(Math.PI * (y - 1.5)),
            _ => Math.Sin(Math.PI * (y - 2.0)),
        };
        return Math.CopySign(1.0, x) * result;
    }

    /// <summary>The gamma function. ValueError at its poles, OverflowError.</summary>
    public static double Gamma(double x)
    {
        if (!double.IsFinite(x)) return double.IsNaN(x) || x > 0.0 ? x : throw MathErrors.Domain("a noninteger or positive integer", x);
        if (x == 0.0) throw MathErrors.Domain("a noninteger or positive integer", x);
        if (x == Math.Floor(x))
        {
            if (x < 0.0) throw MathErrors.Domain("a noninteger or positive integer", x);
            if (x <= s_factorials.Length) return s_factorials[(int)x - 1];
        }
        double magnitude = Math.Abs(x);
        double result = magnitude < Tiny ? 1.0 / x : magnitude <= Overflows ? ByLanczos(x, magnitude) : x < 0.0 ? 0.0 / SinePi(x) : double.PositiveInfinity;
        return double.IsInfinity(result) ? throw MathErrors.Range() : result;
    }

    private static double ByLanczos(double x, double magnitude)
    {
        double y = magnitude + GMinusHalf;
        // What the sum above lost.
        double lost = magnitude > GMinusHalf ? y - magnitude - GMinusHalf : y - GMinusHalf - magnitude;
        double z = lost * G / y;
        double result;
        if (x < 0.0)
        {
            result = -Math.PI / SinePi(magnitude) / magnitude * Math.Exp(y) / LanczosSum(magnitude);
            result -= z * result;
            if (magnitude < MostForOnePower) return result / Math.Pow(y, magnitude - 0.5);
            double root = Math.Pow(y, magnitude / 2.0 - 0.25);
            return result / root / root;
        }
        result = LanczosSum(magnitude) / Math.Exp(y);
        result += z * result;
        if (magnitude < MostForOnePower) return result * Math.Pow(y, magnitude - 0.5);
        double factor = Math.Pow(y, magnitude / 2.0 - 0.25);
        return result * factor * factor;
    }

    /// <summary>The logarithm of the absolute value of the gamma function. ValueError at its poles, OverflowError.</summary>
    public static double LogGamma(double x)
    {
        if (!double.IsFinite(x)) return double.IsNaN(x) ? x : double.PositiveInfinity;
        if (x == Math.Floor(x) && x <= 2.0) return x <= 0.0 ? throw MathErrors.Domain("a noninteger or positive integer", x) : 0.0;
        double magnitude = Math.Abs(x);
        if (magnitude < Tiny) return -Math.Log(magnitude);
        double result = Math.Log(LanczosSum(magnitude)) - G;
        result += (magnitude - 0.5) * (Math.Log(magnitude + G - 0.5) - 1);
        if (x < 0.0) result = LogPi - Math.Log(Math.Abs(SinePi(magnitude))) - Math.Log(magnitude) - result;
        return double.IsInfinity(result) ? throw MathErrors.Range() : result;
    }
}

/// <summary>The errors of <c>math</c>.</summary>
internal static class MathErrors
{
    public static PyException Domain() => Errors.ValueError("math domain error");

    /// <summary>From 3.14 on the message says what the function takes.</summary>
    public static PyException Domain(string? expected, double given) => expected is null || !PyVersion.Since(14)
        ? Domain() : Errors.ValueError($"expected {expected}, got {Formatting.FloatText.Repr(given)}");
    public static PyException Range() => Errors.OverflowError("math range error");
}
