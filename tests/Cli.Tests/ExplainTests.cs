namespace PyToCil.Cli.Tests;

/// <summary><c>pytocil explain</c> and <c>pytocil run --report</c>.</summary>
public sealed class ExplainTests
{
    private static string Function(string name) => CommandRun.ReportModule + "::" + name;

    [Fact]
    public void KindsAreGivenOnTheCommandLine()
    {
        CommandRun run = CommandRun.Of("explain", Function("add"), "--types", "int,float");
        Assert.Equal(0, run.Status);
        Assert.StartsWith("add(a: int, b: float)", run.Output, StringComparison.Ordinal);
        Assert.Contains("    7 |     return a + b\n      unboxed    a + b: unboxed float\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\x1b", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void CallsGiveTheProfile()
    {
        CommandRun run = CommandRun.Of("explain", Function("calls"), "--args", "3", "--times", "500");
        Assert.Equal(0, run.Status);
        Assert.StartsWith("calls(x: int)", run.Output, StringComparison.Ordinal);
        Assert.Contains("inlined    weight(x): the body of weight is part of this code", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AMethodIsFoundByItsQualifiedName()
    {
        CommandRun run = CommandRun.Of("explain", Function("Account.add"), "--run");
        Assert.Equal(0, run.Status);
        Assert.Contains("attribute of unknown class", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ThePageIsWritten()
    {
        string page = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".html");
        try
        {
            Assert.Equal(0, CommandRun.Of("explain", Function("steps"), "--types", "int", "--html", page).Status);
            Assert.Contains("<h2>CIL (typed)</h2>", File.ReadAllText(page), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(page);
        }
    }

    [Theory]
    [InlineData("nothing", "has no function 'nothing'. It has: Account, Account.__init__")]
    [InlineData("add", "'complex' is no kind", "--types", "complex")]
    [InlineData("add", "is no list of Python literals", "--args", "1,,")]
    [InlineData("add", "has 2 parameters, not 3", "--types", "int,int,int")]
    public void WrongRequestsSayWhatIsWrong(string function, string message, params string[] more)
    {
        CommandRun run = CommandRun.Of(["explain", Function(function), .. more]);
        Assert.Equal(2, run.Status);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutAFunctionTheFormIsTold()
    {
        CommandRun run = CommandRun.Of("explain", CommandRun.ReportModule);
        Assert.Equal(2, run.Status);
        Assert.Contains("FILE.pyc::FUNCTION", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ARunTellsItsCost()
    {
        CommandRun run = CommandRun.Of("run", "--report", CommandRun.ReportModule, "--report");
        Assert.Equal(0, run.Status);
        Assert.Empty(run.Output);
        Assert.Contains("loaded: 1 modules in ", run.Error, StringComparison.Ordinal);
        Assert.Contains("<module> (", run.Error, StringComparison.Ordinal);
        Assert.Contains("peak memory of the process: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--without", "Inlining,numbers")]
    [InlineData("--without=All", "--report")]
    public void OptimizationsCanBeLeftOut(params string[] options)
    {
        CommandRun run = CommandRun.Of(["run", .. options, CommandRun.ReportModule, "--without"]);
        Assert.Equal(0, run.Status);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("Speed")]
    [InlineData("Calls,1")]
    public void UnknownOptimizationsAreNamed(string names)
    {
        CommandRun run = CommandRun.Of("run", "--without", names, CommandRun.ReportModule);
        Assert.Equal(2, run.Status);
        Assert.Contains("is no optimization: Calls, Loops, ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void HelpNamesTheOptions()
    {
        CommandRun run = CommandRun.Of("explain", "--help");
        Assert.Equal(0, run.Status);
        foreach (string option in (string[])["--types", "--run", "--args", "--times", "--html"]) Assert.Contains(option, run.Output, StringComparison.Ordinal);
        Assert.Contains("TextAppends", CommandRun.Of("run", "--help").Output, StringComparison.Ordinal);
        Assert.Contains("explain", CommandRun.Of("--help").Output, StringComparison.Ordinal);
    }
}
