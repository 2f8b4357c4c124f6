namespace PyToCil.Runtime.Types;

/// <summary>bytes: docs.python.org/3/library/stdtypes.html#bytes-objects, Objects/bytesobject.c.</summary>
public static class BytesType
{
    public static readonly PyType Type = Make();

    private static PyType Make()
    {
        PyType type = PyType.Native("bytes", Define);
        type.MatchesSelf = true;
        return type;
    }

    private static void Define(TypeDefinition d)
    {
        BytesMethods<ByteUnit>.Define(d);
        d.New(New)
            .ClassMethod("fromhex", FromHex)
            .Method("__repr__", Repr)
            .Method("__str__", Repr)
            .Method("__hash__", Hash)
            .Method("__iter__", Iterate)
            .Method("__getitem__", GetItem)
            .Method("__bytes__", ToBytes)
            .Method("__getnewargs__", NewArguments);
    }

    private static PyBytes Self(Value self) => NativeTypes.Self<PyBytes>(self, Type);

    private static Value New(PyContext context, Arguments arguments)
    {
        PyType type = TypeCalls.ClassArgument("bytes", arguments, Type);
        if (type == Type && arguments is { Count: 2, HasKeywords: false } && arguments[1].Reference is PyBytes same && same.Type == Type) return same;
        byte[] data = BytesSource.FromArguments(context, arguments.Tail(), "bytes");
        if (type != Type) return new PyBytesSubclass(type, data);
        return data.Length <= 1 ? PyBytes.From(data) : new PyBytes(data);
    }

    private static Value FromHex(PyContext context, Arguments arguments)
    {
        arguments.RefuseKeywords("bytes.fromhex");
        if (arguments.Count != 2) throw Errors.TypeError($"bytes.fromhex() takes exactly one argument ({arguments.Count - 1} given)");
        Value made = PyBytes.From(BytesMethods<ByteUnit>.FromHex(arguments[1]));
        return arguments[0].Reference == Type ? made : context.Call(arguments[0], made);
    }

    private static Value Repr(PyContext context, Value self) => Value.FromString(BytesRepr.Of(Self(self).Data));

    private static Value Hash(PyContext context, Value self) => Self(self).Hash();

    private static Value Iterate(PyContext context, Value self) => new PyBytesIterator(Self(self));

    private static Value GetItem(PyContext context, Value self, Value index)
    {
        byte[] data = Self(self).Data;
        if (index.IsInt)
        {
            long at = index.AsInt < 0 ? index.AsInt + data.Length : index.AsInt;
            return (ulong)at < (ulong)data.Length ? data[at] : throw Errors.IndexError("index out of range");
        }
        if (index.Reference is PySlice slice) return PyBytes.From(BytesItems.Slice(context, data, slice));
        return data[BytesItems.Index(context, index, data.Length, "byte", "index out of range")];
    }

    /// <summary>Python's <c>bytes[start:stop]</c>, each bound an int or None.</summary>
    internal static PyBytes GetSlice(PyContext context, PyBytes bytes, Value start, Value stop)
    {
        SliceIndices.Resolve(context, start, stop, bytes.Length, out long first, out long bound);
        return first == 0 && bound == bytes.Length ? bytes : PyBytes.From(bytes.Data.AsSpan((int)first, (int)(bound - first)));
    }

    private static Value ToBytes(PyContext context, Value self) => Self(self).Type == Type ? self : PyBytes.From(Self(self).Data);

    private static Value NewArguments(PyContext context, Value self) => PyTuple.Of(PyBytes.From(Self(self).Data));
}
