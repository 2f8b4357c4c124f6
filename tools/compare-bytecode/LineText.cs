using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PyToCil.CompareBytecode;

/// <summary>Text as dump.py puts it in a line.</summary>
internal static partial class LineText
{
    /// <summary>Without the addresses of code objects, and with the characters of a frozenset in order.</summary>
    public static string Normalized(string text)
    {
        if (text.Contains(" at 0x", StringComparison.Ordinal)) text = Address().Replace(text, " at 0x0, file");
        if (text.Contains("frozenset({", StringComparison.Ordinal)) text = FrozenSet().Replace(text, match => "frozenset({" + Sorted(match.Groups[1].Value) + "})");
        return text;
    }

    /// <summary>As the codec unicode_escape writes it.</summary>
    public static string Escaped(string text)
    {
        if (IsPlain(text)) return text;
        var result = new StringBuilder(text.Length + 16);
        foreach (Rune rune in text.EnumerateRunes())
        {
            int point = rune.Value;
            if (point == '\\') result.Append("\\\\");
            else if (point == '\n') result.Append("\\n");
            else if (point == '\r') result.Append("\\r");
            else if (point == '\t') result.Append("\\t");
            else if (point is >= 0x20 and < 0x7F) result.Append((char)point);
            else if (point <= 0xFF) result.Append(CultureInfo.InvariantCulture, $"\\x{point:x2}");
            else if (point <= 0xFFFF) result.Append(CultureInfo.InvariantCulture, $"\\u{point:x4}");
            else result.Append(CultureInfo.InvariantCulture, $"\\U{point:x8}");
        }
        return result.ToString();
    }

    private static bool IsPlain(string text)
    {
        foreach (char unit in text)
            if (unit is '\\' or < ' ' or >= '\x7F') return false;
        return true;
    }

    private static string Sorted(string text)
    {
        var runes = text.EnumerateRunes().ToArray();
        Array.Sort(runes);
        return string.Concat(runes);
    }

    [GeneratedRegex(" at 0x[0-9a-f]+, file")]
    private static partial Regex Address();

    [GeneratedRegex(@"frozenset\(\{(.*)\}\)")]
    private static partial Regex FrozenSet();
}
