namespace PyToCil.Runtime.Types;

/// <summary>Which base gives a new class its instance layout, CPython's <c>best_base</c> and <c>solid_base</c>.</summary>
internal static class BaseChoice
{
    // The built-in classes that refuse to be a base: those without Py_TPFLAGS_BASETYPE.
    private static readonly HashSet<string> s_final =
    [
        "bool", "NoneType", "NotImplementedType", "ellipsis", "range", "slice", "function", "method", "builtin_function_or_method", "method_descriptor",
        "wrapper_descriptor", "classmethod_descriptor", "method-wrapper", "getset_descriptor", "member_descriptor", "traceback", "frame", "code", "cell",
        "generator", "coroutine", "async_generator", "mappingproxy", "memoryview", "dict_keys", "dict_values", "dict_items", "types.UnionType", "UnionType",
    ];

    // Exceptions whose C struct has fields of its own; the others share their base's layout.
    private static readonly HashSet<string> s_exceptionsWithFields =
    [
        "BaseException", "BaseExceptionGroup", "StopIteration", "SystemExit", "ImportError", "NameError", "AttributeError", "OSError", "SyntaxError",
        "UnicodeDecodeError", "UnicodeEncodeError", "UnicodeTranslateError",
    ];

    public static PyType Best(ReadOnlySpan<Value> bases)
    {
        PyType? best = null, winner = null;
        foreach (Value value in bases)
        {
            if (value.Reference is not PyType candidate) throw Errors.TypeError("bases must be types");
            if (!candidate.IsSubclassable || (candidate.IsBuiltin && s_final.Contains(candidate.Name)))
                throw Errors.TypeError($"type '{TypeNames.Module(candidate) switch { "builtins" or null => "", var m => m + "." }}{candidate.Name}' is not an acceptable base type");
            PyType solid = Solid(candidate);
            if (winner is null || (solid != winner && solid.IsSubtypeOf(winner)))
            {
                winner = solid;
                best = candidate;
            }
            else if (!winner.IsSubtypeOf(solid)) throw Errors.TypeError("multiple bases have instance lay-out conflict");
        }
        return best!;
    }

    /// <summary>The nearest class that adds something to the layout: slots, or what C fields hold in CPython.</summary>
    private static PyType Solid(PyType type)
    {
        for (PyType? current = type; current is not null; current = current.Base)
        {
            if (current.Base is null) return current;
            if (current.IsBuiltin)
            {
                if (current.Layout != current) continue;
                if (!current.IsSubtypeOf(ExceptionTypes.BaseException) || s_exceptionsWithFields.Contains(current.Name)) return current;
            }
            else if (current.ReservedSlots > current.Base.ReservedSlots) return current;
        }
        return type;
    }
}
