namespace PyToCil.Bytecode;

/// <summary>How a version's code objects say which line each instruction came from.</summary>
internal abstract class LineFormat
{
    /// <summary>One position for each code unit; <see cref="Position.None"/> where nothing is recorded, -1 for columns the format does not hold.</summary>
    /// <exception cref="BadInputException">The table is damaged.</exception>
    public abstract Position[] Decode(CodeObject code);

    /// <summary>The format that a table's <c>lines</c> line names, or null.</summary>
    public static LineFormat? Named(string word) => word switch
    {
        "lnotab" => new LnotabFormat(),
        "line-table" => new LineTableFormat(),
        "location-table" => new LocationTableFormat(),
        _ => null,
    };

    /// <summary>The table's bytes as pairs.</summary>
    protected static ReadOnlySpan<byte> Pairs(CodeObject code)
    {
        var bytes = code.LineTable.Span;
        // The place has no line: the line table is what cannot be read.
        return bytes.Length % 2 == 0 ? bytes : throw new BadInputException(
            new ErrorPlace(code.PycPath, code.QualifiedName, 0, OffsetOrigin.None, null), "its line table ends within an entry");
    }

    protected static Position WholeLine(int line) => new(line, line, -1, -1);

    private sealed class LocationTableFormat : LineFormat
    {
        public override Position[] Decode(CodeObject code) => LocationTableDecoder.Decode(code);
    }
}
