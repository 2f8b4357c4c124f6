namespace PyToCil.Runtime.Types;

/// <summary>Which metaclass a new class gets, CPython's <c>_PyType_CalculateMetaclass</c>.</summary>
internal static class Metaclasses
{
    public static PyType Calculate(PyType metatype, ReadOnlySpan<Value> bases)
    {
        PyType winner = metatype;
        foreach (Value b in bases)
        {
            PyType candidate = b.Type;
            if (winner.IsSubtypeOf(candidate)) continue;
            if (!candidate.IsSubtypeOf(winner))
                throw Errors.TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
            winner = candidate;
        }
        return winner;
    }
}
