using System.Numerics;

namespace PyToCil.Benchmarks.ByHand.Callbacks;

internal static class MandelbrotComplex
{
    private static long Escape(Complex c)
    {
        Complex z = Complex.Zero;
        for (long i = 0; i < 50; i++)
        {
            if (Complex.Abs(z) > 2.0) return i;
            z = z * z + c;
        }
        return 50;
    }

    public static object Run(long n)
    {
        long t = 0;
        for (long p = 0; p < n; p++) t += Escape(new Complex(-2.0 + p % 64 * 0.046875, -1.0 + p / 64 % 32 * 0.0625));
        return t;
    }
}

internal static class MandelbrotFloat
{
    private static long Escape(double cr, double ci)
    {
        double zr = 0.0, zi = 0.0;
        for (long i = 0; i < 50; i++)
        {
            double zr2 = zr * zr, zi2 = zi * zi;
            if (zr2 + zi2 > 4.0) return i;
            zi = 2.0 * zr * zi + ci;
            zr = zr2 - zi2 + cr;
        }
        return 50;
    }

    public static object Run(long n)
    {
        long t = 0;
        for (long p = 0; p < n; p++) t += Escape(-2.0 + p % 64 * 0.046875, -1.0 + p / 64 % 32 * 0.0625);
        return t;
    }
}
