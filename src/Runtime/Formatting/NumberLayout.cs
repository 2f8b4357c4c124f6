using System.Text;

namespace PyToCil.Runtime.Formatting;

/// <summary>
/// Pads, signs and groups the text of a number: |left padding|sign|prefix|inner padding|grouped digits|rest|right padding|,
/// <c>calc_number_widths</c> and <c>fill_number</c> of Python/formatter_unicode.c.
/// </summary>
internal static class NumberLayout
{
    /// <summary>Lays out a number.</summary>
    /// <param name="spec">The specification.</param>
    /// <param name="isNegative">The number has a minus sign.</param>
    /// <param name="prefix">"0x" and its like, or "".</param>
    /// <param name="digits">The digits before the point, without sign.</param>
    /// <param name="rest">The point and all after it, or text that is no digits at all.</param>
    public static string Apply(in FormatSpec spec, bool isNegative, string prefix, ReadOnlySpan<char> digits, ReadOnlySpan<char> rest)
    {
        char sign = isNegative ? '-' : spec.Sign is '+' or ' ' ? spec.Sign : '\0';
        if (spec.Width > int.MaxValue) throw Errors.MemoryError();
        long others = (sign == '\0' ? 0 : 1) + prefix.Length + rest.Length;
        long least = spec.Fill == '0' && spec.Align == '=' ? spec.Width - others : 0;
        string grouped = digits.Length == 0 ? "" : Group(digits, least, spec.Grouping);
        long padding = Math.Max(0, spec.Width - (others + grouped.Length));
        (long left, long inner, long right) = Divide(spec.Align, padding);
        var text = new StringBuilder((int)(others + grouped.Length + padding));
        string fill = padding > 0 ? spec.FillText : "";
        Repeat(text, fill, left);
        if (sign != '\0') text.Append(sign);
        text.Append(spec.Type == 'X' ? prefix.ToUpperInvariant() : prefix);
        Repeat(text, fill, inner);
        text.Append(grouped).Append(rest);
        Repeat(text, fill, right);
        return text.ToString();
    }

    private static (long Left, long Inner, long Right) Divide(char align, long padding) => align switch
    {
        '<' => (0, 0, padding),
        '^' => (padding / 2, 0, padding - padding / 2),
        '=' => (0, padding, 0),
        _ => (padding, 0, 0),
    };

    /// <summary>Pads text to the width; '=' does not occur.</summary>
    /// <param name="length">Code points of the text.</param>
    public static string Pad(in FormatSpec spec, string text, int length)
    {
        if (spec.Width <= length) return text;
        if (spec.Width > int.MaxValue) throw Errors.MemoryError();
        (long left, _, long right) = Divide(spec.Align, spec.Width - length);
        var result = new StringBuilder(text.Length + (int)(left + right));
        string fill = spec.FillText;
        Repeat(result, fill, left);
        result.Append(text);
        Repeat(result, fill, right);
        return result.ToString();
    }

    private static void Repeat(StringBuilder text, string fill, long count)
    {
        if (count <= 0) return;
        if (fill.Length == 1) text.Append(fill[0], (int)count);
        else text.Insert(text.Length, fill, (int)count);
    }

    /// <summary>Groups digits and pads them with zeros to a least width, separators included: <c>_PyUnicode_InsertThousandsGrouping</c>.</summary>
    private static string Group(ReadOnlySpan<char> digits, long least, Grouping grouping)
    {
        if (grouping == Grouping.None)
            return least > digits.Length ? new string('0', (int)least - digits.Length) + digits.ToString() : digits.ToString();
        int size = grouping == Grouping.UnderscoreByFour ? 4 : 3;
        char separator = grouping == Grouping.Comma ? ',' : '_';
        var reversed = new List<char>((int)Math.Max(least, digits.Length) * 2);
        int remaining = digits.Length;
        bool isFirst = true;
        while (true)
        {
            long length = Math.Min(size, Math.Max(Math.Max(remaining, least), 1));
            if (!isFirst) reversed.Add(separator);
            isFirst = false;
            long taken = Math.Max(0, Math.Min(remaining, length));
            for (int i = 0; i < taken; i++) reversed.Add(digits[--remaining]);
            for (long i = taken; i < length; i++) reversed.Add('0');
            least -= length;
            if (remaining <= 0 && least <= 0) break;
            least--;
        }
        reversed.Reverse();
        return new string(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(reversed));
    }
}
