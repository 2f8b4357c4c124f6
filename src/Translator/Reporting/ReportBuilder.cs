using PyToCil.Bytecode;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.ControlFlow;
using PyToCil.Translator.Ir;
using PyToCil.Translator.IrBuilding;
using PyToCil.Translator.Loading;
using PyToCil.Translator.Lowering;
using PyToCil.Translator.Targets;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Reporting;

/// <summary>Makes reports.</summary>
internal static class ReportBuilder
{
    public static TranslationReport Build(PyCode code, IReadOnlyList<Type>? kinds, TranslationStatistics? statistics)
    {
        CodeObject source = (code.Description.Positions as CodePositions)?.Code
            ?? throw new ArgumentException($"{code.QualifiedName} comes from an assembly: its bytecode is not there to be reported.", nameof(code));
        if (kinds is not null && kinds.Count > code.ParameterCount)
            throw new ArgumentException($"{code.QualifiedName} has {code.ParameterCount} parameters, not {kinds.Count}.", nameof(kinds));
        code.EnsureCompiled();
        CodeStatistics? cost = statistics?.OfCode(code);
        if (code.Optimizer is not CodeOptimizer optimizer) return Generic(source, CodeOptimizer.ReasonAgainst(source), cost);
        TypedEntry entry = kinds is null ? optimizer.LastEntry() ?? optimizer.EntryOf([]) : optimizer.EntryOf([.. kinds.Select(HostKinds.Of)]);
        try
        {
            return Build(code, source, optimizer, entry, cost);
        }
        catch (UnsupportedException e)
        {
            return Generic(source, e.Reason, cost);
        }
    }

    /// <summary>The report of what typed code of an entry would be with what is known at present.</summary>
    public static TranslationReport Build(PyCode code, CodeObject source, CodeOptimizer optimizer, TypedEntry entry, CodeStatistics? cost)
    {
        var recorder = new TypingRecorder();
        (IrFunction function, CilMethod method) = optimizer.Lower(code, entry, recorder);
        string? refusal = code.Refusal ?? (Tiering.IsGivenUp(code) ? "typed code was left too often: the function stays generic" : null);
        return new TranslationReport(source, SignatureOf(source, entry), refusal, recorder.Findings, ReportListings.Of(function, method, recorder.LineOf))
        {
            Versions = [.. optimizer.Entries().Select(e => SignatureOf(source, e)).Distinct()],
            Cost = cost,
            EntryExits = code.Leaves.Length > 0 ? code.Leaves[0] : 0,
        };
    }

    // The operations are told all the same: they are what the runtime does, and what they allocate is known.
    private static TranslationReport Generic(CodeObject source, string reason, CodeStatistics? cost)
    {
        IrFunction function = IrBuilder.Build(ControlFlowGraphBuilder.Build(source));
        CilMethod method = CilLowering.Lower(function, "Body", new LoweringOptions { KeepsSources = true });
        var lines = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        var findings = new List<Finding>();
        var text = new StepText(function);
        foreach (IrBlock block in function.Blocks)
        {
            bool onErrorPath = block.Terminator is IrRaise or IrReraise;
            foreach (IrInstruction instruction in block.Instructions) Add(instruction, instruction.Offset, Allocation.OfStep(instruction), onErrorPath);
            Add(block.Terminator!, block.Terminator!.Offset, Allocation.OfStep(block.Terminator!), onErrorPath);
        }
        return new TranslationReport(source, SignatureOf(source, null), reason, findings, ReportListings.Of(function, method, step => step is null ? 0 : lines.GetValueOrDefault(step))) { Cost = cost };

        void Add(object step, int offset, Allocation allocation, bool onErrorPath)
        {
            int line = lines[step] = source.TryGetLine(offset) ?? 0;
            if (allocation.Certainty == AllocationCertainty.Never) return;
            FindingKind kind = allocation.Certainty == AllocationCertainty.Certain ? FindingKind.Allocates : FindingKind.MayAllocate;
            findings.Add(new Finding(kind, line, offset, text.Of(step), (kind == FindingKind.Allocates ? "allocates " : "may allocate ") + allocation.What) { OnErrorPath = onErrorPath });
        }
    }

    private static string SignatureOf(CodeObject source, TypedEntry? entry)
    {
        var layout = new CodeLayout(source);
        if (entry is not { IsLoop: true })
            return $"{source.Name}({string.Join(", ", layout.ParameterNames.Select((name, i) => WithKind(name, entry?.State.Variables[i])))})";
        int line = source.TryGetLine(entry.Block.Terminator!.Offset) ?? 0;
        IEnumerable<string> variables = layout.Names.Select((name, i) => (name, Kind: entry.State.Variables[i])).Where(v => v.Kind.IsUnboxed()).Select(v => WithKind(v.name, v.Kind));
        return $"{source.Name}: the loop at line {line}, entered with {string.Join(", ", variables.DefaultIfEmpty("objects"))}";
    }

    private static string WithKind(string name, ValueKind? kind) => kind is { } known && known.IsUnboxed() ? $"{name}: {GenericReasons.NameOf(known)}" : name;
}
