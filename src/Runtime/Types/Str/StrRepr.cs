namespace PyToCil.Runtime.Types;

/// <summary>CPython's <c>unicode_repr</c> and the escapes of <c>ascii()</c>.</summary>
public static class StrRepr
{
    /// <summary>The repr of any str, as UTF-16.</summary>
    public static string Of(Value text) => Of(StrType.Self(text));

    internal static string Of(object content)
    {
        if (content is string plain)
        {
            if (plain.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 && plain.AsSpan().IndexOfAny('\'', '\\') < 0) return string.Concat("'", plain, "'");
            return Escape<char, CharUnit>(plain, false);
        }
        return Escape<int, PointUnit>(((PyText)content).CodePoints, false);
    }

    /// <summary>Escapes the non-ASCII characters of a repr, as <c>ascii()</c> does.</summary>
    public static string Ascii(string repr)
    {
        if (System.Text.Ascii.IsValid(repr)) return repr;
        var result = new System.Text.StringBuilder(repr.Length + 16);
        foreach (int point in TextPoints.OfUtf16(repr))
        {
            if (point < 128) result.Append((char)point); else AppendEscape(result, point);
        }
        return result.ToString();
    }

    /// <summary>The repr of a str with all non-ASCII characters escaped.</summary>
    public static string AsciiOf(Value text) => StrType.Self(text) is string plain
        ? Escape<char, CharUnit>(plain, true)
        : Escape<int, PointUnit>(((PyText)StrType.Self(text)).CodePoints, true);

    private static string Escape<T, TUnit>(ReadOnlySpan<T> text, bool asciiOnly) where T : unmanaged, IEquatable<T> where TUnit : ITextUnit<T>
    {
        char quote = text.Contains(TUnit.Of('\'')) && !text.Contains(TUnit.Of('"')) ? '"' : '\'';
        var result = new System.Text.StringBuilder(text.Length + 8);
        result.Append(quote);
        foreach (T unit in text)
        {
            int point = TUnit.Point(unit);
            if (point == quote || point == '\\') result.Append('\\').Append((char)point);
            else if (point == '\t') result.Append("\\t");
            else if (point == '\n') result.Append("\\n");
            else if (point == '\r') result.Append("\\r");
            else if (point is >= 0x20 and < 0x7F) result.Append((char)point);
            else if (point < 0x80 || asciiOnly || !UnicodeData.IsPrintable(point)) AppendEscape(result, point);
            else if (point > 0xFFFF) result.Append(char.ConvertFromUtf32(point));
            else result.Append((char)point);
        }
        return result.Append(quote).ToString();
    }

    /// <summary><c>\xhh</c>, <c>\uhhhh</c> or <c>\Uhhhhhhhh</c>.</summary>
    internal static void AppendEscape(System.Text.StringBuilder result, int point)
    {
        (char letter, int digits) = point <= 0xFF ? ('x', 2) : point <= 0xFFFF ? ('u', 4) : ('U', 8);
        result.Append('\\').Append(letter);
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) result.Append("0123456789abcdef"[(point >> shift) & 15]);
    }
}
