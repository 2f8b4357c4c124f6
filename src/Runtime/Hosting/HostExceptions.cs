using System.Reflection;
using System.Runtime.ExceptionServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Hosting;

/// <summary>Exceptions of .NET code that Python code called.</summary>
public static class HostExceptions
{
    /// <summary>The Python attribute that holds the .NET exception.</summary>
    public const string OriginalName = "dotnet_exception";

    /// <summary>
    /// The Python exception for a .NET exception: <see cref="DivideByZeroException"/> is ZeroDivisionError,
    /// <see cref="KeyNotFoundException"/> KeyError, and so on; others are RuntimeError with the .NET type's name. The
    /// original is kept as its attribute <c>dotnet_exception</c>, and as <see cref="Exception.InnerException"/> when it comes out again.
    /// </summary>
    /// <param name="context">The thread's context.</param>
    /// <param name="exception">What was thrown. Exceptions of PyToCil itself are no Python exceptions: they are thrown on.</param>
    public static PyBaseException ToPython(PyContext context, Exception exception)
    {
        while (exception is TargetInvocationException { InnerException: { } inner }) exception = inner;
        if (exception is PyException python) return python.Value;
        if (IsOurs(exception.GetType().Namespace)) ExceptionDispatchInfo.Throw(exception);
        (PyType type, string message) = Describe(exception);
        Value[] args = type == ExceptionTypes.MemoryError ? [] : [PyText.ToValue(message)];
        var result = new PyBaseException(type, args);
        ((IAttributed)result).Attributes.Set(OriginalName, new Value(exception));
        return result;
    }

    private static bool IsOurs(string? space) =>
        space is "PyToCil.Bytecode" or "PyToCil.Runtime" || (space?.StartsWith("PyToCil.Translator", StringComparison.Ordinal) ?? false);

    private static (PyType Type, string Message) Describe(Exception exception) => exception switch
    {
        DivideByZeroException => (ExceptionTypes.ZeroDivisionError, "division by zero"),
        OverflowException => (ExceptionTypes.OverflowError, exception.Message),
        KeyNotFoundException => (ExceptionTypes.KeyError, exception.Message),
        IndexOutOfRangeException or ArgumentOutOfRangeException => (ExceptionTypes.IndexError, exception.Message),
        InvalidCastException => (ExceptionTypes.TypeError, exception.Message),
        OutOfMemoryException => (ExceptionTypes.MemoryError, exception.Message),
        InsufficientExecutionStackException => (ExceptionTypes.RecursionError, "maximum recursion depth exceeded"),
        FileNotFoundException or DirectoryNotFoundException => (ExceptionTypes.FileNotFoundError, exception.Message),
        UnauthorizedAccessException => (ExceptionTypes.PermissionError, exception.Message),
        EndOfStreamException => (ExceptionTypes.EOFError, exception.Message),
        TimeoutException => (ExceptionTypes.TimeoutError, exception.Message),
        IOException => (ExceptionTypes.OSError, exception.Message),
        NotImplementedException => (ExceptionTypes.NotImplementedError, exception.Message),
        FormatException or ArgumentException => (ExceptionTypes.ValueError, exception.Message),
        _ => (ExceptionTypes.RuntimeError, $"{exception.GetType().FullName}: {exception.Message}"),
    };

    /// <summary>The .NET exception that a Python exception was made from, or null.</summary>
    public static Exception? OriginalOf(PyBaseException exception) =>
        ((IAttributed)exception).Attributes.Get(OriginalName).Reference as Exception;
}
