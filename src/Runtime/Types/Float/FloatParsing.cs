using System.Globalization;
using PyToCil.Runtime.Formatting;

namespace PyToCil.Runtime.Types;

/// <summary>Reads floats from text. docs.python.org/3/library/functions.html#float</summary>
internal static class FloatParsing
{
    /// <summary>The float that the text of a str, bytes or bytearray spells; ValueError that shows <paramref name="source"/>.</summary>
    public static double Parse(PyContext context, Value source, string text)
    {
        if (NumberText.TryRemoveUnderscores(NumberText.Strip(NumberText.ToAscii(text)), out ReadOnlySpan<char> number)
            && TryTake(number, out double result, out int length) && length == number.Length) return result;
        throw Errors.ValueError("could not convert string to float: " + Representation.Repr(context, source));
    }

    /// <summary>Reads the longest float at the start, <c>PyOS_string_to_double</c>.</summary>
    public static bool TryTake(ReadOnlySpan<char> text, out double result, out int length)
    {
        result = 0;
        length = 0;
        int at = text.Length > 0 && (text[0] is '+' or '-') ? 1 : 0;
        bool isNegative = at == 1 && text[0] == '-';
        if (TryTakeWord(text[at..], out result, out int word))
        {
            if (isNegative) result = -result;
            length = at + word;
            return true;
        }
        int start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        int digits = at - start;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            int fraction = at;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            digits += at - fraction;
        }
        if (digits == 0) return false;
        int mantissa = at;
        int exponent = TakeExponent(text, ref at);
        length = at;
        result = Convert(text[start..mantissa], exponent);
        if (isNegative) result = -result;
        return true;
    }

    private static bool TryTakeWord(ReadOnlySpan<char> text, out double result, out int length)
    {
        result = double.PositiveInfinity;
        length = 8;
        if (text.StartsWith("infinity", StringComparison.OrdinalIgnoreCase)) return true;
        length = 3;
        if (text.StartsWith("inf", StringComparison.OrdinalIgnoreCase)) return true;
        // CPython's NaN has a clear sign; .NET's constant has it set.
        result = BitConverter.Int64BitsToDouble(0x7FF8000000000000);
        return text.StartsWith("nan", StringComparison.OrdinalIgnoreCase);
    }

    // The exponent's value, held within what int can hold; at stays where there is none.
    private static int TakeExponent(ReadOnlySpan<char> text, ref int at)
    {
        int next = at;
        if (next >= text.Length || text[next] is not ('e' or 'E')) return 0;
        next++;
        bool isNegative = next < text.Length && text[next] == '-';
        if (next < text.Length && (text[next] is '+' or '-')) next++;
        int start = next, value = 0;
        for (; next < text.Length && char.IsAsciiDigit(text[next]); next++) value = Math.Min(value * 10 + (text[next] - '0'), 100_000_000);
        if (next == start) return 0;
        at = next;
        return isNegative ? -value : value;
    }

    private static double Convert(ReadOnlySpan<char> mantissa, int exponent)
    {
        if (exponent == 0) return double.Parse(mantissa, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (mantissa.IndexOfAnyInRange('1', '9') < 0) return 0.0;
        string text = string.Concat(mantissa, "e", exponent.ToString(CultureInfo.InvariantCulture));
        return double.Parse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);
    }
}
