namespace PyToCil.Bytecode;

/// <summary>
/// Decodes the location table of CPython 3.11 and later (PEP 657, Objects/locations.md): entries of a first byte
/// <c>1 kind(4) length-1(3)</c> and, by kind, columns in the bytes that follow or varints with six bits a byte, least first.
/// </summary>
internal ref struct LocationTableDecoder
{
    private const int FirstLongForm = 10;
    private const int NoColumns = 13;
    private const int LongForm = 14;
    private const int NoLocation = 15;

    private readonly CodeObject code;
    private readonly ReadOnlySpan<byte> bytes;
    private int at;
    private int line;

    private LocationTableDecoder(CodeObject code)
    {
        this.code = code;
        bytes = code.LineTable.Span;
        line = code.FirstLine;
    }

    /// <summary>One position for each code unit; units beyond the table have none, entries beyond the code are not kept.</summary>
    public static Position[] Decode(CodeObject code)
    {
        var decoder = new LocationTableDecoder(code);
        var positions = new Position[code.Code.Length / 2];
        var unit = 0;
        while (decoder.at < decoder.bytes.Length)
        {
            var position = decoder.ReadEntry(out var units);
            for (var end = unit + units; unit < end && unit < positions.Length; unit++) positions[unit] = position;
        }
        for (; unit < positions.Length; unit++) positions[unit] = Position.None;
        return positions;
    }

    private Position ReadEntry(out int units)
    {
        var first = ReadByte();
        if ((first & 0x80) == 0) throw Bad("an entry of its line table starts without the start bit");
        units = (first & 7) + 1;
        var kind = (first >> 3) & 15;
        if (kind == NoLocation) return Position.None;
        if (kind == LongForm) return ReadLongForm();
        if (kind == NoColumns)
        {
            line = unchecked(line + ReadSignedVarint());
            return new Position(line, line, -1, -1);
        }
        return kind >= FirstLongForm ? ReadOneLineForm(kind - FirstLongForm) : ReadShortForm(kind);
    }

    private Position ReadShortForm(int kind)
    {
        var second = ReadByte();
        var column = (kind << 3) | (second >> 4);
        return new Position(line, line, column, column + (second & 15));
    }

    private Position ReadOneLineForm(int lines)
    {
        line = unchecked(line + lines);
        var column = ReadByte();
        return new Position(line, line, column, ReadByte());
    }

    private Position ReadLongForm()
    {
        line = unchecked(line + ReadSignedVarint());
        var endLine = unchecked(line + ReadVarint());
        var column = ReadVarint() - 1;
        return new Position(line, endLine, column, ReadVarint() - 1);
    }

    private int ReadSignedVarint()
    {
        var value = (uint)ReadVarint();
        return (value & 1) != 0 ? -(int)(value >> 1) : (int)(value >> 1);
    }

    private int ReadVarint()
    {
        uint value = 0;
        for (var shift = 0; ; shift += 6)
        {
            var part = ReadByte();
            if (shift > 30) throw Bad("its line table holds a number over 2^32");
            value |= (uint)(part & 0x3F) << shift;
            if ((part & 0x40) == 0) return (int)value;
        }
    }

    private byte ReadByte() => at < bytes.Length ? bytes[at++] : throw Bad("its line table ends within an entry");

    // The place has no line: the line table is what cannot be read.
    private readonly BadInputException Bad(string reason) =>
        new(new ErrorPlace(code.PycPath, code.QualifiedName, 0, OffsetOrigin.None, null), reason);
}
