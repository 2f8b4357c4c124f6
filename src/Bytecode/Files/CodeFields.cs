using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PyToCil.Bytecode;

/// <summary>Gathers the fields of one code object and holds them against each other, as <c>_PyCode_Validate</c> does.</summary>
internal sealed class CodeFields(string path, VersionTable version, int marshalOffset)
{
    private const int MostStackItems = 1 << 24;

    private int argumentCount, positionalOnlyCount, keywordOnlyCount, stackSize, flags;

    public ReadOnlyMemory<byte> Code { get; set; }
    public ImmutableArray<Constant> Constants { get; set; } = [];
    public ImmutableArray<string> Names { get; set; } = [];
    public ImmutableArray<string> LocalsPlusNames { get; set; } = [];
    public ImmutableArray<LocalKind> LocalsPlusKinds { get; set; } = [];
    public string FileName { get; set; } = "";
    public string Name { get; set; } = "";
    public string QualifiedName { get; set; } = "";
    public int FirstLine { get; set; }
    public ReadOnlyMemory<byte> LineTable { get; set; }
    public ReadOnlyMemory<byte> ExceptionTable { get; set; }

    public void ReadCounts(ref ByteCursor cursor)
    {
        argumentCount = cursor.ReadInt32();
        positionalOnlyCount = cursor.ReadInt32();
        keywordOnlyCount = cursor.ReadInt32();
        stackSize = cursor.ReadInt32();
        flags = cursor.ReadInt32();
    }

    public T Expect<T>(Constant value, string role) where T : Constant =>
        value as T ?? throw Bad($"{value.Describe()} stands where the {role} of a code object belongs");

    public ImmutableArray<string> ExpectStrings(Constant value, string role)
    {
        var items = Expect<TupleConstant>(value, role).Items;
        var texts = new string[items.Length];
        for (var i = 0; i < texts.Length; i++) texts[i] = Expect<StrConstant>(items[i], role).ToUtf16();
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
            ArgumentCount = argumentCount,
            PositionalOnlyCount = positionalOnlyCount,
            KeywordOnlyCount = keywordOnlyCount,
            StackSize = stackSize,
            Flags = (CodeFlags)flags,
            Code = Code,
            Constants = Constants,
            Names = Names,
            LocalsPlusNames = LocalsPlusNames,
            LocalsPlusKinds = LocalsPlusKinds,
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
        if (argumentCount < 0 || keywordOnlyCount < 0 || positionalOnlyCount < 0 || positionalOnlyCount > argumentCount)
            throw Bad($"argument counts {argumentCount}, {positionalOnlyCount}, {keywordOnlyCount} do not fit each other");
        if (stackSize is < 0 or > MostStackItems) throw Bad($"a stack size of {stackSize} is not possible");
        if (flags < 0) throw Bad($"flags 0x{flags:x} are not possible");
        if (Code.Length == 0 || Code.Length % 2 != 0) throw Bad($"{Code.Length} bytes of code are not a whole number of code units");
        if (LocalsPlusNames.Length != LocalsPlusKinds.Length)
            throw Bad($"{LocalsPlusNames.Length} local names do not fit {LocalsPlusKinds.Length} local kinds");
        ValidateArguments();
    }

    private void ValidateArguments()
    {
        long arguments = (long)argumentCount + keywordOnlyCount;
        if (((CodeFlags)flags & CodeFlags.VariableArguments) != 0) arguments++;
        if (((CodeFlags)flags & CodeFlags.VariableKeywords) != 0) arguments++;
        if (arguments > LocalsPlusNames.Length)
            throw Bad($"{arguments} arguments do not fit {LocalsPlusNames.Length} local names");
        for (var i = 0; i < arguments; i++)
            if ((LocalsPlusKinds[i] & LocalKind.Local) == 0) throw Bad($"argument '{LocalsPlusNames[i]}' is not among the locals");
    }

    private BadInputException Bad(string reason) =>
        new(new ErrorPlace(path, QualifiedName.Length > 0 ? QualifiedName : null, marshalOffset, OffsetOrigin.File, null), reason);
}
