namespace PyToCil.Runtime.Types;

/// <summary>
/// Takes a format string apart: <c>MarkupIterator</c> in CPython's Objects/stringlib/unicode_format.h.
/// docs.python.org/3/library/string.html#format-string-syntax
/// </summary>
internal ref struct FormatParser(ReadOnlySpan<char> format, int position = 0)
{
    private readonly ReadOnlySpan<char> _format = format;
    private int _position = position;

    /// <summary>The literal text of the piece that <see cref="Next"/> read.</summary>
    public ReadOnlySpan<char> Literal { get; private set; }

    /// <summary>A replacement field follows the literal text.</summary>
    public bool HasField { get; private set; }

    /// <summary>The field's name.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>The field's conversion, or NUL.</summary>
    public int Conversion { get; private set; }

    /// <summary>The field's format specification.</summary>
    public ReadOnlySpan<char> Specification { get; private set; }

    /// <summary>The specification has fields of its own.</summary>
    public bool HasNestedFields { get; private set; }

    /// <summary>Where the next piece starts.</summary>
    public readonly int Position => _position;

    /// <summary>Reads literal text and maybe a replacement field; false at the end.</summary>
    public bool Next()
    {
        Literal = Name = Specification = default;
        HasField = HasNestedFields = false;
        Conversion = 0;
        if (_position >= _format.Length) return false;
        int start = _position;
        int brace = _format[start..].IndexOfAny('{', '}');
        if (brace < 0)
        {
            Literal = _format[start..];
            _position = _format.Length;
            return true;
        }
        brace += start;
        char sign = _format[brace];
        bool doubled = brace + 1 < _format.Length && _format[brace + 1] == sign;
        if (!doubled && (sign == '}' || brace + 1 >= _format.Length)) throw Errors.ValueError($"Single '{sign}' encountered in format string");
        Literal = _format[start..(doubled ? brace + 1 : brace)];
        _position = brace + (doubled ? 2 : 1);
        if (!doubled) ParseField();
        return true;
    }

    private void ParseField()
    {
        HasField = true;
        int start = _position;
        char end = SkipName();
        Name = _format[start..(end == '\0' ? _position : _position - 1)];
        if (end == '}') return;
        if (end == '\0') throw Errors.ValueError("expected '}' before end of string");
        if (end == '!' && ParseConversion()) return;
        ParseSpecification();
    }

    // The character that ends the name, passed over; NUL at the end of the string.
    private char SkipName()
    {
        while (_position < _format.Length)
        {
            char c = _format[_position++];
            switch (c)
            {
                case '{': throw Errors.ValueError("unexpected '{' in field name");
                case '}' or ':' or '!': return c;
                case '[':
                    while (_position < _format.Length && _format[_position] != ']') _position++;
                    break;
            }
        }
        return '\0';
    }

    /// <summary>True where the field ends after the conversion.</summary>
    private bool ParseConversion()
    {
        if (_position >= _format.Length) throw Errors.ValueError("end of string while looking for conversion specifier");
        char first = _format[_position++];
        Conversion = first;
        if (char.IsHighSurrogate(first) && _position < _format.Length && char.IsLowSurrogate(_format[_position]))
            Conversion = char.ConvertToUtf32(first, _format[_position++]);
        if (_position >= _format.Length) return false;
        char c = _format[_position++];
        if (c == '}') return true;
        return c == ':' ? false : throw Errors.ValueError("expected ':' after conversion specifier");
    }

    private void ParseSpecification()
    {
        int start = _position;
        for (int depth = 1; _position < _format.Length;)
        {
            char c = _format[_position++];
            if (c == '{')
            {
                HasNestedFields = true;
                depth++;
            }
            else if (c == '}' && --depth == 0)
            {
                Specification = _format[start..(_position - 1)];
                return;
            }
        }
        throw Errors.ValueError("unmatched '{' in format spec");
    }
}

/// <summary>Takes a field name such as <c>a.b[0]</c> apart: <c>field_name_split</c> and <c>FieldNameIterator</c>.</summary>
internal ref struct FieldNameParser
{
    private readonly ReadOnlySpan<char> _name;
    private int _position;

    public FieldNameParser(ReadOnlySpan<char> name)
    {
        _name = name;
        int end = name.IndexOfAny('.', '[');
        _position = end < 0 ? name.Length : end;
        First = name[.._position];
        FirstIndex = ParseInteger(First);
    }

    /// <summary>The part before the first dot or bracket.</summary>
    public ReadOnlySpan<char> First { get; }

    /// <summary>The first part as a number, or -1.</summary>
    public long FirstIndex { get; }

    /// <summary>The next attribute or item; false at the end. The index is -1 for attributes and for items that are no number.</summary>
    public bool Next(out bool isAttribute, out ReadOnlySpan<char> name, out long index)
    {
        isAttribute = false;
        name = default;
        index = -1;
        if (_position >= _name.Length) return false;
        ReadOnlySpan<char> rest = _name[(_position + 1)..];
        if (_name[_position] == '.')
        {
            isAttribute = true;
            int end = rest.IndexOfAny('.', '[');
            name = end < 0 ? rest : rest[..end];
            _position += 1 + name.Length;
        }
        else if (_name[_position] == '[')
        {
            int end = rest.IndexOf(']');
            if (end < 0) throw Errors.ValueError("Missing ']' in format string");
            name = rest[..end];
            index = ParseInteger(name);
            _position += end + 2;
        }
        else throw Errors.ValueError("Only '.' or '[' may follow ']' in format field specifier");
        return name.Length == 0 ? throw Errors.ValueError("Empty attribute in format string") : true;
    }

    /// <summary>The number that decimal digits of any script make, or -1.</summary>
    internal static long ParseInteger(ReadOnlySpan<char> digits)
    {
        if (digits.Length == 0) return -1;
        long number = 0;
        foreach (char c in digits)
        {
            int digit = UnicodeData.DecimalValue(c);
            if (digit < 0) return -1;
            if (number > (long.MaxValue - digit) / 10) throw Errors.ValueError("Too many decimal digits in format string");
            number = number * 10 + digit;
        }
        return number;
    }
}
