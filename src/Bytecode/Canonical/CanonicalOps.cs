namespace PyToCil.Bytecode.Canonical;

/// <summary>Lowers code objects to canonical operations, by the table of the version that wrote them.</summary>
public static class CanonicalOps
{
    /// <summary>The operations and handlers of a code object. Each instruction gives one operation or more.</summary>
    /// <exception cref="BadInputException">The code is damaged: see <see cref="InstructionDecoder.Decode"/>; or an operand, a jump target or a handler is out of range.</exception>
    public static CanonicalCode Lower(CodeObject code) => code.Version.HandlerFormat switch
    {
        HandlerFormat.ExceptionTable => TableLowering.Lower(code),
        HandlerFormat.BlockStack => BlockStackLowering.Lower(code),
    };
}
