namespace PyToCil.Runtime;

/// <summary>
/// A Python exception that reached .NET: thrown by runtime code, and to the host by the outermost delegate.
/// <see cref="ToString"/> reads as CPython prints it.
/// </summary>
public sealed class PyException : Exception
{
    /// <param name="value">The Python exception; where it came from a .NET exception, that one is the <see cref="Exception.InnerException"/>.</param>
    public PyException(PyBaseException value) : base(null, Hosting.HostExceptions.OriginalOf(value)) => Value = value;

    /// <summary>The Python exception object.</summary>
    public PyBaseException Value { get; }

    /// <summary>The Python class's name, such as "ValueError".</summary>
    public string PythonType => Value.Type.Name;

    /// <summary>Was pending before: its context is linked already.</summary>
    internal bool IsRethrown { get; init; }

    /// <summary>Type and text, the last line of Python's traceback.</summary>
    public override string Message => TracebackText.Summary(Value);

    /// <summary>The whole traceback, causes and contexts included, as CPython prints it, without a last newline.</summary>
    public string PythonTraceback => TracebackText.Format(Value).TrimEnd('\n');

    public override string ToString() => PythonTraceback;
}
