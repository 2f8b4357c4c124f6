using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>bytes: docs.python.org/3/library/stdtypes.html#bytes-objects</summary>
public class PyBytes : PyObject
{
    private static readonly PyBytes?[] s_single = new PyBytes?[256];
    private long _hash = -1;

    /// <summary>The object without content.</summary>
    public static readonly PyBytes Empty = new([]);

    /// <summary>Takes over the array.</summary>
    public PyBytes(byte[] data) : base(BytesType.Type) => Data = data;

    internal PyBytes(PyType type, byte[] data) : base(type) => Data = data;

    /// <summary>The content. The array belongs to the object and is never written after construction.</summary>
    public byte[] Data { get; }

    public int Length => Data.Length;

    /// <summary>An object of a copy of these bytes; empty and single-byte objects are shared.</summary>
    public static PyBytes From(ReadOnlySpan<byte> content) => content.Length switch
    {
        0 => Empty,
        1 => s_single[content[0]] ??= new PyBytes([content[0]]),
        _ => new PyBytes(content.ToArray()),
    };

    internal long Hash() => _hash == -1 ? _hash = StringHash.OfBytes(Data) : _hash;
}

/// <summary>An instance of a class that derives from bytes.</summary>
public sealed class PyBytesSubclass : PyBytes, IAttributed
{
    private AttributeStore _attributes;

    internal PyBytesSubclass(PyType type, byte[] data) : base(type, data) => _attributes.Begin(type);

    ref AttributeStore IAttributed.Attributes => ref _attributes;
}
