namespace PyToCil.Runtime.Formatting;

/// <summary><c>float.__format__</c>, <c>format_float_internal</c>.</summary>
internal static class FloatFormat
{
    private const int DefaultPrecision = 6;

    /// <summary>The text of a float in a format. ValueError.</summary>
    public static string Format(double value, string spec, string typeName)
    {
        if (spec.Length == 0) return FloatText.Repr(value);
        if (spec.Length == 3 && spec[0] == '.' && char.IsAsciiDigit(spec[1]) && spec[2] == 'f') return FloatText.Format(value, 'f', spec[1] - '0');
        FormatSpec parsed = FormatSpec.Parse(spec, typeName, '\0', '>');
        return parsed.Type is '\0' or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n' or '%' ? Format(value, parsed) : throw parsed.UnknownType(typeName);
    }

    /// <summary>The text in a format whose type is one of a float's.</summary>
    public static string Format(double value, in FormatSpec spec)
    {
        if (spec.Precision > int.MaxValue) throw Errors.ValueError(PyVersion.Text("precision too big", 14, "Too many decimal digits in format string"));
        int precision = (int)spec.Precision;
        char type = (char)spec.Type;
        bool isPercent = type == '%', addDotZero = type == '\0';
        if (type == '\0') type = precision < 0 ? 'r' : 'g';
        else if (type == 'n') type = 'g';
        else if (isPercent)
        {
            type = 'f';
            value *= 100;
        }
        if (precision < 0) precision = type == 'r' ? 0 : DefaultPrecision;
        string text = FloatText.Format(value, type, precision, spec.Alternate, addDotZero, spec.NoNegativeZero);
        if (isPercent) text += "%";
        return Place(text, spec);
    }

    /// <summary>Signs, groups and pads what <see cref="FloatText"/> made.</summary>
    internal static string Place(string text, in FormatSpec spec)
    {
        bool isNegative = text[0] == '-';
        ReadOnlySpan<char> number = isNegative ? text.AsSpan(1) : text;
        int digits = 0;
        while (digits < number.Length && char.IsAsciiDigit(number[digits])) digits++;
        return NumberLayout.Apply(spec, isNegative, "", number[..digits], number[digits..]);
    }
}
