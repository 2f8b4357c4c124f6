namespace PyToCil.Bytecode;

/// <summary>
/// Decodes <c>co_exceptiontable</c>: entries of four big-endian varints with six bits a byte (start, length and target in
/// code units, then depth and lasti bit), the first byte of an entry marked with bit 7 (InternalDocs/exception_handling.md).
/// </summary>
internal static class ExceptionTableDecoder
{
    private const int UnitBytes = 2;
    private const string StartBitMissing = "an entry of its exception table starts without the start bit";

    public static ExceptionTableEntry[] Decode(CodeObject code)
    {
        var bytes = code.ExceptionTableBytes.Span;
        var entries = new ExceptionTableEntry[Count(bytes)];
        var at = 0;
        for (var i = 0; i < entries.Length; i++)
        {
            if (at >= bytes.Length || (bytes[at] & 0x80) == 0) throw Bad(code, StartBitMissing);
            long start = ReadVarint(bytes, ref at, code) * UnitBytes;
            long end = start + ReadVarint(bytes, ref at, code) * UnitBytes;
            long target = ReadVarint(bytes, ref at, code) * UnitBytes;
            long depthAndLast = ReadVarint(bytes, ref at, code);
            var depth = depthAndLast >> 1;
            Check(code, start, end, target, depth);
            entries[i] = new ExceptionTableEntry((int)start, (int)end, (int)target, (int)depth, (depthAndLast & 1) != 0);
        }
        if (at < bytes.Length) throw Bad(code, StartBitMissing);
        return entries;
    }

    // A first byte without the mark counts as an entry, which then is refused.
    private static int Count(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        for (var i = 0; i < bytes.Length; i++)
            if ((bytes[i] & 0x80) != 0 || i == 0) count++;
        return count;
    }

    private static void Check(CodeObject code, long start, long end, long target, long depth)
    {
        if (end > code.Code.Length)
            throw Bad(code, $"its exception table guards the bytes {start} to {end}, but the code has {code.Code.Length}");
        if (target >= code.Code.Length)
            throw Bad(code, $"its exception table names a handler at offset {target}, but the code has {code.Code.Length} bytes");
        if (depth > code.StackSize)
            throw Bad(code, $"its exception table asks for a stack of {depth} items, but the code declares {code.StackSize}");
    }

    private static long ReadVarint(ReadOnlySpan<byte> bytes, ref int at, CodeObject code)
    {
        long value = 0;
        while (true)
        {
            if (at >= bytes.Length) throw Bad(code, "its exception table ends within an entry");
            var part = bytes[at++];
            value = (value << 6) | (uint)(part & 0x3F);
            if (value > int.MaxValue) throw Bad(code, "its exception table holds a number over 2^31");
            if ((part & 0x40) == 0) return value;
        }
    }

    private static BadInputException Bad(CodeObject code, string reason) => new(ErrorPlace.OfCode(code), reason);
}
