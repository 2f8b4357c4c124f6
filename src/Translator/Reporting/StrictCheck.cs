using PyToCil.Bytecode;
using PyToCil.Runtime;
using PyToCil.Translator.Loading;
using PyToCil.Translator.Targets;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Reporting;

/// <summary>
/// Holds a function against what its host demands, for the kinds of values that a delegate passes. There need not have been a
/// run: the globals that the function reads stand for what it will find, as guards do later.
/// </summary>
internal static class StrictCheck
{
    /// <summary>Lines that a message names.</summary>
    private const int MostLines = 8;

    /// <exception cref="UnsupportedException">The function does not meet the requirements.</exception>
    public static void Require(PyFunction function, Type[] parameters, Type? lane, CodeRequirements requirements)
    {
        PyCode code = function.Code;
        CodeObject source = (code.Description.Positions as CodePositions)?.Code
            ?? throw new ArgumentException($"{code.QualifiedName} comes from an assembly: what it requires cannot be checked.", nameof(function));
        code.EnsureCompiled();
        if (code.Optimizer is not CodeOptimizer optimizer)
            throw new UnsupportedException(ErrorPlace.OfCode(source), $"{Option(requirements)}: no typed code is made of it: {CodeOptimizer.ReasonAgainst(source)}", $"Leave out {Option(requirements)}.");
        Foreknowledge.Note(function);
        TypedEntry entry = lane is null ? optimizer.EntryOf([.. parameters.Select(HostKinds.Of)]) : optimizer.EntryOf(lane);
        TranslationReport report = ReportBuilder.Build(code, source, optimizer, entry, null);
        if (requirements.HasFlag(CodeRequirements.Typed))
            Check(report, CodeRequirements.Typed, "stay generic", [FindingKind.Generic], "Give them values of known kinds: int, float and bool parameters, numbers in place of objects");
        if (requirements.HasFlag(CodeRequirements.NoAllocation))
            Check(report, CodeRequirements.NoAllocation, "allocate or may allocate", [FindingKind.Allocates, FindingKind.MayAllocate], "Make no objects there");
    }

    private static void Check(TranslationReport report, CodeRequirements requirement, string what, FindingKind[] refused, string advice)
    {
        Finding[] found = [.. report.Findings.Where(f => refused.Contains(f.Kind) && !f.OnErrorPath)];
        if (found.Length == 0) return;
        string lines = string.Join("; ", found.Take(MostLines).Select(f => FormattableString.Invariant($"line {f.Line}: {f}")));
        if (found.Length > MostLines) lines += FormattableString.Invariant($"; and {found.Length - MostLines} more");
        throw new UnsupportedException(ErrorPlace.InCode(report.Code, found[0].Offset),
            FormattableString.Invariant($"{Option(requirement)} of {report.Signature}: {found.Length} steps {what}: {lines}"),
            $"{advice}, or leave out {Option(requirement)}; 'pytocil explain' shows the whole function.");
    }

    private static string Option(CodeRequirements requirement) => requirement == CodeRequirements.NoAllocation ? "RequireNoAllocation" : "RequireTyped";
}
