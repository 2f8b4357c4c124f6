namespace PyToCil.Runtime.Types;

/// <summary>
/// Up to 3.11 a codec of the registry that fails gives an error of the same class that names the codec, with the first one
/// as its cause: Python/codecs.c <c>wrap_codec_error</c>, Objects/exceptions.c <c>_PyErr_TrySetFromCause</c>.
/// </summary>
internal static class CodecFailure
{
    // PyUnicode_Decode and its counterpart call these themselves, not through the registry.
    private static readonly string[] s_direct = ["utf-8", "utf8", "utf-16", "utf16", "utf-32", "utf32", "ascii", "us-ascii", "latin-1", "latin1", "iso-8859-1", "iso8859-1"];

    /// <summary>The error is one of those that are wrapped: of a class without arguments of its own, with one text.</summary>
    public static bool IsWrapped(PyBaseException error, string encoding) =>
        (error.Type == ExceptionTypes.TypeError || error.Type == ExceptionTypes.ValueError || error.Type == ExceptionTypes.LookupError || error.Type == ExceptionTypes.OverflowError)
        && error.Args is [var only] && PyText.IsStr(only)
        && Array.IndexOf(s_direct, encoding.ToLowerInvariant().Replace('_', '-')) < 0;

    public static PyException Of(string operation, string encoding, PyBaseException error)
    {
        PyText.TryGet(error.Args[0], out string text);
        PyException made = Errors.Make(error.Type, $"{operation} with '{encoding}' codec failed ({error.Type.Name}: {text})");
        made.Value.Cause = error;
        made.Value.Context = error;
        made.Value.SuppressContext = true;
        return made;
    }
}
