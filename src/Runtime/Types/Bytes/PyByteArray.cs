using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>bytearray: docs.python.org/3/library/stdtypes.html#bytearray-objects</summary>
public class PyByteArray : PyObject
{
    private byte[] _buffer;

    public PyByteArray(ReadOnlySpan<byte> content) : this(ByteArrayType.Type) => Assign(content);

    internal PyByteArray(PyType type) : base(type) => _buffer = [];

    public int Count { get; private set; }

    /// <summary>The content; valid until the length changes.</summary>
    public Span<byte> Span => new(_buffer, 0, Count);

    internal void Assign(ReadOnlySpan<byte> content)
    {
        _buffer = content.ToArray();
        Count = _buffer.Length;
    }

    internal void Add(byte value)
    {
        EnsureCapacity(Count + 1L);
        _buffer[Count++] = value;
    }

    /// <summary>Adds content that does not lie in this buffer.</summary>
    internal void Append(ReadOnlySpan<byte> content)
    {
        EnsureCapacity((long)Count + content.Length);
        content.CopyTo(_buffer.AsSpan(Count));
        Count += content.Length;
    }

    /// <summary>Replaces a run that lies inside by other content, which must not lie in this buffer.</summary>
    internal void Replace(int start, int length, ReadOnlySpan<byte> content)
    {
        int tail = Count - start - length;
        EnsureCapacity((long)Count - length + content.Length);
        Array.Copy(_buffer, start + length, _buffer, start + content.Length, tail);
        content.CopyTo(_buffer.AsSpan(start));
        Count = start + content.Length + tail;
    }

    private void EnsureCapacity(long capacity)
    {
        if (capacity <= _buffer.Length) return;
        if (capacity > Array.MaxLength) throw Errors.MemoryError();
        Array.Resize(ref _buffer, (int)Math.Min(Math.Max(capacity, _buffer.Length + (_buffer.Length >> 1) + 8L), Array.MaxLength));
    }
}

/// <summary>An instance of a class that derives from bytearray.</summary>
public sealed class PyByteArraySubclass : PyByteArray, IAttributed
{
    private AttributeStore _attributes;

    internal PyByteArraySubclass(PyType type) : base(type) => _attributes.Begin(type);

    ref AttributeStore IAttributed.Attributes => ref _attributes;
}
