namespace PyToCil.Bytecode;

/// <summary>CPython 3.8 and 3.9: the argument of an absolute jump is the offset already, so nothing explains it.</summary>
internal sealed class BareAbsoluteJumpListing : OffsetListing
{
    public override ArgumentText Arguments(CodeObject code, List<ListingLine> lines) => new BareText(code, Constants);

    private sealed class BareText(CodeObject code, ConstantTexts constants) : Text(code, constants)
    {
        public override string Of(in ListingLine line) => line.Row.ArgumentKind == ArgumentKind.JumpAbsolute ? "" : base.Of(line);
    }
}
