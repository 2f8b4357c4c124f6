using System.Globalization;
using System.Text;

namespace PyToCil.Runtime.Formatting;

/// <summary>The text of floats: <c>repr</c>, and the presentations of format() and of the % operator. Python/pystrtod.c</summary>
public static class FloatText
{
    private const double MostWithoutExponent = 1e16;

    /// <summary>The shortest text that reads back as the same float, <c>float.__repr__</c>.</summary>
    public static string Repr(double value)
    {
        if (!double.IsFinite(value)) return NotFinite(value, false, false);
        Span<char> buffer = stackalloc char[32];
        value.TryFormat(buffer, out int length, "R", CultureInfo.InvariantCulture);
        ReadOnlySpan<char> text = buffer[..length];
        int e = text.IndexOf('E');
        if (e >= 0) return string.Concat(text[..e], "e", text[(e + 1)..]);
        // .NET turns to the exponent later than Python does, at 1e+16.
        if (Math.Abs(value) >= MostWithoutExponent) return Format(value, 'r', 0);
        if (text.Contains('.')) return new string(text);
        ".0".CopyTo(buffer[length..]);
        return new string(buffer[..(length + 2)]);
    }

    private static string NotFinite(double value, bool isUpper, bool alwaysSign)
    {
        if (double.IsNaN(value)) return alwaysSign ? (isUpper ? "+NAN" : "+nan") : isUpper ? "NAN" : "nan";
        string sign = value < 0 ? "-" : alwaysSign ? "+" : "";
        return sign + (isUpper ? "INF" : "inf");
    }

    /// <summary><c>PyOS_double_to_string</c>.</summary>
    /// <param name="value">The float.</param>
    /// <param name="code">e, f, g, their capitals, or r for repr's digits.</param>
    /// <param name="precision">Digits after the point for e and f, significant ones for g; 0 for r.</param>
    /// <param name="alternate">Keeps the point and, for g, trailing zeros: '#'.</param>
    /// <param name="addDotZero">Adds ".0" to what would look like an int: <c>Py_DTSF_ADD_DOT_0</c>.</param>
    /// <param name="noNegativeZero">Shows a zero without its sign: 'z', PEP 682.</param>
    public static string Format(double value, char code, int precision, bool alternate = false, bool addDotZero = false, bool noNegativeZero = false)
    {
        bool isUpper = code is 'E' or 'F' or 'G';
        if (!double.IsFinite(value)) return NotFinite(value, isUpper, false);
        char kind = isUpper ? (char)(code | 0x20) : code;
        if (kind == 'f' && !alternate && !noNegativeZero && TryFixed(value, precision, out string? quick)) return quick;
        double magnitude = Math.Abs(value);
        if (kind == 'g' && precision == 0) precision = 1;
        DecimalDigits digits = kind switch
        {
            'e' => DecimalDigits.Significant(magnitude, precision == int.MaxValue ? precision : precision + 1),
            'f' => DecimalDigits.Fixed(magnitude, precision),
            'g' => DecimalDigits.Significant(magnitude, precision),
            _ => DecimalDigits.Shortest(magnitude),
        };
        bool isNegative = double.IsNegative(value);
        if (noNegativeZero && isNegative && (digits.Digits is "" or "0")) isNegative = false;
        return Layout(digits, isNegative, kind, precision, alternate, addDotZero, isUpper);
    }

    // The usual case, '.2f' and its like: 128-bit arithmetic and no intermediate text.
    internal static bool TryFixed(double value, int precision, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? text)
    {
        text = null;
        if (!DecimalDigits.TryScaleWord(Math.Abs(value), precision, out UInt128 scaled) || scaled > ulong.MaxValue) return false;
        Span<char> buffer = stackalloc char[40];
        int at = buffer.Length;
        ulong rest = (ulong)scaled;
        for (int i = 0; i < precision; i++) { (rest, ulong digit) = Math.DivRem(rest, 10); buffer[--at] = (char)('0' + digit); }
        if (precision > 0) buffer[--at] = '.';
        do { (rest, ulong digit) = Math.DivRem(rest, 10); buffer[--at] = (char)('0' + digit); } while (rest != 0);
        if (double.IsNegative(value)) buffer[--at] = '-';
        text = new string(buffer[at..]);
        return true;
    }

    /// <summary><c>format_float_short</c>: places the digits, pads with zeros, adds the exponent.</summary>
    private static string Layout(DecimalDigits digits, bool isNegative, char kind, int precision, bool alternate, bool addDotZero, bool isUpper)
    {
        int point = digits.Point, count = digits.Digits.Length, end = count;
        bool useExponent = false;
        switch (kind)
        {
            case 'e': useExponent = true; end = precision + 1; break;
            case 'f': end = point + precision; break;
            case 'g':
                useExponent = point <= -4 || point > precision - (addDotZero ? 1 : 0);
                if (alternate) end = precision;
                break;
            default: useExponent = point is <= -4 or > 16; break;
        }
        int exponent = point - 1;
        if (useExponent) point = 1;
        end = !useExponent && addDotZero ? (end > point ? end : point + 1) : Math.Max(end, point);

        var text = new StringBuilder(Math.Max(end, count) + 16);
        if (isNegative) text.Append('-');
        if (point <= 0) text.Append('0'); else AppendDigits(text, digits.Digits, 0, point);
        if (end > point || alternate) text.Append('.');
        if (end > point)
        {
            if (point < 0) text.Append('0', Math.Min(-point, end - point));
            AppendDigits(text, digits.Digits, Math.Max(point, 0), end);
        }
        if (useExponent)
        {
            text.Append(isUpper ? 'E' : 'e').Append(exponent < 0 ? '-' : '+');
            int magnitude = Math.Abs(exponent);
            if (magnitude < 10) text.Append('0');
            text.Append(magnitude);
        }
        return text.ToString();
    }

    // Digits from start to end, zeros beyond the last.
    private static void AppendDigits(StringBuilder text, string digits, int start, int end)
    {
        if (end <= start) return;
        int have = Math.Clamp(digits.Length - start, 0, end - start);
        if (have > 0) text.Append(digits, start, have);
        text.Append('0', end - start - have);
    }
}
