namespace PyToCil.Runtime;

/// <summary>C3 linearization, CPython's <c>mro_implementation</c> (Objects/typeobject.c).</summary>
internal static class MethodResolutionOrder
{
    public static PyType[] Compute(PyType type, PyType[] bases)
    {
        for (int i = 0; i < bases.Length; i++)
            if (Array.IndexOf(bases, bases[i], i + 1) >= 0)
                throw Errors.TypeError($"duplicate base class {bases[i].Name}");
        var sequences = new List<List<PyType>>(bases.Length + 1);
        foreach (PyType b in bases) sequences.Add([.. b.Mro]);
        sequences.Add([.. bases]);
        var result = new List<PyType> { type };
        while (true)
        {
            sequences.RemoveAll(s => s.Count == 0);
            if (sequences.Count == 0) return [.. result];
            PyType? next = null;
            foreach (List<PyType> sequence in sequences)
            {
                PyType candidate = sequence[0];
                if (sequences.Exists(s => s.IndexOf(candidate) > 0)) continue;
                next = candidate;
                break;
            }
            if (next is null) throw Conflict(sequences);
            result.Add(next);
            foreach (List<PyType> sequence in sequences)
                if (sequence[0] == next) sequence.RemoveAt(0);
        }
    }

    private static PyException Conflict(List<List<PyType>> sequences)
    {
        var names = new List<string>();
        foreach (List<PyType> sequence in sequences)
            if (!names.Contains(sequence[0].Name)) names.Add(sequence[0].Name);
        return Errors.TypeError($"Cannot create a consistent method resolution order (MRO) for bases {string.Join(", ", names)}");
    }
}
