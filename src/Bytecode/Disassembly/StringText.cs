using System.Globalization;
using System.Text;

namespace PyToCil.Bytecode;

/// <summary>Strings and bytes as Python's <c>repr</c> writes them (<c>unicode_repr</c>, <c>PyBytes_Repr</c>).</summary>
internal static class StringText
{
    /// <summary>As <c>repr(str)</c>. What is printable is judged by a Unicode version, null for .NET's.</summary>
    public static void AppendRepr(StringBuilder text, StrConstant value, string? unicode)
    {
        if (value.Text is string plain)
        {
            var quote = Quote(plain.Contains('\''), plain.Contains('"'));
            text.Append(quote);
            foreach (var unit in plain) AppendPoint(text, unit, quote, unicode);
            text.Append(quote);
            return;
        }
        var quoteOfPoints = Quote(value.CodePoints.Contains('\''), value.CodePoints.Contains('"'));
        text.Append(quoteOfPoints);
        foreach (var point in value.CodePoints) AppendPoint(text, point, quoteOfPoints, unicode);
        text.Append(quoteOfPoints);
    }

    /// <summary>As <c>repr(bytes)</c>.</summary>
    public static void AppendRepr(StringBuilder text, ReadOnlySpan<byte> value)
    {
        var quote = Quote(value.Contains((byte)'\''), value.Contains((byte)'"'));
        text.Append('b').Append(quote);
        foreach (var unit in value)
        {
            if (unit >= 0x7F) AppendHex(text, 'x', unit, 2);
            else AppendPoint(text, unit, quote, null);
        }
        text.Append(quote);
    }

    private static char Quote(bool hasSingle, bool hasDouble) => hasSingle && !hasDouble ? '"' : '\'';

    private static void AppendPoint(StringBuilder text, int point, char quote, string? unicode)
    {
        if (point == quote || point == '\\') text.Append('\\').Append((char)point);
        else if (point == '\n') text.Append("\\n");
        else if (point == '\r') text.Append("\\r");
        else if (point == '\t') text.Append("\\t");
        else if (point is >= 0x20 and < 0x7F) text.Append((char)point);
        else if (UnicodeAges.IsPrintable(point, IsPrintable(point), unicode)) AppendRune(text, point);
        else if (point <= 0xFF) AppendHex(text, 'x', point, 2);
        else if (point <= 0xFFFF) AppendHex(text, 'u', point, 4);
        else AppendHex(text, 'U', point, 8);
    }

    private static void AppendRune(StringBuilder text, int point)
    {
        if (point <= 0xFFFF) text.Append((char)point);
        else text.Append(char.ConvertFromUtf32(point));
    }

    private static void AppendHex(StringBuilder text, char kind, int point, int digits) =>
        text.Append('\\').Append(kind).Append(point.ToString("x" + digits, CultureInfo.InvariantCulture));

    // docs.python.org/3/library/stdtypes.html#str.isprintable: "Other" and "Separator", the ASCII space excepted, are not.
    private static bool IsPrintable(int point) => CharUnicodeInfo.GetUnicodeCategory(point) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or
        UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or
        UnicodeCategory.SpaceSeparator);
}
