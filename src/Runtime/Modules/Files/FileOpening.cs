using System.Text;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The builtin <c>open</c>: docs.python.org/3/library/functions.html#open</summary>
internal static class FileOpening
{
    private static readonly string[] s_parameters = ["file", "mode", "buffering", "encoding", "errors", "newline", "closefd", "opener"];

    public static Value Open(PyContext context, Arguments arguments)
    {
        var given = new Value[8];
        arguments.Bind("open", s_parameters, 1, 8, given);
        string path = PathOf(context, given[0]);
        string mode = Text(given[1], "mode", "r")!;
        (FileMode fileMode, FileAccess access, bool binary) = ParseMode(mode);
        if (!given[7].IsNull && !given[7].IsNone) throw Errors.NotImplementedError("open() with an opener is not supported");
        string? encoding = Text(given[3], "encoding", null), errors = Text(given[4], "errors", null), newline = Text(given[5], "newline", null);
        if (binary && encoding is not null) throw Errors.ValueError("binary mode doesn't take an encoding argument");
        if (binary && errors is not null) throw Errors.ValueError("binary mode doesn't take an errors argument");
        if (binary && newline is not null) throw Errors.ValueError("binary mode doesn't take a newline argument");
        if (newline is not (null or "" or "\n" or "\r" or "\r\n")) throw Errors.ValueError($"illegal newline value: {Representation.Repr(context, given[5])}");
        FileStream stream = OpenStream(path, fileMode, access);
        if (binary) return new PyBinaryFile(path, mode, stream);
        encoding = Normalize(encoding ?? "utf-8");
        if (access == FileAccess.Read) return Reading(context, path, mode, stream, encoding, errors ?? "strict", newline);
        string separator = newline switch { null => Environment.NewLine, "" => "\n", _ => newline };
        return new PyTextFile(path, mode)
        {
            Target = () => new EncodingWriter(context.Interpreter, stream, encoding, errors ?? "strict", separator),
            Encoding = encoding,
            ErrorHandling = errors ?? "strict",
            OwnsStream = true,
        };
    }

    private static string Normalize(string encoding) => encoding.ToLowerInvariant() is "utf8" or "utf_8" or "utf-8" ? "utf-8" : encoding;

    private static Value Reading(PyContext context, string path, string mode, FileStream stream, string encoding, string errors, string? newline)
    {
        PyInterpreter interpreter = context.Interpreter;
        return new PyTextFile(path, mode)
        {
            Source = () => new StringReader(Decode(interpreter, stream, encoding, errors, newline)),
            Encoding = encoding,
            ErrorHandling = errors,
            OwnsStream = true,
        };
    }

    private static string Decode(PyInterpreter interpreter, FileStream stream, string encoding, string errors, string? newline)
    {
        using (stream)
        {
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            PyText.TryGet(Codecs.Decode(PyContext.For(interpreter), memory.ToArray(), encoding, errors), out string text);
            // Universal newlines: all line ends read as \n.
            return newline is null ? text.Replace("\r\n", "\n").Replace('\r', '\n') : text;
        }
    }

    private static string PathOf(PyContext context, Value file)
    {
        if (PyText.TryGet(file, out string path)) return path;
        if (BytesLike.TryGet(file, out ReadOnlySpan<byte> bytes)) return Encoding.UTF8.GetString(bytes);
        if (file.IsInt || file.IsBool) throw Errors.NotImplementedError("open() of a file descriptor is not supported");
        if (Attributes.TryGet(context, file.Type, "__fspath__", out Value method) && PyText.TryGet(context.Call(method, file), out path)) return path;
        throw Errors.TypeError(FloatType.TryGet(file, out _) && !PyVersion.Since(10)
            ? "integer argument expected, got float" : $"expected str, bytes or os.PathLike object, not {file.Type.Name}");
    }

    private static string? Text(Value value, string name, string? fallback)
    {
        if (value.IsNull || value.IsNone) return fallback;
        return PyText.TryGet(value, out string text) ? text : throw Errors.TypeError($"open() argument '{name}' must be str, not {value.Type.Name}");
    }

    private static (FileMode Mode, FileAccess Access, bool Binary) ParseMode(string mode)
    {
        if (mode.Length != mode.Distinct().Count() || mode.Trim('r', 'w', 'a', 'x', 'b', 't', '+').Length > 0) throw Errors.ValueError($"invalid mode: '{mode}'");
        int kinds = mode.Count(c => c is 'r' or 'w' or 'a' or 'x');
        bool binary = mode.Contains('b');
        if (binary && mode.Contains('t')) throw Errors.ValueError("can't have text and binary mode at once");
        if (kinds != 1) throw Errors.ValueError(kinds > 1 ? "must have exactly one of create/read/write/append mode" : "Must have exactly one of create/read/write/append mode and at most one plus");
        if (mode.Contains('+') && !binary) throw Errors.NotImplementedError($"open() mode '{mode}' is not supported: text files are read or written, not both");
        FileAccess access = mode.Contains('+') ? FileAccess.ReadWrite : mode.Contains('r') ? FileAccess.Read : FileAccess.Write;
        FileMode fileMode = mode.Contains('r') ? FileMode.Open : mode.Contains('w') ? FileMode.Create : mode.Contains('x') ? FileMode.CreateNew : FileMode.Append;
        if (fileMode == FileMode.Append) access = FileAccess.Write;
        return (fileMode, access, binary);
    }

    private static FileStream OpenStream(string path, FileMode mode, FileAccess access)
    {
        if (path.Length == 0) throw OSErrorMethods.Make(2, "No such file or directory", path);
        try
        {
            if (System.IO.Directory.Exists(path)) throw OSErrorMethods.Make(21, "Is a directory", path);
            return new FileStream(path, mode, access, FileShare.ReadWrite);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw FileErrors.From(e, path);
        }
    }
}
