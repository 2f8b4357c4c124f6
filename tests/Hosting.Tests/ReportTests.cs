using PyToCil.Runtime;
using PyToCil.Translator.Reporting;

namespace PyToCil.Hosting.Tests;

/// <summary>What a report tells of a function.</summary>
public sealed class ReportTests
{
    private static TranslationReport Explain(string function, params Type[] kinds) => ReportFixture.Load().Explain(function, kinds);

    [Fact]
    public void KnownKindsAreUnboxed()
    {
        TranslationReport report = Explain("add", typeof(long), typeof(double));
        Assert.Equal("add(a: int, b: float)", report.Signature);
        Finding finding = Assert.Single(report.At("return a + b", FindingKind.Unboxed));
        Assert.Equal("a + b: unboxed float", finding.ToString());
        Assert.True(report.IsTyped);
        Assert.True(report.AllocatesNothing);
    }

    [Fact]
    public void AnOverflowIsAnExit()
    {
        TranslationReport report = Explain("add", typeof(int), typeof(int));
        Assert.Contains("no int of 64 bits", Assert.Single(report.At("return a + b", FindingKind.Exit)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownKindsStayGenericWithTheReason()
    {
        TranslationReport report = Explain("add");
        Finding finding = Assert.Single(report.At("return a + b", FindingKind.Generic));
        Assert.Equal("no rule for object (parameter a) + object (parameter b)", finding.Text);
        Assert.False(report.IsTyped);
        Assert.False(report.AllocatesNothing);
    }

    [Fact]
    public void AttributesOfUnknownClassesAreNamed() =>
        Assert.StartsWith("attribute of unknown class", Assert.Single(Explain("unknown").At("return x.price * 2", FindingKind.Generic), f => f.Step == "x.price").Text, StringComparison.Ordinal);

    [Fact]
    public void CallsOfUnknownFunctionsAreNamed() =>
        Assert.Contains(Explain("calls", typeof(long)).Findings, f => f.Text.StartsWith("result of call of unknown function weight", StringComparison.Ordinal));

    [Fact]
    public void AllocationsAreNamed()
    {
        TranslationReport report = Explain("pairs", typeof(long), typeof(long));
        Assert.Equal("allocates a tuple", Assert.Single(report.At("return (a, b)", FindingKind.Allocates)).Text);
        Assert.All(report.At("raise ValueError(\"negative\")", FindingKind.Allocates), f => Assert.True(f.OnErrorPath));
        Assert.True(report.IsTyped, report.ToString());
    }

    [Fact]
    public void ARunTellsKindsCalleesAndCost()
    {
        PyModule module = ReportFixture.Load();
        var calls = module.GetFunction<Func<long, object>>("calls");
        for (long i = 0; i < 2_000; i++) calls(i);
        TranslationReport report = module.Explain("calls");
        Assert.Equal("calls(x: int)", report.Signature);
        Assert.Equal(2, report.At("return weight(x) + weight(x + 1)", FindingKind.Inlined).Length);
        Assert.Contains(report.Findings, f => f.Callee is { } callee && callee.StartsWith("weight, line", StringComparison.Ordinal) && f.Kind == FindingKind.Guarded);
        Assert.True(report.IsTyped, report.ToString());
        Assert.Equal(1, report.Cost!.Methods(MethodForm.Generic));
        Assert.True(report.Cost.Methods(MethodForm.Typed) >= 1);
        Assert.True(report.Cost.Translating > TimeSpan.Zero && report.Cost.Emitting > TimeSpan.Zero && report.Cost.Jitting > TimeSpan.Zero);
        Assert.True(report.Cost.CilInstructions > 0 && report.Cost.AllocatedBytes > 0);
    }

    [Fact]
    public void GuardsThatFailedAreCounted()
    {
        PyModule module = ReportFixture.Load();
        var weight = module.GetFunction<Func<object, object>>("weight");
        for (long i = 0; i < 2_000; i++) weight(i);
        module["LIMIT"] = 2.5;
        for (int i = 0; i < 3; i++) Assert.Equal(4.5, weight(1L));
        Finding exit = Assert.Single(module.Explain("weight").Findings, f => f.Kind == FindingKind.Exit && f.Step == "LIMIT");
        Assert.Equal(3, exit.Times);
    }

    [Fact]
    public void AnEntryIsMadeOnceHoweverOftenItsLoopIsHotMeanwhile()
    {
        PyModule module = ReportFixture.Load(inBackground: true);
        var total = module.GetFunction<Func<object, object>>("total");
        for (int i = 0; i < 3_000; i++) Assert.Equal(8_997_000L, total(3_000L));
        // One for calls by values, one for the delegate.
        Assert.InRange(module.Explain("total").Cost!.Methods(MethodForm.Typed), 1, 2);
    }

    [Fact]
    public void AConstantGlobalIsSetAndReadAnew()
    {
        PyModule module = ReportFixture.Load();
        var calls = module.GetFunction<Func<long, object>>("calls");
        for (long i = 0; i < 2_000; i++) calls(i);
        Assert.Contains(module.Explain("weight").Findings, f => f.Step == "LIMIT" && f.Text.StartsWith("a constant until the global is set", StringComparison.Ordinal));
        module["LIMIT"] = 7L;
        Assert.Equal(20L, calls(1));
        module["LIMIT"] = 2.5;
        for (int i = 0; i < 2_000; i++) Assert.Equal(11.0, calls(1));
        Assert.DoesNotContain(module.Explain("weight").Findings, f => f.Step == "LIMIT" && f.Text.StartsWith("a constant", StringComparison.Ordinal));
    }

    [Fact]
    public void OverflowsThatLeftAreCounted()
    {
        PyModule module = ReportFixture.Load();
        var factorial = module.GetFunction<Func<object, object>>("factorial");
        for (int i = 0; i < 2_000; i++) factorial(10L);
        Assert.Equal(System.Numerics.BigInteger.Parse("15511210043330985984000000"), factorial(25L));
        TranslationReport report = module.Explain("factorial", typeof(long));
        Assert.Contains(report.Findings, f => f.Kind == FindingKind.Exit && f.Line == ReportFixture.LineOf("result = result * n") && f.Times == 1);
    }

    [Fact]
    public void KindsThatWereSeenAreNamed()
    {
        PyModule module = ReportFixture.Load();
        var deposit = module.GetFunction<Func<long, object>>("deposit");
        deposit(3);
        TranslationReport report = module.Explain("Account.add");
        Assert.Contains(report.At("self.balance += amount", FindingKind.Guarded), f => f.Text.EndsWith("must be int", StringComparison.Ordinal));
    }

    [Fact]
    public void LinesHaveTheirSource()
    {
        TranslationReport report = Explain("steps", typeof(long));
        Assert.Contains(report.Lines, line => line.Source == "        count += 1" && line.Findings.Count > 0);
        Assert.True(report.IsTyped, report.ToString());
        Assert.True(report.AllocatesNothing, report.ToString());
    }

    [Fact]
    public void TheListingsKnowTheirLines()
    {
        TranslationReport report = Explain("steps", typeof(long));
        int line = ReportFixture.LineOf("count += 1");
        Assert.Contains(report.Bytecode, row => row.Line == line && row.Text.Contains("BINARY_OP", StringComparison.Ordinal));
        Assert.Contains(report.Ir, row => row.Line == line && row.Text.Contains("in.place.add", StringComparison.Ordinal));
        Assert.Contains(report.Cil, row => row.Line == line && row.Text.Contains("add", StringComparison.Ordinal));
    }

    [Fact]
    public void ThePageNeedsNothingElse()
    {
        string page = Explain("text", typeof(long), typeof(long)).ToHtml();
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.Contains("data-line=", page, StringComparison.Ordinal);
        foreach (string title in (string[])["Source", "Bytecode", "IR", "CIL (typed)"]) Assert.Contains($"<h2>{title}</h2>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void WrongRequestsAreRefused()
    {
        PyModule module = ReportFixture.Load();
        Assert.Throws<PyException>(() => module.Explain("nothing"));
        Assert.Throws<ArgumentException>(() => module.Explain("LIMIT"));
        Assert.Throws<ArgumentException>(() => module.Explain("weight", typeof(long), typeof(long)));
    }

    [Fact]
    public void StatisticsCountWhatWasMade()
    {
        PyModule module = ReportFixture.Load();
        var steps = module.GetFunction<Func<long, object>>("steps");
        for (int i = 0; i < 2_000; i++) steps(27);
        TranslationStatistics statistics = TranslationStatistics.Of(module.Interpreter);
        Assert.Equal(1, statistics.Modules);
        CodeStatistics code = Assert.Single(statistics.Codes, c => c.Name == "steps");
        Assert.True(code.Methods(MethodForm.Typed) + code.Methods(MethodForm.TypedLoop) >= 1);
        Assert.True(code.LongestWait > TimeSpan.Zero);
        Assert.Contains("steps", StatisticsText.Of(statistics), StringComparison.Ordinal);
    }
}
