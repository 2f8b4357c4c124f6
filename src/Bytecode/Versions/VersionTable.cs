using System.Reflection;

namespace PyToCil.Bytecode;

/// <summary>
/// Everything that one CPython version decides: the formats of its files and the rows of its instructions. Read once from
/// <c>versions/3.NN.table</c>, which is part of the assembly; effects and lowerings are parsed when first asked for.
/// </summary>
public sealed class VersionTable
{
    private static readonly string[] Known = ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15"];
    private static readonly VersionTable?[] Loaded = new VersionTable?[Known.Length];

    private readonly OpCode?[] rows = new OpCode?[256];
    private readonly string?[] refusedNames = new string?[512];

    internal VersionTable(string version) => Version = version;

    /// <summary>The versions that have a table, oldest first.</summary>
    public static IReadOnlyList<string> SupportedVersions => Known;

    /// <summary>As in <c>3.12</c>.</summary>
    public string Version { get; }

    public int Magic { get; internal set; }

    public int HeaderBytes { get; internal set; }

    public int MarshalVersion { get; internal set; }

    /// <summary>Opcodes below have no argument, all others do (3.6 to 3.12); from 3.13 on the same holds of the table's numbers.</summary>
    public int HaveArgument { get; internal set; }

    /// <summary>Bytes that one step of a jump's argument stands for.</summary>
    public int JumpUnit { get; internal set; }

    /// <summary>How the file says what handles an exception.</summary>
    public HandlerFormat HandlerFormat { get; internal set; }

    /// <summary>What makes a call return a generator.</summary>
    public GeneratorFormat GeneratorFormat { get; internal set; }

    /// <summary>How the listing is printed: the first version whose <c>dis</c> prints so.</summary>
    public string DisassemblyStyle { get; internal set; } = "";

    /// <summary>The least <c>co_stacksize</c> that the compiler writes, whatever the code needs.</summary>
    public int LeastStackSize { get; internal set; }

    /// <summary>The version of Unicode that the interpreter knows, which decides what <c>repr</c> escapes.</summary>
    public string? UnicodeVersion { get; internal set; }

    internal CodeLayout CodeLayout { get; set; } = null!;

    internal LineFormat LineFormat { get; set; } = null!;

    internal Vocabulary BinaryOperators { get; } = new("binary");

    internal Vocabulary Comparisons { get; } = new("compare");

    internal Vocabulary Intrinsics1 { get; } = new("intrinsic1");

    internal Vocabulary Intrinsics2 { get; } = new("intrinsic2");

    internal Vocabulary CommonConstants { get; } = new("common");

    /// <summary>All rows by number.</summary>
    public IEnumerable<OpCode> Rows
    {
        get
        {
            foreach (var row in rows)
                if (row is not null) yield return row;
        }
    }

    /// <summary>The row of an opcode, or null where the table has none.</summary>
    public OpCode? Row(byte number) => rows[number];

    /// <summary>Name of an opcode that exists in the interpreter but never in a file (specialised, instrumented, pseudo), or null.</summary>
    public string? RefusedName(int number) => (uint)number < (uint)refusedNames.Length ? refusedNames[number] : null;

    /// <summary>The table of a version such as <c>3.12</c>, or null where there is none.</summary>
    public static VersionTable? TryGet(string version)
    {
        var index = Array.IndexOf(Known, version);
        if (index < 0) return null;
        return Volatile.Read(ref Loaded[index]) ?? Load(index);
    }

    /// <summary>The versions as a sentence has them: <c>3.12 or 3.13</c>.</summary>
    public static string SupportedList() =>
        Known.Length == 1 ? Known[0] : string.Join(", ", Known, 0, Known.Length - 1) + " or " + Known[^1];

    internal string TableName => $"versions/{Version}.table";

    internal void AddRow(OpCode row)
    {
        if (rows[row.Number] is OpCode other) throw Fault(row.TableLine, $"number {row.Number} is given to {other.Name} and {row.Name}");
        rows[row.Number] = row;
    }

    internal void AddRefused(int number, string name) => refusedNames[number] = name;

    /// <summary>A fault in the table itself.</summary>
    internal InternalErrorException Fault(int line, string reason) =>
        new(new ErrorPlace(TableName, null, 0, OffsetOrigin.None, line), reason);

    // Two threads may both parse: the first table stored is the one that all use.
    private static VersionTable Load(int index)
    {
        var name = $"versions/{Known[index]}.table";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InternalErrorException(new ErrorPlace(name, null, 0, OffsetOrigin.None, null), "the table is not part of the assembly");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var table = VersionTableParser.Parse(Known[index], Latin1Text.Widen(bytes));
        return Interlocked.CompareExchange(ref Loaded[index], table, null) ?? table;
    }
}
