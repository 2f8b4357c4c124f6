using PyToCil.Runtime;
using PyToCil.Translator;
using PyToCil.Translator.Reporting;

namespace PyToCil.Hosting.Tests;

/// <summary>The module whose functions are reported.</summary>
internal static class ReportFixture
{
    private static string Path => System.IO.Path.Combine(Fixture.RepositoryRoot, "tests", "Hosting.Tests", "Data", "report_module.pyc");

    /// <summary>Unless a test is about the thread that makes typed code, the calling one does, so that reports of what ran do not depend on another.</summary>
    public static PyModule Load(bool requireTyped = false, bool requireNoAllocation = false, bool inBackground = false) => PyModule.Load(Path, new TranslationOptions
    {
        InBackground = inBackground,
        MeasuresJit = true,
        NotesClasses = true,
        RequireTyped = requireTyped,
        RequireNoAllocation = requireNoAllocation,
    });

    /// <summary>The number of a source line.</summary>
    public static int LineOf(string source) =>
        Array.FindIndex(File.ReadAllLines(System.IO.Path.ChangeExtension(Path, ".py")), line => line.Trim() == source) + 1;

    /// <summary>The findings of one kind at a source line.</summary>
    public static Finding[] At(this TranslationReport report, string source, FindingKind kind) =>
        [.. report.Findings.Where(f => f.Line == LineOf(source) && f.Kind == kind)];
}
