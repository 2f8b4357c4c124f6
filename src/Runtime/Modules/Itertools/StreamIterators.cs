using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>accumulate, batched, chain, pairwise, starmap, zip_longest.</summary>
internal static class StreamIterators
{
    public static readonly PyType Accumulate = ItertoolsModule.Make("accumulate", NewAccumulate);
    public static readonly PyType Batched = ItertoolsModule.Make("batched", NewBatched);
    public static readonly PyType Chain = ItertoolsModule.Make("chain", NewChain, static d =>
    {
        d.ClassMethod("from_iterable", FromIterable);
        d.Since(9).ClassMethod("__class_getitem__", NativeTypes.ClassGetItem);
    });
    public static readonly PyType Pairwise = ItertoolsModule.Make("pairwise", NewPairwise);
    public static readonly PyType StarMap = ItertoolsModule.Make("starmap", NewStarMap);
    public static readonly PyType ZipLongest = ItertoolsModule.Make("zip_longest", NewZipLongest);

    private static Value NewAccumulate(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("itertools.accumulate", arguments, Accumulate);
        Value[] bound = NativeTypes.Bind(context, arguments.Tail(), "accumulate", ["iterable", "func", "initial"], 1, 2);
        Value function = bound[1].IsNull ? Value.None : bound[1];
        Value initial = bound[2].IsNull ? Value.None : bound[2];
        return new AccumulateIterator(cls, Iteration.Iterate(context, bound[0]), function, initial);
    }

    private static Value NewBatched(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("itertools.batched", arguments, Batched);
        string[] names = NativeTypes.IsFrom313(context) ? ["iterable", "n", "strict"] : ["iterable", "n"];
        Value[] bound = NativeTypes.Bind(context, arguments.Tail(), "batched", names, 2, 2);
        long size = Indexing.ToInt64(context, bound[1]);
        if (size < 1) throw Errors.ValueError("n must be at least one");
        bool strict = bound.Length > 2 && !bound[2].IsNull && Truth.Of(context, bound[2]);
        return new BatchedIterator(cls, Iteration.Iterate(context, bound[0]), size, strict);
    }

    private static Value NewChain(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("itertools.chain", arguments, Chain);
        NativeTypes.RefuseKeywords(cls, Chain, arguments);
        return new ChainIterator(cls, new PyTupleIterator(PyTuple.From(arguments.Positional[1..])));
    }

    private static Value FromIterable(PyContext context, Arguments arguments)
    {
        if (arguments.Count != 2) throw Errors.TypeError($"chain.from_iterable() takes exactly one argument ({arguments.Count - 1} given)");
        return new ChainIterator((PyType)arguments[0].Reference!, Iteration.Iterate(context, arguments[1]));
    }

    private static Value NewPairwise(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("itertools.pairwise", arguments, Pairwise);
        NativeTypes.RefuseKeywords(cls, Pairwise, arguments);
        arguments.Tail().CheckCount("pairwise", 1, 1);
        return new PairwiseIterator(cls, Iteration.Iterate(context, arguments[1]));
    }

    private static Value NewStarMap(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("itertools.starmap", arguments, StarMap);
        NativeTypes.RefuseKeywords(cls, StarMap, arguments);
        arguments.Tail().CheckCount("starmap", 2, 2);
        return new StarMapIterator(cls, arguments[1], Iteration.Iterate(context, arguments[2]));
    }

    private static Value NewZipLongest(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("itertools.zip_longest", arguments, ZipLongest);
        Value fill = Value.None;
        for (int i = 0; i < arguments.Names.Length; i++)
        {
            if (arguments.Names[i] != "fillvalue") throw Errors.TypeError("zip_longest() got an unexpected keyword argument");
            fill = arguments.Keywords[i];
        }
        var iterators = new Value[arguments.Count - 1];
        for (int i = 0; i < iterators.Length; i++) iterators[i] = Iteration.Iterate(context, arguments[i + 1]);
        return new ZipLongestIterator(cls, iterators, fill);
    }
}

internal sealed class AccumulateIterator(PyType type, Value iterator, Value function, Value initial) : PyAdapterIterator(type)
{
    private Value _total;
    private Value _initial = initial;

    public override bool MoveNext(PyContext context, out Value item)
    {
        if (!_initial.IsNone)
        {
            item = _total = _initial;
            _initial = Value.None;
            return true;
        }
        if (!Iteration.Next(context, iterator, out item)) return false;
        if (!_total.IsNull) item = function.IsNone ? Arithmetic.Binary(context, BinaryKind.Add, _total, item) : context.Call(function, _total, item);
        _total = item;
        return true;
    }
}

internal sealed class BatchedIterator(PyType type, Value iterator, long size, bool strict) : PyAdapterIterator(type)
{
    private bool _ended;

    public override bool MoveNext(PyContext context, out Value item)
    {
        item = default;
        if (_ended) return false;
        var batch = new List<Value>();
        while (batch.Count < size && Iteration.Next(context, iterator, out Value next)) batch.Add(next);
        if (batch.Count < size)
        {
            _ended = true;
            if (batch.Count == 0) return false;
            if (strict) throw Errors.ValueError("batched(): incomplete batch");
        }
        item = PyTuple.Of([.. batch]);
        return true;
    }
}

internal sealed class ChainIterator(PyType type, Value sources) : PyAdapterIterator(type)
{
    private Value _sources = sources;
    private Value _active;

    public override bool MoveNext(PyContext context, out Value item)
    {
        while (!_sources.IsNull)
        {
            if (_active.IsNull)
            {
                if (!Iteration.Next(context, _sources, out Value next))
                {
                    _sources = default;
                    break;
                }
                try
                {
                    _active = Iteration.Iterate(context, next);
                }
                catch
                {
                    _sources = default;
                    throw;
                }
            }
            if (Iteration.Next(context, _active, out item)) return true;
            _active = default;
        }
        item = default;
        return false;
    }
}

internal sealed class PairwiseIterator(PyType type, Value iterator) : PyAdapterIterator(type)
{
    private Value _iterator = iterator;
    private Value _old;

    public override bool MoveNext(PyContext context, out Value item)
    {
        item = default;
        if (_iterator.IsNull) return false;
        if (_old.IsNull && !Iteration.Next(context, _iterator, out _old)) return End();
        Value old = _old;
        if (!Iteration.Next(context, _iterator, out Value next)) return End();
        _old = next;
        item = new PyTuple([old, next]);
        return true;
    }

    private bool End()
    {
        _iterator = default;
        _old = default;
        return false;
    }
}

internal sealed class StarMapIterator(PyType type, Value function, Value iterator) : PyAdapterIterator(type)
{
    public override bool MoveNext(PyContext context, out Value item)
    {
        if (!Iteration.Next(context, iterator, out item)) return false;
        item = context.Call(function, new Arguments(Iteration.ToArray(context, item)));
        return true;
    }
}

internal sealed class ZipLongestIterator(PyType type, Value[] iterators, Value fill) : PyAdapterIterator(type)
{
    private int _active = iterators.Length;

    public override bool MoveNext(PyContext context, out Value item)
    {
        item = default;
        if (iterators.Length == 0 || _active == 0) return false;
        var items = new Value[iterators.Length];
        for (int i = 0; i < items.Length; i++)
        {
            if (iterators[i].IsNull) items[i] = fill;
            else if (!Iteration.Next(context, iterators[i], out items[i]))
            {
                iterators[i] = default;
                if (--_active == 0) return false;
                items[i] = fill;
            }
        }
        item = new PyTuple(items);
        return true;
    }
}
