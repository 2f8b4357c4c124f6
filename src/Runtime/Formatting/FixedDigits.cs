namespace PyToCil.Runtime.Formatting;

/// <summary>Floats of usual size times a power of ten, as an int: what <c>.2f</c> and its like print.</summary>
internal static class FixedDigits
{
    /// <summary>Most places.</summary>
    public const int MostPlaces = 9;

    // Together with the places they fit 64 bits.
    private const double Most = 1e9;

    private static readonly ulong[] s_powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];

    public static bool Fits(double number) => Math.Abs(number) < Most;

    /// <summary>The magnitude, below <see cref="Most"/>, times 10**places, rounded half to even of the exact value.</summary>
    public static ulong Of(double magnitude, int places)
    {
        DecimalDigits.Split(magnitude, out ulong mantissa, out int exponent);
        ulong high = Math.BigMul(mantissa, s_powers[places], out ulong low);
        // From 23, because of the most, to 1,074.
        int shift = -exponent;
        ulong result, rest, half;
        bool isMore;
        if (shift < 64)
        {
            result = (high << (64 - shift)) | (low >> shift);
            rest = low & ((1UL << shift) - 1);
            half = 1UL << (shift - 1);
            isMore = false;
        }
        else
        {
            // The mantissa and the power have 83 bits: all of them are less than a half.
            if (shift > 84) return 0;
            result = shift == 64 ? high : high >> (shift - 64);
            rest = shift == 64 ? 0 : high & ((1UL << (shift - 64)) - 1);
            half = shift == 64 ? 0 : 1UL << (shift - 65);
            if (shift == 64) return result + (low > 1UL << 63 || (low == 1UL << 63 && (result & 1) != 0) ? 1UL : 0UL);
            isMore = low != 0;
        }
        return rest > half || (rest == half && (isMore || (result & 1) != 0)) ? result + 1 : result;
    }
}
