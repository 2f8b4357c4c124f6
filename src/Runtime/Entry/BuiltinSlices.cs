using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Entry;

/// <summary>Parts of built-in sequences, without a slice object.</summary>
internal static class BuiltinSlices
{
    /// <summary><c>container[start:stop]</c>, each bound an int or None; NULL where the container is not exactly a built-in sequence.</summary>
    public static Value Get(PyContext context, Value container, Value start, Value stop) => container.Reference switch
    {
        string => StrArithmetic.GetSlice(context, container, start, stop),
        PyList list when list.GetType() == typeof(PyList) => ListType.GetSlice(context, list, start, stop),
        PyTuple tuple when tuple.GetType() == typeof(PyTuple) => TupleType.GetSlice(context, tuple, start, stop),
        PyBytes bytes when bytes.GetType() == typeof(PyBytes) => BytesType.GetSlice(context, bytes, start, stop),
        PyByteArray array when array.GetType() == typeof(PyByteArray) => ByteArrayType.GetSlice(context, array, start, stop),
        _ => default,
    };

    /// <summary>An item of exactly bytes or a bytearray.</summary>
    public static bool TryByte(Value container, long index, out byte item)
    {
        item = 0;
        ReadOnlySpan<byte> content;
        if (container.Reference is PyBytes bytes && bytes.GetType() == typeof(PyBytes)) content = bytes.Data;
        else if (container.Reference is PyByteArray array && array.GetType() == typeof(PyByteArray)) content = array.Span;
        else return false;
        if (index < 0) index += content.Length;
        if ((ulong)index >= (ulong)content.Length) return false;
        item = content[(int)index];
        return true;
    }
}
