using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>docs.python.org/3/library/functions.html#enumerate</summary>
public sealed class PyEnumerate : PyAdapterIterator
{
    internal Value Iterator { get; }
    internal Value Index { get; private set; }

    internal PyEnumerate(PyType type, Value iterator, Value start) : base(type)
    {
        Iterator = iterator;
        Index = start;
    }

    public override bool MoveNext(PyContext context, out Value item)
    {
        if (!Iteration.Next(context, Iterator, out item)) return false;
        item = new PyTuple([TakeIndex(), item]);
        return true;
    }

    private Value TakeIndex()
    {
        Value index = Index;
        Index = index.IsInt && index.AsInt < long.MaxValue ? index.AsInt + 1 : PyInt.From(PyRange.Big(index) + 1);
        return index;
    }

    /// <summary>The next item in two parts, without the tuple that a loop would take apart at once. Throws nothing.</summary>
    internal PairStep MoveNextPair(PyContext context, out Value first, out Value second)
    {
        first = default;
        second = Entry.Iterations.ForIterate(context, Iterator);
        if (second.IsNull) return context.Error is null ? PairStep.End : PairStep.Failed;
        first = TakeIndex();
        return PairStep.Pair;
    }
}

/// <summary>docs.python.org/3/library/functions.html#zip</summary>
public sealed class PyZip : PyAdapterIterator
{
    internal Value[] Iterators { get; }
    internal bool IsStrict { get; set; }

    internal PyZip(PyType type, Value[] iterators, bool strict) : base(type)
    {
        Iterators = iterators;
        IsStrict = strict;
    }

    public override bool MoveNext(PyContext context, out Value item)
    {
        item = default;
        Value[] iterators = Iterators;
        if (iterators.Length == 0) return false;
        var items = new Value[iterators.Length];
        for (int i = 0; i < items.Length; i++)
        {
            if (Iteration.Next(context, iterators[i], out items[i])) continue;
            if (IsStrict) CheckLengths(context, i);
            return false;
        }
        item = new PyTuple(items);
        return true;
    }

    /// <summary>The next item in two parts, without the tuple that a loop would take apart at once. Throws nothing.</summary>
    internal PairStep MoveNextPair(PyContext context, out Value first, out Value second)
    {
        first = second = default;
        Value[] iterators = Iterators;
        if (iterators.Length != 2 || IsStrict) return PairStep.NoPairs;
        first = Entry.Iterations.ForIterate(context, iterators[0]);
        if (first.IsNull) return context.Error is null ? PairStep.End : PairStep.Failed;
        second = Entry.Iterations.ForIterate(context, iterators[1]);
        if (second.IsNull) return context.Error is null ? PairStep.End : PairStep.Failed;
        return PairStep.Pair;
    }

    // zip_next: the argument that ended must have ended with all before it, and none after it may have more.
    private void CheckLengths(PyContext context, int ended)
    {
        if (ended > 0) throw Errors.ValueError($"zip() argument {ended + 1} is shorter than argument{Others(ended)}");
        for (int i = 1; i < Iterators.Length; i++)
            if (Iteration.Next(context, Iterators[i], out _)) throw Errors.ValueError($"zip() argument {i + 1} is longer than argument{Others(i)}");
    }

    private static string Others(int count) => count == 1 ? " 1" : $"s 1-{count}";
}

/// <summary>docs.python.org/3/library/functions.html#map</summary>
public sealed class PyMap : PyAdapterIterator
{
    internal Value Function { get; }
    internal Value[] Iterators { get; }

    internal PyMap(PyType type, Value function, Value[] iterators) : base(type)
    {
        Function = function;
        Iterators = iterators;
    }

    public override bool MoveNext(PyContext context, out Value item)
    {
        Value[] iterators = Iterators;
        if (iterators.Length == 1)
        {
            item = Entry.Iterations.ForIterate(context, iterators[0]);
            if (item.IsNull) return context.Error is null ? false : throw context.TakeError();
            item = context.Call(Function, item);
            return true;
        }
        var items = new Value[iterators.Length];
        for (int i = 0; i < items.Length; i++)
            if (!Iteration.Next(context, iterators[i], out items[i])) { item = default; return false; }
        item = context.Call(Function, new Arguments(items));
        return true;
    }
}

/// <summary>docs.python.org/3/library/functions.html#filter</summary>
public sealed class PyFilter : PyAdapterIterator
{
    internal Value Function { get; }
    internal Value Iterator { get; }

    internal PyFilter(PyType type, Value function, Value iterator) : base(type)
    {
        Function = function;
        Iterator = iterator;
    }

    public override bool MoveNext(PyContext context, out Value item)
    {
        bool byTruth = Function.IsNone || Function.Reference == (object)BoolType.Type;
        while (Iteration.Next(context, Iterator, out item))
            if (Truth.Of(context, byTruth ? item : context.Call(Function, item))) return true;
        item = default;
        return false;
    }
}

/// <summary>docs.python.org/3/library/functions.html#reversed, for sequences without <c>__reversed__</c>.</summary>
public sealed class PyReversed : PyAdapterIterator
{
    internal Value Sequence { get; private set; }
    internal long Index { get; set; }

    internal PyReversed(PyType type, Value sequence, long length) : base(type)
    {
        Sequence = sequence;
        Index = length - 1;
    }

    public override bool MoveNext(PyContext context, out Value item)
    {
        item = default;
        if (Index < 0 || Sequence.IsNull) return false;
        try
        {
            item = Items.Get(context, Sequence, Index);
            Index--;
            return true;
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(ExceptionTypes.IndexError) || e.Value.Type.IsSubtypeOf(ExceptionTypes.StopIteration))
        {
            Index = -1;
            Sequence = default;
            return false;
        }
    }

    internal override long LengthHint(PyContext context)
    {
        if (Sequence.IsNull) return 0;
        long length = Lengths.Of(context, Sequence);
        return length < Index + 1 ? 0 : Index + 1;
    }
}
