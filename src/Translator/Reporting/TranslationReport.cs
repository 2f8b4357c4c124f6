using PyToCil.Bytecode;
using PyToCil.Runtime;
using PyToCil.Translator.Targets;

namespace PyToCil.Translator.Reporting;

/// <summary>A line of a listing.</summary>
/// <param name="Text">As it is shown.</param>
/// <param name="Line">The source line it belongs to; 0 where it belongs to none.</param>
public sealed record ListingRow(string Text, int Line);

/// <summary>What is told of one source line.</summary>
/// <param name="Number">The line.</param>
/// <param name="Source">Its text, or null where the source was not found.</param>
/// <param name="Findings">What became of its steps, in the order of the code.</param>
public sealed record ReportedLine(int Number, string? Source, IReadOnlyList<Finding> Findings);

/// <summary>
/// What became of a function: what is unboxed and what stays generic and why, what allocates, where typed code can be left
/// and how often it was.
/// </summary>
public sealed class TranslationReport
{
    internal TranslationReport(CodeObject code, string signature, string? notTyped, IReadOnlyList<Finding> findings, ReportListings listings)
    {
        Code = code;
        Signature = signature;
        NotTyped = notTyped;
        Findings = findings;
        Bytecode = listings.Bytecode;
        Ir = listings.Ir;
        Cil = listings.Cil;
        Lines = ReportLines.Of(code, findings);
    }

    internal CodeObject Code { get; }

    /// <summary>The function's qualified name.</summary>
    public string Name => Code.QualifiedName;

    /// <summary>The source file, as the compiler wrote it.</summary>
    public string FileName => Code.FileName;

    public int FirstLine => Code.FirstLine;

    /// <summary>How the code is entered, with the kinds of its parameters or variables: <c>score(a: int, b: float)</c>.</summary>
    public string Signature { get; }

    /// <summary>Why no typed code is made of the function at all, or null.</summary>
    public string? NotTyped { get; }

    /// <summary>Every finding, in the order of the code.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The lines of the function with their findings.</summary>
    public IReadOnlyList<ReportedLine> Lines { get; }

    /// <summary>The bytecode, as <c>dis</c> names it.</summary>
    public IReadOnlyList<ListingRow> Bytecode { get; }

    /// <summary>The IR.</summary>
    public IReadOnlyList<ListingRow> Ir { get; }

    /// <summary>The CIL of the typed code; of the generic code where there is no typed.</summary>
    public IReadOnlyList<ListingRow> Cil { get; }

    /// <summary>The other typed versions that were made in this process: how each is entered.</summary>
    public IReadOnlyList<string> Versions { get; internal init; } = [];

    /// <summary>What making its methods cost so far in this process; null where none was made.</summary>
    public CodeStatistics? Cost { get; internal init; }

    /// <summary>How often typed code was entered with arguments of other kinds, or made anew by a callee that was left.</summary>
    public long EntryExits { get; internal init; }

    /// <summary>Nothing is computed by the runtime on values of unknown kind, but on ways that end in a raise.</summary>
    public bool IsTyped => NotTyped is null && !Findings.Any(f => f.Kind == FindingKind.Generic && !f.OnErrorPath);

    /// <summary>No step allocates for any value, but on ways that end in a raise and where typed code is left.</summary>
    public bool AllocatesNothing => NotTyped is null && !Findings.Any(f => f.Kind is FindingKind.Allocates or FindingKind.MayAllocate && !f.OnErrorPath);

    /// <summary>The report of a function that a module was loaded with.</summary>
    /// <param name="code">Its code object; its generic code is compiled if it is not yet.</param>
    /// <param name="kinds">The kinds of its first parameters: <c>typeof(long)</c> int, <c>typeof(double)</c> float, <c>typeof(bool)</c> bool, any other type an object. Null for those of the typed code that runs, or of no kind where there is none.</param>
    /// <param name="statistics">Of the function's interpreter, or null.</param>
    /// <exception cref="UnsupportedException">The function holds what is documented as unsupported.</exception>
    /// <exception cref="ArgumentException">The code object comes from an assembly that <c>pytocil build</c> wrote, or more kinds than parameters are given.</exception>
    public static TranslationReport Of(PyCode code, IReadOnlyList<Type>? kinds = null, TranslationStatistics? statistics = null) => ReportBuilder.Build(code, kinds, statistics);

    /// <summary>The report as text.</summary>
    public override string ToString() => string.Concat(ReportText.Of(this).Select(line => line.Text + "\n"));

    /// <summary>The report as an HTML page that needs nothing else.</summary>
    public string ToHtml() => ReportHtml.Of(this);
}
