using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>Makes the exceptions that runtime code throws: <c>throw Errors.TypeError("...")</c>.</summary>
public static class Errors
{
    /// <summary>An exception of any class with one message.</summary>
    public static PyException Make(PyType type, string message) => new(new PyBaseException(type, PyText.ToValue(message)));

    public static PyException Make(PyType type, params Value[] args) => new(new PyBaseException(type, args));

    /// <summary>The TypeError for a special method that gave a value of a wrong type; 3.15 words it alike for all of them.</summary>
    /// <param name="owner">Whose method it is.</param>
    /// <param name="method">Its name.</param>
    /// <param name="expected">What it must give, with the article.</param>
    /// <param name="result">What it gave.</param>
    /// <param name="before">The words to 3.14.</param>
    internal static PyException WrongResult(Value owner, string method, string expected, Value result, string before) => TypeError(PyVersion.Since(15)
        ? $"{Types.TypeNames.InMessage(owner.Type)}.{method}() must return {expected}, not {Types.TypeNames.InMessage(result.Type)}"
        : before);

    public static PyException TypeError(string message) => Make(ExceptionTypes.TypeError, message);
    public static PyException ValueError(string message) => Make(ExceptionTypes.ValueError, message);
    public static PyException IndexError(string message) => Make(ExceptionTypes.IndexError, message);
    public static PyException RuntimeError(string message) => Make(ExceptionTypes.RuntimeError, message);
    public static PyException NotImplementedError(string message) => Make(ExceptionTypes.NotImplementedError, message);
    public static PyException RecursionError(string message) => Make(ExceptionTypes.RecursionError, message);
    public static PyException OverflowError(string message) => Make(ExceptionTypes.OverflowError, message);
    public static PyException ZeroDivisionError(string message) => Make(ExceptionTypes.ZeroDivisionError, message);
    public static PyException AssertionError(string message) => Make(ExceptionTypes.AssertionError, message);
    public static PyException LookupError(string message) => Make(ExceptionTypes.LookupError, message);
    public static PyException MemoryError() => Make(ExceptionTypes.MemoryError);
    public static PyException SystemError(string message) => Make(ExceptionTypes.SystemError, message);

    /// <summary>KeyError of the key itself, whose text is the key's repr.</summary>
    public static PyException KeyError(Value key) => Make(ExceptionTypes.KeyError, [key]);

    public static PyException StopIteration(Value value) => Make(ExceptionTypes.StopIteration, value.IsNone || value.IsNull ? [] : [value]);

    public static PyException NameError(string message, string name) =>
        new(new PyBaseException(ExceptionTypes.NameError, PyText.ToValue(message)).WithField("name", PyText.ToValue(name)));

    public static PyException UnboundLocalError(string message, string name) =>
        new(new PyBaseException(ExceptionTypes.UnboundLocalError, PyText.ToValue(message)).WithField("name", PyText.ToValue(name)));

    public static PyException AttributeError(string message, Value owner, string name) =>
        new(new PyBaseException(ExceptionTypes.AttributeError, PyText.ToValue(message)).WithField("name", PyText.ToValue(name)).WithField("obj", owner));

    public static PyException ImportError(string message, string? name, PyType? type = null)
    {
        var exception = new PyBaseException(type ?? ExceptionTypes.ImportError, PyText.ToValue(message));
        if (name is not null) exception.WithField("name", PyText.ToValue(name));
        return new PyException(exception);
    }

    public static PyException ModuleNotFoundError(string name) => ImportError($"No module named '{name}'", name, ExceptionTypes.ModuleNotFoundError);
}
