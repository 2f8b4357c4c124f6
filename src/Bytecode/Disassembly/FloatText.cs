using System.Globalization;
using System.Text;

namespace PyToCil.Bytecode;

/// <summary>Floats as Python's <c>repr</c> writes them (Python/pystrtod.c, <c>format_float_short</c> with code 'r').</summary>
internal static class FloatText
{
    // Digits stand before the point up to this many; below 10^-4 and from 10^16 on an exponent is written.
    private const int LeastPlain = -4;
    private const int MostPlain = 16;

    /// <summary>As <c>repr(float)</c>: <c>1.0</c>, <c>1e+16</c>, <c>inf</c>.</summary>
    public static string Repr(double value) => Format(value, ".0");

    /// <summary>As <c>repr(complex)</c>: the parts without <c>.0</c>.</summary>
    public static string Repr(double real, double imaginary)
    {
        if (real == 0 && !double.IsNegative(real)) return Format(imaginary, "") + "j";
        var sign = double.IsNegative(imaginary) && !double.IsNaN(imaginary) ? "" : "+";
        return $"({Format(real, "")}{sign}{Format(imaginary, "")}j)";
    }

    private static string Format(double value, string wholeSuffix)
    {
        if (double.IsNaN(value)) return "nan";
        if (double.IsInfinity(value)) return value > 0 ? "inf" : "-inf";
        var text = new StringBuilder();
        if (double.IsNegative(value)) text.Append('-');
        var digits = ShortestDigits(Math.Abs(value), out var point);
        if (point <= LeastPlain || point > MostPlain) AppendExponent(text, digits, point - 1);
        else AppendPlain(text, digits, point, wholeSuffix);
        return text.ToString();
    }

    // The shortest digits that read back as the value; it is 0.digits times 10 to the point.
    private static string ShortestDigits(double value, out int point)
    {
        point = 1;
        if (value == 0) return "0";
        var shortest = RoundTrip(value);
        var exponentAt = shortest.IndexOf('E');
        var mantissa = exponentAt < 0 ? shortest : shortest[..exponentAt];
        var exponent = exponentAt < 0 ? 0 : int.Parse(shortest.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var dot = mantissa.IndexOf('.');
        var all = dot < 0 ? mantissa : mantissa.Remove(dot, 1);
        var digits = all.TrimStart('0');
        point = (dot < 0 ? mantissa.Length : dot) - (all.Length - digits.Length) + exponent;
        return digits.TrimEnd('0');
    }

    // .NET's shortest form does not read back for some powers of two (2^-25 gives 2.980232238769531E-08): the double below them is
    // only half as far away as the one above. David Gay's algorithm, which Python uses, then needs the 17th digit.
    private static string RoundTrip(double value)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        return double.Parse(shortest, CultureInfo.InvariantCulture) == value ? shortest : value.ToString("E16", CultureInfo.InvariantCulture);
    }

    private static void AppendPlain(StringBuilder text, string digits, int point, string wholeSuffix)
    {
        if (point <= 0) text.Append("0.").Append('0', -point).Append(digits);
        else if (digits.Length <= point) text.Append(digits).Append('0', point - digits.Length).Append(wholeSuffix);
        else text.Append(digits, 0, point).Append('.').Append(digits, point, digits.Length - point);
    }

    private static void AppendExponent(StringBuilder text, string digits, int exponent)
    {
        text.Append(digits[0]);
        if (digits.Length > 1) text.Append('.').Append(digits, 1, digits.Length - 1);
        text.Append(exponent < 0 ? "e-" : "e+").Append(Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture));
    }
}
