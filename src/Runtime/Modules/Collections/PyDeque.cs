using PyToCil.Runtime.Modules;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>A double-ended queue over a ring of values.</summary>
public sealed class PyDeque : PyObject, IAttributed
{
    private AttributeStore _attributes;
    private Value[] _ring = [];
    private int _head;

    internal PyDeque(PyType type) : base(type)
    {
        if (!type.IsBuiltin) _attributes.Begin(type);
    }

    ref AttributeStore IAttributed.Attributes => ref _attributes;

    public int Count { get; private set; }

    /// <summary>The bound of the length; negative for none.</summary>
    public long MaxLength { get; internal set; } = -1;

    /// <summary>Changes with every change of the items' places, for iterators.</summary>
    internal int State { get; private set; }

    public Value this[int index]
    {
        get => _ring[Place(index)];
        set => _ring[Place(index)] = value;
    }

    private int Place(int index)
    {
        int place = _head + index;
        return place >= _ring.Length ? place - _ring.Length : place;
    }

    public void Append(Value item)
    {
        if (MaxLength == 0) return;
        if (Count == _ring.Length) Grow();
        _ring[Place(Count)] = item;
        Count++;
        State++;
        if (MaxLength >= 0 && Count > MaxLength) PopLeft();
    }

    public void AppendLeft(Value item)
    {
        if (MaxLength == 0) return;
        if (Count == _ring.Length) Grow();
        _head = _head == 0 ? _ring.Length - 1 : _head - 1;
        _ring[_head] = item;
        Count++;
        State++;
        if (MaxLength >= 0 && Count > MaxLength) Pop();
    }

    public Value Pop()
    {
        int place = Place(--Count);
        Value item = _ring[place];
        _ring[place] = default;
        State++;
        return item;
    }

    public Value PopLeft()
    {
        Value item = _ring[_head];
        _ring[_head] = default;
        if (++_head == _ring.Length) _head = 0;
        Count--;
        State++;
        return item;
    }

    private void Grow()
    {
        var ring = new Value[Math.Max(8, _ring.Length * 2)];
        CopyTo(ring);
        _ring = ring;
        _head = 0;
    }

    private void CopyTo(Span<Value> target)
    {
        int first = Math.Min(Count, _ring.Length - _head);
        _ring.AsSpan(_head, first).CopyTo(target);
        _ring.AsSpan(0, Count - first).CopyTo(target[first..]);
    }

    public Value[] ToArray()
    {
        var items = new Value[Count];
        CopyTo(items);
        return items;
    }

    /// <summary>Replaces all items.</summary>
    internal void Reset(Value[] items)
    {
        _ring = items;
        _head = 0;
        Count = items.Length;
        State++;
    }

    public void Clear() => Reset([]);
}

/// <summary>_collections._deque_iterator and its reverse.</summary>
internal sealed class PyDequeIterator(PyType type, PyDeque deque, bool reverse) : PyIterator(type)
{
    private readonly int _state = deque.State;
    private int _index = reverse ? deque.Count - 1 : 0;
    private int _remaining = deque.Count;

    public override bool MoveNext(PyContext context, out Value item)
    {
        item = default;
        if (deque.State != _state)
        {
            _remaining = 0;
            throw Errors.RuntimeError("deque mutated during iteration");
        }
        if (_remaining == 0) return false;
        _remaining--;
        item = deque[_index];
        _index += reverse ? -1 : 1;
        return true;
    }

    internal override long LengthHint(PyContext context) => _remaining;
}
