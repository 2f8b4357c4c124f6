namespace PyToCil.Runtime.Types;

/// <summary>
/// Annotations that a function computes when they are first asked for, PEP 649 and 749 (3.14 and later):
/// docs.python.org/3/reference/executionmodel.html#annotation-scopes
/// </summary>
internal static class LazyAnnotations
{
    /// <summary><c>annotationlib.Format.VALUE</c>.</summary>
    private const long ValueFormat = 1;

    private static readonly string[] s_functionNames = ["__annotate_func__", "__annotate__"];

    /// <summary>The interpreter of the code that asks has <c>__annotate__</c>.</summary>
    public static bool AreIn(PyContext context) => context.Interpreter.Since(14);

    /// <summary>The attributes that wrappers copy from functions: computed annotations would be made too early.</summary>
    public static string CopiedName(PyContext context) => AreIn(context) ? "__annotate__" : "__annotations__";

    /// <summary>TypeError where the value is no function of annotations; <paramref name="deleted"/> words the error for a deletion.</summary>
    public static void CheckFunction(Value value, string deleted)
    {
        if (value.IsNull) throw Errors.TypeError(deleted);
        if (!value.IsNone && !Callables.IsCallable(value)) throw Errors.TypeError("__annotate__ must be callable or None");
    }

    /// <summary>What the function gives; an empty dict where it is none.</summary>
    public static PyDict Evaluate(PyContext context, Value annotate)
    {
        if (annotate.IsNull || !Callables.IsCallable(annotate)) return new PyDict();
        Value made = context.Call(annotate, Value.FromInt(ValueFormat));
        return made.Reference as PyDict ?? throw Errors.TypeError(PyVersion.Text(
            $"__annotate__ returned non-dict of type '{made.Type.Name}'", 15, $"__annotate__() must return a dict, not {made.Type.Name}"));
    }

    /// <summary>The annotate function that a class body left in its namespace; NULL where there is none.</summary>
    public static Value FunctionIn(PyDict names)
    {
        foreach (string name in s_functionNames)
            if (names.GetString(name) is { IsNull: false } found) return found;
        return default;
    }

    /// <summary>The annotations in a class body's namespace; null where it has none.</summary>
    public static PyDict? In(PyContext context, PyDict names)
    {
        if (names.GetString("__annotations__").Reference is PyDict written) return written;
        Value annotate = FunctionIn(names);
        return annotate.IsNull || annotate.IsNone ? null : Evaluate(context, annotate);
    }

    /// <summary>A class's own annotations; null where it has none. Computed once.</summary>
    public static PyDict? Of(PyContext context, PyType type)
    {
        if (type.Attributes.GetString("__annotations__").Reference is PyDict written) return written;
        if (type.Attributes.GetString("__annotations_cache__").Reference is PyDict known) return known;
        Value annotate = FunctionIn(type.Attributes);
        if (annotate.IsNull || annotate.IsNone) return null;
        PyDict made = Evaluate(context, annotate);
        type.SetOwn("__annotations_cache__", made);
        return made;
    }
}
