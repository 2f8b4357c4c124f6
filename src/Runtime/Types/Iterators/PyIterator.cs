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
