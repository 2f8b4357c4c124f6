using System.Runtime.CompilerServices;
using System.Numerics;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>list_iterator: sees items appended while it runs.</summary>
public sealed class PyListIterator : PyIterator
{
    private PyList? _list;
    private int _index;

    public PyListIterator(PyList list) : base(IteratorTypes.List) => _list = list;

    internal PyList? List => _list;
    internal int Index { get => _index; set => _index = value; }

    /// <summary>A loop made it and only its stack refers to it.</summary>
    internal bool IsOwned { get; set; }

    public override bool MoveNext(PyContext context, out Value item) => MoveNext(out item);

    /// <summary>The next item; false at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext(out Value item)
    {
        PyList? list = _list;
        if (list is not null)
        {
            int index = _index;
            if ((uint)index < (uint)list.Count)
            {
                _index = index + 1;
                item = list[index];
                if (!item.IsNull) return true;
            }
            _list = null;
        }
        item = default;
        return false;
    }

    /// <summary>The next item where it is an int: 1; -1 where it is none or there is none, and nothing was taken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int MoveNextInt(out long item)
    {
        int index = _index;
        if (_list is { } list && (uint)index < (uint)list.Count)
        {
            if (list.Numbers.GetType() == typeof(long[]) && Unsafe.As<long[]>(list.Numbers) is var numbers && (uint)index < (uint)numbers.Length)
            {
                item = numbers[index];
                _index = index + 1;
                return 1;
            }
            Value[] items = list.General;
            if ((uint)index < (uint)items.Length && items[index].IsInt)
            {
                item = items[index].Bits;
                _index = index + 1;
                return 1;
            }
        }
        item = 0;
        return -1;
    }

    internal override long LengthHint(PyContext context) => _list is null ? 0 : Math.Max(0, _list.Count - _index);
}

/// <summary>list_reverseiterator.</summary>
public sealed class PyListReverseIterator : PyIterator
{
    private PyList? _list;
    private int _index;

    public PyListReverseIterator(PyList list) : base(IteratorTypes.ListReverse)
    {
        _list = list;
        _index = list.Count - 1;
    }

    internal PyList? List => _list;
    internal int Index { get => _index; set => _index = value; }

    public override bool MoveNext(PyContext context, out Value item)
    {
        if (_list is { } list && _index >= 0 && _index < list.Count)
        {
            item = list[_index--];
            return true;
        }
        _list = null;
        _index = -1;
        item = default;
        return false;
    }

    internal override long LengthHint(PyContext context) => _list is null || _list.Count < _index + 1 ? 0 : _index + 1;
}

/// <summary>tuple_iterator.</summary>
public sealed class PyTupleIterator : PyIterator
{
    private readonly PyTuple _tuple;
    private Value[] _items;
    private int _index;

    public PyTupleIterator(PyTuple tuple) : base(IteratorTypes.Tuple)
    {
        _tuple = tuple;
        _items = tuple.Items;
    }

    /// <summary>Made for a loop, which alone refers to it.</summary>
    internal bool IsOwned { get; init; }

    internal PyTuple? Tuple => _items.Length == 0 && _tuple.Count > 0 ? null : _tuple;
    internal int Index { get => _index; set => _index = value; }

    public override bool MoveNext(PyContext context, out Value item)
    {
        Value[] items = _items;
        int index = _index;
        if ((uint)index < (uint)items.Length)
        {
            _index = index + 1;
            item = items[index];
            return true;
        }
        _items = [];
        item = default;
        return false;
    }

    internal override long LengthHint(PyContext context) => Math.Max(0, _items.Length - _index);
}

/// <summary>range_iterator, within 64 bits.</summary>
public sealed class PyRangeIterator : PyIterator
{
    private long _next;
    private readonly long _step;
    private long _remaining;

    public PyRangeIterator(long start, long step, long count) : base(IteratorTypes.Range)
    {
        _next = start;
        _step = step;
        _remaining = count;
    }

    /// <summary>A loop made it and only its stack refers to it.</summary>
    internal bool IsOwned { get; set; }

    internal long NextItem => _next;
    internal long Step => _step;
    internal long Remaining => _remaining;

    internal void Skip(long count)
    {
        _next = unchecked(_next + count * _step);
        _remaining -= count;
    }

    public override bool MoveNext(PyContext context, out Value item)
    {
        bool moved = MoveNext(out long next);
        item = moved ? Value.FromInt(next) : default;
        return moved;
    }

    /// <summary>The next item; false at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext(out long item)
    {
        long remaining = _remaining;
        item = _next;
        if (remaining <= 0) return false;
        _remaining = remaining - 1;
        _next = unchecked(item + _step);
        return true;
    }

    internal override long LengthHint(PyContext context) => _remaining;
}

/// <summary>longrange_iterator, beyond 64 bits.</summary>
public sealed class PyLongRangeIterator : PyIterator
{
    private BigInteger _next;
    private readonly BigInteger _step;
    private BigInteger _remaining;

    internal PyLongRangeIterator(BigInteger start, BigInteger step, BigInteger count) : base(IteratorTypes.LongRange)
    {
        _next = start;
        _step = step;
        _remaining = count;
    }

    internal BigInteger NextItem => _next;
    internal BigInteger Step => _step;
    internal BigInteger Remaining => _remaining;

    internal void Skip(BigInteger count)
    {
        _next += count * _step;
        _remaining -= count;
    }

    public override bool MoveNext(PyContext context, out Value item)
    {
        if (_remaining.Sign > 0)
        {
            _remaining--;
            item = PyInt.From(_next);
            _next += _step;
            return true;
        }
        item = default;
        return false;
    }

    internal override long LengthHint(PyContext context) => (long)BigInteger.Min(_remaining, long.MaxValue);
}
