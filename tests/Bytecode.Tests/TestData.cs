using System.Collections.Immutable;

namespace PyToCil.Bytecode.Tests;

/// <summary>The files of the Data folder, and code objects made by hand.</summary>
internal static class TestData
{
    /// <summary>All versions that have a table.</summary>
    public static TheoryData<string> Versions => [.. VersionTable.SupportedVersions];

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Data", name);

    public static byte[] Sample(string version) => File.ReadAllBytes(PathOf($"sample.{version}.pyc"));

    public static PycFile ReadSample(string version) => PycFile.Read(Sample(version), $"sample.{version}.pyc");

    public static VersionTable Table(string version) => VersionTable.TryGet(version) ?? throw new InvalidOperationException(version);

    public static Constant ReadMarshal(byte[] data, string version = "3.12") => new MarshalReader(data, 0, "test.pyc", Table(version)).ReadRoot();

    /// <summary>The number of an opcode by its name.</summary>
    public static byte Number(string version, string name) => (byte)Table(version).Rows.First(row => row.Name == name).Number;

    /// <summary>A code object with 5000 constants, names and locals, so that every small index is good.</summary>
    public static CodeObject Code(string version, params byte[] bytes) => Code(version, CodeFlags.None, bytes);

    /// <inheritdoc cref="Code(string, byte[])"/>
    public static CodeObject Code(string version, CodeFlags flags, byte[] bytes) => new()
    {
        Version = Table(version),
        PycPath = "test.pyc",
        StackSize = 100,
        Flags = flags,
        Code = bytes,
        Constants = [.. Enumerable.Repeat<Constant>(NoneConstant.Instance, 5000)],
        Names = ManyNames,
        LocalsPlusNames = ManyNames,
        LocalsPlusKinds = [.. Enumerable.Repeat(LocalKind.Local | LocalKind.Cell, 5000)],
        DerefSlots = Table(version).HandlerFormat == HandlerFormat.BlockStack ? [.. Enumerable.Range(0, 5000)] : [],
        FileName = "test.py",
        Name = "f",
        QualifiedName = "f",
        FirstLine = 1,
    };

    /// <summary>The same code object with other tables.</summary>
    public static CodeObject WithTables(string version, byte[] code, byte[] lineTable, byte[] exceptionTable, int firstLine = 10) => new()
    {
        Version = Table(version),
        PycPath = "test.pyc",
        StackSize = 100,
        Code = code,
        Constants = [],
        Names = [],
        LocalsPlusNames = [],
        LocalsPlusKinds = [],
        FileName = "test.py",
        Name = "f",
        QualifiedName = "f",
        FirstLine = firstLine,
        LineTable = lineTable,
        ExceptionTableBytes = exceptionTable,
    };

    /// <summary>A code object and all those among its constants.</summary>
    public static IEnumerable<CodeObject> WithInner(CodeObject code)
    {
        yield return code;
        foreach (var constant in code.Constants.OfType<CodeConstant>())
            foreach (var inner in WithInner(constant.Code)) yield return inner;
    }

    private static readonly ImmutableArray<string> ManyNames = [.. Enumerable.Range(0, 5000).Select(i => $"n{i}")];
}
