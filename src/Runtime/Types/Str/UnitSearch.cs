namespace PyToCil.Runtime.Types;

/// <summary>Searching and replacing over units, as CPython's Objects/stringlib does.</summary>
internal static class UnitSearch
{
    /// <summary>CPython's ADJUST_INDICES; false where the range lies outside.</summary>
    public static bool Adjust(ref long start, ref long end, int length)
    {
        if (end > length) end = length;
        else if (end < 0) end = Math.Max(0, end + length);
        if (start < 0) start = Math.Max(0, start + length);
        return start <= end;
    }

    public static int Find<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part, long start, long end) where T : unmanaged, IEquatable<T>
    {
        if (!Adjust(ref start, ref end, text.Length)) return -1;
        int index = text[(int)start..(int)end].IndexOf(part);
        return index < 0 ? -1 : index + (int)start;
    }

    public static int FindLast<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part, long start, long end) where T : unmanaged, IEquatable<T>
    {
        if (!Adjust(ref start, ref end, text.Length)) return -1;
        if (part.Length == 0) return (int)end;
        int index = text[(int)start..(int)end].LastIndexOf(part);
        return index < 0 ? -1 : index + (int)start;
    }

    public static int Count<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part, long start, long end) where T : unmanaged, IEquatable<T>
    {
        if (!Adjust(ref start, ref end, text.Length)) return 0;
        ReadOnlySpan<T> range = text[(int)start..(int)end];
        return part.Length == 0 ? range.Length + 1 : range.Count(part);
    }

    public static bool MatchesAt<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part, long start, long end, bool atEnd) where T : unmanaged, IEquatable<T>
    {
        if (!Adjust(ref start, ref end, text.Length)) return false;
        ReadOnlySpan<T> range = text[(int)start..(int)end];
        return atEnd ? range.EndsWith(part) : range.StartsWith(part);
    }

    /// <summary>Replaces up to <paramref name="most"/> places (all where negative).</summary>
    public static Value Replace<T, TUnit>(Value self, ReadOnlySpan<T> text, ReadOnlySpan<T> part, ReadOnlySpan<T> other, long most)
        where T : unmanaged, IEquatable<T> where TUnit : struct, ITextUnit<T>
    {
        if (most == 0) return TUnit.Same(self, text);
        if (part.Length == 0) return Interleave<T, TUnit>(text, other, most < 0 ? long.MaxValue : most);
        int count = text.Count(part);
        if (most > 0 && count > most) count = (int)most;
        if (count == 0) return TUnit.Same(self, text);
        long length = text.Length + (long)count * (other.Length - part.Length);
        T[] result = NewArray<T>(length);
        Span<T> target = result;
        for (; count > 0; count--)
        {
            int index = text.IndexOf(part);
            text[..index].CopyTo(target);
            other.CopyTo(target[index..]);
            target = target[(index + other.Length)..];
            text = text[(index + part.Length)..];
        }
        text.CopyTo(target);
        return TUnit.Make(result);
    }

    // An empty part is found before each unit and at the end.
    private static Value Interleave<T, TUnit>(ReadOnlySpan<T> text, ReadOnlySpan<T> other, long most) where T : unmanaged, IEquatable<T> where TUnit : struct, ITextUnit<T>
    {
        int count = (int)Math.Min(most, text.Length + 1L);
        T[] result = NewArray<T>(text.Length + (long)count * other.Length);
        Span<T> target = result;
        for (int i = 0; i < count; i++)
        {
            other.CopyTo(target);
            target = target[other.Length..];
            if (i == text.Length) break;
            target[0] = text[i];
            target = target[1..];
        }
        if (count < text.Length) text[count..].CopyTo(target);
        return TUnit.Make(result);
    }

    /// <summary>An array of a computed length; MemoryError where that is too long.</summary>
    public static T[] NewArray<T>(long length) => length > Array.MaxLength ? throw Errors.MemoryError() : new T[length];
}
