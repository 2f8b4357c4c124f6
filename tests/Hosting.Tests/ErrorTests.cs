using PyToCil.Runtime;

namespace PyToCil.Hosting.Tests;

public sealed class ErrorTests
{
    private readonly PyModule _module = Fixture.Load();

    [Fact]
    public void PythonExceptionsCarryTypeValueAndTraceback()
    {
        var thrown = Assert.Throws<PyException>(() => _module.Call("nested", 1, 0));
        Assert.Equal("ZeroDivisionError", thrown.PythonType);
        Assert.Equal("ZeroDivisionError: division by zero", thrown.Message);
        string[] lines = thrown.ToString().Split('\n');
        Assert.Equal("Traceback (most recent call last):", lines[0]);
        Assert.Matches("""^  File ".*host_module\.py", line \d+, in nested$""", lines[1]);
        Assert.Contains(lines, l => l.EndsWith(", in divide", StringComparison.Ordinal));
        Assert.Equal("ZeroDivisionError: division by zero", lines[^1]);
    }

    [Fact]
    public void CausesAreInTheText()
    {
        var thrown = Assert.Throws<PyException>(() => _module.Call("from_cause"));
        Assert.Contains("KeyError: 'missing'", thrown.ToString(), StringComparison.Ordinal);
        Assert.Contains("The above exception was the direct cause of the following exception:", thrown.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("ValueError: no such item", thrown.ToString(), StringComparison.Ordinal);
    }

    public static TheoryData<Exception, string, string> HostExceptions() => new()
    {
        { new DivideByZeroException(), "ZeroDivisionError", "division by zero" },
        { new OverflowException("too large"), "OverflowError", "too large" },
        { new KeyNotFoundException("no key"), "KeyError", "'no key'" },
        { new IndexOutOfRangeException("no index"), "IndexError", "no index" },
        { new InvalidCastException("no cast"), "TypeError", "no cast" },
        { new FileNotFoundException("no file"), "FileNotFoundError", "no file" },
        { new ArgumentException("bad"), "ValueError", "bad" },
        { new InvalidOperationException("not so"), "RuntimeError", "System.InvalidOperationException: not so" },
    };

    [Theory]
    [MemberData(nameof(HostExceptions))]
    public void HostExceptionsCanBeCaughtInPython(Exception exception, string type, string text)
    {
        Action fail = () => throw exception;
        Assert.Equal([type, text], (object?[])_module.Call("catch", fail)!);
    }

    [Fact]
    public void TheOriginalExceptionIsKept()
    {
        var original = new InvalidOperationException("inner");
        Action fail = () => throw original;
        Assert.Same(original, _module.Call("catch_original", fail));
        var thrown = Assert.Throws<PyException>(() => _module.Call("apply", fail));
        Assert.Equal("RuntimeError", thrown.PythonType);
        Assert.Same(original, thrown.InnerException);
    }

    [Fact]
    public void EndlessRecursionIsAPythonError()
    {
        var thrown = Assert.Throws<PyException>(() => _module.Call("recurse", 0));
        Assert.Equal("RecursionError", thrown.PythonType);
        Assert.StartsWith("RecursionError: maximum recursion depth exceeded", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(7L, _module.Call("zero"));
    }

    [Fact]
    public void PythonExceptionsPassThroughHostDelegates()
    {
        Func<double, double, double> divide = _module.GetFunction<Func<double, double, double>>("divide");
        Action viaHost = () => divide(1, 0);
        Assert.Equal(["ZeroDivisionError", "float division by zero"], (object?[])_module.Call("catch", viaHost)!);
    }
}
