namespace PyToCil.Bytecode;

/// <summary>
/// <c>co_lnotab</c> of CPython 3.8 and 3.9 (Objects/lnotab_notes.txt): pairs of a distance in bytes and a signed change of the
/// line. A change holds from the address behind its distance on, to the end of the code (<c>PyCode_Addr2Line</c>).
/// </summary>
internal sealed class LnotabFormat : LineFormat
{
    public override Position[] Decode(CodeObject code)
    {
        var pairs = Pairs(code);
        var positions = new Position[code.Code.Length / 2];
        var line = code.FirstLine;
        var unit = 0;
        long address = 0;
        for (var i = 0; i < pairs.Length; i += 2)
        {
            address += pairs[i];
            for (; unit < positions.Length && unit * 2L < address; unit++) positions[unit] = WholeLine(line);
            line = unchecked(line + (sbyte)pairs[i + 1]);
        }
        for (; unit < positions.Length; unit++) positions[unit] = WholeLine(line);
        return positions;
    }
}
