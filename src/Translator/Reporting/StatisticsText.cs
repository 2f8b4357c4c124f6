using System.Globalization;
using System.Text;

namespace PyToCil.Translator.Reporting;

/// <summary>Statistics as a table of text.</summary>
public static class StatisticsText
{
    /// <summary>The totals, and a line for each of the dearest code objects.</summary>
    /// <param name="statistics">What is shown.</param>
    /// <param name="most">Code objects in the table.</param>
    public static string Of(TranslationStatistics statistics, int most = 20)
    {
        IReadOnlyList<CodeStatistics> codes = statistics.Codes;
        var text = new StringBuilder();
        Write(text, $"loaded: {statistics.Modules} modules in {Milliseconds(statistics.Loading)} ms\n");
        Write(text, $"methods: {MethodsOf(codes, MethodForm.Generic)} generic, {MethodsOf(codes, MethodForm.Typed)} typed, {MethodsOf(codes, MethodForm.TypedLoop)} typed loops, {MethodsOf(codes, MethodForm.Continuation)} continuations of {codes.Count} code objects\n");
        Write(text, $"time: translating {Milliseconds(Sum(codes, c => c.Translating))} ms, emitting {Milliseconds(Sum(codes, c => c.Emitting))} ms, JIT {Milliseconds(Sum(codes, c => c.Jitting))} ms\n");
        Write(text, $"memory: {codes.Sum(c => (long)c.CilInstructions)} CIL instructions, {codes.Sum(c => c.AllocatedBytes) >> 10} KB allocated while translating\n");
        Write(text, $"typed code: left {codes.Sum(c => c.Exits)} times, made anew {codes.Sum(c => c.Remakes)} times\n");
        Write(text, $"longest wait of a thread that runs Python code: {Milliseconds(codes.Count == 0 ? default : codes.Max(c => c.LongestWait))} ms\n\n");
        text.Append(" total ms  translate   emit    JIT   wait  methods    CIL    left  anew  code object\n");
        foreach (CodeStatistics code in codes.Take(most)) AppendLine(text, code);
        if (codes.Count > most) Write(text, $"... and {codes.Count - most} more\n");
        return text.ToString();
    }

    private static void AppendLine(StringBuilder text, CodeStatistics code)
    {
        int methods = Enum.GetValues<MethodForm>().Sum(code.Methods);
        Write(text, $"{Milliseconds(code.Total),9} {Milliseconds(code.Translating),10} {Milliseconds(code.Emitting),6} {Milliseconds(code.Jitting),6} {Milliseconds(code.LongestWait),6} {methods,8} {code.CilInstructions,6} {code.Exits,7} {code.Remakes,5}  {code.Name} ({code.FileName}:{code.FirstLine})\n");
        if (code.Refusal is { } reason) Write(text, $"          stays generic: {reason}\n");
    }

    private static int MethodsOf(IReadOnlyList<CodeStatistics> codes, MethodForm form) => codes.Sum(code => code.Methods(form));

    private static TimeSpan Sum(IReadOnlyList<CodeStatistics> codes, Func<CodeStatistics, TimeSpan> of) => new(codes.Sum(code => of(code).Ticks));

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);

    private static void Write(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture));
}
