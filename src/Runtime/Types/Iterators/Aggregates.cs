
namespace PyToCil.Runtime.Types;

/// <summary>The builtins that reduce an iterable: any, all, min, max, sorted, len. docs.python.org/3/library/functions.html</summary>
public static class Aggregates
{
    public static Value Any(PyContext context, Value iterable)
    {
        var source = new ItemSource(context, iterable);
        if (source.Generator is { } generator) return Decides(context, generator, true);
        source.Skip(TruthsAhead(source.Ahead, false));
        while (source.Next(context, out Value item))
            if (Truth.Of(context, item)) return true;
        return false;
    }

    public static Value All(PyContext context, Value iterable)
    {
        var source = new ItemSource(context, iterable);
        if (source.Generator is { } generator) return !Decides(context, generator, false);
        source.Skip(TruthsAhead(source.Ahead, true));
        while (source.Next(context, out Value item))
            if (!Truth.Of(context, item)) return false;
        return true;
    }

    // How many items are bools or ints of this truth.
    private static int TruthsAhead(ReadOnlySpan<Value> items, bool truth)
    {
        int i = 0;
        while (i < items.Length && (items[i].IsBool || items[i].IsInt) && items[i].Bits != 0 == truth) i++;
        return i;
    }

    // Whether the generator gives an item of this truth.
    private static bool Decides(PyContext context, PyGenerator generator, bool truth)
    {
        var sink = new TruthSink(!truth);
        while (Iteration.Next(context, generator, sink, out Value item))
            if (Truth.Of(context, item) == truth) return true;
        return false;
    }

    /// <summary>Python's <c>len(value)</c>.</summary>
    public static Value Len(PyContext context, Value value) => value.Reference switch
    {
        PyList list when list.Type == ListType.Type => list.Count,
        PyTuple tuple when tuple.Type == TupleType.Type => tuple.Count,
        PyDict dict when dict.Type == DictType.Type => dict.Count,
        PySet set when set.Type == SetType.Type => set.Count,
        _ => Lengths.Of(context, value),
    };

    /// <summary>Python's <c>sum(iterable, /, start=0)</c>.</summary>
    public static Value Sum(PyContext context, Arguments arguments)
    {
        if (arguments.Count == 1 && !arguments.HasKeywords) return Summation.Sum(context, arguments[0], Value.FromInt(0));
        if (arguments.Count == 0) throw Errors.TypeError("sum() takes at least 1 positional argument (0 given)");
        Value[] bound = NativeTypes.Bind(context, arguments, "sum", ["", "start"], 1, 2);
        return Summation.Sum(context, bound[0], bound[1].IsNull ? Value.FromInt(0) : bound[1]);
    }

    public static Value Min(PyContext context, Value items) => ExtremeOfIterable(context, items, Value.None, default, "min", CompareKind.Less);

    public static Value Max(PyContext context, Value items) => ExtremeOfIterable(context, items, Value.None, default, "max", CompareKind.Greater);

    public static Value Min(PyContext context, Arguments arguments) => Extreme(context, arguments, "min", CompareKind.Less);

    public static Value Max(PyContext context, Arguments arguments) => Extreme(context, arguments, "max", CompareKind.Greater);

    /// <summary>min_max of Python/bltinmodule.c.</summary>
    private static Value Extreme(PyContext context, in Arguments arguments, string name, CompareKind kind)
    {
        ReadOnlySpan<Value> positional = arguments.Positional;
        if (!arguments.HasKeywords && positional.Length > 1) return ExtremeOf(context, positional, kind);
        if (positional.Length == 0) throw Errors.TypeError(PyVersion.Text($"{name} expected 1 argument, got 0", 9, $"{name} expected at least 1 argument, got 0"));
        Value key = Value.None, fallback = default;
        for (int i = 0; i < arguments.Names.Length; i++)
        {
            if (arguments.Names[i] == "key") key = arguments.Keywords[i];
            else if (arguments.Names[i] == "default") fallback = arguments.Keywords[i];
            else throw NativeTypes.InvalidKeyword(context, name, arguments.Names[i]);
        }
        if (positional.Length == 1) return ExtremeOfIterable(context, positional[0], key, fallback, name, kind);
        if (!fallback.IsNull) throw Errors.TypeError($"Cannot specify a default for {name}() with multiple positional arguments");
        return key.IsNone ? ExtremeOf(context, positional, kind) : ExtremeOfIterable(context, PyTuple.From(positional), key, default, name, kind);
    }

    private static Value ExtremeOf(PyContext context, ReadOnlySpan<Value> items, CompareKind kind)
    {
        Value best = items[0];
        for (int i = 1; i < items.Length; i++)
            if (IsBetter(context, items[i], best, kind)) best = items[i];
        return best;
    }

    private static bool IsBetter(PyContext context, Value candidate, Value best, CompareKind kind)
    {
        bool less = kind == CompareKind.Less;
        if (candidate.IsInt && best.IsInt) return less ? candidate.Bits < best.Bits : candidate.Bits > best.Bits;
        if (candidate.IsFloat && best.IsFloat) return less ? candidate.AsFloat < best.AsFloat : candidate.AsFloat > best.AsFloat;
        return Truth.Of(context, Comparison.Compare(context, candidate, best, kind));
    }

    private static Value ExtremeOfIterable(PyContext context, Value iterable, Value key, Value fallback, string name, CompareKind kind)
    {
        var source = new ItemSource(context, iterable);
        if (!source.Next(context, out Value best))
            return !fallback.IsNull ? fallback : throw Errors.ValueError(PyVersion.Text($"{name}() arg is an empty sequence", 12, $"{name}() iterable argument is empty"));
        if (key.IsNone)
        {
            if (source.Generator is { } generator) return ExtremeOfGenerator(context, generator, best, kind);
            source.Skip(ExtremeAhead(source.NumbersAhead<long>(), ref best, kind == CompareKind.Less));
            source.Skip(ExtremeAhead(source.NumbersAhead<double>(), ref best, kind == CompareKind.Less));
            source.Skip(ExtremeAhead(source.Ahead, ref best, kind == CompareKind.Less));
            while (source.Next(context, out Value item))
                if (IsBetter(context, item, best, kind)) best = item;
            return best;
        }
        Value bestKey = context.Call(key, best);
        while (source.Next(context, out Value item))
        {
            Value itemKey = context.Call(key, item);
            if (!IsBetter(context, itemKey, bestKey, kind)) continue;
            best = item;
            bestKey = itemKey;
        }
        return best;
    }

    // How many items were numbers of the best one's own kind.
    private static int ExtremeAhead(ReadOnlySpan<Value> items, ref Value best, bool isLeast)
    {
        int i = 0;
        if (best.IsInt)
        {
            long extreme = best.Bits;
            for (; i < items.Length && items[i].IsInt; i++)
                extreme = isLeast ? Math.Min(extreme, items[i].Bits) : Math.Max(extreme, items[i].Bits);
            best = extreme;
        }
        else if (best.IsFloat)
        {
            double extreme = best.AsFloat;
            for (; i < items.Length && items[i].IsFloat; i++)
            {
                double item = items[i].AsFloat;
                if (isLeast ? item < extreme : item > extreme) extreme = item;
            }
            best = extreme;
        }
        return i;
    }

    private static int ExtremeAhead(ReadOnlySpan<long> items, ref Value best, bool isLeast)
    {
        if (items.IsEmpty || !best.IsInt) return 0;
        long extreme = best.Bits;
        foreach (long item in items) extreme = isLeast ? Math.Min(extreme, item) : Math.Max(extreme, item);
        best = extreme;
        return items.Length;
    }

    private static int ExtremeAhead(ReadOnlySpan<double> items, ref Value best, bool isLeast)
    {
        if (items.IsEmpty || !best.IsFloat) return 0;
        double extreme = best.AsFloat;
        foreach (double item in items)
            if (isLeast ? item < extreme : item > extreme) extreme = item;
        best = extreme;
        return items.Length;
    }

    private static Value ExtremeOfGenerator(PyContext context, PyGenerator generator, Value best, CompareKind kind)
    {
        bool isLeast = kind == CompareKind.Less;
        bool isLeft = true;
        Value item = default;
        if (best.IsInt)
        {
            var sink = new IntExtreme(best.Bits, isLeast);
            isLeft = Iteration.Fill(context, generator, sink, out item);
            best = sink.Best;
        }
        else if (best.IsFloat)
        {
            var sink = new FloatExtreme(best.AsFloat, isLeast);
            isLeft = Iteration.Fill(context, generator, sink, out item);
            best = sink.Best;
        }
        else
        {
            isLeft = Iteration.Next(context, generator, out item);
        }
        for (; isLeft; isLeft = Iteration.Next(context, generator, out item))
            if (IsBetter(context, item, best, kind)) best = item;
        return best;
    }

    /// <summary>Python's <c>sorted(iterable)</c>.</summary>
    public static Value Sorted(PyContext context, Value iterable)
    {
        var list = new PyList();
        ListType.Extend(context, list, iterable);
        ListSort.Sort(context, list, default, reverse: false);
        return list;
    }

    /// <summary>Python's <c>sorted(iterable, /, *, key=None, reverse=False)</c>.</summary>
    public static Value Sorted(PyContext context, Arguments arguments)
    {
        if (arguments.Count != 1) throw Errors.TypeError($"sorted expected 1 argument, got {arguments.Count}");
        var list = new PyList();
        ListType.Extend(context, list, arguments[0]);
        if (!arguments.HasKeywords)
        {
            ListSort.Sort(context, list, default, reverse: false);
            return list;
        }
        Value[] bound = NativeTypes.Bind(context, new Arguments([], arguments.Names, arguments.Keywords), "sort", ["key", "reverse"], 0, 0);
        bool reverse = !bound[1].IsNull && Truth.Of(context, bound[1]);
        ListSort.Sort(context, list, bound[0], reverse);
        return list;
    }
}
