namespace PyToCil.Bytecode;

/// <summary>One line of a listing: an instruction, or one of its prefixes, which <c>dis</c> lists as lines of their own.</summary>
/// <param name="Row">Its row of the table.</param>
/// <param name="Argument">The argument, with the bits of the prefixes so far.</param>
/// <param name="Offset">Byte offset.</param>
/// <param name="JumpTarget">Byte offset jumped to, or -1.</param>
internal readonly record struct ListingLine(OpCode Row, int Argument, int Offset, int JumpTarget)
{
    /// <summary>All lines of a code object, in order.</summary>
    public static List<ListingLine> Of(CodeObject code)
    {
        var bytes = code.Code.Span;
        var lines = new List<ListingLine>();
        foreach (var instruction in InstructionDecoder.Decode(code))
        {
            var argument = 0;
            for (var at = instruction.StartOffset; at < instruction.Offset; at += 2)
            {
                argument = (argument << 8) | bytes[at + 1];
                lines.Add(new ListingLine(code.Version.Row(bytes[at])!, argument, at, -1));
            }
            lines.Add(new ListingLine(instruction.OpCode, instruction.Argument, instruction.Offset, instruction.JumpTarget));
        }
        return lines;
    }
}
