using PyToCil.Bytecode;
using PyToCil.Translator.Cil;
using PyToCil.Translator.ControlFlow;
using PyToCil.Translator.IrBuilding;
using PyToCil.Translator.Lowering;

namespace PyToCil.Translator.Tests;

/// <summary>The compiled files of the Data folder, and code objects made by hand.</summary>
internal static class TestCode
{
    public static readonly TheoryData<string> Versions = [.. VersionTable.SupportedVersions];

    /// <summary>Every file of the Data folder: its name, its version, its module.</summary>
    public static IEnumerable<(string Name, string Version, CodeObject Module)> All()
    {
        foreach (string path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Data"), "*.pyc").Order(StringComparer.Ordinal))
        {
            string[] parts = Path.GetFileName(path).Split('.', 2);
            yield return (parts[0], Path.GetFileNameWithoutExtension(parts[1]), PycFile.Read(path).Code);
        }
    }

    public static CodeObject Module(string name, string version) =>
        PycFile.Read(Path.Combine(AppContext.BaseDirectory, "Data", $"{name}.{version}.pyc")).Code;

    public static CodeObject Function(string name, string version = "3.13") =>
        WithNested(Module("functions", version)).First(code => code.Name == name);

    public static IEnumerable<CodeObject> WithNested(CodeObject code)
    {
        yield return code;
        foreach (CodeConstant constant in code.Constants.OfType<CodeConstant>())
            foreach (CodeObject nested in WithNested(constant.Code)) yield return nested;
    }

    public static CilMethod Translate(CodeObject code) => CilLowering.Lower(IrBuilder.Build(ControlFlowGraphBuilder.Build(code)), "Body");

    /// <summary>A stage as text, with the newlines of raw strings.</summary>
    public static string Text(string function, Stage stage) => StageText.Of(Function(function), stage).TrimEnd('\n');

    /// <summary>A 3.13 code object (or of another version) without tables, of instructions given by name.</summary>
    public static CodeObject Assemble(params (string Name, int Argument)[] instructions) => Assemble(10, instructions);

    public static CodeObject Assemble(int stackSize, params (string Name, int Argument)[] instructions) => Assemble("3.13", stackSize, instructions);

    public static CodeObject Assemble(string version, int stackSize, params (string Name, int Argument)[] instructions)
    {
        VersionTable table = VersionTable.TryGet(version) ?? throw new InvalidOperationException("no table");
        var bytes = new List<byte>();
        foreach ((string name, int argument) in instructions)
        {
            OpCode row = table.Rows.First(r => r.Name == name);
            bytes.Add((byte)row.Number);
            bytes.Add((byte)argument);
            bytes.AddRange(new byte[row.Caches * 2]);
        }
        return new CodeObject
        {
            Version = table,
            PycPath = "hand.pyc",
            StackSize = stackSize,
            Code = bytes.ToArray(),
            Constants = [NoneConstant.Instance],
            Names = ["name"],
            LocalsPlusNames = ["a"],
            LocalsPlusKinds = [LocalKind.Local],
            Flags = CodeFlags.NewLocals | CodeFlags.Optimized,
            FileName = "hand.py",
            Name = "f",
            QualifiedName = "f",
            FirstLine = 1,
        };
    }
}
