using System.Buffers.Binary;

namespace PyToCil.Bytecode;

/// <summary>Reads little-endian numbers and runs of bytes; every length is checked against what is left before anything is allocated.</summary>
internal struct ByteCursor(ReadOnlyMemory<byte> data, int offset, string path)
{
    private readonly ReadOnlyMemory<byte> data = data;
    private readonly string path = path;

    /// <summary>Offset in the file of the next byte.</summary>
    public int Offset { get; private set; } = offset;

    public readonly int Remaining => data.Length - Offset;

    public byte ReadByte() => Take(1)[0];

    public short ReadInt16() => BinaryPrimitives.ReadInt16LittleEndian(Take(2));

    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    public ReadOnlySpan<byte> ReadBytes(int count) => Take(count);

    /// <summary>A part of the file itself, not a copy.</summary>
    public ReadOnlyMemory<byte> ReadMemory(int count)
    {
        var start = Offset;
        Take(count);
        return data.Slice(start, count);
    }

    /// <summary>Reads the number of parts that follow, each of which takes at least <paramref name="bytesEach"/> bytes.</summary>
    public int ReadCount(int bytesEach)
    {
        var at = Offset;
        var count = ReadInt32();
        if (count < 0 || count > Remaining / bytesEach)
            throw new BadInputException(ErrorPlace.InFile(path, at), $"a length of {(uint)count} is more than the {Remaining} bytes that are left");
        return count;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > Remaining)
            throw new BadInputException(ErrorPlace.InFile(path, Offset), $"the file ends where {count} more bytes are needed, {Remaining} are left", "The file is cut off: recompile it from its source.");
        var span = data.Span.Slice(Offset, count);
        Offset += count;
        return span;
    }
}
