using System.Globalization;
using System.Numerics;

namespace PyToCil.Runtime.Formatting;

/// <summary>
/// The significant decimal digits of a finite float's magnitude, without trailing zeros, and where the point stands:
/// 0.DIGITS times 10**Point. What David Gay's dtoa gives CPython; modes 0, 2 and 3.
/// </summary>
internal readonly record struct DecimalDigits(string Digits, int Point)
{
    // Beyond this many places every double has zeros only.
    private const int MostPlaces = 1100;

    /// <summary>The fewest digits that read back as the same float.</summary>
    public static DecimalDigits Shortest(double magnitude)
    {
        if (magnitude == 0.0) return new DecimalDigits("0", 1);
        Span<char> buffer = stackalloc char[32];
        magnitude.TryFormat(buffer, out int length, "R", CultureInfo.InvariantCulture);
        ReadOnlySpan<char> text = buffer[..length];
        int exponent = 0;
        int e = text.IndexOf('E');
        if (e >= 0)
        {
            exponent = int.Parse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..e];
        }
        int dot = text.IndexOf('.');
        string digits = dot < 0 ? text.ToString() : string.Concat(text[..dot], text[(dot + 1)..]);
        int point = (dot < 0 ? text.Length : dot) + exponent;
        int zeros = 0;
        while (digits[zeros] == '0') zeros++;
        return new DecimalDigits(digits.Trim('0'), point - zeros);
    }

    /// <summary>That many significant digits, rounded half to even of the exact value.</summary>
    public static DecimalDigits Significant(double magnitude, int count)
    {
        if (magnitude == 0.0) return new DecimalDigits("0", 1);
        count = Math.Min(count, MostPlaces);
        int exponent = (int)Math.Floor(Math.Log10(magnitude));
        while (true)
        {
            BigInteger scaled = Scaled(magnitude, count - 1 - exponent);
            string digits = scaled.ToString(CultureInfo.InvariantCulture);
            if (digits.Length < count) exponent--;
            else if (digits.Length > count && !IsPowerOfTen(digits)) exponent++;
            else return new DecimalDigits(digits.TrimEnd('0'), exponent + 1 + digits.Length - count);
        }
    }

    // Rounding up 9...9 gives one digit more than wanted, all of them zeros after the first.
    private static bool IsPowerOfTen(string digits) => digits[0] == '1' && digits.AsSpan(1).IndexOfAnyExcept('0') < 0;

    /// <summary>Rounded to that many places after the point (before it where negative), half to even of the exact value; no digits where that is zero.</summary>
    public static DecimalDigits Fixed(double magnitude, int places)
    {
        if (magnitude == 0.0) return new DecimalDigits("0", 1);
        places = Math.Min(places, MostPlaces);
        if (TryScaleWord(magnitude, places, out UInt128 word))
        {
            string text = word <= ulong.MaxValue ? ((ulong)word).ToString(CultureInfo.InvariantCulture) : word.ToString(CultureInfo.InvariantCulture);
            return word == 0 ? new DecimalDigits("", -places) : new DecimalDigits(text.TrimEnd('0'), text.Length - places);
        }
        BigInteger scaled = Scaled(magnitude, places);
        if (scaled.IsZero) return new DecimalDigits("", -places);
        string digits = scaled.ToString(CultureInfo.InvariantCulture);
        return new DecimalDigits(digits.TrimEnd('0'), digits.Length - places);
    }

    private static readonly ulong[] s_words =
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000,
        1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
    ];

    /// <summary>
    /// The magnitude times 10**places, rounded half to even, in 128-bit arithmetic: for magnitudes under 2**53 and up to 15 places.
    /// </summary>
    public static bool TryScaleWord(double magnitude, int places, out UInt128 result)
    {
        result = 0;
        if (places is < 0 or > 15) return false;
        Split(magnitude, out ulong mantissa, out int exponent);
        if (exponent >= 0) return false;
        UInt128 product = (UInt128)mantissa * s_words[places];
        int shift = -exponent;
        if (shift > 110) return true;
        result = product >> shift;
        UInt128 rest = product - (result << shift);
        UInt128 half = UInt128.One << (shift - 1);
        if (rest > half || (rest == half && (result & 1) != 0)) result++;
        return true;
    }

    /// <summary>A finite magnitude as mantissa times 2**exponent.</summary>
    public static void Split(double magnitude, out ulong mantissa, out int exponent)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(magnitude);
        mantissa = bits & 0xFFFFFFFFFFFFFUL;
        exponent = (int)((bits >> 52) & 0x7FF);
        if (exponent == 0) exponent = 1; else mantissa |= 1UL << 52;
        exponent -= 1075;
    }

    // The magnitude times 10**power as the nearest int, ties to even.
    private static BigInteger Scaled(double magnitude, int power)
    {
        Split(magnitude, out ulong mantissa, out int exponent);
        BigInteger numerator = mantissa, denominator = BigInteger.One;
        if (power >= 0) numerator *= PowerOfTen(power); else denominator = PowerOfTen(-power);
        if (exponent >= 0) numerator <<= exponent; else denominator <<= -exponent;
        BigInteger quotient = BigInteger.DivRem(numerator, denominator, out BigInteger rest);
        int order = (rest << 1).CompareTo(denominator);
        return order > 0 || (order == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    private static BigInteger PowerOfTen(int power) => power < s_words.Length ? s_words[power] : BigInteger.Pow(10, power);
}
