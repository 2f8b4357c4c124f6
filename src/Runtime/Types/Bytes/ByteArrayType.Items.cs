namespace PyToCil.Runtime.Types;

public static partial class ByteArrayType
{
    private const string IndexRange = "bytearray index out of range";

    private static Value GetItem(PyContext context, Value self, Value index)
    {
        PyByteArray array = Self(self);
        if (index.Reference is PySlice slice) return new PyByteArray(BytesItems.Slice(context, array.Span, slice));
        return array.Span[BytesItems.Index(context, index, array.Count, "bytearray", IndexRange)];
    }

    /// <summary>Python's <c>bytearray[start:stop]</c>, each bound an int or None.</summary>
    internal static PyByteArray GetSlice(PyContext context, PyByteArray array, Value start, Value stop)
    {
        SliceIndices.Resolve(context, start, stop, array.Count, out long first, out long bound);
        return new PyByteArray(array.Span.Slice((int)first, (int)(bound - first)));
    }

    private static Value SetItem(PyContext context, Value self, Value index, Value value)
    {
        PyByteArray array = Self(self);
        if (index.Reference is PySlice slice) SetSlice(context, array, slice, SliceContent(context, value));
        else
        {
            int place = BytesItems.Index(context, index, array.Count, "bytearray", IndexRange);
            byte item = BytesLike.RequireByte(context, value);
            if (place >= array.Count) throw Errors.IndexError(IndexRange);
            array.Span[place] = item;
        }
        return Value.None;
    }

    private static byte[] SliceContent(PyContext context, Value value)
    {
        if (BytesLike.TryGet(value, out ReadOnlySpan<byte> content)) return content.ToArray();
        if (SequenceCount.IsIndex(value) || PyText.IsStr(value))
            throw Errors.TypeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        if (value.Type.Special(SpecialMethod.Iter).IsNull && value.Type.Special(SpecialMethod.GetItem).IsNull)
            throw Errors.TypeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        return BytesSource.Collect(context, value, "byte must be in range(0, 256)");
    }

    private static void SetSlice(PyContext context, PyByteArray array, PySlice slice, ReadOnlySpan<byte> content)
    {
        SliceIndices.Resolve(context, slice, array.Count, out long start, out _, out long step, out long count);
        if (step == 1)
        {
            array.Replace((int)start, (int)count, content);
            return;
        }
        if (content.Length == 0)
        {
            DeleteStepped(array, start, step, count);
            return;
        }
        if (content.Length != count) throw Errors.ValueError($"attempt to assign bytes of size {content.Length} to extended slice of size {count}");
        for (int i = 0; i < content.Length; i++) array.Span[(int)(start + i * step)] = content[i];
    }

    private static Value DeleteItem(PyContext context, Value self, Value index)
    {
        PyByteArray array = Self(self);
        if (index.Reference is PySlice slice)
        {
            SliceIndices.Resolve(context, slice, array.Count, out long start, out _, out long step, out long count);
            if (step == 1) array.Replace((int)start, (int)count, []);
            else DeleteStepped(array, start, step, count);
        }
        else array.Replace(BytesItems.Index(context, index, array.Count, "bytearray", IndexRange), 1, []);
        return Value.None;
    }

    private static void DeleteStepped(PyByteArray array, long start, long step, long count)
    {
        if (count <= 0) return;
        if (step < 0)
        {
            start += (count - 1) * step;
            step = -step;
        }
        byte[] content = array.Span.ToArray();
        int kept = 0;
        for (int i = 0; i < content.Length; i++)
        {
            long place = i - start;
            if (place < 0 || place % step != 0 || place / step >= count) content[kept++] = content[i];
        }
        array.Assign(content.AsSpan(0, kept));
    }

    private static Value AddInPlace(PyContext context, Value self, Value other)
    {
        PyByteArray array = Self(self);
        if (!BytesLike.TryGet(other, out ReadOnlySpan<byte> content)) throw Errors.TypeError($"can't concat {other.Type.Name} to {self.Type.Name}");
        // CPython holds the operand's buffer while it resizes, so a bytearray cannot be added to itself.
        if (other.Reference == array && array.Count > 0) throw Errors.Make(ExceptionTypes.BufferError, "Existing exports of data: object cannot be re-sized");
        array.Replace(array.Count, 0, content);
        return self;
    }

    private static Value MultiplyInPlace(PyContext context, Value self, Value count)
    {
        if (!SequenceCount.IsIndex(count)) return Value.NotImplemented;
        PyByteArray array = Self(self);
        Value index = Indexing.ToIndex(context, count);
        if (!index.IsInt) throw Errors.OverflowError($"cannot fit '{count.Type.Name}' into an index-sized integer");
        array.Assign(BytesMethods<ByteArrayUnit>.Repeated(array.Span, index.AsInt));
        return self;
    }

    private static Value Append(PyContext context, Value self, Value item)
    {
        PyByteArray array = Self(self);
        array.Add(BytesLike.RequireByte(context, item));
        return Value.None;
    }

    private static Value Extend(PyContext context, Value self, Value items)
    {
        PyByteArray array = Self(self);
        if (BytesLike.TryGet(items, out ReadOnlySpan<byte> content))
        {
            if (items.Reference is PyBytes) array.Append(content);
            else array.Replace(array.Count, 0, content.ToArray());
            return Value.None;
        }
        if (items.Type.Special(SpecialMethod.Iter).IsNull && items.Type.Special(SpecialMethod.GetItem).IsNull)
            throw Errors.TypeError($"can't extend bytearray with {items.Type.Name}");
        if (PyText.IsStr(items) && PyText.LengthOf(items) > 0) throw Errors.TypeError(PyVersion.Text("'str' object cannot be interpreted as an integer", 13, "expected iterable of integers; got: 'str'"));
        array.Replace(array.Count, 0, BytesSource.Collect(context, items, "byte must be in range(0, 256)"));
        return Value.None;
    }

    private static Value Insert(PyContext context, Value self, Value index, Value item)
    {
        PyByteArray array = Self(self);
        long place = SequenceCount.Size(context, index);
        byte value = BytesLike.RequireByte(context, item);
        if (place < 0) place = Math.Max(0, place + array.Count);
        array.Replace((int)Math.Min(place, array.Count), 0, [value]);
        return Value.None;
    }

    private static Value Pop(PyContext context, ReadOnlySpan<Value> arguments)
    {
        PyByteArray array = Self(arguments[0]);
        long place = arguments.Length > 1 ? SequenceCount.Size(context, arguments[1]) : -1;
        if (array.Count == 0) throw Errors.IndexError("pop from empty bytearray");
        if (place < 0) place += array.Count;
        if ((ulong)place >= (ulong)array.Count) throw Errors.IndexError("pop index out of range");
        byte value = array.Span[(int)place];
        array.Replace((int)place, 1, []);
        return value;
    }

    private static Value Remove(PyContext context, Value self, Value item)
    {
        PyByteArray array = Self(self);
        int place = array.Span.IndexOf(BytesLike.RequireByte(context, item));
        if (place < 0) throw Errors.ValueError("value not found in bytearray");
        array.Replace(place, 1, []);
        return Value.None;
    }

    private static Value Reverse(PyContext context, Value self)
    {
        Self(self).Span.Reverse();
        return Value.None;
    }

    private static Value Clear(PyContext context, Value self)
    {
        Self(self).Assign([]);
        return Value.None;
    }
}
