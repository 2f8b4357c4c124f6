using PyToCil.Bytecode;
using PyToCil.Translator.Cil;
using PyToCil.Translator.ControlFlow;
using PyToCil.Translator.IrBuilding;
using PyToCil.Translator.Lowering;

namespace PyToCil.Translator.Tests;

/// <summary>The compiled files of the Data folder, and code objects made by hand.</summary>
internal static class TestCode
{
    public static readonly string[] Versions = ["3.12", "3.13"];

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

    /// <summary>A 3.13 code object without tables, of instructions given by name.</summary>
    public static CodeObject Assemble(params (string Name, int Argument)[] instructions) => Assemble(10, instructions);

    public static CodeObject Assemble(int stackSize, params (string Name, int Argument)[] instructions)
    {
        VersionTable table = VersionTable.TryGet("3.13") ?? throw new InvalidOperationException("no table");
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
