namespace PyToCil.Runtime.Types;

/// <summary>UnicodeEncodeError and UnicodeDecodeError with their five arguments.</summary>
internal static class UnicodeErrors
{
    public static PyException Encode(string encoding, object content, int start, int end, string reason) =>
        Make(ExceptionTypes.UnicodeEncodeError, encoding, new Value(content), start, end, reason);

    public static PyException Decode(string encoding, ReadOnlySpan<byte> content, int start, int end, string reason) =>
        Make(ExceptionTypes.UnicodeDecodeError, encoding, PyBytes.From(content), start, end, reason);

    private static PyException Make(PyType type, string encoding, Value content, int start, int end, string reason)
    {
        Value[] args = [Value.FromString(encoding), content, start, end, Value.FromString(reason)];
        PyBaseException error = new PyBaseException(type, args)
            .WithField("encoding", args[0]).WithField("object", content).WithField("start", start).WithField("end", end).WithField("reason", args[4]);
        return new PyException(error);
    }

    /// <summary>What a handler raises that serves the other direction only.</summary>
    public static PyException WrongDirection(string exception) => Errors.TypeError($"don't know how to handle {exception} in error callback");

    public static PyException UnknownHandler(string name) => Errors.LookupError($"unknown error handler name '{name}'");
}
