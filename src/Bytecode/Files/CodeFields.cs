using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PyToCil.Bytecode;

/// <summary>Gathers the fields of one code object and holds them against each other, as <c>_PyCode_Validate</c> does.</summary>
internal sealed class CodeFields(string path, VersionTable version, int marshalOffset)
{
    private const int MostStackItems = 1 << 24;

    public int ArgumentCount { get; set; }
    public int PositionalOnlyCount { get; set; }
    public int KeywordOnlyCount { get; set; }
    public int StackSize { get; set; }
    public int Flags { get; set; }
    public ReadOnlyMemory<byte> Code { get; set; }
    public ImmutableArray<Constant> Constants { get; set; } = [];
    public ImmutableArray<string> Names { get; set; } = [];
    public ImmutableArray<string> LocalsPlusNames { get; set; } = [];
    public ImmutableArray<LocalKind> LocalsPlusKinds { get; set; } = [];
    public ImmutableArray<int> DerefSlots { get; set; } = [];
    public string FileName { get; set; } = "";
    public string Name { get; set; } = "";
    public string QualifiedName { get; set; } = "";
    public int FirstLine { get; set; }
    public ReadOnlyMemory<byte> LineTable { get; set; }
    public ReadOnlyMemory<byte> ExceptionTable { get; set; }

    /// <summary>All arguments, with <c>*args</c> and <c>**kwargs</c>.</summary>
    public long TotalArguments
    {
        get
        {
            long count = (long)ArgumentCount + KeywordOnlyCount;
            if (((CodeFlags)Flags & CodeFlags.VariableArguments) != 0) count++;
            if (((CodeFlags)Flags & CodeFlags.VariableKeywords) != 0) count++;
            return count;
        }
    }

    public T Expect<T>(Constant value, string role) where T : Constant =>
        value as T ?? throw Bad($"{value.Describe()} stands where the {role} of a code object belongs");

    public string ExpectString(Constant value, string role) => Expect<StrConstant>(value, role).ToUtf16();

    public ImmutableArray<string> ExpectStrings(Constant value, string role)
    {
        var items = Expect<TupleConstant>(value, role).Items;
        var texts = new string[items.Length];
        for (var i = 0; i < texts.Length; i++) texts[i] = ExpectString(items[i], role);
        return ImmutableCollectionsMarshal.AsImmutableArray(texts);
    }

    public ImmutableArray<LocalKind> ExpectKinds(Constant value)
    {
        var bytes = Expect<BytesConstant>(value, "local kinds").Value.Span;
        var kinds = new LocalKind[bytes.Length];
        for (var i = 0; i < kinds.Length; i++) kinds[i] = (LocalKind)bytes[i];
        return ImmutableCollectionsMarshal.AsImmutableArray(kinds);
    }

    public CodeObject Build()
    {
        Validate();
        return new CodeObject
        {
            Version = version,
            PycPath = path,
            MarshalOffset = marshalOffset,
            ArgumentCount = ArgumentCount,
            PositionalOnlyCount = PositionalOnlyCount,
            KeywordOnlyCount = KeywordOnlyCount,
            StackSize = StackSize,
            Flags = (CodeFlags)Flags,
            Code = Code,
            Constants = Constants,
            Names = Names,
            LocalsPlusNames = LocalsPlusNames,
            LocalsPlusKinds = LocalsPlusKinds,
            DerefSlots = DerefSlots,
            FileName = FileName,
            Name = Name,
            QualifiedName = QualifiedName,
            FirstLine = FirstLine,
            LineTable = LineTable,
            ExceptionTableBytes = ExceptionTable,
        };
    }

    private void Validate()
    {
        if (ArgumentCount < 0 || KeywordOnlyCount < 0 || PositionalOnlyCount < 0 || PositionalOnlyCount > ArgumentCount)
            throw Bad($"argument counts {ArgumentCount}, {PositionalOnlyCount}, {KeywordOnlyCount} do not fit each other");
        if (StackSize is < 0 or > MostStackItems) throw Bad($"a stack size of {StackSize} is not possible");
        if (Flags < 0) throw Bad($"Flags 0x{Flags:x} are not possible");
        if (Code.Length == 0 || Code.Length % 2 != 0) throw Bad($"{Code.Length} bytes of code are not a whole number of code units");
        if (LocalsPlusNames.Length != LocalsPlusKinds.Length)
            throw Bad($"{LocalsPlusNames.Length} local names do not fit {LocalsPlusKinds.Length} local kinds");
        ValidateArguments();
    }

    private void ValidateArguments()
    {
        var arguments = TotalArguments;
        if (arguments > LocalsPlusNames.Length)
            throw Bad($"{arguments} arguments do not fit {LocalsPlusNames.Length} local names");
        for (var i = 0; i < arguments; i++)
            if ((LocalsPlusKinds[i] & LocalKind.Local) == 0) throw Bad($"argument '{LocalsPlusNames[i]}' is not among the locals");
    }

    public BadInputException Bad(string reason) =>
        new(new ErrorPlace(path, QualifiedName.Length > 0 ? QualifiedName : null, marshalOffset, OffsetOrigin.File, null), reason);
}
