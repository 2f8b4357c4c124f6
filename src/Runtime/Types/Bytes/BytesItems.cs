namespace PyToCil.Runtime.Types;

/// <summary>Subscripts of bytes and bytearray.</summary>
internal static class BytesItems
{
    /// <summary>The place of an index; IndexError or TypeError in the words of the type.</summary>
    public static int Index(PyContext context, Value index, int length, string kind, string range)
    {
        if (!SequenceCount.IsIndex(index)) throw Errors.TypeError($"{kind} indices must be integers or slices, not {index.Type.Name}");
        long at = SequenceCount.Subscript(context, index);
        if (at < 0) at += length;
        return (ulong)at < (ulong)length ? (int)at : throw Errors.IndexError(range);
    }

    public static byte[] Slice(PyContext context, ReadOnlySpan<byte> content, PySlice slice)
    {
        SliceIndices.Resolve(context, slice, content.Length, out long start, out _, out long step, out long count);
        if (count <= 0) return [];
        if (step == 1) return content.Slice((int)start, (int)count).ToArray();
        if (step == -1)
        {
            byte[] turned = content.Slice((int)(start - count + 1), (int)count).ToArray();
            Array.Reverse(turned);
            return turned;
        }
        var result = new byte[count];
        for (int i = 0; i < result.Length; i++) result[i] = content[(int)(start + i * step)];
        return result;
    }
}

/// <summary>bytes_iterator and bytearray_iterator.</summary>
internal sealed class PyBytesIterator : PyIterator
{
    private PyObject? _source;
    private int _index;

    public PyBytesIterator(PyObject source) : base(source is PyBytes ? BytesIteratorTypes.Bytes : BytesIteratorTypes.ByteArray) => _source = source;

    public override bool MoveNext(PyContext context, out Value item)
    {
        ReadOnlySpan<byte> content = Content;
        if (_index < content.Length)
        {
            item = content[_index++];
            return true;
        }
        _source = null;
        item = default;
        return false;
    }

    private ReadOnlySpan<byte> Content => _source switch { PyBytes bytes => bytes.Data, PyByteArray array => array.Span, _ => default };

    internal override long LengthHint(PyContext context) => Math.Max(0, Content.Length - _index);
}

/// <summary>The types of iterators over bytes and bytearray.</summary>
internal static class BytesIteratorTypes
{
    public static readonly PyType Bytes = NativeTypes.Make("bytes_iterator", "builtins", Define, subclassable: false);
    public static readonly PyType ByteArray = NativeTypes.Make("bytearray_iterator", "builtins", Define, subclassable: false);

    private static void Define(TypeDefinition d)
    {
        IteratorTypes.Define(d);
        d.Method("__length_hint__", IteratorTypes.LengthHint);
    }
}
