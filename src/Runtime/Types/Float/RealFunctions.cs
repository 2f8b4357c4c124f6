namespace PyToCil.Runtime.Types;

/// <summary>Functions of reals that C has and .NET lacks, or has less exact.</summary>
internal static class RealFunctions
{
    private const double Large = 6.703903964971299e+153;
    private const double Small = 1.6796e-138;
    private const double ScaleDown = 2.409919865102884e-181;
    private const double ScaleUp = 4.149515568880993e+180;

    /// <summary>
    /// The hypotenuse: a square root corrected once by the exact residual (C. F. Borges, "An Improved Algorithm for hypot(a,b)", 2019).
    /// </summary>
    public static double Hypot(double a, double b)
    {
        double x = Math.Abs(a), y = Math.Abs(b);
        if (x < y) (x, y) = (y, x);
        if (!double.IsFinite(x + y)) return double.IsInfinity(x) || double.IsInfinity(y) ? double.PositiveInfinity : Overflowing(x, y);
        if (y <= x * 1.1102230246251565e-16) return x;
        if (x > Large) return Corrected(x * ScaleDown, y * ScaleDown) * ScaleUp;
        if (y < Small) return Corrected(x * ScaleUp, y * ScaleUp) * ScaleDown;
        return Corrected(x, y);
    }

    private static double Overflowing(double x, double y) =>
        double.IsNaN(x) || double.IsNaN(y) ? double.NaN : Corrected(x * ScaleDown, y * ScaleDown) * ScaleUp;

    private static double Corrected(double x, double y)
    {
        double xx = x * x, yy = y * y;
        double h = Math.Sqrt(xx + yy);
        double hh = h * h;
        double residual = hh - xx - yy + (Math.FusedMultiplyAdd(h, h, -hh) - Math.FusedMultiplyAdd(x, x, -xx) - Math.FusedMultiplyAdd(y, y, -yy));
        return h - residual / (2.0 * h);
    }

    /// <summary>The IEEE 754 remainder, exact; <c>m_remainder</c>.</summary>
    public static double Remainder(double x, double y)
    {
        if (double.IsNaN(x) || double.IsNaN(y)) return x + y;
        if (double.IsInfinity(x) || y == 0.0) return double.NaN;
        if (double.IsInfinity(y)) return x;
        double magnitude = Math.Abs(x), modulus = Math.Abs(y);
        double below = magnitude % modulus;
        double above = modulus - below;
        double result = below < above ? below : below > above ? -above : below - 2.0 * (0.5 * (magnitude - below) % modulus);
        return Math.CopySign(1.0, x) * result;
    }

    /// <summary>A fraction of at least a half and below one, and the power of two that gives x; x itself and 0 where that does not exist.</summary>
    public static (double Fraction, int Exponent) Split(double x)
    {
        if (x == 0.0 || !double.IsFinite(x)) return (x, 0);
        int exponent = Math.ILogB(x) + 1;
        return (Math.ScaleB(exponent < -1000 ? x * 18014398509481984.0 : x, exponent < -1000 ? -exponent - 54 : -exponent), exponent);
    }

    /// <summary>x times 2**exponent.</summary>
    public static double Scale(double x, long exponent) => Math.ScaleB(x, (int)Math.Clamp(exponent, -10000, 10000));
}
