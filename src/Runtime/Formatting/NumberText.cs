using System.Globalization;

namespace PyToCil.Runtime.Formatting;

/// <summary>What the parsers of numbers share: Unicode digits and white space become ASCII, as <c>_PyUnicode_TransformDecimalAndSpaceToASCII</c> makes them.</summary>
internal static class NumberText
{
    public static bool IsSpace(char c) => c is ' ' or (>= '\t' and <= '\r') or (>= '\x1c' and <= '\x1f') || (c > '\x7f' && char.IsWhiteSpace(c));

    /// <summary>Spaces become ' ', decimal digits '0' to '9', other characters beyond ASCII '?'.</summary>
    public static string ToAscii(string text)
    {
        int i = 0;
        while (i < text.Length && text[i] < 0x80 && text[i] is not (>= '\x1c' and <= '\x1f')) i++;
        if (i == text.Length) return text;
        var result = new System.Text.StringBuilder(text.Length).Append(text, 0, i);
        for (; i < text.Length; i++)
        {
            char c = text[i];
            if (IsSpace(c)) result.Append(' ');
            else if (c < 0x80) result.Append(c);
            else
            {
                int digit = CharUnicodeInfo.GetDecimalDigitValue(text, i);
                result.Append(digit < 0 ? '?' : (char)('0' + digit));
                if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            }
        }
        return result.ToString();
    }

    public static ReadOnlySpan<char> Strip(ReadOnlySpan<char> text)
    {
        int start = 0, end = text.Length;
        while (start < end && IsSpace(text[start])) start++;
        while (end > start && IsSpace(text[end - 1])) end--;
        return text[start..end];
    }

    /// <summary>The text without underscores; false where one does not stand between two digits. <c>_Py_string_to_number_with_underscores</c></summary>
    public static bool TryRemoveUnderscores(ReadOnlySpan<char> text, out ReadOnlySpan<char> result)
    {
        result = text;
        if (!text.Contains('_')) return true;
        var kept = new char[text.Length];
        int count = 0;
        char previous = '\0';
        foreach (char c in text)
        {
            if (c == '_')
            {
                if (!char.IsAsciiDigit(previous)) return false;
            }
            else
            {
                if (previous == '_' && !char.IsAsciiDigit(c)) return false;
                kept[count++] = c;
            }
            previous = c;
        }
        result = kept.AsSpan(0, count);
        return previous != '_';
    }

    /// <summary>Latin-1 text of bytes, for the parsers; they accept ASCII only.</summary>
    public static string OfBytes(ReadOnlySpan<byte> bytes) =>
        string.Create(bytes.Length, bytes, static (chars, from) =>
        {
            for (int i = 0; i < chars.Length; i++) chars[i] = from[i] < 0x80 ? (char)from[i] : '?';
        });
}
