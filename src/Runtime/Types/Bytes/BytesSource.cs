namespace PyToCil.Runtime.Types;

/// <summary>The content that <c>bytes(...)</c> and <c>bytearray(...)</c> take: <c>bytes_new_impl</c>, <c>bytearray___init___impl</c>.</summary>
internal static class BytesSource
{
    public static byte[] FromArguments(PyContext context, Arguments arguments, string typeName)
    {
        var bound = new Value[3];
        arguments.Bind(typeName, ["source", "encoding", "errors"], 0, 3, bound);
        string? encoding = bound[1].IsNull ? null : Codecs.Argument(typeName, "encoding", bound[1]);
        string? errors = bound[2].IsNull ? null : Codecs.Argument(typeName, "errors", bound[2]);
        Value source = bound[0];
        if (!source.IsNull && PyText.Content(source) is { } text)
        {
            if (encoding is null) throw Errors.TypeError("string argument without an encoding");
            return Codecs.Encode(context, text, encoding, errors ?? "strict");
        }
        if (encoding is not null) throw Errors.TypeError("encoding without a string argument");
        if (errors is not null) throw Errors.TypeError("errors without a string argument");
        return source.IsNull ? [] : FromObject(context, source, typeName);
    }

    private static byte[] FromObject(PyContext context, Value source, string typeName)
    {
        if (typeName == "bytes" && source.Type.IsSubtypeOf(BytesType.Type) is false && Attributes.TryCallSpecial(context, source, SpecialMethod.Bytes, out Value made))
            return made.Reference is PyBytes bytes ? bytes.Data : throw Errors.WrongResult(source, "__bytes__", "a bytes", made, $"__bytes__ returned non-bytes (type {made.Type.Name})");
        if (SequenceCount.IsIndex(source)) return FromCount(context, source);
        if (BytesLike.TryGet(source, out ReadOnlySpan<byte> content)) return content.ToArray();
        return FromIterable(context, source, typeName);
    }

    private static byte[] FromCount(PyContext context, Value source)
    {
        Value index = Indexing.ToIndex(context, source);
        if (!index.IsInt) throw Errors.OverflowError($"cannot fit '{source.Type.Name}' into an index-sized integer");
        if (index.AsInt < 0) throw Errors.ValueError("negative count");
        return UnitSearch.NewArray<byte>(index.AsInt);
    }

    private static byte[] FromIterable(PyContext context, Value source, string typeName)
    {
        if (source.Type.Special(SpecialMethod.Iter).IsNull && source.Type.Special(SpecialMethod.GetItem).IsNull)
            throw Errors.TypeError($"cannot convert '{source.Type.Name}' object to {typeName}");
        return Collect(context, source, typeName == "bytes" ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)");
    }

    /// <summary>The bytes of an iterable of ints.</summary>
    public static byte[] Collect(PyContext context, Value source, string rangeMessage)
    {
        var result = new List<byte>();
        Value iterator = Iteration.Iterate(context, source);
        while (Iteration.Next(context, iterator, out Value item)) result.Add(BytesLike.RequireByte(context, item, rangeMessage));
        return [.. result];
    }
}
