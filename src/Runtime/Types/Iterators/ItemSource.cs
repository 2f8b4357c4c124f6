namespace PyToCil.Runtime.Types;

/// <summary>The items of an iterable, one after the other; lists and tuples are read in place, so a loop over them calls nothing.</summary>
internal struct ItemSource
{
    private readonly PyList? _list;
    private readonly Value[]? _items;
    private readonly Value _iterator;
    private int _index;

    public ItemSource(PyContext context, Value iterable)
    {
        if (iterable.Reference is PyList list && list.Type == ListType.Type) _list = list;
        else if (iterable.Reference is PyTuple tuple && tuple.Type == TupleType.Type) _items = tuple.Items;
        else _iterator = Iteration.Iterate(context, iterable);
    }

    /// <summary>The generator that gives the items, or null.</summary>
    public readonly PyGenerator? Generator => _iterator.Reference as PyGenerator;

    /// <summary>The next items of a list or tuple as they are now, none for others; <see cref="Skip"/> takes them.</summary>
    public readonly ReadOnlySpan<Value> Ahead =>
        _list is { } list ? _index < list.Count && !list.HoldsNumbers ? list.Items.AsSpan(_index, list.Count - _index) : default
        : _items is { } items ? items.AsSpan(_index) : default;

    /// <summary>As <see cref="Ahead"/>, of a list of unboxed ints or floats.</summary>
    public readonly ReadOnlySpan<T> NumbersAhead<T>() =>
        _list is { } list && list.Numbers.GetType() == typeof(T[]) && _index < list.Count ? ((T[])list.Numbers).AsSpan(_index, list.Count - _index) : default;

    public void Skip(int count) => _index += count;

    public bool Next(PyContext context, out Value item)
    {
        if (_list is { } list)
        {
            if ((uint)_index < (uint)list.Count)
            {
                item = list[_index++];
                return true;
            }
        }
        else if (_items is { } items)
        {
            if ((uint)_index < (uint)items.Length)
            {
                item = items[_index++];
                return true;
            }
        }
        else if (_iterator.Reference is PyIterator native) return native.MoveNext(context, out item);
        else return Iteration.Next(context, _iterator, out item);
        item = default;
        return false;
    }
}
