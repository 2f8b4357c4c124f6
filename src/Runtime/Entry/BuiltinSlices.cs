using System.Runtime.CompilerServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Entry;

/// <summary>Parts of built-in sequences, without a slice object.</summary>
internal static class BuiltinSlices
{
    /// <summary><c>container[start:stop]</c>, each bound an int or None; NULL where the container is not exactly a built-in sequence.</summary>
    public static Value Get(PyContext context, Value container, Value start, Value stop)
    {
        if (container.Reference is string) return StrArithmetic.GetSlice(context, container, start, stop);
        if (Exact<PyList>(container) is { } list) return ListType.GetSlice(context, list, start, stop);
        if (Exact<PyTuple>(container) is { } tuple) return TupleType.GetSlice(context, tuple, start, stop);
        if (Exact<PyBytes>(container) is { } bytes) return BytesType.GetSlice(context, bytes, start, stop);
        return Exact<PyByteArray>(container) is { } array ? ByteArrayType.GetSlice(context, array, start, stop) : default(Value);
    }

    // A test of the class itself; that of an open class is a call.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T? Exact<T>(Value value) where T : class =>
        value.Reference is { } reference && reference.GetType() == typeof(T) ? Unsafe.As<T>(reference) : null;

    /// <summary>An item of exactly bytes or a bytearray.</summary>
    public static bool TryByte(Value container, long index, out byte item)
    {
        item = 0;
        ReadOnlySpan<byte> content;
        if (Exact<PyBytes>(container) is { } bytes) content = bytes.Data;
        else if (Exact<PyByteArray>(container) is { } array) content = array.Span;
        else return false;
        if (index < 0) index += content.Length;
        if ((ulong)index >= (ulong)content.Length) return false;
        item = content[(int)index];
        return true;
    }
}
