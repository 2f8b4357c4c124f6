using System.Text;
using System.Text.Unicode;

namespace PyToCil.Runtime.Types;

internal enum CodecKind { Utf8, Utf8Signature, Ascii, Latin1, Utf16, Utf16Little, Utf16Big, Utf32, Utf32Little, Utf32Big }

/// <summary>
/// The encodings of str and bytes: UTF-8, UTF-16, UTF-32, Latin-1 and ASCII. docs.python.org/3/library/codecs.html#standard-encodings
/// </summary>
public static class Codecs
{
    /// <summary>The text of an encoding or errors argument; TypeError in Argument Clinic's words.</summary>
    internal static string Argument(string function, string name, Value value)
    {
        if (!PyText.TryGet(value, out string text)) throw NotText(value, function, name);
        return text.Contains('\0') ? throw Errors.ValueError("embedded null character") : text;
    }

    private static PyException NotText(Value value, string function, string name)
    {
        string type = value.IsNone ? "None" : value.Type.Name;
        // str() counted its arguments up to 3.9.
        return Errors.TypeError(function == "str" && !PyVersion.Since(10)
            ? $"str() argument {(name == "encoding" ? 2 : 3)} must be str, not {type}" : $"{function}() argument '{name}' must be str, not {type}");
    }

    /// <summary>The str of encoded bytes. UnicodeDecodeError, or LookupError where encoding or handler is unknown.</summary>
    public static Value Decode(PyContext context, ReadOnlySpan<byte> bytes, string encoding, string errors)
    {
        CodecKind kind = Find(encoding);
        switch (kind)
        {
            case CodecKind.Latin1: return PyText.OfChars(Encoding.Latin1.GetString(bytes));
            case CodecKind.Ascii when Ascii.IsValid(bytes): return PyText.OfChars(Encoding.Latin1.GetString(bytes));
            case CodecKind.Utf8 when Ascii.IsValid(bytes): return PyText.OfChars(Encoding.Latin1.GetString(bytes));
            case CodecKind.Utf8 when Utf8.IsValid(bytes): return PyText.ToValue(Encoding.UTF8.GetString(bytes));
            case CodecKind.Utf8Signature: return Run(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes, CodecKind.Utf8, encoding, errors);
            default: return Run(bytes, kind, encoding, errors);
        }
    }

    private static Value Run(ReadOnlySpan<byte> bytes, CodecKind kind, string encoding, string errors)
    {
        try
        {
            return new Decoder(bytes, kind, errors).Run();
        }
        catch (PyException e) when (!PyVersion.Since(12) && CodecFailure.IsWrapped(e.Value, encoding))
        {
            throw CodecFailure.Of("decoding", encoding, e.Value);
        }
    }

    /// <summary>The bytes of a str's content. UnicodeEncodeError, or LookupError where encoding or handler is unknown.</summary>
    internal static byte[] Encode(PyContext context, object content, string encoding, string errors)
    {
        CodecKind kind = Find(encoding);
        if (content is string plain)
        {
            if (kind == CodecKind.Utf8) return Encoding.UTF8.GetBytes(plain);
            if (kind is CodecKind.Ascii or CodecKind.Latin1 && Ascii.IsValid(plain)) return Encoding.Latin1.GetBytes(plain);
        }
        try
        {
            return new Encoder(content, kind, errors).Run();
        }
        catch (PyException e) when (!PyVersion.Since(12) && CodecFailure.IsWrapped(e.Value, encoding))
        {
            throw CodecFailure.Of("encoding", encoding, e.Value);
        }
    }

    /// <summary>The bytes of any str.</summary>
    public static byte[] Encode(PyContext context, Value text, string encoding, string errors) => Encode(context, StrType.Self(text), encoding, errors);

    /// <summary>CPython's <c>_Py_normalize_encoding</c> and Lib/encodings/aliases.py for what is known here.</summary>
    private static CodecKind Find(string encoding)
    {
        Span<char> name = encoding.Length <= 32 ? stackalloc char[encoding.Length] : new char[encoding.Length];
        encoding.AsSpan().ToLowerInvariant(name);
        name.Replace('_', '-');
        name.Replace(' ', '-');
        return name switch
        {
            "utf-8" or "utf8" or "u8" or "utf" or "cp65001" or "utf8-ucs2" or "utf8-ucs4" => CodecKind.Utf8,
            "utf-8-sig" => CodecKind.Utf8Signature,
            "ascii" or "us-ascii" or "646" or "ansi-x3.4-1968" or "cp367" or "us" => CodecKind.Ascii,
            "latin-1" or "latin1" or "latin" or "iso-8859-1" or "iso8859-1" or "8859" or "cp819" or "l1" or "iso8859" => CodecKind.Latin1,
            "utf-16" or "utf16" or "u16" => CodecKind.Utf16,
            "utf-16-le" or "utf-16le" or "utf16-le" => CodecKind.Utf16Little,
            "utf-16-be" or "utf-16be" or "utf16-be" => CodecKind.Utf16Big,
            "utf-32" or "utf32" or "u32" => CodecKind.Utf32,
            "utf-32-le" or "utf-32le" or "utf32-le" => CodecKind.Utf32Little,
            "utf-32-be" or "utf-32be" or "utf32-be" => CodecKind.Utf32Big,
            _ => throw Errors.LookupError($"unknown encoding: {encoding}"),
        };
    }

    /// <summary>The codec's name in error objects.</summary>
    internal static string NameOf(CodecKind kind) => kind switch
    {
        CodecKind.Utf8 or CodecKind.Utf8Signature => "utf-8",
        CodecKind.Ascii => "ascii",
        CodecKind.Latin1 => "latin-1",
        CodecKind.Utf16 => "utf-16",
        CodecKind.Utf16Little => "utf-16-le",
        CodecKind.Utf16Big => "utf-16-be",
        CodecKind.Utf32 => "utf-32",
        CodecKind.Utf32Little => "utf-32-le",
        CodecKind.Utf32Big => "utf-32-be",
    };
}
