using System.Text;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>Writes text to a stream through Python's codecs, line ends translated.</summary>
internal sealed class EncodingWriter : TextWriter
{
    private readonly PyInterpreter _interpreter;
    private readonly Stream _stream;
    private readonly string _encoding;
    private readonly string _errors;
    private readonly string _separator;

    public EncodingWriter(PyInterpreter interpreter, Stream stream, string encoding, string errors, string separator)
    {
        _interpreter = interpreter;
        _stream = stream;
        _encoding = encoding;
        _errors = errors;
        _separator = separator;
    }

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        if (string.IsNullOrEmpty(value)) return;
        if (_separator != "\n") value = value.Replace("\n", _separator);
        _stream.Write(_encoding == "utf-8" ? Encoding.UTF8.GetBytes(value) : Codecs.Encode(PyContext.For(_interpreter), PyText.ToValue(value), _encoding, _errors));
    }

    public override void Flush() => _stream.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _stream.Dispose();
        base.Dispose(disposing);
    }
}
