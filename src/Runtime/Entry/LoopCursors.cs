using System.Runtime.CompilerServices;

namespace PyToCil.Runtime.Entry;

/// <summary>An iterator over a range as typed code has it: in registers, not on the heap. Only loops see it.</summary>
public struct RangeCursor
{
    private long _next;
    private readonly long _step;
    private long _remaining;

    internal RangeCursor(long next, long step, long remaining)
    {
        _next = next;
        _step = step;
        _remaining = remaining;
    }

    /// <summary>A cursor over what is a range within 64 bits, or false.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryOver(Value iterable, out RangeCursor cursor)
    {
        if (iterable.Reference is PyRange { IsSmall: true } range)
        {
            cursor = new RangeCursor(range.FirstSmall, range.StepSmall, range.SmallCount);
            return true;
        }
        cursor = default;
        return false;
    }

    /// <summary>Whether a stack item is a range's iterator that nothing but the loop refers to.</summary>
    public static bool IsOwned(Value iterator) => iterator.Reference is PyRangeIterator { IsOwned: true };

    /// <summary>Takes over from an iterator that <see cref="IsOwned"/>.</summary>
    public static RangeCursor Take(Value iterator)
    {
        var range = (PyRangeIterator)iterator.Reference!;
        return new RangeCursor(range.NextItem, range.Step, range.Remaining);
    }

    /// <summary>A list with room for what the loop has left, or for <paramref name="most"/> items.</summary>
    public static PyList NewList(ref RangeCursor cursor, int most) => new((int)Math.Clamp(cursor._remaining, 0, most));

    /// <summary>The iterator object, for generic code; the cursor is not used any more.</summary>
    public static Value ToValue(RangeCursor cursor) => new PyRangeIterator(cursor._next, cursor._step, cursor._remaining) { IsOwned = true };

    /// <summary>The next item; false at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MoveNext(ref RangeCursor cursor, out long item)
    {
        item = cursor._next;
        if (cursor._remaining <= 0) return false;
        cursor._remaining--;
        cursor._next = unchecked(item + cursor._step);
        return true;
    }
}

/// <summary>An iterator over a list as typed code has it. The list may change while it runs, as under an iterator object.</summary>
public struct ListCursor
{
    private readonly PyList _list;
    private int _index;

    private ListCursor(PyList list, int index)
    {
        _list = list;
        _index = index;
    }

    /// <summary>A cursor over what is exactly a list, or false.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryOver(Value iterable, out ListCursor cursor)
    {
        if (TypedLanes.IsList(iterable))
        {
            cursor = new ListCursor(Unsafe.As<PyList>(iterable.Reference!), 0);
            return true;
        }
        cursor = default;
        return false;
    }

    public static ListCursor Over(PyList list) => new(list, 0);

    /// <summary>Whether a stack item is a list's iterator that nothing but the loop refers to.</summary>
    public static bool IsOwned(Value iterator) => iterator.Reference is PyListIterator { IsOwned: true, List: not null };

    /// <summary>Takes over from an iterator that <see cref="IsOwned"/>.</summary>
    public static ListCursor Take(Value iterator)
    {
        var list = (PyListIterator)iterator.Reference!;
        return new ListCursor(list.List!, list.Index);
    }

    /// <summary>A list with room for what the loop has left, or for <paramref name="most"/> items.</summary>
    public static PyList NewList(ref ListCursor cursor, int most) => new(Math.Clamp(cursor._list.Count - cursor._index, 0, most));

    /// <summary>The iterator object, for generic code; the cursor is not used any more.</summary>
    public static Value ToValue(ListCursor cursor) => new PyListIterator(cursor._list) { Index = cursor._index, IsOwned = true };

    /// <summary>The next item, however the list keeps it; false at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MoveNext(ref ListCursor cursor, out Value item)
    {
        int index = cursor._index;
        PyList list = cursor._list;
        if ((uint)index < (uint)list.Count)
        {
            cursor._index = index + 1;
            item = list[index];
            return !item.IsNull;
        }
        item = default;
        return false;
    }

    /// <summary>There is another item.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasMore(ref ListCursor cursor) => cursor._index < cursor._list.Count;

    // What loops ask where there is an item: false where the list does not keep such items, and nothing was taken.

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryValue(ref ListCursor cursor, out Value item)
    {
        int index = cursor._index;
        Value[] items = cursor._list.General;
        if ((uint)index < (uint)items.Length)
        {
            cursor._index = index + 1;
            item = items[index];
            return true;
        }
        item = default;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryInt(ref ListCursor cursor, out long item) => Try(ref cursor, out item);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFloat(ref ListCursor cursor, out double item) => Try(ref cursor, out item);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryBool(ref ListCursor cursor, out int item)
    {
        bool found = Try(ref cursor, out byte next);
        item = next;
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Try<T>(ref ListCursor cursor, out T item) where T : struct
    {
        int index = cursor._index;
        PyList list = cursor._list;
        if (list.Numbers.GetType() == typeof(T[]))
        {
            T[] numbers = Unsafe.As<T[]>(list.Numbers);
            if ((uint)index < (uint)numbers.Length)
            {
                cursor._index = index + 1;
                item = numbers[index];
                return true;
            }
        }
        else
        {
            Value[] items = list.General;
            if ((uint)index < (uint)items.Length && items[index].Reference == ListLanes.TagOf<T>())
            {
                cursor._index = index + 1;
                item = ListLanes.BitsAs<T>(items[index]);
                return true;
            }
        }
        item = default;
        return false;
    }
}

/// <summary>An iterator over a tuple as typed code has it.</summary>
public struct TupleCursor
{
    private readonly PyTuple _tuple;
    private readonly Value[] _items;
    private int _index;

    private TupleCursor(PyTuple tuple, int index)
    {
        _tuple = tuple;
        _items = tuple.Items;
        _index = index;
    }

    /// <summary>A cursor over what is exactly a tuple, or false.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryOver(Value iterable, out TupleCursor cursor)
    {
        if (TypedLanes.IsTuple(iterable))
        {
            cursor = new TupleCursor(Unsafe.As<PyTuple>(iterable.Reference!), 0);
            return true;
        }
        cursor = default;
        return false;
    }

    /// <summary>Whether a stack item is a tuple's iterator that nothing but the loop refers to.</summary>
    public static bool IsOwned(Value iterator) => iterator.Reference is PyTupleIterator { IsOwned: true, Tuple: not null };

    /// <summary>Takes over from an iterator that <see cref="IsOwned"/>.</summary>
    public static TupleCursor Take(Value iterator)
    {
        var tuple = (PyTupleIterator)iterator.Reference!;
        return new TupleCursor(tuple.Tuple!, tuple.Index);
    }

    /// <summary>A list with room for what the loop has left, or for <paramref name="most"/> items.</summary>
    public static PyList NewList(ref TupleCursor cursor, int most) => new(Math.Clamp(cursor._items.Length - cursor._index, 0, most));

    /// <summary>The iterator object, for generic code; the cursor is not used any more.</summary>
    public static Value ToValue(TupleCursor cursor) => new PyTupleIterator(cursor._tuple) { Index = cursor._index, IsOwned = true };

    /// <summary>The next item; false at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MoveNext(ref TupleCursor cursor, out Value item)
    {
        Value[] items = cursor._items;
        int index = cursor._index;
        if ((uint)index < (uint)items.Length)
        {
            cursor._index = index + 1;
            item = items[index];
            return true;
        }
        item = default;
        return false;
    }
}
