namespace PyToCil.Bytecode;

/// <summary>The source text an instruction came from (PEP 657). A part that is not recorded is -1; lines count from 1, columns are UTF-8 byte offsets from 0.</summary>
public readonly record struct Position(int Line, int EndLine, int Column, int EndColumn)
{
    /// <summary>Nothing is recorded.</summary>
    public static readonly Position None = new(-1, -1, -1, -1);
}
