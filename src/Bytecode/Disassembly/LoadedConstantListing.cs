namespace PyToCil.Bytecode;

/// <summary>CPython 3.11: <c>dis._get_const_value</c> looks up the constant of LOAD_CONST alone, so KW_NAMES is not explained.</summary>
internal sealed class LoadedConstantListing : OffsetListing
{
    public override ArgumentText Arguments(CodeObject code, List<ListingLine> lines) => new LoadedText(code, Constants);

    private sealed class LoadedText(CodeObject code, ConstantTexts constants) : Text(code, constants)
    {
        public override string Of(in ListingLine line) =>
            line.Row.ArgumentKind == ArgumentKind.Constant && line.Row.Name != "LOAD_CONST" ? "" : base.Of(line);
    }
}
