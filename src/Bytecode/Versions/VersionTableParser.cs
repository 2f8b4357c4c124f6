namespace PyToCil.Bytecode;

/// <summary>
/// Reads the text of a table. Lines: <c># comment</c>; a header <c>key value</c>; a vocabulary word
/// <c>binary 0 NB_ADD + Add</c>; an opcode that no file holds <c>refused 240 INSTRUMENTED_RESUME</c>; a row
/// <c>number NAME caches argument (effect) lowering</c>. A line that starts with <c>?</c> is one the drafting tool could not
/// decide; it makes the whole table unusable.
/// </summary>
internal static class VersionTableParser
{
    private static readonly string[] Listings = ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15"];

    public static VersionTable Parse(string version, string text)
    {
        var table = new VersionTable(version);
        var lineNumber = 0;
        // Walked by hand: the first call of EnumerateLines costs 9 ms of JIT, the whole table 0.5.
        for (var start = 0; start < text.Length;)
        {
            lineNumber++;
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            ReadLine(table, text[start..end].Trim(), lineNumber);
            start = end + 1;
        }
        if (table.Magic == 0 || table.HeaderBytes == 0 || table.JumpUnit == 0 || table.DisassemblyStyle.Length == 0
            || table.CodeLayout is null || table.LineFormat is null)
            throw table.Fault(lineNumber, "a header line is missing");
        return table;
    }

    private static void ReadLine(VersionTable table, string line, int lineNumber)
    {
        if (line.Length == 0 || line[0] == '#') return;
        if (line[0] == '?') throw table.Fault(lineNumber, $"the line is not decided: {line}");
        if (char.IsAsciiDigit(line[0])) ReadRow(table, new TableScanner(line, table, lineNumber), lineNumber);
        else ReadHeader(table, new TableScanner(line, table, lineNumber));
    }

    private static void ReadHeader(VersionTable table, TableScanner scanner)
    {
        var key = scanner.Token();
        switch (key)
        {
            case "version": Require(scanner, scanner.Token() == table.Version, key); break;
            case "magic": table.Magic = scanner.Number(); break;
            case "header-bytes": table.HeaderBytes = scanner.Number(); break;
            case "marshal": table.MarshalVersion = scanner.Number(); break;
            case "have-argument": table.HaveArgument = scanner.Number(); break;
            case "jump-unit": table.JumpUnit = scanner.Number(); Require(scanner, table.JumpUnit is 1 or 2, key); break;
            case "jump-base": Require(scanner, scanner.Token() == "after-caches", key); break;
            case "handlers": table.HandlerFormat = HandlersNamed(scanner.Token(), scanner); break;
            case "lines": table.LineFormat = LineFormat.Named(scanner.Token()) ?? throw Unknown(scanner, key); break;
            case "code-layout": table.CodeLayout = CodeLayout.Named(scanner.Token()) ?? throw Unknown(scanner, key); break;
            case "generators": table.GeneratorFormat = GeneratorsNamed(scanner.Token(), scanner); break;
            case "listing": table.DisassemblyStyle = scanner.Token(); Require(scanner, Array.IndexOf(Listings, table.DisassemblyStyle) >= 0, key); break;
            case "unicode": table.UnicodeVersion = scanner.Token(); break;
            case "binary": ReadWord(table.BinaryOperators, ref scanner, hasSymbol: true); break;
            case "compare": ReadWord(table.Comparisons, ref scanner, hasSymbol: false); break;
            case "intrinsic1": ReadWord(table.Intrinsics1, ref scanner, hasSymbol: false); break;
            case "intrinsic2": ReadWord(table.Intrinsics2, ref scanner, hasSymbol: false); break;
            case "common": ReadWord(table.CommonConstants, ref scanner, hasSymbol: false); break;
            case "least-stack": table.LeastStackSize = scanner.Number(); break;
            case "refused": table.AddRefused(scanner.Number(), scanner.Token()); break;
            default: throw scanner.Fault($"'{key}' is no key of a header line");
        }
    }

    private static void Require(TableScanner scanner, bool holds, string key)
    {
        if (!holds) throw Unknown(scanner, key);
    }

    private static InternalErrorException Unknown(TableScanner scanner, string key) =>
        scanner.Fault($"the value of '{key}' is none that this program knows");

    private static HandlerFormat HandlersNamed(string word, TableScanner scanner) => word switch
    {
        "exception-table" => HandlerFormat.ExceptionTable,
        "block-stack" => HandlerFormat.BlockStack,
        _ => throw Unknown(scanner, "handlers"),
    };

    private static GeneratorFormat GeneratorsNamed(string word, TableScanner scanner) => word switch
    {
        "flag" => GeneratorFormat.Flag,
        "flag-start" => GeneratorFormat.FlagStart,
        "unguarded" => GeneratorFormat.Unguarded,
        "guarded" => GeneratorFormat.Guarded,
        _ => throw Unknown(scanner, "generators"),
    };

    private static void ReadWord(Vocabulary vocabulary, ref TableScanner scanner, bool hasSymbol)
    {
        var number = scanner.Number();
        if (number != vocabulary.Count) throw scanner.Fault($"{vocabulary.Name} {number} is out of order");
        if (hasSymbol) scanner.Token();
        // CPython's name may be two words: 'not in'.
        var words = scanner.Rest();
        var space = words.LastIndexOf(' ');
        if (space < 0) throw scanner.Fault($"{vocabulary.Name} {number} has no meaning");
        vocabulary.Add(new Vocabulary.Word(words[..space].TrimEnd(), words[(space + 1)..]));
    }

    private static void ReadRow(VersionTable table, TableScanner scanner, int lineNumber)
    {
        var number = scanner.Number();
        var name = scanner.Token();
        var caches = scanner.Number();
        var kind = KindOf(scanner.Token(), ref scanner);
        if ((kind != ArgumentKind.None) != (number >= table.HaveArgument))
            throw scanner.Fault($"{name} has an argument kind that its number does not allow");
        var effect = scanner.Parenthesized();
        var lowering = scanner.Rest();
        if (lowering.Length == 0) throw scanner.Fault($"{name} has no lowering");
        table.AddRow(new OpCode(table, lineNumber, number, name, caches, kind, effect, lowering));
    }

    private static ArgumentKind KindOf(string word, ref TableScanner scanner) => word switch
    {
        "none" => ArgumentKind.None,
        "prefix" => ArgumentKind.Prefix,
        "number" => ArgumentKind.Number,
        "constant" => ArgumentKind.Constant,
        "name" => ArgumentKind.Name,
        "global-name" => ArgumentKind.GlobalName,
        "attribute-name" => ArgumentKind.AttributeName,
        "super-name" => ArgumentKind.SuperName,
        "import-name" => ArgumentKind.ImportName,
        "local" => ArgumentKind.Local,
        "local-pair" => ArgumentKind.LocalPair,
        "cell" => ArgumentKind.Cell,
        "deref" => ArgumentKind.Deref,
        "jump-forward" => ArgumentKind.JumpForward,
        "jump-backward" => ArgumentKind.JumpBackward,
        "jump-absolute" => ArgumentKind.JumpAbsolute,
        "comparison" => ArgumentKind.Comparison,
        "jump-origin" => ArgumentKind.JumpOrigin,
        "identity" => ArgumentKind.Identity,
        "containment" => ArgumentKind.Containment,
        "special-method" => ArgumentKind.SpecialMethod,
        "common-constant" => ArgumentKind.CommonConstant,
        "compare" => ArgumentKind.Compare,
        "compare-bool" => ArgumentKind.CompareBool,
        "binary" => ArgumentKind.Binary,
        "intrinsic1" => ArgumentKind.Intrinsic1,
        "intrinsic2" => ArgumentKind.Intrinsic2,
        "format" => ArgumentKind.Format,
        "conversion" => ArgumentKind.Conversion,
        "function-parts" => ArgumentKind.FunctionParts,
        _ => throw scanner.Fault($"'{word}' is no kind of argument"),
    };
}
