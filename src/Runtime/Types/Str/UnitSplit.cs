namespace PyToCil.Runtime.Types;

/// <summary>Splitting over units: CPython's Objects/stringlib/split.h and partition.h.</summary>
internal static class UnitSplit
{
    public static Value Split<T, TUnit>(ReadOnlySpan<T> text, ReadOnlySpan<T> separator, long most) where T : unmanaged, IEquatable<T> where TUnit : struct, ITextUnit<T>
    {
        var parts = new PyList(4);
        while (most-- != 0)
        {
            int index = separator.Length == 1 ? text.IndexOf(separator[0]) : text.IndexOf(separator);
            if (index < 0) break;
            parts.Add(TUnit.Make(text[..index]));
            text = text[(index + separator.Length)..];
        }
        parts.Add(TUnit.Make(text));
        return parts;
    }

    public static Value SplitLast<T, TUnit>(ReadOnlySpan<T> text, ReadOnlySpan<T> separator, long most) where T : unmanaged, IEquatable<T> where TUnit : struct, ITextUnit<T>
    {
        var parts = new PyList(4);
        while (most-- != 0)
        {
            int index = text.LastIndexOf(separator);
            if (index < 0) break;
            parts.Add(TUnit.Make(text[(index + separator.Length)..]));
            text = text[..index];
        }
        parts.Add(TUnit.Make(text));
        parts.Span.Reverse();
        return parts;
    }

    /// <summary>Splits at runs of white space; the last part of a limited split keeps its far end as it is.</summary>
    public static Value SplitSpace<T, TUnit>(ReadOnlySpan<T> text, long most) where T : unmanaged, IEquatable<T> where TUnit : struct, ITextUnit<T>
    {
        var parts = new PyList(4);
        int i = 0;
        while (true)
        {
            while (i < text.Length && TUnit.IsSpace(text[i])) i++;
            if (i == text.Length) return parts;
            if (most-- == 0) break;
            int start = i++;
            while (i < text.Length && !TUnit.IsSpace(text[i])) i++;
            parts.Add(TUnit.Make(text[start..i]));
        }
        parts.Add(TUnit.Make(text[i..]));
        return parts;
    }

    public static Value SplitSpaceLast<T, TUnit>(ReadOnlySpan<T> text, long most) where T : unmanaged, IEquatable<T> where TUnit : struct, ITextUnit<T>
    {
        var parts = new PyList(4);
        int end = text.Length;
        while (true)
        {
            while (end > 0 && TUnit.IsSpace(text[end - 1])) end--;
            if (end == 0) break;
            if (most-- == 0)
            {
                parts.Add(TUnit.Make(text[..end]));
                break;
            }
            int last = end--;
            while (end > 0 && !TUnit.IsSpace(text[end - 1])) end--;
            parts.Add(TUnit.Make(text[end..last]));
        }
        parts.Span.Reverse();
        return parts;
    }

    public static Value Lines<T, TUnit>(ReadOnlySpan<T> text, bool keepEnds) where T : unmanaged, IEquatable<T> where TUnit : struct, ITextUnit<T>
    {
        var parts = new PyList(4);
        int i = 0;
        while (i < text.Length)
        {
            int start = i;
            i = NextLineBreak<T, TUnit>(text, i);
            int end = i;
            if (i < text.Length)
            {
                i += text[i].Equals(TUnit.Of('\r')) && i + 1 < text.Length && text[i + 1].Equals(TUnit.Of('\n')) ? 2 : 1;
                if (keepEnds) end = i;
            }
            parts.Add(TUnit.Make(text[start..end]));
        }
        return parts;
    }

    private static int NextLineBreak<T, TUnit>(ReadOnlySpan<T> text, int start) where T : unmanaged, IEquatable<T> where TUnit : struct, ITextUnit<T>
    {
        if (typeof(T) == typeof(byte))
        {
            int found = text[start..].IndexOfAny(TUnit.Of('\n'), TUnit.Of('\r'));
            return found < 0 ? text.Length : start + found;
        }
        int i = start;
        while (i < text.Length && !TUnit.IsLineBreak(text[i])) i++;
        return i;
    }

    /// <summary>The three parts round the first or last separator; the separator object itself is the middle one.</summary>
    public static Value Partition<T, TUnit>(Value self, ReadOnlySpan<T> text, Value separatorObject, ReadOnlySpan<T> separator, bool last)
        where T : unmanaged, IEquatable<T> where TUnit : struct, ITextUnit<T>
    {
        if (separator.Length == 0) throw Errors.ValueError("empty separator");
        int index = last ? text.LastIndexOf(separator) : text.IndexOf(separator);
        if (index >= 0) return PyTuple.Of(TUnit.Make(text[..index]), separatorObject, TUnit.Make(text[(index + separator.Length)..]));
        Value whole = TUnit.Same(self, text);
        return last ? PyTuple.Of(TUnit.Make([]), TUnit.Make([]), whole) : PyTuple.Of(whole, TUnit.Make([]), TUnit.Make([]));
    }
}
