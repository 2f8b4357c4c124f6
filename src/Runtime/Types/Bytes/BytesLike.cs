using System.Runtime.CompilerServices;

namespace PyToCil.Runtime.Types;

/// <summary>Arguments that are bytes or bytearray, and single bytes.</summary>
internal static class BytesLike
{
    public static bool Is(Value value) => value.Reference is PyBytes or PyByteArray;

    public static bool TryGet(Value value, out ReadOnlySpan<byte> content)
    {
        if (value.Reference is { } reference && reference.GetType() == typeof(PyBytes))
        {
            content = Unsafe.As<PyBytes>(reference).Data;
            return true;
        }
        switch (value.Reference)
        {
            case PyBytes bytes: content = bytes.Data; return true;
            case PyByteArray array: content = array.Span; return true;
            default: content = default; return false;
        }
    }

    public static ReadOnlySpan<byte> Require(Value value) =>
        TryGet(value, out ReadOnlySpan<byte> content) ? content : throw Errors.TypeError($"a bytes-like object is required, not '{value.Type.Name}'");

    public static ReadOnlySpan<byte> Self(Value self, string typeName) =>
        TryGet(self, out ReadOnlySpan<byte> content) ? content : throw Errors.TypeError($"descriptor requires a '{typeName}' object but received a '{self.Type.Name}'");

    /// <summary>An int in range(256); ValueError with this message where it lies outside.</summary>
    public static byte RequireByte(PyContext context, Value value, string message = "byte must be in range(0, 256)")
    {
        Value index = Indexing.ToIndex(context, value);
        return index.IsInt && index.AsInt is >= 0 and <= 255 ? (byte)index.AsInt : throw Errors.ValueError(message);
    }

    /// <summary>The needle of find, count and their kin: bytes-like, or an int in range(256).</summary>
    public static ReadOnlySpan<byte> Part(PyContext context, Value value)
    {
        if (TryGet(value, out ReadOnlySpan<byte> content)) return content;
        if (!SequenceCount.IsIndex(value)) throw Errors.TypeError($"argument should be integer or bytes-like object, not '{value.Type.Name}'");
        return new[] { RequireByte(context, value) };
    }
}
