namespace PyToCil.Bytecode;

/// <summary>What stands in brackets behind an argument (<c>Instruction.argrepr</c>). Out-of-range arguments have no text here; lowering refuses them.</summary>
internal abstract class ArgumentText(CodeObject code, ConstantTexts constants)
{
    private static readonly string[] FunctionParts = ["defaults", "kwdefaults", "annotations", "closure", "annotate"];
    private static readonly string[] Conversions = ["", "str", "repr", "ascii"];
    private static readonly string[] SpecialMethods = ["__enter__", "__exit__", "__aenter__", "__aexit__"];

    protected CodeObject Code { get; } = code;

    /// <summary>The text, empty where there is none.</summary>
    public virtual string Of(in ListingLine line)
    {
        var argument = line.Argument;
        return line.Row.ArgumentKind switch
        {
            ArgumentKind.None or ArgumentKind.Prefix or ArgumentKind.Number => "",
            ArgumentKind.Constant => argument < Code.Constants.Length ? constants.Of(Code.Constants[argument], Code.Version) : "",
            ArgumentKind.Name => Name(argument),
            ArgumentKind.GlobalName => WithNull(Name(argument >> 1), argument, "NULL"),
            ArgumentKind.AttributeName => WithNull(Name(argument >> 1), argument, "NULL|self"),
            ArgumentKind.ImportName => ImportName(argument),
            ArgumentKind.SuperName => WithNull(Name(argument >> 2), argument, "NULL|self"),
            ArgumentKind.Local or ArgumentKind.Cell => Local(argument),
            ArgumentKind.Deref => argument < Code.DerefSlots.Length ? Local(Code.DerefSlots[argument]) : "",
            ArgumentKind.LocalPair => Local(argument >> 4) + ", " + Local(argument & 15),
            ArgumentKind.JumpForward or ArgumentKind.JumpBackward or ArgumentKind.JumpAbsolute => Target(line.JumpTarget),
            ArgumentKind.JumpOrigin => Origin(line.JumpTarget),
            ArgumentKind.Identity => argument != 0 ? "is not" : "is",
            ArgumentKind.Containment => argument != 0 ? "not in" : "in",
            ArgumentKind.SpecialMethod => argument < SpecialMethods.Length ? SpecialMethods[argument] : "",
            ArgumentKind.CommonConstant => Word(Code.Version.CommonConstants, argument),
            ArgumentKind.Comparison => Word(Code.Version.Comparisons, argument),
            ArgumentKind.Compare => Word(Code.Version.Comparisons, argument >> 4),
            ArgumentKind.CompareBool => CompareBool(argument),
            ArgumentKind.Binary => Word(Code.Version.BinaryOperators, argument),
            ArgumentKind.Intrinsic1 => Word(Code.Version.Intrinsics1, argument),
            ArgumentKind.Intrinsic2 => Word(Code.Version.Intrinsics2, argument),
            ArgumentKind.Format => Format(argument),
            ArgumentKind.Conversion => argument < Conversions.Length ? Conversions[argument] : "",
            ArgumentKind.FunctionParts => Parts(argument),
        };
    }

    /// <summary>A name with the NULL that goes with it, in the order of the stack.</summary>
    protected abstract string JoinNull(string name, string nullName);

    /// <summary>Where a jump goes.</summary>
    protected abstract string Target(int offset);

    /// <summary>Where the instruction that an END_ASYNC_FOR ends is.</summary>
    protected virtual string Origin(int offset) => Target(offset);

    private string WithNull(string name, int argument, string nullName) =>
        (argument & 1) != 0 && name.Length > 0 ? JoinNull(name, nullName) : name;

    private string Name(int index) => index < Code.Names.Length ? Code.Names[index] : "";

    private string Local(int index) => index < Code.LocalsPlusNames.Length ? Code.LocalsPlusNames[index] : "";

    private static string Word(Vocabulary vocabulary, int number) => vocabulary[number]?.PythonName ?? "";

    private string ImportName(int argument)
    {
        var name = Name(argument >> 2);
        if (name.Length == 0 || (argument & 3) == 0) return name;
        return name + ((argument & 1) != 0 ? " + lazy" : " + eager");
    }

    private string CompareBool(int argument)
    {
        var symbol = Word(Code.Version.Comparisons, argument >> 5);
        return (argument & 16) != 0 ? $"bool({symbol})" : symbol;
    }

    private static string Format(int argument)
    {
        var conversion = Conversions[argument & 3];
        if ((argument & 4) == 0) return conversion;
        return conversion.Length > 0 ? conversion + ", with format" : "with format";
    }

    private static string Parts(int argument)
    {
        var parts = new List<string>();
        for (var i = 0; i < FunctionParts.Length; i++)
            if ((argument & (1 << i)) != 0) parts.Add(FunctionParts[i]);
        return string.Join(", ", parts);
    }
}
