using PyToCil.Bytecode;
using PyToCil.Runtime;
using PyToCil.Translator.Loading;
using PyToCil.Translator.Reporting;
using PyToCil.Translator.Targets;

namespace PyToCil.Translator.Tests;

/// <summary>Every code object of the corpus has a report, whatever it holds.</summary>
public sealed class ReportCorpusTests
{
    [Theory]
    [MemberData(nameof(TestCode.Versions), MemberType = typeof(TestCode))]
    public void EveryFunctionHasAReport(string version)
    {
        int reported = 0;
        foreach (CodeObject code in TestCode.All().Where(file => file.Version == version).SelectMany(file => TestCode.WithNested(file.Module)))
        {
            try
            {
                PyCode made = new CodeConverter(new MemoryTarget("report").CompilerOf).Convert(code);
                TranslationReport report = TranslationReport.Of(made, [.. Enumerable.Repeat(typeof(long), made.ParameterCount)]);
                Assert.NotEmpty(report.Bytecode);
                Assert.NotEmpty(report.Ir);
                Assert.NotEmpty(report.Cil);
                Assert.Contains(code.Name, report.ToString(), StringComparison.Ordinal);
                Assert.EndsWith("</html>\n", report.ToHtml(), StringComparison.Ordinal);
                reported++;
            }
            catch (UnsupportedException)
            {
                // Asynchronous code, as elsewhere.
            }
        }
        Assert.True(reported > 40, $"only {reported} reports");
    }
}
