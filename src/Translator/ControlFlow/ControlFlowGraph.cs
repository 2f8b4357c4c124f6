using System.Globalization;
using System.Text;
using PyToCil.Bytecode;
using PyToCil.Bytecode.Canonical;

namespace PyToCil.Translator.ControlFlow;

/// <summary>The blocks of one code object, with the stack's depth proven equal on all ways into each.</summary>
public sealed class ControlFlowGraph
{
    internal ControlFlowGraph(CodeObject code, BasicBlock[] blocks, int maximumDepth)
    {
        Code = code;
        Blocks = blocks;
        MaximumDepth = maximumDepth;
    }

    public CodeObject Code { get; }
    public IReadOnlyList<BasicBlock> Blocks { get; }

    /// <summary>Most items on the stack.</summary>
    public int MaximumDepth { get; }

    /// <summary>A generator whose call runs the body's first part (3.15's generator expressions).</summary>
    public bool StartsInCall
    {
        get
        {
            foreach (BasicBlock block in Blocks)
                if (block.Operations[^1].Operation == CanonicalOperation.ReturnStartedGenerator) return true;
            return false;
        }
    }

    /// <summary>The graph as text, a block a paragraph.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (BasicBlock block in Blocks)
        {
            text.Append(CultureInfo.InvariantCulture, $"block{block.Index} @{block.Offset}");
            text.Append(block.IsReachable ? string.Create(CultureInfo.InvariantCulture, $" depth {block.EntryDepth}") : " unreachable");
            if (block.IsHandler) text.Append(" handler");
            if (block.Handler is { } handler)
                text.Append(CultureInfo.InvariantCulture, $" guarded by block{handler.Target.Index} at depth {handler.Depth}{(handler.PushesOffset ? " with offset" : "")}");
            text.Append('\n');
            foreach (CanonicalOp op in block.Operations) text.Append("    ").Append(OperationText.Of(op, block.Jump?.Offset ?? -1)).Append('\n');
            if (block.Jump is not null) text.Append(CultureInfo.InvariantCulture, $"    -> block{block.Jump.Index}\n");
            if (block.FallThrough is not null) text.Append(CultureInfo.InvariantCulture, $"    else block{block.FallThrough.Index}\n");
        }
        return text.ToString();
    }
}

/// <summary>Canonical operations as text, a line each.</summary>
public static class OperationText
{
    /// <param name="target">Byte offset of what it jumps to.</param>
    public static string Of(CanonicalOp op, int target)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{op.Offset,4} {op.Operation}");
        OperandKind operand = CanonicalOperands.Of(op.Operation);
        if (op.Name is not null) text.Append(' ').Append(op.Name);
        if (op.Target >= 0) text.Append(CultureInfo.InvariantCulture, $" @{target}");
        if (op.Argument != 0 || (operand != OperandKind.None && op.Name is null && op.Target < 0)) text.Append(CultureInfo.InvariantCulture, $" {op.Argument}");
        return text.ToString();
    }

    /// <summary>All operations of a code object.</summary>
    public static string Of(CanonicalCode code)
    {
        var text = new StringBuilder();
        foreach (CanonicalOp op in code.Operations) text.Append(Of(op, op.Target >= 0 ? code.Operations[op.Target].Offset : -1)).Append('\n');
        return text.ToString();
    }
}
