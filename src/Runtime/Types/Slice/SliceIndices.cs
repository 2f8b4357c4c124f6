using System.Numerics;

namespace PyToCil.Runtime;

/// <summary>Resolves slices against a length: CPython's <c>PySlice_Unpack</c> and <c>PySlice_AdjustIndices</c> (Objects/sliceobject.c).</summary>
public static class SliceIndices
{
    /// <summary>Gives the first index, the bound, the step and the number of indices.</summary>
    public static void Resolve(PyContext context, PySlice slice, long length, out long start, out long stop, out long step, out long count)
    {
        Unpack(context, slice.Start, slice.Stop, slice.Step, out start, out stop, out step);
        count = Adjust(length, ref start, ref stop, step);
    }

    /// <summary>The bounds of <c>container[start:stop]</c>, each NULL, None or an index; for BINARY_SLICE and its kin.</summary>
    public static void Resolve(PyContext context, Value start, Value stop, long length, out long first, out long bound)
    {
        Unpack(context, start, stop, Value.None, out first, out bound, out long step);
        Adjust(length, ref first, ref bound, step);
        if (bound < first) bound = first;
    }

    private static void Unpack(PyContext context, Value startValue, Value stopValue, Value stepValue, out long start, out long stop, out long step)
    {
        step = stepValue.IsNone || stepValue.IsNull ? 1 : ToClampedIndex(context, stepValue);
        if (step == 0) throw Errors.ValueError("slice step cannot be zero");
        if (step < -long.MaxValue) step = -long.MaxValue;
        start = startValue.IsNone || startValue.IsNull ? (step < 0 ? long.MaxValue : 0) : ToClampedIndex(context, startValue);
        stop = stopValue.IsNone || stopValue.IsNull ? (step < 0 ? long.MinValue : long.MaxValue) : ToClampedIndex(context, stopValue);
    }

    /// <summary>Clamps the bounds into the length and gives the number of indices.</summary>
    internal static long Adjust(long length, ref long start, ref long stop, long step)
    {
        if (start < 0)
        {
            start += length;
            if (start < 0) start = step < 0 ? -1 : 0;
        }
        else if (start >= length) start = step < 0 ? length - 1 : length;
        if (stop < 0)
        {
            stop += length;
            if (stop < 0) stop = step < 0 ? -1 : 0;
        }
        else if (stop >= length) stop = step < 0 ? length - 1 : length;
        if (step < 0) return stop < start ? (start - stop - 1) / -step + 1 : 0;
        return start < stop ? (stop - start - 1) / step + 1 : 0;
    }

    /// <summary>The items at the resolved indices.</summary>
    internal static Value[] Take(ReadOnlySpan<Value> items, long start, long step, long count)
    {
        if (count <= 0) return [];
        if (step == 1) return items.Slice((int)start, (int)count).ToArray();
        var taken = new Value[count];
        long index = start;
        for (int i = 0; i < taken.Length; i++)
        {
            taken[i] = items[(int)index];
            index += step;
        }
        return taken;
    }

    internal static PyException NoIndex() => Errors.TypeError(PyVersion.Text(
        "slice indices must be integers or None or have an __index__ method", 15, "slice indices must be integers or have an __index__ method"));

    /// <summary>An index clamped to 64 bits, <c>_PyEval_SliceIndex</c>.</summary>
    internal static long ToClampedIndex(PyContext context, Value value)
    {
        if (value.IsInt) return value.AsInt;
        if (!PyInt.TryGetBig(value, out _) && value.Type.Special(SpecialMethod.Index).IsNull)
            throw NoIndex();
        Value index = Indexing.ToIndex(context, value);
        if (PyInt.TryGetLong(index, out long small)) return small;
        PyInt.TryGetBig(index, out BigInteger big);
        return big.Sign < 0 ? long.MinValue : long.MaxValue;
    }
}
