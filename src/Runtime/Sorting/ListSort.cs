namespace PyToCil.Runtime;

/// <summary>list.sort and sorted: stable, by &lt; alone. Objects/listobject.c <c>list_sort_impl</c></summary>
internal static class ListSort
{
    /// <summary>Sorts the list in place; while it runs the list is empty, and ValueError where Python code changed it meanwhile.</summary>
    /// <param name="context">The thread's context.</param>
    /// <param name="list">The list.</param>
    /// <param name="key">A function of one argument; NULL or None for the items themselves.</param>
    /// <param name="reverse">Descending, equal items in their old order.</param>
    public static void Sort(PyContext context, PyList list, Value key, bool reverse)
    {
        if ((key.IsNull || key.IsNone) && list.Numbers is long[] numbers)
        {
            // Equal ints cannot be told apart, so stability asks nothing.
            Array.Sort(numbers, 0, list.Count);
            if (reverse) list.Reverse();
            return;
        }
        Value[] items = list.Items;
        int count = list.Count;
        var marker = new Value[0];
        list.Items = marker;
        list.Count = 0;
        try
        {
            SortItems(context, items.AsSpan(0, count), key, reverse);
        }
        catch
        {
            list.Items = items;
            list.Count = count;
            throw;
        }
        bool modified = list.Items != marker || list.Count != 0;
        list.Items = items;
        list.Count = count;
        if (modified) throw Errors.ValueError("list modified during sort");
    }

    private static void SortItems(PyContext context, Span<Value> items, Value key, bool reverse)
    {
        if (key.IsNull || key.IsNone)
        {
            if (items.Length < 2) return;
            if (TrySortInts(items, reverse)) return;
            SortByKeys(context, items, items, withKeys: false, reverse);
            return;
        }
        var keys = new Value[items.Length];
        for (int i = 0; i < keys.Length; i++) keys[i] = context.Call(key, items[i]);
        if (items.Length > 1) SortByKeys(context, items, keys, withKeys: true, reverse);
    }

    // Equal ints cannot be told apart, so stability asks nothing.
    private static bool TrySortInts(Span<Value> items, bool reverse)
    {
        foreach (ref Value item in items)
            if (!item.IsInt) return false;
        var numbers = new long[items.Length];
        for (int i = 0; i < numbers.Length; i++) numbers[i] = items[i].Bits;
        Array.Sort(numbers);
        if (reverse) Array.Reverse(numbers);
        for (int i = 0; i < numbers.Length; i++) items[i] = Value.FromInt(numbers[i]);
        return true;
    }

    private static void SortByKeys(PyContext context, Span<Value> items, Span<Value> keys, bool withKeys, bool reverse)
    {
        SortKey[]? fast = FastKeys.TryMake(keys, out FastKeyKind kind);
        if (fast is null)
        {
            SortGenerally(context, items, keys, withKeys, reverse);
            return;
        }
        Value[] old = keys.ToArray();
        // Sorting the reversed sequence and reversing the result keeps equal items in their order.
        if (reverse) Array.Reverse(fast);
        switch (kind)
        {
            case FastKeyKind.Number: StableMerge.Sort(fast, default(NumberLess)); break;
            case FastKeyKind.Text: StableMerge.Sort(fast, new TextLess(old)); break;
            case FastKeyKind.Tuple: StableMerge.Sort(fast, new TupleLess(old)); break;
        }
        if (reverse) Array.Reverse(fast);
        if (withKeys) items.CopyTo(old);
        for (int i = 0; i < fast.Length; i++) items[i] = old[fast[i].Index];
    }

    private static void SortGenerally(PyContext context, Span<Value> items, Span<Value> keys, bool withKeys, bool reverse)
    {
        var pairs = new SortPair[items.Length];
        for (int i = 0; i < pairs.Length; i++) pairs[i] = new SortPair(keys[i], withKeys ? items[i] : default);
        if (reverse) Array.Reverse(pairs);
        try
        {
            new TimSort(context, pairs).Sort();
        }
        finally
        {
            // A comparison that raised leaves a permutation of the items.
            if (reverse) Array.Reverse(pairs);
            for (int i = 0; i < pairs.Length; i++) items[i] = withKeys ? pairs[i].Item : pairs[i].Key;
        }
    }
}
