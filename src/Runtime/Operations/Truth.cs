using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>Truth value testing: docs.python.org/3/library/stdtypes.html#truth-value-testing</summary>
public static class Truth
{
    /// <summary>Python's <c>bool(value)</c>.</summary>
    public static bool Of(PyContext context, Value value)
    {
        if (value.IsBool || value.IsInt) return value.Bits != 0;
        if (value.IsFloat) return value.AsFloat != 0.0;
        if (value.IsNone) return false;
        if (value.Reference is string text) return text.Length != 0;
        if (value.Reference is PyList list && list.Type == ListType.Type) return list.Count != 0;
        if (value.Reference is PyDict dict && dict.Type == DictType.Type) return dict.Count != 0;
        if (value.Reference is PySet set && set.Type == SetType.Type) return set.Count != 0;
        if (value.Reference is PyTuple tuple && tuple.Type == TupleType.Type) return tuple.Items.Length != 0;
        return OfObject(context, value);
    }

    private static bool OfObject(PyContext context, Value value)
    {
        if (Attributes.TryCallSpecial(context, value, SpecialMethod.Bool, out Value result))
        {
            if (result.IsBool) return result.AsBool;
            throw Errors.WrongResult(value, "__bool__", "a bool", result, $"__bool__ should return bool, returned {result.Type.ShownName}");
        }
        return value.Type.Special(SpecialMethod.Len).IsNull || Lengths.Of(context, value) != 0;
    }
}

/// <summary>Python's <c>len</c>.</summary>
public static class Lengths
{
    /// <summary>The length; TypeError where the value has none.</summary>
    public static long Of(PyContext context, Value value)
    {
        if (value.Reference is string text) return text.Length;
        if (value.Reference is PyList list && list.Type == ListType.Type) return list.Count;
        if (value.Reference is PyDict dict && dict.Type == DictType.Type) return dict.Count;
        if (value.Reference is PyTuple tuple && tuple.Type == TupleType.Type) return tuple.Items.Length;
        if (value.Reference is PySet set && set.Type == SetType.Type) return set.Count;
        if (!Attributes.TryCallSpecial(context, value, SpecialMethod.Len, out Value result))
            throw Errors.TypeError($"object of type '{value.Type.ShownName}' has no len()");
        Value index = Indexing.ToIndex(context, result);
        if (!PyInt.TryGetLong(index, out long length)) throw Errors.OverflowError("cannot fit 'int' into an index-sized integer");
        return length < 0 ? throw Errors.ValueError("__len__() should return >= 0") : length;
    }

    /// <summary>CPython's <c>PyObject_LengthHint</c>.</summary>
    public static long Hint(PyContext context, Value value, long fallback)
    {
        if (!value.Type.Special(SpecialMethod.Len).IsNull)
        {
            try { return Of(context, value); }
            catch (PyException e) when (e.Value.Type.IsSubtypeOf(ExceptionTypes.TypeError)) { }
        }
        Value hint = value.Type.Special(SpecialMethod.LengthHint);
        if (hint.IsNull) return fallback;
        Value result = Entry.Calls.CallSpecial0(context, hint, value);
        if (result.IsNull)
        {
            if (!context.Error!.Type.IsSubtypeOf(ExceptionTypes.TypeError)) throw context.TakeError();
            context.Error = null;
            return fallback;
        }
        if (result.IsNotImplemented) return fallback;
        if (!PyInt.TryGetLong(result, out long length)) throw Errors.WrongResult(value, "__length_hint__", "an int", result, $"__length_hint__ must be an integer, not {result.Type.ShownName}");
        return length < 0 ? throw Errors.ValueError(PyVersion.Text("__length_hint__() should return >= 0", 15, $"{TypeNames.InMessage(value.Type)}.__length_hint__() must return a non-negative int")) : length;
    }
}
