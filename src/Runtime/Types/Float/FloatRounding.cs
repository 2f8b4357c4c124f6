using System.Globalization;
using PyToCil.Runtime.Formatting;

namespace PyToCil.Runtime.Types;

/// <summary><c>float.__round__</c>: the decimal nearest to the exact value, ties to even, read back as a float.</summary>
internal static class FloatRounding
{
    private const int MostDigits = 323;
    private const int LeastDigits = -308;
    private const double ExactInts = 9007199254740992.0;

    /// <summary>Rounds to an int, ties to even. OverflowError, ValueError.</summary>
    public static Value ToInt(double value) => FloatArithmetic.Truncate(Math.Round(value, MidpointRounding.ToEven));

    /// <summary>Rounds to that many places. OverflowError.</summary>
    public static double ToPlaces(double value, long places)
    {
        if (!double.IsFinite(value) || value == 0.0 || places > MostDigits) return value;
        if (places < LeastDigits) return 0.0 * value;
        double magnitude = Math.Abs(value);
        double result;
        // Both operands of the division are exact, so its rounding is the only one.
        if (DecimalDigits.TryScaleWord(magnitude, (int)places, out UInt128 scaled) && scaled < (UInt128)ExactInts)
            result = (double)(ulong)scaled / s_powers[places];
        else result = Read(DecimalDigits.Fixed(magnitude, (int)places));
        if (double.IsInfinity(result)) throw Errors.OverflowError("rounded value too large to represent");
        return double.IsNegative(value) ? -result : result;
    }

    private static readonly double[] s_powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    private static double Read(DecimalDigits digits) => digits.Digits.Length == 0 ? 0.0
        : double.Parse($"0.{digits.Digits}e{digits.Point.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture);
}
