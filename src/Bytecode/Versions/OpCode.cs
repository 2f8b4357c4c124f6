namespace PyToCil.Bytecode;

/// <summary>One row of a version's table: an instruction, its argument, its stack effect, and what it means.</summary>
public sealed class OpCode
{
    private readonly VersionTable table;
    private readonly string effectText;
    private readonly string loweringText;
    private NamedStackEffect? effect;
    private Lowering? lowering;

    internal OpCode(VersionTable table, int tableLine, int number, string name, int caches, ArgumentKind argumentKind, string effectText, string loweringText)
    {
        this.table = table;
        TableLine = tableLine;
        Number = number;
        Name = name;
        Caches = caches;
        ArgumentKind = argumentKind;
        this.effectText = effectText;
        this.loweringText = loweringText;
    }

    /// <summary>Line of the table that holds the row.</summary>
    public int TableLine { get; }

    public int Number { get; }

    /// <summary>CPython's name.</summary>
    public string Name { get; }

    /// <summary>Code units of inline cache that follow the instruction.</summary>
    public int Caches { get; }

    public ArgumentKind ArgumentKind { get; }

    public bool HasArgument => ArgumentKind != ArgumentKind.None;

    public bool IsPrefix => ArgumentKind == ArgumentKind.Prefix;

    public bool IsJump => ArgumentKind is ArgumentKind.JumpForward or ArgumentKind.JumpBackward or ArgumentKind.JumpAbsolute;

    /// <summary>What it takes from the stack and puts there, in CPython's notation.</summary>
    public NamedStackEffect Effect => effect ??= NamedStackEffect.Parse(effectText, table, TableLine);

    /// <summary>What it lowers to.</summary>
    internal Lowering Lowering => lowering ??= LoweringParser.Parse(loweringText, table, TableLine);

    /// <summary>The lowering as the table writes it.</summary>
    public string LoweringText => loweringText;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
