using System.Text;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>
/// Tracebacks in CPython's words: Python/pythonrun.c <c>PyErr_Display</c> of 3.12 and Lib/traceback.py of 3.13.
/// </summary>
public static class TracebackText
{
    /// <summary>The last line: qualified type name and message.</summary>
    public static string Summary(PyBaseException exception) => new TracebackPrinter(ContextOf(exception)).Headline(exception);

    /// <summary>The whole text with causes, contexts, notes and groups, ending in a newline.</summary>
    public static string Format(PyBaseException exception)
    {
        var printer = new TracebackPrinter(ContextOf(exception));
        printer.Print(exception);
        return printer.ToString();
    }

    /// <summary>As <see cref="Format(PyBaseException)"/>, in the context of running code.</summary>
    internal static string Format(PyContext context, PyBaseException exception)
    {
        var printer = new TracebackPrinter(context);
        printer.Print(exception);
        return printer.ToString();
    }

    private static PyContext ContextOf(PyBaseException exception)
    {
        if (exception.Traceback?.Function is { } function) return PyContext.For(function.Interpreter);
        return PyContext.Current ?? PyContext.For(new PyInterpreter(new Version(3, 13)));
    }
}
