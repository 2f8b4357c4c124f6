using System.Globalization;
using System.Text;
using PyToCil.Bytecode;
using PyToCil.Runtime;

namespace PyToCil.Translator.Ir;

/// <summary>A block of the IR; its parameters are the stack items at its start.</summary>
public sealed class IrBlock
{
    internal IrBlock(int index, int parameterCount, bool isHandler)
    {
        Index = index;
        ParameterCount = parameterCount;
        IsHandler = isHandler;
    }

    public int Index { get; }
    public string Name => string.Create(CultureInfo.InvariantCulture, $"block{Index}");
    public int ParameterCount { get; }
    public bool IsHandler { get; }
    public List<IrInstruction> Instructions { get; } = [];

    /// <summary>Null only while the block is built.</summary>
    public IrTerminator? Terminator { get; internal set; }
}

/// <summary>A code object in IR: no stack, values named, every effect a runtime operation.</summary>
public sealed class IrFunction
{
    internal IrFunction(CodeObject code, CodeLayout layout)
    {
        Code = code;
        Layout = layout;
    }

    public CodeObject Code { get; }
    public CodeLayout Layout { get; }

    /// <summary>Reachable blocks in the order of the code; the first is the entry.</summary>
    public List<IrBlock> Blocks { get; } = [];

    public SiteNames Sites { get; internal set; } = SiteNames.None;

    /// <summary>How many temporaries it has; their numbers lie below.</summary>
    public int TemporaryCount { get; internal set; }

    /// <summary>Most stack items that cross a block's bounds.</summary>
    public int HomeCount { get; internal set; }

    /// <summary>Offset of what makes the generator: where an exception thrown in before the first resumption is raised. -1: the definition's line.</summary>
    public int GeneratorStart { get; internal set; }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"function {Code.QualifiedName}({string.Join(", ", Layout.ParameterNames)})\n");
        foreach (IrBlock block in Blocks)
        {
            text.Append(block.Name).Append('(').AppendJoin(", ", Enumerable.Range(0, block.ParameterCount).Select(i => $"s{i}")).Append(")\n");
            foreach (IrInstruction instruction in block.Instructions) text.Append("    ").Append(instruction).Append('\n');
            text.Append("    ").Append(block.Terminator).Append('\n');
        }
        return text.ToString();
    }
}
