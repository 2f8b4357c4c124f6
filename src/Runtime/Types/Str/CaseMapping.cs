using System.Text;

namespace PyToCil.Runtime.Types;

/// <summary>Full case mappings of text, the final sigma included: <c>do_lower</c>, <c>do_title</c> and their kin in Objects/unicodeobject.c.</summary>
internal static class CaseMapping
{
    /// <summary>The content of a str, each character in one case.</summary>
    public static Value All(object content, CasePages pages) =>
        content is string plain ? All<char, CharUnit>(plain, pages) : All<int, PointUnit>(((PyText)content).CodePoints, pages);

    /// <summary>Lower case; the text itself where nothing changes. False where the result cannot be a .NET string.</summary>
    public static bool TryLower(string text, out string result)
    {
        result = text;
        if (!Ascii.IsValid(text)) return TryAll(text, CasePages.Lower, out result);
        if (text.AsSpan().ContainsAnyInRange('A', 'Z')) result = string.Create(text.Length, text, static (target, from) => Ascii.ToLower(from, target, out _));
        return true;
    }

    /// <summary>Upper case; the text itself where nothing changes. False where the result cannot be a .NET string.</summary>
    public static bool TryUpper(string text, out string result)
    {
        result = text;
        if (!Ascii.IsValid(text)) return TryAll(text, CasePages.Upper, out result);
        if (text.AsSpan().ContainsAnyInRange('a', 'z')) result = string.Create(text.Length, text, static (target, from) => Ascii.ToUpper(from, target, out _));
        return true;
    }

    private static bool TryAll(string text, CasePages pages, out string result)
    {
        string? mapped = All<char, CharUnit>(text, pages).Reference as string;
        result = mapped ?? text;
        return mapped is not null;
    }

    public static Value Capitalize(object content) =>
        content is string plain ? Capitalize<char, CharUnit>(plain) : Capitalize<int, PointUnit>(((PyText)content).CodePoints);

    public static Value Title(object content) =>
        content is string plain ? Title<char, CharUnit>(plain) : Title<int, PointUnit>(((PyText)content).CodePoints);

    public static Value Swap(object content) =>
        content is string plain ? Swap<char, CharUnit>(plain) : Swap<int, PointUnit>(((PyText)content).CodePoints);

    private static Value All<T, TUnit>(ReadOnlySpan<T> text, CasePages pages) where T : unmanaged, IEquatable<T> where TUnit : ITextUnit<T>
    {
        var result = new TextBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            i += AppendSimple<T, TUnit>(result, text[i..], pages);
            if (i < text.Length) Append<T, TUnit>(result, text, i, pages);
        }
        return result.ToValue();
    }

    // The characters at the start that become one character each of a .NET string; their number.
    private static int AppendSimple<T, TUnit>(TextBuilder result, ReadOnlySpan<T> text, CasePages pages) where T : unmanaged, IEquatable<T> where TUnit : ITextUnit<T>
    {
        Span<char> room = result.Room(text.Length);
        int[] page = pages.PageOf(0);
        int number = 0, i = 0;
        for (; i < text.Length && i < room.Length; i++)
        {
            int point = TUnit.Point(text[i]);
            if (point >> 8 != number) page = pages.PageOf(number = point >> 8);
            int mapped = page[point & 255];
            if ((uint)mapped >= 0xD800) break;
            room[i] = (char)mapped;
        }
        result.Advance(i);
        return i;
    }

    private static Value Capitalize<T, TUnit>(ReadOnlySpan<T> text) where T : unmanaged, IEquatable<T> where TUnit : ITextUnit<T>
    {
        var result = new TextBuilder(text.Length);
        for (int i = 0; i < text.Length; i++) Append<T, TUnit>(result, text, i, i == 0 ? CasePages.Title : CasePages.Lower);
        return result.ToValue();
    }

    private static Value Title<T, TUnit>(ReadOnlySpan<T> text) where T : unmanaged, IEquatable<T> where TUnit : ITextUnit<T>
    {
        var result = new TextBuilder(text.Length);
        bool afterCased = false;
        for (int i = 0; i < text.Length; i++)
        {
            Append<T, TUnit>(result, text, i, afterCased ? CasePages.Lower : CasePages.Title);
            afterCased = UnicodeData.IsCased(TUnit.Point(text[i]));
        }
        return result.ToValue();
    }

    private static Value Swap<T, TUnit>(ReadOnlySpan<T> text) where T : unmanaged, IEquatable<T> where TUnit : ITextUnit<T>
    {
        var result = new TextBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            int point = TUnit.Point(text[i]);
            if (UnicodeData.IsUpper(point)) Append<T, TUnit>(result, text, i, CasePages.Lower);
            else if (UnicodeData.IsLower(point)) Append<T, TUnit>(result, text, i, CasePages.Upper);
            else result.AppendPoint(point);
        }
        return result.ToValue();
    }

    private static void Append<T, TUnit>(TextBuilder result, ReadOnlySpan<T> text, int index, CasePages pages)
        where T : unmanaged, IEquatable<T> where TUnit : ITextUnit<T>
    {
        int point = TUnit.Point(text[index]);
        int mapped = pages.Of(point);
        if (mapped != CasePages.Special) result.AppendPoint(mapped);
        else if (pages.Several(point) is { Length: > 0 } several) result.Append(several);
        else result.AppendPoint(IsFinalSigma<T, TUnit>(text, index) ? 0x3C2 : 0x3C3);
    }

    // U+03A3 is final after a cased character and not before one, case-ignorable characters left out.
    private static bool IsFinalSigma<T, TUnit>(ReadOnlySpan<T> text, int index) where T : unmanaged, IEquatable<T> where TUnit : ITextUnit<T>
    {
        int i = index - 1;
        while (i >= 0 && UnicodeData.IsCaseIgnorable(TUnit.Point(text[i]))) i--;
        if (i < 0 || !UnicodeData.IsCased(TUnit.Point(text[i]))) return false;
        i = index + 1;
        while (i < text.Length && UnicodeData.IsCaseIgnorable(TUnit.Point(text[i]))) i++;
        return i == text.Length || !UnicodeData.IsCased(TUnit.Point(text[i]));
    }
}
