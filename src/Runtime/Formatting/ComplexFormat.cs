namespace PyToCil.Runtime.Formatting;

/// <summary>The text of complex numbers: <c>repr</c> and <c>complex.__format__</c>, <c>format_complex_internal</c>.</summary>
internal static class ComplexFormat
{
    /// <summary><c>complex.__repr__</c>.</summary>
    public static string Repr(double real, double imaginary)
    {
        string last = FloatText.Format(imaginary, 'r', 0);
        if (real == 0.0 && !double.IsNegative(real)) return last + "j";
        return $"({FloatText.Format(real, 'r', 0)}{(last[0] == '-' ? "" : "+")}{last}j)";
    }

    /// <summary>The text of a complex number in a format. ValueError.</summary>
    public static string Format(double real, double imaginary, string spec, string typeName)
    {
        if (spec.Length == 0) return Repr(real, imaginary);
        FormatSpec parsed = FormatSpec.Parse(spec, typeName, '\0', '>');
        return parsed.Type is '\0' or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n'
            ? Format(real, imaginary, parsed)
            : throw parsed.UnknownType(typeName);
    }

    private static string Format(double real, double imaginary, in FormatSpec spec)
    {
        if (spec.Precision > int.MaxValue) throw Errors.ValueError(PyVersion.Text("precision too big", 14, "Too many decimal digits in format string"));
        if (spec.Fill == '0') throw Errors.ValueError("Zero padding is not allowed in complex format specifier");
        if (spec.Align == '=') throw Errors.ValueError("'=' alignment flag is not allowed in complex format specifier");
        int precision = (int)spec.Precision;
        char type = (char)spec.Type;
        bool isPlain = type == '\0';
        bool skipReal = isPlain && real == 0.0 && !double.IsNegative(real);
        if (isPlain) type = precision < 0 ? 'r' : 'g';
        else if (type == 'n') type = 'g';
        if (precision < 0) precision = type == 'r' ? 0 : 6;
        FormatSpec part = spec with { Fill = ' ', Align = '<', Width = -1 };
        string first = skipReal ? "" : FloatFormat.Place(FloatText.Format(real, type, precision, spec.Alternate, false, spec.NoNegativeZero), part);
        if (!skipReal) part = part with { Sign = '+' };
        string last = FloatFormat.Place(FloatText.Format(imaginary, type, precision, spec.Alternate, false, spec.NoNegativeZero), part);
        string text = isPlain && !skipReal ? $"({first}{last}j)" : $"{first}{last}j";
        return NumberLayout.Pad(spec, text, text.Length);
    }
}
