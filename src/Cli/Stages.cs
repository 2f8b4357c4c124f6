using System.Text;
using PyToCil.Bytecode;
using PyToCil.Bytecode.Canonical;
using PyToCil.Translator.ControlFlow;
using PyToCil.Translator.IrBuilding;
using PyToCil.Translator.Lowering;

namespace PyToCil.Cli;

/// <summary>The stages of the translation as text, for people and for tests.</summary>
internal static class Stages
{
    /// <summary>The names, in the order in which the stages come.</summary>
    public static readonly string[] Names = ["ops", "cfg", "ir", "cil"];

    /// <summary>One code object at a stage.</summary>
    public static string TextOf(CodeObject code, string stage) => stage switch
    {
        "ops" => OperationText.Of(CanonicalOps.Lower(code)),
        "cfg" => ControlFlowGraphBuilder.Build(code).ToString(),
        "ir" => IrBuilder.Build(ControlFlowGraphBuilder.Build(code)).ToString(),
        "cil" => CilLowering.Lower(IrBuilder.Build(ControlFlowGraphBuilder.Build(code)), "Body").ToString(),
        _ => throw new ArgumentException($"'{stage}' is no stage: {string.Join(", ", Names)}", nameof(stage)),
    };

    /// <summary>A code object and all inside it, each with its name.</summary>
    /// <param name="root">The module's code object.</param>
    /// <param name="stage">One of <see cref="Names"/>.</param>
    /// <param name="function">Only code objects of this name or qualified name; null for all.</param>
    public static string TextOfAll(CodeObject root, string stage, string? function)
    {
        var text = new StringBuilder();
        foreach (CodeObject code in WithNested(root))
        {
            if (function is not null && code.Name != function && code.QualifiedName != function) continue;
            if (text.Length > 0) text.Append('\n');
            text.Append("# ").Append(code.QualifiedName).Append('\n').Append(TextOf(code, stage));
        }
        return text.ToString();
    }

    private static IEnumerable<CodeObject> WithNested(CodeObject code)
    {
        yield return code;
        foreach (Constant constant in code.Constants)
            if (constant is CodeConstant nested)
                foreach (CodeObject inner in WithNested(nested.Code)) yield return inner;
    }
}
