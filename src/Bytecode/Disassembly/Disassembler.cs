using System.Globalization;

namespace PyToCil.Bytecode;

/// <summary>
/// Lists code objects exactly as <c>dis.dis(code)</c> of the version that wrote them does; see <see cref="ConstantText"/> for
/// the two things that only a running interpreter knows.
/// </summary>
public static class Disassembler
{
    // A code object that is among the constants of several others is listed again in each, so a small file could ask for an
    // endless listing: so many bytes of code are listed again.
    private const int MostRepeated = 100_000;

    /// <summary>Writes the listing of a code object and of all code objects among its constants, lines ended by LF.</summary>
    /// <exception cref="BadInputException">The code is damaged.</exception>
    public static void Write(CodeObject code, TextWriter output)
    {
        new FileListing(StyleOf(code), output).Write(code);
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

    /// <summary>The instructions of one code object: each one's byte offset, and a text of offset, name, argument and what <c>dis</c> says of it. Prefixes are left out.</summary>
    /// <exception cref="BadInputException">The code is damaged.</exception>
    public static IReadOnlyList<(int Offset, string Text)> Rows(CodeObject code)
    {
        var lines = ListingLine.Of(code);
        var arguments = StyleOf(code).Arguments(code, lines);
        var rows = new List<(int Offset, string Text)>();
        foreach (var line in lines)
        {
            if (line.Row.IsPrefix) continue;
            var argument = arguments.Of(line);
            var number = line.Row.HasArgument ? line.Argument.ToString(CultureInfo.InvariantCulture) : "";
            var text = string.Create(CultureInfo.InvariantCulture, $"{line.Offset,5} {line.Row.Name,-24} {number}{(argument.Length > 0 ? $" ({argument})" : "")}");
            rows.Add((line.Offset, text.TrimEnd()));
        }
        return rows;
    }

    private static Listing StyleOf(CodeObject code) => Listing.Named(code.Version.DisassemblyStyle)!;

    private sealed class FileListing(Listing style, TextWriter output)
    {
        private readonly HashSet<CodeObject> written = new(ReferenceEqualityComparer.Instance);
        private int repeated;

        public void Write(CodeObject code)
        {
            if (!written.Add(code)) CountRepeated(code);
            style.Write(code, output);
            foreach (var constant in code.Constants)
            {
                if (constant is not CodeConstant inner) continue;
                output.Write("\nDisassembly of " + ConstantText.Repr(inner.Code) + ":\n");
                Write(inner.Code);
            }
        }

        private void CountRepeated(CodeObject code)
        {
            repeated += code.Code.Length + code.Constants.Length;
            if (repeated > MostRepeated)
                throw new BadInputException(ErrorPlace.OfCode(code), "the file shares code objects so often that their listing has no end");
        }
    }
}
