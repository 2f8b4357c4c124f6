namespace PyToCil.Runtime.Types;

/// <summary>bytearray: docs.python.org/3/library/stdtypes.html#bytearray-objects, Objects/bytearrayobject.c.</summary>
public static partial class ByteArrayType
{
    public static readonly PyType Type = Make();

    private static PyType Make()
    {
        PyType type = PyType.Native("bytearray", Define);
        type.MatchesSelf = true;
        return type;
    }

    private static void Define(TypeDefinition d)
    {
        BytesMethods<ByteArrayUnit>.Define(d);
        d.New(New)
            .Method("__init__", Init)
            .ClassMethod("fromhex", FromHex)
            .Unhashable()
            .Method("__repr__", Repr)
            .Method("__str__", Repr)
            .Method("__iter__", Iterate)
            .Method("__iadd__", AddInPlace)
            .Method("__imul__", MultiplyInPlace)
            .Method("__getitem__", GetItem)
            .Method("__setitem__", SetItem)
            .Method("__delitem__", DeleteItem)
            .Method("append", Append)
            .Method("extend", Extend)
            .Method("insert", Insert)
            .Method("pop", 0, 1, Pop)
            .Method("remove", Remove)
            .Method("reverse", Reverse)
            .Method("clear", Clear)
            .Method("copy", Copy)
            .Method("__reduce__", Reduce);
    }

    private static PyByteArray Self(Value self) => NativeTypes.Self<PyByteArray>(self, Type);

    private static Value New(PyContext context, Arguments arguments)
    {
        PyType type = TypeCalls.ClassArgument("bytearray", arguments, Type);
        return type == Type ? new PyByteArray(Type) : new PyByteArraySubclass(type);
    }

    private static Value Init(PyContext context, Arguments arguments)
    {
        PyByteArray self = Self(arguments[0]);
        self.Assign(BytesSource.FromArguments(context, arguments.Tail(), "bytearray"));
        return Value.None;
    }

    private static Value FromHex(PyContext context, Arguments arguments)
    {
        arguments.RefuseKeywords("bytearray.fromhex");
        if (arguments.Count != 2) throw Errors.TypeError($"bytearray.fromhex() takes exactly one argument ({arguments.Count - 1} given)");
        Value made = new PyByteArray(BytesMethods<ByteArrayUnit>.FromHex(arguments[1]));
        return arguments[0].Reference == Type ? made : context.Call(arguments[0], made);
    }

    private static Value Repr(PyContext context, Value self) => PyText.ToValue(BytesRepr.OfArray(Self(self).Span, self.Type.Name));

    private static Value Iterate(PyContext context, Value self) => new PyBytesIterator(Self(self));

    private static Value Copy(PyContext context, Value self) => new PyByteArray(Self(self).Span);

    private static Value Reduce(PyContext context, Value self)
    {
        Value text = PyText.OfChars(System.Text.Encoding.Latin1.GetString(Self(self).Span));
        return PyTuple.Of(self.Type, PyTuple.Of(text, Value.FromString("latin-1")), Value.None);
    }
}
