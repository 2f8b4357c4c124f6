namespace PyToCil.Runtime.Types;

public static partial class StrType
{
    /// <summary>docs.python.org/3/library/stdtypes.html#str.format</summary>
    private static Value Format(PyContext context, Arguments arguments)
    {
        Self(arguments.At(0));
        PyText.TryGet(arguments[0], out string format);
        return new FieldFormatter(context, arguments.Tail(), default).Run(format);
    }

    private static Value FormatMap(PyContext context, Value self, Value mapping)
    {
        Self(self);
        PyText.TryGet(self, out string format);
        return new FieldFormatter(context, default, mapping).Run(format);
    }
}

/// <summary>Fills the fields of a format string: <c>do_markup</c> in Objects/stringlib/unicode_format.h.</summary>
internal ref struct FieldFormatter
{
    private const int Undecided = 0, Automatic = 1, Manual = 2;

    private readonly PyContext _context;
    private readonly Arguments _arguments;
    private readonly Value _mapping;
    private int _numbering;
    private int _nextNumber;

    /// <summary>Fields come from the arguments, or all from the mapping where it is not NULL.</summary>
    public FieldFormatter(PyContext context, Arguments arguments, Value mapping)
    {
        _context = context;
        _arguments = arguments;
        _mapping = mapping;
    }

    public Value Run(string format) => PyText.ToValue(Build(format, 2));

    private string Build(ReadOnlySpan<char> format, int depth)
    {
        if (depth <= 0) throw Errors.ValueError("Max string recursion exceeded");
        var result = new System.Text.StringBuilder(format.Length + 16);
        var parser = new FormatParser(format);
        while (parser.Next())
        {
            result.Append(parser.Literal);
            if (!parser.HasField) continue;
            Value value = Convert(FieldValue(parser.Name), parser.Conversion);
            string specification = parser.HasNestedFields ? Build(parser.Specification, depth - 1) : parser.Specification.Length == 0 ? "" : parser.Specification.ToString();
            if (specification.Length == 0 && value.Reference is string text) result.Append(text);
            else if (specification.Length == 0 && value.IsInt) result.Append(value.AsInt);
            else result.Append(Representation.Format(_context, value, specification));
        }
        return result.ToString();
    }

    private readonly Value Convert(Value value, int conversion) => conversion switch
    {
        0 => value,
        's' => Representation.StrValue(_context, value),
        'r' => Representation.ReprValue(_context, value),
        'a' => Value.FromString(Representation.Ascii(_context, value)),
        > 32 and < 127 => throw Errors.ValueError($"Unknown conversion specifier {(char)conversion}"),
        _ => throw Errors.ValueError($"Unknown conversion specifier \\x{conversion:x}"),
    };

    private Value FieldValue(ReadOnlySpan<char> field)
    {
        var name = new FieldNameParser(field);
        Value value = FirstValue(name.First, NumberOf(name));
        while (name.Next(out bool isAttribute, out ReadOnlySpan<char> part, out long index))
        {
            value = isAttribute
                ? Attributes.Get(_context, value, part.ToString())
                : Items.Get(_context, value, index >= 0 ? index : PyText.ToValue(part));
        }
        return value;
    }

    // The index into the positional arguments, or -1 for a name; numbers the empty fields.
    private long NumberOf(in FieldNameParser name)
    {
        bool isEmpty = name.First.Length == 0;
        if (!isEmpty && name.FirstIndex < 0) return -1;
        if (_numbering == Undecided) _numbering = isEmpty ? Automatic : Manual;
        if (_numbering == Manual && isEmpty) throw Errors.ValueError("cannot switch from manual field specification to automatic field numbering");
        if (_numbering == Automatic && !isEmpty) throw Errors.ValueError("cannot switch from automatic field numbering to manual field specification");
        return isEmpty ? _nextNumber++ : name.FirstIndex;
    }

    private readonly Value FirstValue(ReadOnlySpan<char> first, long index)
    {
        if (index >= 0)
        {
            if (!_mapping.IsNull) throw Errors.ValueError("Format string contains positional fields");
            return index < _arguments.Count ? _arguments[(int)index] : throw Errors.IndexError($"Replacement index {index} out of range for positional args tuple");
        }
        Value key = PyText.ToValue(first);
        if (!_mapping.IsNull) return Items.Get(_context, _mapping, key);
        Value found = _arguments.Keyword(key.Reference as string ?? first.ToString());
        return found.IsNull ? throw Errors.KeyError(key) : found;
    }
}
