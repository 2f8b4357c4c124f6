using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>heapq.merge: sorted inputs as one sorted stream, stable across the inputs.</summary>
internal sealed class HeapMerge : PyIterator
{
    private static readonly PyType s_type = NativeTypes.Make("generator", "builtins", IteratorTypes.Define, subclassable: false);

    private sealed class Source(Value iterator, int order)
    {
        public readonly Value Iterator = iterator;
        public readonly int Order = order;
        public Value Item;
        public Value Key;
    }

    private readonly List<Source> _heap = [];
    private readonly Value[] _iterables;
    private readonly Value _key;
    private readonly bool _reverse;
    private bool _started;

    private HeapMerge(Value[] iterables, Value key, bool reverse) : base(s_type)
    {
        _iterables = iterables;
        _key = key;
        _reverse = reverse;
    }

    public static Value Create(PyContext context, Arguments arguments)
    {
        Value key = Value.None, reverse = Value.False;
        for (int i = 0; i < arguments.Names.Length; i++)
        {
            if (arguments.Names[i] == "key") key = arguments.Keywords[i];
            else if (arguments.Names[i] == "reverse") reverse = arguments.Keywords[i];
            else throw Errors.TypeError($"merge() got an unexpected keyword argument '{arguments.Names[i]}'");
        }
        return new HeapMerge(arguments.Positional.ToArray(), key, Truth.Of(context, reverse));
    }

    public override bool MoveNext(PyContext context, out Value item)
    {
        if (!_started) Start(context);
        else if (_heap.Count > 0) Refill(context);
        item = _heap.Count == 0 ? default : _heap[0].Item;
        return _heap.Count > 0;
    }

    private void Start(PyContext context)
    {
        _started = true;
        for (int i = 0; i < _iterables.Length; i++)
        {
            var source = new Source(Iteration.Iterate(context, _iterables[i]), i);
            if (Advance(context, source)) _heap.Add(source);
        }
        for (int i = _heap.Count / 2 - 1; i >= 0; i--) Sift(context, i);
    }

    private void Refill(PyContext context)
    {
        if (!Advance(context, _heap[0]))
        {
            _heap[0] = _heap[^1];
            _heap.RemoveAt(_heap.Count - 1);
        }
        if (_heap.Count > 0) Sift(context, 0);
    }

    private bool Advance(PyContext context, Source source)
    {
        if (!Iteration.Next(context, source.Iterator, out source.Item)) return false;
        source.Key = _key.IsNone ? source.Item : context.Call(_key, source.Item);
        return true;
    }

    private bool Less(PyContext context, Source a, Source b)
    {
        if (_reverse ? Comparison.IsLess(context, b.Key, a.Key) : Comparison.IsLess(context, a.Key, b.Key)) return true;
        if (a.Order >= b.Order) return false;
        return !(_reverse ? Comparison.IsLess(context, a.Key, b.Key) : Comparison.IsLess(context, b.Key, a.Key));
    }

    private void Sift(PyContext context, int position)
    {
        while (true)
        {
            int least = position;
            for (int child = 2 * position + 1; child <= 2 * position + 2 && child < _heap.Count; child++)
                if (Less(context, _heap[child], _heap[least])) least = child;
            if (least == position) return;
            (_heap[least], _heap[position]) = (_heap[position], _heap[least]);
            position = least;
        }
    }
}
