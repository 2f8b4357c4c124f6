namespace PyToCil.Bytecode;

/// <summary>How one or more versions' <c>dis.disassemble</c> prints a code object. The table's <c>listing</c> line names it.</summary>
internal abstract class Listing
{
    /// <summary>The texts of constants, for all code objects that this listing writes.</summary>
    protected ConstantTexts Constants { get; } = new();

    /// <summary>Writes one code object, without those among its constants.</summary>
    /// <exception cref="BadInputException">The code is damaged.</exception>
    public abstract void Write(CodeObject code, TextWriter output);

    /// <summary>What stands in brackets behind an argument, with the whole code object known.</summary>
    public abstract ArgumentText Arguments(CodeObject code, List<ListingLine> lines);

    /// <summary>The listing that a version prints, or null where the word names none. Versions that differ only in arguments' kinds share one.</summary>
    public static Listing? Named(string word) => word switch
    {
        "3.8" or "3.9" => new BareAbsoluteJumpListing(),
        "3.10" or "3.12" => new OffsetListing(),
        "3.11" => new LoadedConstantListing(),
        "3.13" or "3.14" or "3.15" => new LabelListing(),
        _ => null,
    };
}
