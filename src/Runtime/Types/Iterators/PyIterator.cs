namespace PyToCil.Runtime;

/// <summary>An iterator written in C#. Its type takes <c>__iter__</c> and <c>__next__</c> from <see cref="Types.IteratorTypes"/>.</summary>
public abstract class PyIterator : PyObject
{
    protected PyIterator(PyType type) : base(type) { }

    /// <summary>The next item; false at the end, and from then on. Throws what the iterated objects raise.</summary>
    public abstract bool MoveNext(PyContext context, out Value item);

    /// <summary><c>__length_hint__</c>; -1 where the iterator has none.</summary>
    internal virtual long LengthHint(PyContext context) => -1;
}

/// <summary>What <see cref="Entry.Iterations.NextPair"/> found.</summary>
internal enum PairStep
{
    /// <summary>An exception is pending.</summary>
    Failed = -2,
    /// <summary>Nothing was taken.</summary>
    NoPairs = -1,
    End = 0,
    Pair = 1,
}
