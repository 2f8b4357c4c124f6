using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>compress, dropwhile, filterfalse, islice, takewhile.</summary>
internal static class FilterIterators
{
    public static readonly PyType Compress = ItertoolsModule.Make("compress", NewCompress);
    public static readonly PyType DropWhile = ItertoolsModule.Make("dropwhile", NewDropWhile);
    public static readonly PyType FilterFalse = ItertoolsModule.Make("filterfalse", NewFilterFalse);
    public static readonly PyType ISlice = ItertoolsModule.Make("islice", NewISlice);
    public static readonly PyType TakeWhile = ItertoolsModule.Make("takewhile", NewTakeWhile);

    private static Value NewCompress(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("itertools.compress", arguments, Compress);
        Value[] bound = NativeTypes.Bind(context, arguments.Tail(), "compress", ["data", "selectors"], 2, 2);
        return new CompressIterator(cls, Iteration.Iterate(context, bound[0]), Iteration.Iterate(context, bound[1]));
    }

    private static PyType Two(in Arguments arguments, string name, PyType owner)
    {
        PyType cls = TypeCalls.ClassArgument("itertools." + name, arguments, owner);
        NativeTypes.RefuseKeywords(cls, owner, arguments);
        arguments.Tail().CheckCount(name, 2, 2);
        return cls;
    }

    private static Value NewDropWhile(PyContext context, Arguments arguments) =>
        new DropWhileIterator(Two(arguments, "dropwhile", DropWhile), arguments[1], Iteration.Iterate(context, arguments[2]));

    private static Value NewTakeWhile(PyContext context, Arguments arguments) =>
        new TakeWhileIterator(Two(arguments, "takewhile", TakeWhile), arguments[1], Iteration.Iterate(context, arguments[2]));

    private static Value NewFilterFalse(PyContext context, Arguments arguments) =>
        new FilterFalseIterator(Two(arguments, "filterfalse", FilterFalse), arguments[1], Iteration.Iterate(context, arguments[2]));

    private static Value NewISlice(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("itertools.islice", arguments, ISlice);
        NativeTypes.RefuseKeywords(cls, ISlice, arguments);
        Arguments given = arguments.Tail();
        given.CheckCount("islice", 2, 4);
        long start = 0, stop, step = 1;
        if (given.Count == 2) stop = StopBound(context, given[1]);
        else
        {
            stop = StopBound(context, given[2]);
            start = Bound(context, given[1], 0, "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        }
        if (given.Count == 4)
        {
            step = Bound(context, given[3], 1, "Step for islice() must be a positive integer or None.");
            if (step < 1) throw Errors.ValueError("Step for islice() must be a positive integer or None.");
        }
        return new SliceIterator(cls, Iteration.Iterate(context, given[0]), start, stop, step);
    }

    // islice_new tells -1 from an error by neither, and other negative stops are judged with the start.
    private static long StopBound(PyContext context, Value value)
    {
        bool isFarNegative = value.IsInt && value.AsInt < -1;
        return Bound(context, value, -1, $"{(isFarNegative ? "Indices" : "Stop argument")} for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    }

    private static bool IsIndex(Value value) => value.IsInt || value.IsNone || !value.Type.Special(SpecialMethod.Index).IsNull;

    private static long Bound(PyContext context, Value value, long none, string message)
    {
        if (value.IsNone) return none;
        if (!IsIndex(value)) throw Errors.ValueError(message);
        Value index = Indexing.ToIndex(context, value);
        return index.IsInt && index.AsInt >= 0 ? index.AsInt : throw Errors.ValueError(message);
    }
}

internal sealed class CompressIterator(PyType type, Value data, Value selectors) : PyAdapterIterator(type)
{
    public override bool MoveNext(PyContext context, out Value item)
    {
        while (Iteration.Next(context, data, out item) && Iteration.Next(context, selectors, out Value selector))
            if (Truth.Of(context, selector)) return true;
        item = default;
        return false;
    }
}

internal sealed class DropWhileIterator(PyType type, Value function, Value iterator) : PyAdapterIterator(type)
{
    private bool _started;

    public override bool MoveNext(PyContext context, out Value item)
    {
        while (Iteration.Next(context, iterator, out item))
        {
            if (_started) return true;
            if (Truth.Of(context, context.Call(function, item))) continue;
            return _started = true;
        }
        return false;
    }
}

internal sealed class TakeWhileIterator(PyType type, Value function, Value iterator) : PyAdapterIterator(type)
{
    private bool _ended;

    public override bool MoveNext(PyContext context, out Value item)
    {
        item = default;
        if (_ended || !Iteration.Next(context, iterator, out item)) return false;
        if (Truth.Of(context, context.Call(function, item))) return true;
        _ended = true;
        item = default;
        return false;
    }
}

internal sealed class FilterFalseIterator(PyType type, Value function, Value iterator) : PyAdapterIterator(type)
{
    public override bool MoveNext(PyContext context, out Value item)
    {
        bool byTruth = function.IsNone || function.Reference == (object)BoolType.Type;
        while (Iteration.Next(context, iterator, out item))
            if (!Truth.Of(context, byTruth ? item : context.Call(function, item))) return true;
        return false;
    }
}

/// <summary>islice: as CPython's, it draws from its source only up to the next item it needs.</summary>
internal sealed class SliceIterator(PyType type, Value iterator, long start, long stop, long step) : PyAdapterIterator(type)
{
    private Value _iterator = iterator;
    private long _next = start;
    private long _taken;

    public override bool MoveNext(PyContext context, out Value item)
    {
        item = default;
        if (_iterator.IsNull) return false;
        while (_taken < _next)
        {
            if (!Iteration.Next(context, _iterator, out _)) return End();
            _taken++;
        }
        if (stop >= 0 && _taken >= stop) return End();
        if (!Iteration.Next(context, _iterator, out item)) return End();
        _taken++;
        long next = unchecked(_next + step);
        _next = next < _next || (stop >= 0 && next > stop) ? (stop >= 0 ? stop : long.MaxValue) : next;
        return true;
    }

    private bool End()
    {
        _iterator = default;
        return false;
    }
}
