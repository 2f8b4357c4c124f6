namespace PyToCil.Bytecode;

/// <summary>
/// <c>co_linetable</c> of CPython 3.10 (PEP 626, Objects/lnotab_notes.txt): pairs of a length in bytes and a signed change of the
/// line, which is applied before the range. A change of -128 marks a range without a line and leaves the line as it was.
/// </summary>
internal sealed class LineTableFormat : LineFormat
{
    private const sbyte NoLine = -128;

    public override Position[] Decode(CodeObject code)
    {
        var pairs = Pairs(code);
        var positions = new Position[code.Code.Length / 2];
        var line = code.FirstLine;
        var unit = 0;
        long end = 0;
        for (var i = 0; i < pairs.Length; i += 2)
        {
            end += pairs[i];
            var change = (sbyte)pairs[i + 1];
            if (change != NoLine) line = unchecked(line + change);
            var position = change == NoLine ? Position.None : WholeLine(line);
            for (; unit < positions.Length && unit * 2L < end; unit++) positions[unit] = position;
        }
        for (; unit < positions.Length; unit++) positions[unit] = Position.None;
        return positions;
    }
}
