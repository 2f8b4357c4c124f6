namespace PyToCil.Runtime;

/// <summary>
/// A stable merge sort for keys whose comparison is a total order and cannot raise: its result is the only stable one, so
/// it agrees with CPython's whatever the order of comparisons. Serves the benchmark sort_key.
/// </summary>
internal static class StableMerge
{
    private const int Block = 16;

    public static void Sort<TLess>(SortKey[] keys, TLess less) where TLess : struct, ISortKeyLess
    {
        if (IsSorted(keys, less)) return;
        for (int start = 0; start < keys.Length; start += Block) InsertionSort(keys.AsSpan(start, Math.Min(Block, keys.Length - start)), less);
        if (keys.Length <= Block) return;
        var source = keys;
        var target = new SortKey[keys.Length];
        for (int width = Block; width < keys.Length; width *= 2)
        {
            for (int start = 0; start < keys.Length; start += 2 * width)
            {
                int middle = Math.Min(start + width, keys.Length);
                int end = Math.Min(start + 2 * width, keys.Length);
                Merge(source.AsSpan(start, middle - start), source.AsSpan(middle, end - middle), target.AsSpan(start, end - start), less);
            }
            (source, target) = (target, source);
            if (width > keys.Length / 2) break;
        }
        if (source != keys) Array.Copy(source, keys, keys.Length);
    }

    private static bool IsSorted<TLess>(SortKey[] keys, TLess less) where TLess : struct, ISortKeyLess
    {
        for (int i = 1; i < keys.Length; i++)
            if (less.Less(keys[i], keys[i - 1])) return false;
        return true;
    }

    private static void InsertionSort<TLess>(Span<SortKey> keys, TLess less) where TLess : struct, ISortKeyLess
    {
        for (int i = 1; i < keys.Length; i++)
        {
            SortKey key = keys[i];
            int j = i - 1;
            while (j >= 0 && less.Less(key, keys[j]))
            {
                keys[j + 1] = keys[j];
                j--;
            }
            keys[j + 1] = key;
        }
    }

    private static void Merge<TLess>(ReadOnlySpan<SortKey> left, ReadOnlySpan<SortKey> right, Span<SortKey> target, TLess less) where TLess : struct, ISortKeyLess
    {
        if (right.Length == 0 || !less.Less(right[0], left[^1]))
        {
            left.CopyTo(target);
            right.CopyTo(target[left.Length..]);
            return;
        }
        int l = 0, r = 0, t = 0;
        while (l < left.Length && r < right.Length)
            target[t++] = less.Less(right[r], left[l]) ? right[r++] : left[l++];
        left[l..].CopyTo(target[t..]);
        right[r..].CopyTo(target[(t + left.Length - l)..]);
    }
}
