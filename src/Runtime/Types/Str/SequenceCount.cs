namespace PyToCil.Runtime.Types;

/// <summary>Integer arguments of sequence methods.</summary>
internal static class SequenceCount
{
    public static bool IsIndex(Value value) => value.IsInt || value.IsBool || PyInt.TryGetBig(value, out _) || !value.Type.Special(SpecialMethod.Index).IsNull;

    /// <summary>An argument of C type Py_ssize_t; TypeError or OverflowError in Argument Clinic's words.</summary>
    public static long Size(PyContext context, Value value)
    {
        if (value.IsInt) return value.AsInt;
        RefuseFloat(value);
        if (!PyInt.TryGetLong(Indexing.ToIndex(context, value), out long size)) throw Errors.OverflowError("Python int too large to convert to C ssize_t");
        return size;
    }

    // Argument Clinic up to 3.9 has words of its own for floats.
    private static void RefuseFloat(Value value)
    {
        if (!PyVersion.Since(10) && FloatType.TryGet(value, out _)) throw Errors.TypeError("integer argument expected, got float");
    }

    /// <summary>An argument of C type int that means a truth value: up to 3.11 only what is an index will do.</summary>
    public static bool Flag(PyContext context, Value value) => PyVersion.Since(12) ? Truth.Of(context, value) : Int(context, value) != 0;

    /// <summary>An argument of C type int.</summary>
    public static int Int(PyContext context, Value value)
    {
        RefuseFloat(value);
        if (!IsIndex(value)) throw Indexing.NotAnInteger(value);
        Value index = Indexing.ToIndex(context, value);
        if (!PyInt.TryGetLong(index, out long number)) throw Errors.OverflowError("Python int too large to convert to C int");
        if (number > int.MaxValue) throw Errors.OverflowError("Python int too large to convert to C int");
        return number < int.MinValue ? throw Errors.OverflowError("Python int too small to convert to C int") : (int)number;
    }

    /// <summary>A subscript; IndexError beyond 64 bits. The caller has seen that the value is an index.</summary>
    public static long Subscript(PyContext context, Value value)
    {
        if (value.IsInt) return value.AsInt;
        Value index = Indexing.ToIndex(context, value);
        return PyInt.TryGetLong(index, out long number) ? number
            : throw Errors.IndexError($"cannot fit '{value.Type.Name}' into an index-sized integer");
    }

    /// <summary>The optional start and end of find and its like, at places 2 and 3 of the arguments.</summary>
    public static void Bounds(PyContext context, ReadOnlySpan<Value> arguments, out long start, out long end)
    {
        start = arguments.Length > 2 && !arguments[2].IsNone ? SliceIndices.ToClampedIndex(context, arguments[2]) : 0;
        end = arguments.Length > 3 && !arguments[3].IsNone ? SliceIndices.ToClampedIndex(context, arguments[3]) : long.MaxValue;
    }
}
