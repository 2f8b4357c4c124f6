using PyToCil.Bytecode;
using PyToCil.Runtime;

namespace PyToCil.Hosting.Tests;

/// <summary>Functions that do not meet what the host demands are refused when a delegate is made of them.</summary>
public sealed class RequirementTests
{
    private static UnsupportedException Refused<TDelegate>(string function, CodeRequirements requirements) where TDelegate : Delegate =>
        Assert.Throws<UnsupportedException>(() => ReportFixture.Load().GetStrictFunction<TDelegate>(function, requirements));

    [Fact]
    public void ATypedFunctionIsTaken()
    {
        var add = ReportFixture.Load().GetStrictFunction<Func<long, long, long>>("add", CodeRequirements.Typed | CodeRequirements.NoAllocation);
        Assert.Equal(5, add(2, 3));
    }

    [Fact]
    public void GlobalsAndCalleesAreKnownBeforeTheFirstCall()
    {
        PyModule module = ReportFixture.Load();
        var calls = module.GetStrictFunction<Func<long, long>>("calls", CodeRequirements.Typed | CodeRequirements.NoAllocation);
        Assert.Equal(206, calls(1));
        module["LIMIT"] = 1L;
        Assert.Equal(8, calls(1));
    }

    [Fact]
    public void LoopsOfNumbersAreTaken() =>
        Assert.Equal(111, ReportFixture.Load().GetStrictFunction<Func<long, long>>("steps", CodeRequirements.Typed | CodeRequirements.NoAllocation)(27));

    [Fact]
    public void LoopsOverRangesAreTyped()
    {
        Assert.Equal(90, ReportFixture.Load().GetStrictFunction<Func<long, long>>("total", CodeRequirements.Typed)(10));
        UnsupportedException e = Refused<Func<long, long>>("total", CodeRequirements.NoAllocation);
        Assert.Contains("allocates a range", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void GenericStepsAreRefusedWithTheirLines()
    {
        UnsupportedException e = Refused<Func<object, object, object>>("add", CodeRequirements.Typed);
        Assert.Equal("add", e.Place.CodeObjectName);
        Assert.Equal(ReportFixture.LineOf("return a + b"), e.Place.Line);
        Assert.Equal(OffsetOrigin.Code, e.Place.Origin);
        Assert.Contains("RequireTyped of add(a, b): 1 steps stay generic: line 7: a + b: no rule for", e.Message, StringComparison.Ordinal);
        Assert.EndsWith("report_module.pyc", e.Place.File, StringComparison.Ordinal);
        Assert.NotEmpty(e.Advice);
    }

    [Fact]
    public void AllocationsAreRefusedWithTheirLines()
    {
        UnsupportedException e = Refused<Func<long, long, object>>("pairs", CodeRequirements.NoAllocation);
        Assert.Contains("RequireNoAllocation", e.Message, StringComparison.Ordinal);
        Assert.Contains($"line {ReportFixture.LineOf("return (a, b)")}: (a, b): allocates a tuple", e.Message, StringComparison.Ordinal);
    }

    // What is raised is made; the way there does not count.
    [Fact]
    public void RaisingIsNoReasonToRefuse() => ReportFixture.Load().GetStrictFunction<Func<long, long, object>>("pairs", CodeRequirements.Typed);

    [Fact]
    public void ClosuresAllocate() => Refused<Func<long, object>>("shared", CodeRequirements.NoAllocation);

    [Fact]
    public void AModuleMayRequireItOfAllItsFunctions()
    {
        PyModule module = ReportFixture.Load(requireTyped: true);
        Assert.Equal(3.5, module.GetFunction<Func<double, double, double>>("add")(1, 2.5));
        Assert.Throws<UnsupportedException>(() => module.GetFunction<Func<object, object>>("unknown"));
    }

    [Fact]
    public void WhatIsNoPythonFunctionCannotBeChecked() =>
        Assert.Throws<ArgumentException>(() => ReportFixture.Load().GetStrictFunction<Func<object>>("Account", CodeRequirements.Typed));

    [Fact]
    public void WithoutRequirementsEverythingIsTaken() => ReportFixture.Load().GetFunction<Func<object, object>>("unknown");
}
