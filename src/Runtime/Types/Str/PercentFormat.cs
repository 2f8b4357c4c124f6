using System.Text;

namespace PyToCil.Runtime.Types;

/// <summary>The <c>%</c> operator of str and bytes: docs.python.org/3/library/stdtypes.html#printf-style-string-formatting</summary>
internal static class PercentFormat
{
    public static Value Format(PyContext context, Value format, Value arguments)
    {
        PyText.TryGet(format, out string text);
        return PyText.ToValue(new PercentFormatter(context, text, arguments, false).Run());
    }

    public static byte[] FormatBytes(PyContext context, ReadOnlySpan<byte> format, Value arguments) =>
        Encoding.Latin1.GetBytes(new PercentFormatter(context, Encoding.Latin1.GetString(format), arguments, true).Run());
}

/// <summary>One conversion specifier.</summary>
internal struct PercentSpecifier
{
    public bool LeftAdjust, Sign, Space, Alternate, Zero;

    /// <summary>The least width, or -1.</summary>
    public long Width;

    /// <summary>The precision, or -1.</summary>
    public int Precision;

    public char Conversion;

    /// <summary>The argument as messages of 3.15 name it: its number in a tuple, its key in a mapping, or nothing.</summary>
    public string Label;
}

/// <summary>
/// One run over a format: <c>unicode_format</c> and <c>_PyBytes_FormatEx</c>. Bytes are formatted as Latin-1 text.
/// </summary>
internal sealed class PercentFormatter
{
    private readonly PyContext _context;
    private readonly string _format;
    private readonly Value _arguments;
    private readonly bool _isBytes;
    private readonly bool _isMapping;
    private readonly PercentWords _words;
    private readonly StringBuilder _result;
    private PyTuple? _tuple;
    private Value _single;
    private int _next;
    private int _position;
    private int _start;
    private int _taken;
    private bool _usesKeys;
    private string _label = "";

    public PercentFormatter(PyContext context, string format, Value arguments, bool isBytes)
    {
        _context = context;
        _format = format;
        _arguments = arguments;
        _isBytes = isBytes;
        _words = new PercentWords(format, isBytes);
        _result = new StringBuilder(format.Length + 32);
        _tuple = arguments.Reference as PyTuple;
        _single = _tuple is null ? arguments : default;
        _isMapping = _tuple is null && !PyText.IsStr(arguments) && !(isBytes && BytesLike.Is(arguments)) && !arguments.Type.Special(SpecialMethod.GetItem).IsNull;
    }

    public string Run()
    {
        while (true)
        {
            int percent = _format.IndexOf('%', _position);
            if (percent < 0) break;
            _result.Append(_format, _position, percent - _position);
            _start = percent;
            _position = percent + 1;
            if (_position < _format.Length && _format[_position] == '%')
            {
                _result.Append('%');
                _position++;
            }
            else FormatOne(ParseSpecifier());
        }
        _result.Append(_format, _position, _format.Length - _position);
        if (HasArgument && !_isMapping) throw _words.NotAllConverted(_taken, Given);
        return _result.ToString();
    }

    private int Given => _arguments.Reference is PyTuple all ? all.Count : 1;

    private bool HasArgument => _tuple is null ? !_single.IsNull : _next < _tuple.Count;

    private Value NextArgument()
    {
        if (!HasArgument) throw _usesKeys && PyVersion.Since(15) ? _words.NeedsKey(_start) : _words.NotEnough(Given);
        _taken++;
        if (_tuple is not null)
        {
            _label = PercentWords.Label(_next + 1);
            return _tuple[_next++];
        }
        Value value = _single;
        _single = default;
        return value;
    }

    // ---- The specifier: unicode_format_arg_parse ----

    private bool AtEnd => _position >= _format.Length;

    private PercentSpecifier ParseSpecifier()
    {
        var specifier = new PercentSpecifier { Width = -1, Precision = -1 };
        if (!AtEnd && _format[_position] == '(') SelectKey();
        ParseFlags(ref specifier);
        ParseWidth(ref specifier);
        if (!AtEnd && _format[_position] == '.')
        {
            _position++;
            ParsePrecision(ref specifier);
        }
        if (!AtEnd && _format[_position] is 'h' or 'l' or 'L') _position++;
        if (AtEnd) throw _words.Incomplete(_start);
        specifier.Conversion = _format[_position++];
        return specifier;
    }

    private void SelectKey()
    {
        if (!_isMapping) throw _words.NeedsMapping(_arguments);
        int start = ++_position;
        for (int depth = 1; depth > 0; _position++)
        {
            if (AtEnd) throw _words.IncompleteKey(_start);
            if (_format[_position] == ')') depth--;
            else if (_format[_position] == '(') depth++;
        }
        string key = _format[start..(_position - 1)];
        _single = Items.Get(_context, _arguments, _isBytes ? PyBytes.From(Encoding.Latin1.GetBytes(key)) : PyText.ToValue(key));
        _tuple = null;
        _usesKeys = true;
        _label = PercentWords.Label(_context, _isBytes ? PyBytes.From(Encoding.Latin1.GetBytes(key)) : PyText.ToValue(key));
    }

    private void ParseFlags(ref PercentSpecifier specifier)
    {
        for (; !AtEnd; _position++)
        {
            switch (_format[_position])
            {
                case '-': specifier.LeftAdjust = true; break;
                case '+': specifier.Sign = true; break;
                case ' ': specifier.Space = true; break;
                case '#': specifier.Alternate = true; break;
                case '0': specifier.Zero = true; break;
                default: return;
            }
        }
    }

    private void ParseWidth(ref PercentSpecifier specifier)
    {
        if (AtEnd) return;
        if (_format[_position] == '*')
        {
            _position++;
            Value width = StarArgument();
            specifier.Width = _words.Checked(_label, "width", () => SequenceCount.Size(_context, width));
            if (specifier.Width < 0)
            {
                specifier.LeftAdjust = true;
                specifier.Width = -specifier.Width;
            }
            if (AtEnd) throw EndAfterStar();
        }
        else if (char.IsAsciiDigit(_format[_position])) specifier.Width = ParseDigits(long.MaxValue, "width too big");
    }

    private void ParsePrecision(ref PercentSpecifier specifier)
    {
        specifier.Precision = 0;
        if (AtEnd) throw _words.Incomplete(_start);
        if (_format[_position] == '*')
        {
            _position++;
            Value precision = StarArgument();
            specifier.Precision = (int)_words.Checked(_label, "precision", () => Math.Max(0, SequenceCount.Int(_context, precision)));
            if (AtEnd) throw EndAfterStar();
        }
        else specifier.Precision = (int)ParseDigits(int.MaxValue, _isBytes && !PyVersion.Since(15) ? "prec too big" : "precision too big");
    }

    private Value StarArgument()
    {
        if (_usesKeys && PyVersion.Since(15)) throw _words.StarWithKey(_start);
        Value number = NextArgument();
        return PyInt.TryGetBig(number, out _) ? number : throw _words.StarNeedsInt(_label, number);
    }

    private PyException EndAfterStar() => PyVersion.Since(15) && !HasArgument ? _words.NotEnough(Given) : _words.Incomplete(_start);

    private long ParseDigits(long most, string tooBig)
    {
        long number = 0;
        for (; !AtEnd && char.IsAsciiDigit(_format[_position]); _position++)
        {
            int digit = _format[_position] - '0';
            if (number > (most - digit) / 10) throw Errors.ValueError(_words.TooBig(tooBig, _start));
            number = number * 10 + digit;
        }
        return number;
    }

    // ---- The value: unicode_format_arg_format ----

    private void FormatOne(PercentSpecifier specifier)
    {
        Value value = NextArgument();
        specifier.Label = _label;
        switch (specifier.Conversion)
        {
            case 's' when !_isBytes: AppendText(specifier, value.Reference as string ?? Representation.Str(_context, value)); break;
            case 'r' when !_isBytes: AppendText(specifier, Representation.Repr(_context, value)); break;
            case 'a' or 'r': AppendText(specifier, Representation.Ascii(_context, value)); break;
            case 's' or 'b' when _isBytes: AppendText(specifier, BytesText(value)); break;
            case 'c': AppendPadded(specifier, _isBytes ? SingleByte(value) : SingleCharacter(value)); break;
            case 'd' when value.IsInt && specifier is { Width: < 0, Precision: < 0, Sign: false, Space: false }: _result.Append(value.AsInt); break;
            case 'd' or 'i' or 'u' or 'o' or 'x' or 'X': AppendNumber(specifier, PercentNumbers.Integer(_context, value, specifier)); break;
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G': AppendNumber(specifier, PercentNumbers.Float(_context, value, specifier, _isBytes)); break;
            default: throw Unsupported();
        }
    }

    private PyException Unsupported()
    {
        int index = _position - 1;
        int point = _format[index];
        if (char.IsHighSurrogate(_format[index]) && _position < _format.Length && char.IsLowSurrogate(_format[_position]))
            point = char.ConvertToUtf32(_format[index], _format[_position]);
        if (PyVersion.Since(15)) return _words.Unsupported(_start, index, point);
        char shown = point is >= 31 and <= 126 ? (char)point : '?';
        return Errors.ValueError($"unsupported format character '{shown}' (0x{point:x}) at index {TextPoints.LengthOf(_format.AsSpan(0, index))}");
    }

    private void AppendText(in PercentSpecifier specifier, string text)
    {
        if (specifier.Precision >= 0 && TextPoints.LengthOf(text) > specifier.Precision)
            text = TextPoints.PairsIn(text) == 0 ? text[..specifier.Precision] : TextPoints.ToUtf16(TextPoints.OfUtf16(text).AsSpan(0, specifier.Precision));
        AppendPadded(specifier, text);
    }

    private void AppendPadded(in PercentSpecifier specifier, string text)
    {
        long padding = specifier.Width < 0 ? 0 : specifier.Width - TextPoints.LengthOf(text);
        if (!specifier.LeftAdjust) AppendFill(' ', padding);
        _result.Append(text);
        if (specifier.LeftAdjust) AppendFill(' ', padding);
    }

    /// <summary>Sign, then prefix, then zeros of the width, then digits.</summary>
    private void AppendNumber(in PercentSpecifier specifier, string text)
    {
        string sign = text.StartsWith('-') ? "-" : specifier.Sign ? "+" : specifier.Space ? " " : "";
        ReadOnlySpan<char> digits = text.StartsWith('-') ? text.AsSpan(1) : text;
        ReadOnlySpan<char> prefix = specifier.Alternate && specifier.Conversion is 'o' or 'x' or 'X' ? digits[..2] : default;
        if (!specifier.Alternate) prefix = default;
        digits = digits[prefix.Length..];
        long padding = specifier.Width - sign.Length - prefix.Length - digits.Length;
        bool zeros = specifier.Zero && !specifier.LeftAdjust;
        if (!zeros && !specifier.LeftAdjust) AppendFill(' ', padding);
        _result.Append(sign).Append(prefix);
        if (zeros) AppendFill('0', padding);
        _result.Append(digits);
        if (specifier.LeftAdjust) AppendFill(' ', padding);
    }

    private void AppendFill(char fill, long count)
    {
        if (count <= 0) return;
        if (count > int.MaxValue / 2) throw Errors.MemoryError();
        _result.Append(fill, (int)count);
    }

    private string SingleCharacter(Value value)
    {
        if (PyText.Content(value) is { } text)
            return StrArithmetic.LengthOf(text) == 1 ? text.ToString()! : throw _words.NotACharacter(_label, value);
        if (!SequenceCount.IsIndex(value)) throw _words.NotACharacter(_label, value);
        Value index = Indexing.ToIndex(_context, value);
        if (!index.IsInt || index.AsInt is < 0 or >= UnicodeData.LimitOfCodePoints) throw _words.OutOfRange(_label, "0x110000");
        return TextPoints.ToUtf16([(int)index.AsInt]);
    }

    private string SingleByte(Value value)
    {
        if (BytesLike.TryGet(value, out ReadOnlySpan<byte> content) && content.Length == 1) return ((char)content[0]).ToString();
        if (BytesLike.Is(value) || !SequenceCount.IsIndex(value)) throw _words.NotAByte(_label, value);
        Value index = Indexing.ToIndex(_context, value);
        if (!index.IsInt || index.AsInt is < 0 or > 255) throw _words.OutOfRange(_label, "256");
        return ((char)index.AsInt).ToString();
    }

    private string BytesText(Value value)
    {
        if (BytesLike.TryGet(value, out ReadOnlySpan<byte> content)) return Encoding.Latin1.GetString(content);
        if (!Attributes.TryCallSpecial(_context, value, SpecialMethod.Bytes, out Value made))
            throw _words.NotBytes(_label, value);
        return made.Reference is PyBytes bytes ? Encoding.Latin1.GetString(bytes.Data) : throw Errors.WrongResult(value, "__bytes__", "a bytes", made, $"__bytes__ returned non-bytes (type {made.Type.Name})");
    }
}
