namespace PyToCil.Bytecode;

/// <summary>
/// Lists code objects exactly as <c>dis.dis(code)</c> of the version that wrote them does; see <see cref="ConstantText"/> for
/// the two things that only a running interpreter knows.
/// </summary>
public static class Disassembler
{
    // Code objects can be shared too, so a small file could ask for an endless listing.
    private const int MostCodeObjects = 1_000_000;

    /// <summary>Writes the listing of a code object and of all code objects among its constants, lines ended by LF.</summary>
    /// <exception cref="BadInputException">The code is damaged.</exception>
    public static void Write(CodeObject code, TextWriter output)
    {
        var written = 0;
        Write(code, output, ref written);
    }

    /// <summary>The listing as a string.</summary>
    /// <exception cref="BadInputException">The code is damaged.</exception>
    public static string ToText(CodeObject code)
    {
        using var text = new StringWriter();
        Write(code, text);
        return text.ToString();
    }

    /// <summary>
    /// What <c>dis</c> says of each instruction, prefixes among them: its <c>argrepr</c>, which the listing has in brackets.
    /// One for each line of the listing, in order.
    /// </summary>
    /// <exception cref="BadInputException">The code is damaged.</exception>
    public static IReadOnlyList<string> ArgumentTexts(CodeObject code)
    {
        var lines = ListingLine.Of(code);
        var arguments = StyleOf(code).Arguments(code, lines);
        var texts = new string[lines.Count];
        for (var i = 0; i < texts.Length; i++) texts[i] = arguments.Of(lines[i]);
        return texts;
    }

    private static Listing StyleOf(CodeObject code) => Listing.Named(code.Version.DisassemblyStyle)!;

    private static void Write(CodeObject code, TextWriter output, ref int written)
    {
        if (++written > MostCodeObjects)
            throw new BadInputException(ErrorPlace.OfCode(code), "the file shares code objects so often that their listing has no end");
        StyleOf(code).Write(code, output);
        foreach (var constant in code.Constants)
        {
            if (constant is not CodeConstant inner) continue;
            output.Write("\nDisassembly of " + ConstantText.Repr(inner.Code) + ":\n");
            Write(inner.Code, output, ref written);
        }
    }
}
