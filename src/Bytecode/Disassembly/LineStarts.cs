namespace PyToCil.Bytecode;

/// <summary>The byte offsets at which the source line changes (<c>dis.findlinestarts</c>).</summary>
internal static class LineStarts
{
    /// <summary>The line at each offset where another range of the table begins; -1 where that range has no line.</summary>
    /// <param name="code">The code object.</param>
    /// <param name="withUnknown">3.13: ranges without a line count; to 3.12 they are passed over.</param>
    public static Dictionary<int, int> Of(CodeObject code, bool withUnknown)
    {
        var starts = new Dictionary<int, int>();
        var positions = code.Positions;
        var last = int.MinValue;
        for (var unit = 0; unit < positions.Count; unit++)
        {
            var line = positions[unit].Line;
            if (line == last || (line < 0 && !withUnknown)) continue;
            last = line;
            starts[unit * 2] = line;
        }
        return starts;
    }
}
