using System.Globalization;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Formatting;

/// <summary><c>int.__format__</c>, <c>_PyLong_FormatAdvancedWriter</c>.</summary>
internal static class IntFormat
{
    /// <summary>The text of an exact int or bool in a format. ValueError, OverflowError.</summary>
    public static string Format(Value exact, string spec, string typeName)
    {
        if (TryQuick(exact, spec, out string? quick)) return quick;
        FormatSpec parsed = FormatSpec.Parse(spec, typeName, 'd', '>');
        return parsed.Type switch
        {
            'b' or 'c' or 'd' or 'o' or 'x' or 'X' or 'n' => Format(exact, parsed),
            'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%' => FloatFormat.Format(IntArithmetic.ToDouble(exact), parsed),
            _ => throw parsed.UnknownType(typeName),
        };
    }

    // 'd', 'Nd', '0Nd' and the same without d: the fstring workload.
    internal static bool TryQuick(Value exact, string spec, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? text)
    {
        text = null;
        if (exact.Reference is PyInt || spec.Length is 0 or > 4) return false;
        int at = 0, width = 0;
        bool zero = spec[0] == '0';
        while (at < spec.Length && char.IsAsciiDigit(spec[at])) width = width * 10 + (spec[at++] - '0');
        if (at < spec.Length && (spec[at] != 'd' || at + 1 != spec.Length)) return false;
        string digits = IntText.Decimal(exact);
        if (digits.Length >= width) { text = digits; return true; }
        if (!zero) { text = digits.PadLeft(width); return true; }
        text = exact.Bits >= 0 ? digits.PadLeft(width, '0') : "-" + digits[1..].PadLeft(width - 1, '0');
        return true;
    }

    private static string Format(Value exact, in FormatSpec spec)
    {
        if (spec.Precision != -1) throw Errors.ValueError("Precision not allowed in integer format specifier");
        if (spec.NoNegativeZero) throw Errors.ValueError("Negative zero coercion (z) not allowed in integer format specifier");
        if (spec.Type == 'c') return Character(exact, spec);
        int numberBase = spec.Type switch { 'b' => 2, 'o' => 8, 'x' or 'X' => 16, _ => 10 };
        string digits = IntText.InBase(exact, numberBase, false);
        bool isNegative = digits[0] == '-';
        if (isNegative) digits = digits[1..];
        if (spec.Type == 'X') digits = digits.ToUpperInvariant();
        string prefix = !spec.Alternate ? "" : numberBase switch { 2 => "0b", 8 => "0o", 16 => "0x", _ => "" };
        return NumberLayout.Apply(spec, isNegative, prefix, digits, default);
    }

    private static string Character(Value exact, in FormatSpec spec)
    {
        if (spec.Sign != '\0') throw Errors.ValueError("Sign not allowed with integer format specifier 'c'");
        if (spec.Alternate) throw Errors.ValueError("Alternate form (#) not allowed with integer format specifier 'c'");
        if (exact.Reference is PyInt) throw Errors.OverflowError("Python int too large to convert to C long");
        if (exact.Bits is < 0 or > 0x10FFFF) throw Errors.OverflowError("%c arg not in range(0x110000)");
        string text = exact.Bits is >= 0xD800 and <= 0xDFFF ? ((char)exact.Bits).ToString() : char.ConvertFromUtf32((int)exact.Bits);
        string padded = NumberLayout.Apply(spec with { Width = spec.Width < 0 ? -1 : spec.Width + text.Length - 1 }, false, "", default, text);
        return padded;
    }
}
