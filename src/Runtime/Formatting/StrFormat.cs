namespace PyToCil.Runtime.Formatting;

/// <summary><c>str.__format__</c>, <c>format_string_internal</c>.</summary>
internal static class StrFormat
{
    /// <summary>The text in a format. ValueError.</summary>
    /// <param name="text">UTF-16 text; surrogate pairs count as one character.</param>
    /// <param name="spec">The specification.</param>
    /// <param name="typeName">Name of the value's class, for messages.</param>
    public static string Format(string text, string spec, string typeName)
    {
        if (spec.Length == 0) return text;
        FormatSpec parsed = FormatSpec.Parse(spec, typeName, 's', '<');
        if (parsed.Type != 's') throw parsed.UnknownType(typeName);
        if (parsed.Sign == ' ' && PyVersion.Since(9)) throw Errors.ValueError("Space not allowed in string format specifier");
        if (parsed.Sign != '\0') throw Errors.ValueError("Sign not allowed in string format specifier");
        if (parsed.NoNegativeZero) throw Errors.ValueError("Negative zero coercion (z) not allowed in string format specifier");
        if (parsed.Alternate) throw Errors.ValueError("Alternate form (#) not allowed in string format specifier");
        if (parsed.Align == '=') throw Errors.ValueError("'=' alignment not allowed in string format specifier");
        int length = Length(text);
        if (parsed.Precision >= 0 && parsed.Precision < length)
        {
            text = text[..Offset(text, (int)parsed.Precision)];
            length = (int)parsed.Precision;
        }
        return NumberLayout.Pad(parsed, text, length);
    }

    private static bool IsPair(string text, int at) => char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);

    private static int Length(string text)
    {
        int length = text.Length;
        for (int i = 0; i + 1 < text.Length; i++)
            if (IsPair(text, i)) length--;
        return length;
    }

    private static int Offset(string text, int points)
    {
        int at = 0;
        for (; points > 0; points--) at += IsPair(text, at) ? 2 : 1;
        return at;
    }
}
