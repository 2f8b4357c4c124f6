using System.Runtime.CompilerServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Entry;

/// <summary>
/// Functions of floats for typed code, computed by what the general call computes them with. A NaN, or <see cref="NoInt"/>, says that the general
/// call has to do it: what raises, and results that no int of 64 bits holds.
/// </summary>
public static class MathLanes
{
    /// <summary>No result of functions that give ints.</summary>
    public const long NoInt = long.MinValue;

    // Beyond, what is rounded to places is large enough to overflow, or has too many digits for the quick way.
    private const double MostRounded = 1e15;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sqrt(double x) => Math.Sqrt(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sin(double x) => Math.Sin(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Cos(double x) => Math.Cos(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Tan(double x) => Math.Tan(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Asin(double x) => Math.Asin(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Acos(double x) => Math.Acos(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Atan(double x) => Math.Atan(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Atan2(double y, double x) => Math.Atan2(y, x);

    /// <summary>NaN where it overflows.</summary>
    public static double Exp(double x) => Finite(Math.Exp(x));

    public static double Log(double x) => x > 0.0 ? Math.Log(x) : double.NaN;

    public static double Log2(double x) => x > 0.0 ? Math.Log2(x) : double.NaN;

    public static double Log10(double x) => x > 0.0 ? Math.Log10(x) : double.NaN;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Degrees(double x) => x * (180.0 / Math.PI);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Radians(double x) => x * (Math.PI / 180.0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Floor(double x) => Whole(Math.Floor(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Ceiling(double x) => Whole(Math.Ceiling(x));

    /// <summary>The integral part, for <c>int</c> and <c>math.trunc</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Truncate(double x) => Whole(x);

    /// <summary><c>round(x)</c>: ties to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Round(double x) => Whole(Math.Round(x));

    /// <summary>NoInt for the one int whose absolute value is bigger.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Absolute(long value) => value < 0 ? -value : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Whole(double x) => Math.Abs(x) < 9e18 ? (long)x : NoInt;

    /// <summary><c>round(x, places)</c>.</summary>
    public static double Round(double x, long places) => Math.Abs(x) < MostRounded && places is >= 0 and <= 15 ? FloatRounding.ToPlaces(x, places) : double.NaN;

    /// <summary><c>x ** y</c> and <c>math.pow</c>. NaN where it raises or is complex.</summary>
    public static double Power(double x, double y)
    {
        if (!double.IsFinite(x) || !double.IsFinite(y)) return double.NaN;
        if (x > 0.0) return Finite(Math.Pow(x, y));
        if (y != Math.Floor(y)) return double.NaN;
        bool isOdd = Math.Abs(y) % 2.0 == 1.0;
        if (x == 0.0) return y < 0.0 ? double.NaN : y == 0.0 ? 1.0 : isOdd ? x : 0.0;
        double result = Finite(Math.Pow(-x, y));
        return isOdd ? -result : result;
    }

    private static double Finite(double result) => double.IsInfinity(result) ? double.NaN : result;

    /// <summary><c>x ** y</c> of ints. <see cref="NoInt"/> where it overflows, and for exponents below zero, which give floats.</summary>
    public static long Power(long x, long y)
    {
        if ((ulong)y > 63) return NoInt;
        long result = 1;
        for (; ; )
        {
            if ((y & 1) != 0 && Overflows(ref result, x)) return NoInt;
            y >>= 1;
            if (y == 0) return result;
            if (Overflows(ref x, x)) return NoInt;
        }
    }

    private static bool Overflows(ref long product, long factor)
    {
        long high = Math.BigMul(product, factor, out long low);
        product = low;
        return high != low >> 63;
    }
}
