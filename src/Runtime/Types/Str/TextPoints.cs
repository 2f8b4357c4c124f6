namespace PyToCil.Runtime.Types;

/// <summary>Text as arrays of code points.</summary>
internal static class TextPoints
{
    /// <summary>Code points of UTF-16 text; pairs are joined, lone surrogates stay.</summary>
    public static int[] OfUtf16(ReadOnlySpan<char> utf16)
    {
        var points = new int[utf16.Length - PairsIn(utf16)];
        for (int i = 0, k = 0; i < utf16.Length; i++, k++)
        {
            if (char.IsHighSurrogate(utf16[i]) && i + 1 < utf16.Length && char.IsLowSurrogate(utf16[i + 1]))
            {
                points[k] = char.ConvertToUtf32(utf16[i], utf16[i + 1]);
                i++;
            }
            else points[k] = utf16[i];
        }
        return points;
    }

    /// <summary>The number of surrogate pairs.</summary>
    public static int PairsIn(ReadOnlySpan<char> utf16)
    {
        int at = utf16.IndexOfAnyInRange('\uD800', '\uDBFF');
        if (at < 0) return 0;
        int pairs = 0;
        for (int i = at; i + 1 < utf16.Length; i++)
        {
            if (!char.IsHighSurrogate(utf16[i]) || !char.IsLowSurrogate(utf16[i + 1])) continue;
            pairs++;
            i++;
        }
        return pairs;
    }

    /// <summary>Number of code points of UTF-16 text.</summary>
    public static int LengthOf(ReadOnlySpan<char> utf16) => utf16.Length - PairsIn(utf16);

    /// <summary>Code points of a str's content.</summary>
    public static int[] Of(object content)
    {
        if (content is PyText heap) return heap.CodePoints;
        string text = (string)content;
        var points = new int[text.Length];
        for (int i = 0; i < points.Length; i++) points[i] = text[i];
        return points;
    }

    /// <summary>True where the text cannot be a .NET string in Python's sense.</summary>
    public static bool NeedsText(ReadOnlySpan<int> points)
    {
        foreach (int point in points)
            if (point > 0xFFFF || (point & 0xF800) == 0xD800) return true;
        return false;
    }

    public static string ToUtf16(ReadOnlySpan<int> points)
    {
        int length = points.Length;
        foreach (int point in points)
            if (point > 0xFFFF) length++;
        return string.Create(length, points, static (chars, from) =>
        {
            int k = 0;
            foreach (int point in from)
            {
                if (point > 0xFFFF)
                {
                    chars[k++] = (char)(0xD800 + ((point - 0x10000) >> 10));
                    chars[k++] = (char)(0xDC00 + (point & 0x3FF));
                }
                else chars[k++] = (char)point;
            }
        });
    }
}
