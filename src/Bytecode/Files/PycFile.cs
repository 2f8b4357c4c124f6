using System.Buffers.Binary;

namespace PyToCil.Bytecode;

/// <summary>A compiled module as CPython writes it: a header and one marshalled code object.</summary>
public sealed record PycFile(string Path, PycHeader Header, VersionTable VersionTable, CodeObject Code)
{
    private const int MagicBytes = 4;

    /// <summary>Reads a file. Errors of the file system come through as .NET raises them.</summary>
    /// <exception cref="BadInputException">The file is no .pyc, or is damaged.</exception>
    /// <exception cref="UnsupportedException">The file is of a version that has no table.</exception>
    public static PycFile Read(string path) => Read(File.ReadAllBytes(path), path);

    /// <summary>Reads a .pyc from memory; <paramref name="path"/> is used in messages only. The data must not change afterwards.</summary>
    /// <exception cref="BadInputException">The data is no .pyc, or is damaged.</exception>
    /// <exception cref="UnsupportedException">The data is of a version that has no table.</exception>
    public static PycFile Read(ReadOnlyMemory<byte> data, string path)
    {
        var table = VersionOf(data.Span, path, out var magic);
        if (data.Length < table.HeaderBytes)
            throw Bad(path, data.Length, $"the file ends in its header of {table.HeaderBytes} bytes");
        var header = ReadHeader(data.Span, magic, path);
        var root = new MarshalReader(data, table.HeaderBytes, path, table).ReadRoot();
        if (root is not CodeConstant code)
            throw Bad(path, table.HeaderBytes, $"the file holds {root.Describe()} in place of a code object");
        return new PycFile(path, header, table, code.Code);
    }

    private static VersionTable VersionOf(ReadOnlySpan<byte> data, string path, out int magic)
    {
        magic = 0;
        if (data.Length < MagicBytes) throw Bad(path, data.Length, "the file ends in its magic number");
        if (data[2] != '\r' || data[3] != '\n')
            throw new BadInputException(ErrorPlace.InFile(path, 0), "the file is no .pyc: its magic number does not end with CR LF",
                "Give a file that CPython compiled (python -m py_compile FILE.py).");
        magic = BinaryPrimitives.ReadUInt16LittleEndian(data);
        var version = MagicNumbers.VersionOf(magic);
        if (version is not null && VersionTable.TryGet(version) is VersionTable table && table.Magic == magic) return table;
        throw new UnsupportedException(ErrorPlace.InFile(path, 0), MagicNumbers.Describe(magic),
            $"Recompile the source with CPython {VersionTable.SupportedList()}.");
    }

    private static PycHeader ReadHeader(ReadOnlySpan<byte> data, int magic, string path)
    {
        var flags = BinaryPrimitives.ReadUInt32LittleEndian(data[4..]);
        // importlib._bootstrap_external._classify_pyc: 'invalid flags'.
        if ((flags & ~0b11u) != 0) throw Bad(path, 4, $"the header has the unknown flags 0x{flags:x}");
        return (flags & 1) != 0
            ? new PycHeader(magic, flags, 0, 0, BinaryPrimitives.ReadUInt64LittleEndian(data[8..]))
            : new PycHeader(magic, flags, BinaryPrimitives.ReadUInt32LittleEndian(data[8..]), BinaryPrimitives.ReadUInt32LittleEndian(data[12..]), 0);
    }

    private static BadInputException Bad(string path, int offset, string reason) => new(ErrorPlace.InFile(path, offset), reason);
}
