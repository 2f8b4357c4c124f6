using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>One of the iterators that tee gives; they share a linked list of what was drawn.</summary>
internal sealed class TeeIterator : PyIterator
{
    public static readonly PyType TeeType = NativeTypes.Make("_tee", "itertools", static d =>
    {
        IteratorTypes.Define(d);
        d.Method("__copy__", static (_, self) => NativeTypes.Self<TeeIterator>(self, TeeType!).Copy());
        d.New(NewTee);
    });

    /// <summary>A drawn item and the link behind it; the last link holds the source.</summary>
    private sealed class Link(TeeSource source)
    {
        public readonly TeeSource Source = source;
        public Value Item;
        public Link? Next;
    }

    private sealed class TeeSource(Value iterator)
    {
        public readonly Value Iterator = iterator;
        public bool IsRunning;
    }

    private Link _link;

    private TeeIterator(Link link) : base(TeeType) => _link = link;

    private TeeIterator Copy() => new(_link);

    private static TeeIterator From(PyContext context, Value iterable)
    {
        Value iterator = Iteration.Iterate(context, iterable);
        return iterator.Reference is TeeIterator tee ? tee.Copy() : new TeeIterator(new Link(new TeeSource(iterator)));
    }

    private static Value NewTee(PyContext context, Arguments arguments)
    {
        arguments.Tail().CheckCount("_tee", 1, 1);
        return From(context, arguments[1]);
    }

    public override bool MoveNext(PyContext context, out Value item)
    {
        Link link = _link;
        if (link.Next is null)
        {
            TeeSource source = link.Source;
            if (source.IsRunning) throw Errors.RuntimeError("cannot re-enter the tee iterator");
            source.IsRunning = true;
            try
            {
                if (!Iteration.Next(context, source.Iterator, out item)) return false;
            }
            finally
            {
                source.IsRunning = false;
            }
            link.Item = item;
            link.Next = new Link(source);
        }
        item = link.Item;
        _link = link.Next;
        return true;
    }

    /// <summary>itertools.tee: an iterator that can copy itself is copied, any other wrapped.</summary>
    public static Value Tee(PyContext context, ReadOnlySpan<Value> arguments)
    {
        long count = arguments.Length > 1 ? Indexing.ToInt64(context, arguments[1]) : 2;
        if (count < 0) throw Errors.ValueError(PyVersion.Text("n must be >= 0", 15, "n cannot be negative"));
        if (count == 0) return PyTuple.Empty;
        Value iterator = Iteration.Iterate(context, arguments[0]);
        var results = new Value[count];
        if (!Attributes.TryGet(context, iterator, "__copy__", out _)) iterator = From(context, iterator);
        else if (NativeTypes.IsFrom313(context) && iterator.Reference is TeeIterator tee) iterator = tee.Copy();
        results[0] = iterator;
        for (int i = 1; i < results.Length; i++) results[i] = context.Call(Attributes.Get(context, results[i - 1], "__copy__"));
        return PyTuple.Of(results);
    }
}
