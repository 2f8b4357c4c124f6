using System.Globalization;

namespace PyToCil.Runtime.Formatting;

/// <summary>How digits are grouped.</summary>
internal enum Grouping { None, Comma, Underscore, UnderscoreByFour }

/// <summary>
/// A parsed format specification, docs.python.org/3/library/string.html#format-specification-mini-language,
/// <c>parse_internal_render_format_spec</c> of Python/formatter_unicode.c. Fill and type are code points; width and precision
/// are -1 and sign and type 0 where absent.
/// </summary>
internal readonly record struct FormatSpec(
    int Fill, char Align, bool HasAlign, char Sign, bool NoNegativeZero, bool Alternate, long Width, Grouping Grouping, long Precision, int Type)
{
    /// <summary>Reads the specification; ValueError in CPython's words.</summary>
    /// <param name="text">The specification.</param>
    /// <param name="typeName">Name of the value's class, for messages.</param>
    /// <param name="defaultType">The type where none is given.</param>
    /// <param name="defaultAlign">'&lt;' for text, '&gt;' for numbers.</param>
    public static FormatSpec Parse(string text, string typeName, char defaultType, char defaultAlign)
    {
        int at = 0;
        int fill = ' ';
        char align = defaultAlign, sign = '\0';
        bool hasFill = false, hasAlign = false, noNegativeZero = false, alternate = false;
        int fillLength = text.Length > 0 ? PointLength(text, 0) : 0;
        if (text.Length > fillLength && IsAlign(text[fillLength]))
        {
            fill = PointAt(text, 0, fillLength);
            align = text[fillLength];
            hasFill = hasAlign = true;
            at = fillLength + 1;
        }
        else if (text.Length > 0 && IsAlign(text[0]))
        {
            align = text[0];
            hasAlign = true;
            at = 1;
        }
        if (at < text.Length && (text[at] is ' ' or '+' or '-')) sign = text[at++];
        if (at < text.Length && text[at] == 'z' && PyVersion.Since(11)) { noNegativeZero = true; at++; }
        if (at < text.Length && text[at] == '#') { alternate = true; at++; }
        if (!hasFill && at < text.Length && text[at] == '0')
        {
            fill = '0';
            if (!hasAlign && (defaultAlign == '>' || !PyVersion.Since(10))) align = '=';
            at++;
        }
        long width = Integer(text, ref at);
        Grouping grouping = ParseGrouping(text, ref at);
        long precision = -1;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            precision = Integer(text, ref at);
            if (precision < 0) throw Errors.ValueError("Format specifier missing precision");
        }
        int type = defaultType;
        if (at < text.Length)
        {
            int length = PointLength(text, at);
            if (text.Length - at > length) throw Errors.ValueError(PyVersion.Text("Invalid format specifier", 11, $"Invalid format specifier '{text}' for object of type '{typeName}'"));
            type = PointAt(text, at, length);
        }
        return new FormatSpec(fill, align, hasAlign, sign, noNegativeZero, alternate, width, CheckGrouping(grouping, type), precision, type);
    }

    private static bool IsAlign(char c) => c is '<' or '>' or '=' or '^';

    private static int PointAt(string text, int at, int length) => length == 2 ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];

    private static int PointLength(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    // Decimal digits of any script; -1 where there are none.
    private static long Integer(string text, ref int at)
    {
        long result = 0;
        int start = at;
        while (at < text.Length)
        {
            int digit = char.IsAscii(text[at]) ? (char.IsAsciiDigit(text[at]) ? text[at] - '0' : -1) : CharUnicodeInfo.GetDecimalDigitValue(text, at);
            if (digit < 0) break;
            if (result > (long.MaxValue - digit) / 10) throw Errors.ValueError("Too many decimal digits in format string");
            result = result * 10 + digit;
            at += PointLength(text, at);
        }
        return at == start ? -1 : result;
    }

    private static Grouping ParseGrouping(string text, ref int at)
    {
        Grouping grouping = Grouping.None;
        if (at < text.Length && text[at] == ',') { grouping = Grouping.Comma; at++; }
        if (at < text.Length && text[at] == '_')
        {
            if (grouping != Grouping.None) throw Errors.ValueError("Cannot specify both ',' and '_'.");
            grouping = Grouping.Underscore;
            at++;
        }
        if (at < text.Length && text[at] == ',' && grouping == Grouping.Underscore) throw Errors.ValueError("Cannot specify both ',' and '_'.");
        return grouping;
    }

    private static Grouping CheckGrouping(Grouping grouping, int type)
    {
        if (grouping == Grouping.None || type is 'd' or 'e' or 'f' or 'g' or 'E' or 'G' or '%' or 'F' or '\0') return grouping;
        if (grouping == Grouping.Underscore && (type is 'b' or 'o' or 'x' or 'X')) return Grouping.UnderscoreByFour;
        throw Errors.ValueError($"Cannot specify '{(grouping == Grouping.Comma ? ',' : '_')}' with {Quoted(type)}.");
    }

    private static string Quoted(int type) => type is > 32 and < 128 ? $"'{(char)type}'" : $"'\\x{type:x}'";

    /// <summary>The ValueError of a type that the value's class does not know.</summary>
    public PyException UnknownType(string typeName) => Errors.ValueError($"Unknown format code {Quoted(Type)} for object of type '{typeName}'");

    /// <summary>The fill as text.</summary>
    public string FillText => Fill < 0x80 ? PyText.OfChar((char)Fill) : Fill is >= 0xD800 and <= 0xDFFF ? ((char)Fill).ToString() : char.ConvertFromUtf32(Fill);
}
