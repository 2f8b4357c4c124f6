namespace PyToCil.Runtime.Types;

/// <summary>Stripping, padding and tabs over units: CPython's Objects/stringlib/transmogrify.h.</summary>
internal static class UnitPadding
{
    [Flags]
    public enum Sides { Left = 1, Right = 2, Both = 3 }

    public static Value StripSpace<T, TUnit>(Value self, ReadOnlySpan<T> text, Sides sides) where T : unmanaged, IEquatable<T> where TUnit : struct, ITextUnit<T>
    {
        int start = 0, end = text.Length;
        if ((sides & Sides.Left) != 0)
            while (start < end && TUnit.IsSpace(text[start])) start++;
        if ((sides & Sides.Right) != 0)
            while (end > start && TUnit.IsSpace(text[end - 1])) end--;
        return end - start == text.Length ? TUnit.Same(self, text) : TUnit.Make(text[start..end]);
    }

    public static Value Strip<T, TUnit>(Value self, ReadOnlySpan<T> text, ReadOnlySpan<T> units, Sides sides) where T : unmanaged, IEquatable<T> where TUnit : struct, ITextUnit<T>
    {
        int start = 0, end = text.Length;
        if ((sides & Sides.Left) != 0)
            while (start < end && units.Contains(text[start])) start++;
        if ((sides & Sides.Right) != 0)
            while (end > start && units.Contains(text[end - 1])) end--;
        return end - start == text.Length ? TUnit.Same(self, text) : TUnit.Make(text[start..end]);
    }

    public static Value Pad<T, TUnit>(Value self, ReadOnlySpan<T> text, long left, long right, T fill) where T : unmanaged, IEquatable<T> where TUnit : struct, ITextUnit<T>
    {
        if (left <= 0 && right <= 0) return TUnit.Same(self, text);
        T[] result = UnitSearch.NewArray<T>(left + text.Length + right);
        result.AsSpan(0, (int)left).Fill(fill);
        text.CopyTo(result.AsSpan((int)left));
        result.AsSpan((int)left + text.Length).Fill(fill);
        return TUnit.Make(result);
    }

    /// <summary>Where the padding is odd, an odd width puts the extra unit to the left.</summary>
    public static Value Center<T, TUnit>(Value self, ReadOnlySpan<T> text, long width, T fill) where T : unmanaged, IEquatable<T> where TUnit : struct, ITextUnit<T>
    {
        long padding = width - text.Length;
        if (padding <= 0) return TUnit.Same(self, text);
        long left = padding / 2 + (padding & width & 1);
        return Pad<T, TUnit>(self, text, left, padding - left, fill);
    }

    public static Value ZeroFill<T, TUnit>(Value self, ReadOnlySpan<T> text, long width) where T : unmanaged, IEquatable<T> where TUnit : struct, ITextUnit<T>
    {
        long padding = width - text.Length;
        if (padding <= 0) return TUnit.Same(self, text);
        T[] result = UnitSearch.NewArray<T>(width);
        result.AsSpan(0, (int)padding).Fill(TUnit.Of('0'));
        text.CopyTo(result.AsSpan((int)padding));
        if (text.Length > 0 && (text[0].Equals(TUnit.Of('+')) || text[0].Equals(TUnit.Of('-'))))
        {
            result[0] = text[0];
            result[padding] = TUnit.Of('0');
        }
        return TUnit.Make(result);
    }

    public static Value ExpandTabs<T, TUnit>(Value self, ReadOnlySpan<T> text, int size) where T : unmanaged, IEquatable<T> where TUnit : struct, ITextUnit<T>
    {
        if (!text.Contains(TUnit.Of('\t'))) return TUnit.Same(self, text);
        var result = new List<T>(text.Length + 16);
        int column = 0;
        foreach (T unit in text)
        {
            if (unit.Equals(TUnit.Of('\t')))
            {
                if (size <= 0) continue;
                int step = size - column % size;
                column += step;
                for (; step > 0; step--) result.Add(TUnit.Of(' '));
                continue;
            }
            column = unit.Equals(TUnit.Of('\n')) || unit.Equals(TUnit.Of('\r')) ? 0 : column + 1;
            result.Add(unit);
        }
        return TUnit.Make(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(result));
    }
}
