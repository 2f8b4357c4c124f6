using System.Globalization;
using System.Numerics;
using System.Text;
using PyToCil.Runtime;

namespace PyToCil.Cli;

/// <summary>
/// Reads an argument of <c>pytocil call</c> as a Python literal: numbers, strings, True, False, None, lists, tuples, dicts
/// and sets of these. Grammar: docs.python.org/3/reference/lexical_analysis.html#literals
/// </summary>
internal sealed class PythonLiteral
{
    private readonly PyContext _context;
    private readonly string _text;
    private int _position;

    private PythonLiteral(PyContext context, string text)
    {
        _context = context;
        _text = text;
    }

    /// <summary>The literal's value; what is no literal is a str.</summary>
    public static Value ReadOrText(PyContext context, string text)
    {
        var reader = new PythonLiteral(context, text);
        try
        {
            if (reader.TryValue(out Value value) && reader.AtEnd()) return value;
        }
        catch (PyException)
        {
            // An unhashable key: no literal that Python would take either.
        }
        return PyText.ToValue(text);
    }

    /// <summary>The values of literals with commas between them; null where the text is something else.</summary>
    public static Value[]? ReadList(PyContext context, string text)
    {
        var items = new List<Value>();
        return new PythonLiteral(context, "[" + text + "]") is var reader && reader.Take('[') && reader.TryItems(']', items, out _) && reader.AtEnd() ? [.. items] : null;
    }

    private bool AtEnd()
    {
        SkipSpace();
        return _position == _text.Length;
    }

    private void SkipSpace()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position])) _position++;
    }

    private bool Take(char c)
    {
        SkipSpace();
        if (_position >= _text.Length || _text[_position] != c) return false;
        _position++;
        return true;
    }

    private bool TryValue(out Value value)
    {
        SkipSpace();
        value = default;
        if (_position >= _text.Length) return false;
        switch (_text[_position])
        {
            case '[': _position++; return TryList(out value);
            case '(': _position++; return TryTuple(out value);
            case '{': _position++; return TryBraces(out value);
            case '\'' or '"': return TryString(out value);
            case '+' or '-' or '.' or (>= '0' and <= '9'): return TryNumber(out value);
            default: return TryWord(out value);
        }
    }

    private bool TryWord(out Value value)
    {
        int start = _position;
        while (_position < _text.Length && char.IsAsciiLetter(_text[_position])) _position++;
        value = _text[start.._position] switch { "True" => Value.True, "False" => Value.False, "None" => Value.None, _ => default };
        return !value.IsNull;
    }

    private bool TryItems(char end, List<Value> items, out bool hasComma)
    {
        hasComma = false;
        while (true)
        {
            if (Take(end)) return true;
            if (items.Count > 0 && !hasComma) return false;
            if (!TryValue(out Value item)) return false;
            items.Add(item);
            hasComma = Take(',');
        }
    }

    private bool TryList(out Value value)
    {
        var items = new List<Value>();
        bool isRead = TryItems(']', items, out _);
        value = isRead ? new PyList(items.ToArray()) : default(Value);
        return isRead;
    }

    private bool TryTuple(out Value value)
    {
        var items = new List<Value>();
        bool isRead = TryItems(')', items, out bool hasComma);
        value = !isRead ? default : items.Count == 1 && !hasComma ? items[0] : new PyTuple([.. items]);
        return isRead;
    }

    private bool TryBraces(out Value value)
    {
        var dictionary = new PyDict();
        value = dictionary;
        if (Take('}')) return true;
        if (!TryValue(out Value first)) return false;
        if (!Take(':')) return TrySet(first, out value);
        Value key = first;
        while (true)
        {
            if (!TryValue(out Value item)) return false;
            dictionary.Set(_context, key, item);
            bool hasComma = Take(',');
            if (Take('}')) return true;
            if (!hasComma || !TryValue(out key) || !Take(':')) return false;
        }
    }

    private bool TrySet(Value first, out Value value)
    {
        var set = new PySet();
        set.Add(_context, first);
        value = set;
        var items = new List<Value>();
        if (!Take(',')) return Take('}');
        if (!TryItems('}', items, out _)) return false;
        foreach (Value item in items) set.Add(_context, item);
        return true;
    }

    private bool TryNumber(out Value value)
    {
        int start = _position;
        if (_text[_position] is '+' or '-') _position++;
        bool isFloat = false;
        while (_position < _text.Length)
        {
            char c = _text[_position];
            bool isSign = c is '+' or '-' && _text[_position - 1] is 'e' or 'E';
            if (!(char.IsAsciiLetterOrDigit(c) || c is '.' or '_' || isSign)) break;
            isFloat |= c is '.' or 'e' or 'E';
            _position++;
        }
        string digits = _text[start.._position];
        value = default;
        if (digits.Contains("__", StringComparison.Ordinal) || digits.EndsWith('_')) return false;
        digits = digits.Replace("_", "", StringComparison.Ordinal);
        if (TryPrefixed(digits, out value)) return true;
        if (!isFloat && BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger integer))
        {
            // Python refuses leading zeros, so 007 is text.
            string magnitude = digits.TrimStart('+', '-');
            if (magnitude.Length > 1 && magnitude[0] == '0' && integer != 0) return false;
            value = PyInt.From(integer);
            return true;
        }
        if (!isFloat || !double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)) return false;
        value = Value.FromFloat(number);
        return true;
    }

    private static bool TryPrefixed(string digits, out Value value)
    {
        value = default;
        string magnitude = digits.TrimStart('+', '-');
        if (magnitude.Length < 3 || magnitude[0] != '0') return false;
        int radix = char.ToLowerInvariant(magnitude[1]) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 0 };
        if (radix == 0) return false;
        BigInteger result = 0;
        foreach (char c in magnitude.AsSpan(2))
        {
            if (!char.IsAsciiHexDigit(c)) return false;
            int digit = System.Convert.ToInt32(c.ToString(), 16);
            if (digit >= radix) return false;
            result = result * radix + digit;
        }
        value = PyInt.From(digits[0] == '-' ? -result : result);
        return true;
    }

    private bool TryString(out Value value)
    {
        char quote = _text[_position++];
        var text = new StringBuilder();
        value = default;
        while (_position < _text.Length)
        {
            char c = _text[_position++];
            if (c == quote)
            {
                value = PyText.ToValue(text.ToString());
                return true;
            }
            if (c == '\\' && !TryEscape(text)) return false;
            if (c != '\\') text.Append(c);
        }
        return false;
    }

    private bool TryEscape(StringBuilder text)
    {
        if (_position >= _text.Length) return false;
        char c = _text[_position++];
        switch (c)
        {
            case 'n': text.Append('\n'); return true;
            case 't': text.Append('\t'); return true;
            case 'r': text.Append('\r'); return true;
            case '0': text.Append('\0'); return true;
            case '\\' or '\'' or '"': text.Append(c); return true;
            case 'x': return TryCodePoint(2, text);
            case 'u': return TryCodePoint(4, text);
            case 'U': return TryCodePoint(8, text);
            default: text.Append('\\').Append(c); return true;
        }
    }

    private bool TryCodePoint(int digits, StringBuilder text)
    {
        if (_position + digits > _text.Length) return false;
        if (!int.TryParse(_text.AsSpan(_position, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code) || code is < 0 or > 0x10FFFF) return false;
        _position += digits;
        if (code > 0xFFFF) text.Append(char.ConvertFromUtf32(code)); else text.Append((char)code);
        return true;
    }
}
