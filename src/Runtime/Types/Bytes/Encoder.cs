using System.Runtime.InteropServices;

namespace PyToCil.Runtime.Types;

/// <summary>Encodes text with an error handler: <c>unicode_encode_ucs1</c>, <c>utf8_encoder</c>, <c>_PyUnicode_EncodeUTF16</c>.</summary>
internal sealed class Encoder
{
    private readonly object _content;
    private readonly int[] _points;
    private readonly CodecKind _kind;
    private readonly string _errors;
    private readonly List<byte> _result;

    public Encoder(object content, CodecKind kind, string errors)
    {
        _content = content;
        _points = TextPoints.Of(content);
        _kind = kind;
        _errors = errors;
        _result = new List<byte>(_points.Length * 2 + 4);
    }

    public byte[] Run()
    {
        if (_kind == CodecKind.Utf8Signature) _result.AddRange("\uFEFF"u8);
        if (_kind is CodecKind.Utf16 or CodecKind.Utf32) Append(0xFEFF);
        for (int i = 0; i < _points.Length;)
        {
            if (CanEncode(_points[i])) Append(_points[i++]);
            else i = Recover(i);
        }
        return CollectionsMarshal.AsSpan(_result).ToArray();
    }

    private bool CanEncode(int point) => _kind switch
    {
        CodecKind.Ascii => point < 0x80,
        CodecKind.Latin1 => point < 0x100,
        _ => (point & ~0x7FF) != 0xD800,
    };

    private void Append(int point)
    {
        switch (_kind)
        {
            case CodecKind.Ascii or CodecKind.Latin1: _result.Add((byte)point); break;
            case CodecKind.Utf8 or CodecKind.Utf8Signature: AppendUtf8(point); break;
            case CodecKind.Utf16 or CodecKind.Utf16Little or CodecKind.Utf16Big: AppendUtf16(point); break;
            default: AppendUtf32(point); break;
        }
    }

    private void AppendUtf8(int point)
    {
        if (point < 0x80)
        {
            _result.Add((byte)point);
            return;
        }
        int rest = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
        _result.Add((byte)(((0xFF << (7 - rest)) & 0xFF) | (point >> (6 * rest))));
        for (rest--; rest >= 0; rest--) _result.Add((byte)(0x80 | ((point >> (6 * rest)) & 0x3F)));
    }

    private void AppendUtf16(int point)
    {
        if (point > 0xFFFF)
        {
            AppendUnit(0xD800 + ((point - 0x10000) >> 10));
            point = 0xDC00 + (point & 0x3FF);
        }
        AppendUnit(point);
    }

    private void AppendUnit(int unit)
    {
        bool big = _kind == CodecKind.Utf16Big;
        _result.Add((byte)(big ? unit >> 8 : unit));
        _result.Add((byte)(big ? unit : unit >> 8));
    }

    private void AppendUtf32(int point)
    {
        for (int i = 0; i < 4; i++) _result.Add((byte)(point >> (_kind == CodecKind.Utf32Big ? 24 - 8 * i : 8 * i)));
    }

    private string Reason => _kind switch
    {
        CodecKind.Ascii => "ordinal not in range(128)",
        CodecKind.Latin1 => "ordinal not in range(256)",
        _ => "surrogates not allowed",
    };

    // UTF-16 and UTF-32 call the handler for each character, the others for a run.
    private int EndOfRun(int start)
    {
        int end = start + 1;
        if (_kind is CodecKind.Ascii or CodecKind.Latin1 or CodecKind.Utf8 or CodecKind.Utf8Signature)
            while (end < _points.Length && !CanEncode(_points[end])) end++;
        return end;
    }

    private PyException Fail(int start, int end) => UnicodeErrors.Encode(Codecs.NameOf(_kind), _content, start, end, Reason);

    private int Recover(int start)
    {
        int end = EndOfRun(start);
        switch (_errors)
        {
            case "strict": throw Fail(start, end);
            case "ignore": break;
            case "replace":
                for (int i = start; i < end; i++) Append('?');
                break;
            case "surrogateescape": EscapeSurrogates(start, end); break;
            case "surrogatepass": PassSurrogates(start, end); break;
            case "backslashreplace":
                for (int i = start; i < end; i++)
                {
                    var escape = new System.Text.StringBuilder();
                    StrRepr.AppendEscape(escape, _points[i]);
                    AppendAscii(escape.ToString());
                }
                break;
            case "xmlcharrefreplace":
                for (int i = start; i < end; i++) AppendAscii($"&#{_points[i]};");
                break;
            default: throw UnicodeErrors.UnknownHandler(_errors);
        }
        return end;
    }

    private void AppendAscii(string text)
    {
        foreach (char c in text) Append(c);
    }

    private void EscapeSurrogates(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_points[i] is < 0xDC80 or > 0xDCFF) throw Fail(_kind is CodecKind.Ascii or CodecKind.Latin1 ? i : start, end);
            if (_kind is CodecKind.Utf16 or CodecKind.Utf16Little or CodecKind.Utf16Big or CodecKind.Utf32 or CodecKind.Utf32Little or CodecKind.Utf32Big) throw Fail(i, end);
            _result.Add((byte)(_points[i] - 0xDC00));
        }
    }

    private void PassSurrogates(int start, int end)
    {
        if (_kind is CodecKind.Ascii or CodecKind.Latin1) throw Fail(start, end);
        for (int i = start; i < end; i++) Append(_points[i]);
    }
}
