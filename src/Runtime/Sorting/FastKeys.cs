using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace PyToCil.Runtime;

/// <summary>What the keys of a sort have in common, where they can be compared without calling Python.</summary>
internal enum FastKeyKind { Number, Text, Tuple }

/// <summary>
/// A key made ready: two numbers whose order is the order of the key's beginning, and the place of the item, by which the key
/// itself is found where these are equal. It holds no reference, whose every move the garbage collector would have to know.
/// </summary>
internal struct SortKey
{
    public long Prefix;
    public long Second;
    public int Index;
}

/// <summary>Finds the fast form of keys that are all ints and floats, all strings, or all tuples of these column by column.</summary>
internal static class FastKeys
{
    private const long ExactFloatInt = 1L << 53;

    public static SortKey[]? TryMake(ReadOnlySpan<Value> keys, out FastKeyKind kind)
    {
        kind = FastKeyKind.Number;
        Value first = keys[0];
        if (first.Reference is string) { kind = FastKeyKind.Text; return MakeText(keys); }
        if (first.IsInt || first.IsFloat) return MakeNumbers(keys);
        if (first.Reference is PyTuple) { kind = FastKeyKind.Tuple; return MakeTuples(keys); }
        return null;
    }

    private static SortKey[]? MakeText(ReadOnlySpan<Value> keys)
    {
        var made = new SortKey[keys.Length];
        for (int i = 0; i < made.Length; i++)
        {
            if (keys[i].Reference is not string text) return null;
            made[i].Prefix = PrefixOf(text, 0);
            made[i].Second = PrefixOf(text, Characters);
            made[i].Index = i;
        }
        return made;
    }

    private static SortKey[]? MakeNumbers(ReadOnlySpan<Value> keys)
    {
        var made = new SortKey[keys.Length];
        bool floats = HasFloat(keys);
        for (int i = 0; i < made.Length; i++)
        {
            if (!TryNumber(keys[i], floats, out made[i].Prefix)) return null;
            made[i].Index = i;
        }
        return made;
    }

    private static bool HasFloat(ReadOnlySpan<Value> keys)
    {
        foreach (ref readonly Value key in keys)
            if (key.IsFloat) return true;
        return false;
    }

    // Where floats are among the numbers, ints join them only where their float is exact.
    private static bool TryNumber(Value key, bool floats, out long prefix)
    {
        prefix = key.Bits;
        if (key.IsInt)
        {
            if (!floats) return true;
            if (prefix is < -ExactFloatInt or > ExactFloatInt) return false;
            prefix = Ordered(prefix);
            return true;
        }
        if (!key.IsFloat || double.IsNaN(key.AsFloat)) return false;
        prefix = Ordered(key.AsFloat);
        return true;
    }

    /// <summary>A number in the order of the floats; both zeros are one.</summary>
    private static long Ordered(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value + 0.0);
        return bits < 0 ? long.MinValue - bits : bits;
    }

    // Characters in a number.
    private const int Characters = 4;

    /// <summary>Four characters as a number in their order; what is missing is less than any character, or the same as NUL.</summary>
    private static long PrefixOf(string text, int start)
    {
        ulong prefix = 0;
        if (text.Length >= start + Characters)
        {
            ulong word = BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.AsBytes(text.AsSpan(start, Characters)));
            prefix = ((word & 0xFFFF) << 48) | ((word & 0xFFFF0000) << 16) | ((word >> 16) & 0xFFFF0000) | (word >> 48);
        }
        else
            for (int i = start; i < text.Length; i++) prefix |= (ulong)text[i] << (48 - 16 * (i - start));
        return (long)(prefix ^ 0x8000000000000000UL);
    }

    private static SortKey[]? MakeTuples(ReadOnlySpan<Value> keys)
    {
        if (keys[0].Reference is not PyTuple first || first.Type != Types.TupleType.Type || first.Count == 0) return null;
        int columns = first.Count;
        foreach (ref readonly Value key in keys)
            if (key.Reference is not PyTuple tuple || tuple.Type != Types.TupleType.Type || tuple.Count != columns) return null;
        for (int column = 0; column < columns; column++)
            if (!IsUniform(keys, column)) return null;
        var made = new SortKey[keys.Length];
        for (int i = 0; i < made.Length; i++)
        {
            Value[] items = ((PyTuple)keys[i].Reference!).Items;
            made[i].Prefix = PrefixOf(items[0]);
            // Equal beginnings of strings say nothing of what follows the strings.
            if (items[0].Reference is string text) made[i].Second = PrefixOf(text, Characters);
            else if (items.Length > 1) made[i].Second = PrefixOf(items[1]);
            made[i].Index = i;
        }
        return made;
    }

    private static long PrefixOf(Value item) =>
        item.Reference is string text ? PrefixOf(text, 0) : item.IsFloat ? Ordered(item.AsFloat) : item.Bits;

    /// <summary>A column of ints, of floats without NaN, or of strings.</summary>
    private static bool IsUniform(ReadOnlySpan<Value> keys, int column)
    {
        Value first = ((PyTuple)keys[0].Reference!).Items[column];
        if (first.Reference is string)
        {
            foreach (ref readonly Value key in keys)
                if (((PyTuple)key.Reference!).Items[column].Reference is not string) return false;
            return true;
        }
        if (!first.IsInt && !first.IsFloat) return false;
        foreach (ref readonly Value key in keys)
        {
            Value item = ((PyTuple)key.Reference!).Items[column];
            if (!ReferenceEquals(item.Reference, first.Reference) || (item.IsFloat && double.IsNaN(item.AsFloat))) return false;
        }
        return true;
    }
}

/// <summary>The order of ready keys, as a type so that the merge is compiled for each.</summary>
internal interface ISortKeyLess
{
    bool Less(in SortKey a, in SortKey b);
}

internal readonly struct NumberLess : ISortKeyLess
{
    public bool Less(in SortKey a, in SortKey b) => a.Prefix < b.Prefix;
}

/// <param name="keys">The keys in their old order.</param>
internal readonly struct TextLess(Value[] keys) : ISortKeyLess
{
    public bool Less(in SortKey a, in SortKey b)
    {
        if (a.Prefix != b.Prefix) return a.Prefix < b.Prefix;
        if (a.Second != b.Second) return a.Second < b.Second;
        return string.CompareOrdinal((string)keys[a.Index].Reference!, (string)keys[b.Index].Reference!) < 0;
    }
}

/// <param name="keys">The keys in their old order.</param>
internal readonly struct TupleLess(Value[] keys) : ISortKeyLess
{
    public bool Less(in SortKey a, in SortKey b)
    {
        if (a.Prefix != b.Prefix) return a.Prefix < b.Prefix;
        if (a.Second != b.Second) return a.Second < b.Second;
        return LessByColumns(((PyTuple)keys[a.Index].Reference!).Items, ((PyTuple)keys[b.Index].Reference!).Items);
    }

    private static bool LessByColumns(Value[] a, Value[] b)
    {
        for (int i = 0; i < a.Length && i < b.Length; i++)
        {
            if (a[i].Reference is string left)
            {
                int order = string.CompareOrdinal(left, (string)b[i].Reference!);
                if (order != 0) return order < 0;
            }
            else if (a[i].IsInt)
            {
                if (a[i].Bits != b[i].Bits) return a[i].Bits < b[i].Bits;
            }
            else if (a[i].AsFloat != b[i].AsFloat) return a[i].AsFloat < b[i].AsFloat;
        }
        return false;
    }
}
