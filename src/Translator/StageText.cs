using System.Text;
using PyToCil.Bytecode;
using PyToCil.Bytecode.Canonical;
using PyToCil.Translator.ControlFlow;
using PyToCil.Translator.Ir;
using PyToCil.Translator.IrBuilding;
using PyToCil.Translator.Lowering;

namespace PyToCil.Translator;

/// <summary>The stages between bytecode and a running method.</summary>
public enum Stage
{
    /// <summary>Canonical operations: the bytecode without its version.</summary>
    Ops,
    /// <summary>The control flow graph: basic blocks with stack depths and handlers.</summary>
    Cfg,
    /// <summary>The IR: named values in place of the stack.</summary>
    Ir,
    /// <summary>The CIL.</summary>
    Cil,
}

/// <summary>Any stage of a code object as text.</summary>
public static class StageText
{
    /// <exception cref="PytocilException">The code is damaged or not supported.</exception>
    public static string Of(CodeObject code, Stage stage) => stage switch
    {
        Stage.Ops => OperationText.Of(CanonicalOps.Lower(code)),
        Stage.Cfg => ControlFlowGraphBuilder.Build(code).ToString(),
        Stage.Ir => IrBuilder.Build(ControlFlowGraphBuilder.Build(code)).ToString(),
        Stage.Cil => CilLowering.Lower(IrBuilder.Build(ControlFlowGraphBuilder.Build(code)), code.Name).ToString(),
    };

    /// <summary>The stage of a code object and of all code objects in its constants, each once, under its name.</summary>
    public static string OfAll(CodeObject code, Stage stage)
    {
        var text = new StringBuilder();
        Append(text, code, stage, new HashSet<CodeObject>(ReferenceEqualityComparer.Instance));
        return text.ToString();
    }

    private static void Append(StringBuilder text, CodeObject code, Stage stage, HashSet<CodeObject> shown)
    {
        if (!shown.Add(code)) return;
        text.Append("== ").Append(code.QualifiedName).Append(" ==\n").Append(Of(code, stage)).Append('\n');
        foreach (Constant constant in code.Constants)
            if (constant is CodeConstant nested) Append(text, nested.Code, stage, shown);
    }
}
