using System.Text;
using PyToCil.Runtime.Modules;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>A text file or standard stream: <c>_io.TextIOWrapper</c>.</summary>
public sealed class PyTextFile : PyObject
{
    private TextReader? _reader;
    private TextWriter? _writer;

    internal PyTextFile(string name, string mode) : base(TextFileType.Type)
    {
        Name = name;
        Mode = mode;
    }

    public string Name { get; }
    public string Mode { get; }
    public bool IsClosed { get; private set; }

    /// <summary>Where reading comes from; asked for at each use, because a host may replace a standard stream.</summary>
    internal Func<TextReader>? Source { get; init; }

    /// <summary>Where writing goes to.</summary>
    internal Func<TextWriter>? Target { get; init; }

    internal string Encoding { get; init; } = "utf-8";
    internal string ErrorHandling { get; init; } = "strict";

    /// <summary>Belongs to this object: closed with it.</summary>
    internal bool OwnsStream { get; init; }

    internal TextReader Reader()
    {
        CheckOpen();
        if (Source is null) throw FileErrors.Unsupported("not readable");
        return OwnsStream ? _reader ??= Source() : Source();
    }

    internal TextWriter Writer()
    {
        CheckOpen();
        if (Target is null) throw FileErrors.Unsupported("not writable");
        return OwnsStream ? _writer ??= Target() : Target();
    }

    internal void CheckOpen()
    {
        if (IsClosed) throw Errors.ValueError("I/O operation on closed file.");
    }

    internal void WriteText(string text) => Writer().Write(text);

    /// <summary>The text as UTF-16; UnicodeEncodeError where it holds what the encoding cannot say.</summary>
    internal string Encodable(PyContext context, Value text)
    {
        if (text.Reference is string plain && (Encoding == "utf-8" || Ascii.IsValid(plain))) return plain;
        byte[] bytes = Codecs.Encode(context, text, Encoding, ErrorHandling);
        if (Encoding != "utf-8") return PyText.TryGet(Codecs.Decode(context, bytes, Encoding, ErrorHandling), out string same) ? same : "";
        return System.Text.Encoding.UTF8.GetString(bytes);
    }

    internal void Close()
    {
        if (IsClosed) return;
        if (Target is not null) Writer().Flush();
        IsClosed = true;
        if (!OwnsStream) return;
        _reader?.Dispose();
        _writer?.Dispose();
    }
}
