namespace PyToCil.Runtime;

/// <summary>An iterator written in C#. Its type takes <c>__iter__</c> and <c>__next__</c> from <see cref="Types.IteratorTypes"/>.</summary>
public abstract class PyIterator : PyObject
{
    protected PyIterator(PyType type) : base(type) { }

    /// <summary>The next item; false at the end, and from then on. Throws what the iterated objects raise.</summary>
    public abstract bool MoveNext(PyContext context, out Value item);

    /// <summary>
    /// For an iterator whose items are pairs: the next pair without the tuple, which a loop would take apart at once. Throws
    /// nothing; <see cref="PairStep.NoPairs"/> where the next item has to be asked for.
    /// </summary>
    internal virtual PairStep MoveNextPair(PyContext context, out Value first, out Value second)
    {
        first = second = default;
        return PairStep.NoPairs;
    }

    /// <summary><c>__length_hint__</c>; -1 where the iterator has none.</summary>
    internal virtual long LengthHint(PyContext context) => -1;
}

/// <summary>What <see cref="PyIterator.MoveNextPair"/> found.</summary>
internal enum PairStep
{
    /// <summary>An exception is pending.</summary>
    Failed = -2,
    /// <summary>Nothing was taken.</summary>
    NoPairs = -1,
    End = 0,
    Pair = 1,
}
