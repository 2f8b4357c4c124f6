using System.Globalization;
using System.Numerics;
using PyToCil.Runtime.Formatting;

namespace PyToCil.Runtime.Types;

/// <summary><c>float.hex</c> and <c>float.fromhex</c>.</summary>
internal static class FloatHex
{
    public static string ToHex(double value)
    {
        if (!double.IsFinite(value)) return FloatText.Repr(value);
        string sign = double.IsNegative(value) ? "-" : "";
        if (value == 0.0) return sign + "0x0.0p+0";
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        string digits = (bits & 0xFFFFFFFFFFFFFL).ToString("x13", CultureInfo.InvariantCulture);
        int power = exponent == 0 ? -1022 : exponent - 1023;
        return $"{sign}0x{(exponent == 0 ? 0 : 1)}.{digits}p{(power < 0 ? "" : "+")}{power}";
    }

    public static double FromHex(string source)
    {
        ReadOnlySpan<char> text = NumberText.Strip(source);
        bool isNegative = text.Length > 0 && text[0] == '-';
        if (text.Length > 0 && (text[0] is '+' or '-')) text = text[1..];
        double magnitude;
        if (text.Equals("inf", StringComparison.OrdinalIgnoreCase) || text.Equals("infinity", StringComparison.OrdinalIgnoreCase)) magnitude = double.PositiveInfinity;
        else if (text.Equals("nan", StringComparison.OrdinalIgnoreCase)) magnitude = BitConverter.Int64BitsToDouble(0x7FF8000000000000);
        else magnitude = Magnitude(text);
        return isNegative ? -magnitude : magnitude;
    }

    private static double Magnitude(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)) text = text[2..];
        int at = 0;
        while (at < text.Length && char.IsAsciiHexDigit(text[at])) at++;
        ReadOnlySpan<char> whole = text[..at], fraction = default;
        if (at < text.Length && text[at] == '.')
        {
            int start = ++at;
            while (at < text.Length && char.IsAsciiHexDigit(text[at])) at++;
            fraction = text[start..at];
        }
        if (whole.Length + fraction.Length == 0) throw Invalid();
        long exponent = 0;
        if (at < text.Length && (text[at] is 'p' or 'P')) exponent = Exponent(text[(at + 1)..]);
        else if (at != text.Length) throw Invalid();
        BigInteger mantissa = BigInteger.Parse(string.Concat("0", whole, fraction), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (mantissa.IsZero) return 0.0;
        double result = IntArithmetic.ScaledToDouble(mantissa, exponent - 4L * fraction.Length);
        return double.IsInfinity(result) ? throw Errors.OverflowError("hexadecimal value too large to represent as a float") : result;
    }

    private static long Exponent(ReadOnlySpan<char> text)
    {
        bool isNegative = text.Length > 0 && text[0] == '-';
        if (text.Length > 0 && (text[0] is '+' or '-')) text = text[1..];
        if (text.Length == 0) throw Invalid();
        long value = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c)) throw Invalid();
            value = Math.Min(value * 10 + (c - '0'), 1L << 40);
        }
        return isNegative ? -value : value;
    }

    private static PyException Invalid() => Errors.ValueError("invalid hexadecimal floating-point string");
}
