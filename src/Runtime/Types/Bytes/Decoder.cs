namespace PyToCil.Runtime.Types;

/// <summary>Decodes bytes with an error handler: <c>unicode_decode_utf8</c>, <c>PyUnicode_DecodeUTF16Stateful</c> and their kin.</summary>
internal ref struct Decoder
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly string _errors;
    private readonly TextBuilder _result;
    private CodecKind _kind;

    public Decoder(ReadOnlySpan<byte> bytes, CodecKind kind, string errors)
    {
        _bytes = bytes;
        _kind = kind;
        _errors = errors;
        _result = new TextBuilder(bytes.Length);
    }

    public Value Run()
    {
        int i = SkipByteOrderMark();
        while (i < _bytes.Length)
        {
            i = _kind switch
            {
                CodecKind.Ascii => NextAscii(i),
                CodecKind.Utf16Little or CodecKind.Utf16Big => NextUtf16(i),
                CodecKind.Utf32Little or CodecKind.Utf32Big => NextUtf32(i),
                _ => NextUtf8(i),
            };
        }
        return _result.ToValue();
    }

    private int SkipByteOrderMark()
    {
        if (_kind == CodecKind.Utf16)
        {
            bool big = _bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
            _kind = big ? CodecKind.Utf16Big : CodecKind.Utf16Little;
            return big || _bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? 2 : 0;
        }
        if (_kind == CodecKind.Utf32)
        {
            bool big = _bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]);
            _kind = big ? CodecKind.Utf32Big : CodecKind.Utf32Little;
            return big || _bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) ? 4 : 0;
        }
        return 0;
    }

    private int NextAscii(int i)
    {
        if (_bytes[i] >= 0x80) return Recover(i, i + 1, "ordinal not in range(128)");
        _result.AppendPoint(_bytes[i]);
        return i + 1;
    }

    private static bool IsContinuation(byte b) => (b & 0xC0) == 0x80;

    private int NextUtf8(int i)
    {
        byte lead = _bytes[i];
        if (lead < 0x80)
        {
            _result.AppendPoint(lead);
            return i + 1;
        }
        int length = lead switch { < 0xC2 => 0, < 0xE0 => 2, < 0xF0 => 3, < 0xF5 => 4, _ => 0 };
        if (length == 0) return Recover(i, i + 1, "invalid start byte");
        int point = lead & (0x7F >> length);
        for (int k = 1; k < length; k++)
        {
            if (i + k >= _bytes.Length) return Recover(i, _bytes.Length, "unexpected end of data");
            byte b = _bytes[i + k];
            if (!IsContinuation(b) || (k == 1 && !IsSecondByte(lead, b))) return Recover(i, i + k, "invalid continuation byte");
            point = (point << 6) | (b & 0x3F);
        }
        _result.AppendPoint(point);
        return i + length;
    }

    // Overlong forms, surrogates and what lies over U+10FFFF (The Unicode Standard, table 3-7).
    private static bool IsSecondByte(byte lead, byte second) => lead switch
    {
        0xE0 => second >= 0xA0,
        0xED => second < 0xA0,
        0xF0 => second >= 0x90,
        0xF4 => second < 0x90,
        _ => true,
    };

    private readonly int Unit(int i) => _kind == CodecKind.Utf16Big ? (_bytes[i] << 8) | _bytes[i + 1] : _bytes[i] | (_bytes[i + 1] << 8);

    private int NextUtf16(int i)
    {
        if (i + 1 >= _bytes.Length) return Recover(i, _bytes.Length, "truncated data");
        int unit = Unit(i);
        if ((unit & 0xF800) != 0xD800)
        {
            _result.AppendPoint(unit);
            return i + 2;
        }
        if (unit >= 0xDC00) return Recover(i, i + 2, "illegal encoding");
        if (i + 3 >= _bytes.Length) return Recover(i, _bytes.Length, "unexpected end of data");
        int low = Unit(i + 2);
        if ((low & 0xFC00) != 0xDC00) return Recover(i, i + 2, "illegal UTF-16 surrogate");
        _result.AppendPoint(0x10000 + ((unit & 0x3FF) << 10) + (low & 0x3FF));
        return i + 4;
    }

    private int NextUtf32(int i)
    {
        if (i + 3 >= _bytes.Length) return Recover(i, _bytes.Length, "truncated data");
        uint point = _kind == CodecKind.Utf32Big
            ? System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(_bytes[i..])
            : System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(_bytes[i..]);
        if (point > 0x10FFFF) return Recover(i, i + 4, "code point not in range(0x110000)");
        if ((point & ~0x7FFu) == 0xD800) return Recover(i, i + 4, "code point in surrogate code point range(0xd800, 0xe000)");
        _result.AppendPoint((int)point);
        return i + 4;
    }

    private readonly PyException Fail(int start, int end, string reason) => UnicodeErrors.Decode(Codecs.NameOf(_kind), _bytes, start, end, reason);

    private int Recover(int start, int end, string reason)
    {
        switch (_errors)
        {
            case "strict": throw Fail(start, end, reason);
            case "ignore": return end;
            case "replace":
                _result.AppendPoint(0xFFFD);
                return end;
            case "backslashreplace":
                var escape = new System.Text.StringBuilder();
                for (int i = start; i < end; i++) StrRepr.AppendEscape(escape, _bytes[i]);
                _result.Append(escape.ToString());
                return end;
            case "surrogateescape":
                int next = start;
                for (; next < end && next < start + 4 && _bytes[next] >= 0x80; next++) _result.AppendPoint(0xDC00 + _bytes[next]);
                return next > start ? next : throw Fail(start, end, reason);
            case "surrogatepass": return PassSurrogate(start, end, reason);
            case "xmlcharrefreplace" or "namereplace": throw UnicodeErrors.WrongDirection("UnicodeDecodeError");
            default: throw UnicodeErrors.UnknownHandler(_errors);
        }
    }

    private readonly int PassSurrogate(int start, int end, string reason)
    {
        ReadOnlySpan<byte> rest = _bytes[start..];
        int point = -1, length = 0;
        if (_kind == CodecKind.Utf8 && rest.Length >= 3 && rest[0] == 0xED && IsContinuation(rest[1]) && IsContinuation(rest[2]))
            (point, length) = (0xD000 | ((rest[1] & 0x3F) << 6) | (rest[2] & 0x3F), 3);
        else if (_kind is CodecKind.Utf16Little or CodecKind.Utf16Big && rest.Length >= 2) (point, length) = (Unit(start), 2);
        else if (_kind == CodecKind.Utf32Little && rest.Length >= 4) (point, length) = (System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(rest), 4);
        else if (_kind == CodecKind.Utf32Big && rest.Length >= 4) (point, length) = (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(rest), 4);
        if ((point & ~0x7FF) != 0xD800) throw Fail(start, end, reason);
        _result.AppendPoint(point);
        return start + length;
    }
}
