using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>string.Formatter: docs.python.org/3/library/string.html#custom-string-formatting. Its methods call each other through self, so that subclasses may replace them.</summary>
internal static class StringFormatter
{
    public static readonly PyType Type = NativeTypes.Make("Formatter", "string", Define, withAttributes: true).WrittenInPython();

    private static void Define(TypeDefinition d) => d
        .New(static (_, arguments) => new PyInstance(TypeCalls.ClassArgument("Formatter", arguments, Type)))
        .Method("format", Format)
        .Method("vformat", 3, 3, VFormat)
        .Method("_vformat", 5, 6, VFormatAt)
        .Method("get_value", 3, 3, GetValue)
        .Method("check_unused_args", 3, 3, static (_, _) => Value.None)
        .Method("format_field", FormatField)
        .Method("convert_field", ConvertField)
        .Method("parse", Parse)
        .Method("get_field", 3, 3, GetField);

    private static Value Invoke(PyContext context, Value self, string name, params ReadOnlySpan<Value> arguments) =>
        context.Call(Attributes.Get(context, self, name), new Arguments(arguments));

    private static Value Format(PyContext context, Arguments arguments)
    {
        if (arguments.Count < 2) throw Errors.TypeError(PyVersion.Text("format", 10, "Formatter.format") + "() missing 1 required positional argument: 'format_string'");
        return Invoke(context, arguments[0], "vformat", arguments[1], PyTuple.From(arguments.Positional[2..]), arguments.KeywordDictionary());
    }

    private static Value VFormat(PyContext context, ReadOnlySpan<Value> arguments)
    {
        Value self = arguments[0];
        Value used = new PySet();
        Value pair = Invoke(context, self, "_vformat", arguments[1], arguments[2], arguments[3], used, 2);
        Invoke(context, self, "check_unused_args", used, arguments[2], arguments[3]);
        return Items.Get(context, pair, 0);
    }

    private static Value VFormatAt(PyContext context, ReadOnlySpan<Value> arguments)
    {
        Value self = arguments[0], args = arguments[2], kwargs = arguments[3], used = arguments[4];
        long depth = Indexing.ToInt64(context, arguments[5]);
        Value automatic = arguments.Length > 6 ? arguments[6] : 0;
        if (depth < 0) throw Errors.ValueError("Max string recursion exceeded");
        var result = new PyList();
        Value pieces = Iteration.Iterate(context, Invoke(context, self, "parse", arguments[1]));
        while (Iteration.Next(context, pieces, out Value piece))
        {
            Value[] parts = Iteration.ToArray(context, piece);
            if (Truth.Of(context, parts[0])) result.Add(parts[0]);
            if (parts[1].IsNone) continue;
            Value name = NumberField(context, parts[1], ref automatic);
            Value[] field = Iteration.ToArray(context, Invoke(context, self, "get_field", name, args, kwargs));
            context.Call(Attributes.Get(context, used, "add"), field[1]);
            Value value = Invoke(context, self, "convert_field", field[0], parts[3]);
            Value expanded = Invoke(context, self, "_vformat", parts[2], args, kwargs, used, depth - 1, automatic);
            automatic = Items.Get(context, expanded, 1);
            result.Add(Invoke(context, self, "format_field", value, Items.Get(context, expanded, 0)));
        }
        return PyTuple.Of(StrType.Join(Value.FromString(""), result.Span), automatic);
    }

    // An empty name takes the next number; False stands for numbers given by hand.
    private static Value NumberField(PyContext context, Value name, ref Value automatic)
    {
        if (!PyText.TryGet(name, out string text)) return name;
        if (text.Length == 0)
        {
            if (automatic.IsBool) throw Errors.ValueError("cannot switch from manual field specification to automatic field numbering");
            long number = automatic.AsInt;
            automatic = number + 1;
            return Representation.StrValue(context, number);
        }
        if (Truth.Of(context, context.Call(Attributes.Get(context, name, "isdigit"))))
        {
            if (Truth.Of(context, automatic))
            {
                throw Errors.ValueError(PyVersion.Text("cannot switch from manual field specification to automatic field numbering", 14,
                    "cannot switch from automatic field numbering to manual field specification"));
            }
            automatic = Value.False;
        }
        return name;
    }

    private static Value GetValue(PyContext context, ReadOnlySpan<Value> arguments) =>
        Items.Get(context, PyInt.TryGetBig(arguments[1], out _) ? arguments[2] : arguments[3], arguments[1]);

    private static Value FormatField(PyContext context, Value self, Value value, Value specification) => Representation.FormatValue(context, value, specification);

    private static Value ConvertField(PyContext context, Value self, Value value, Value conversion)
    {
        if (conversion.IsNone) return value;
        PyText.TryGet(conversion, out string text);
        return text switch
        {
            "s" => Representation.StrValue(context, value),
            "r" => Representation.ReprValue(context, value),
            "a" => Value.FromString(Representation.Ascii(context, value)),
            _ => throw Errors.ValueError($"Unknown conversion specifier {Representation.Str(context, conversion)}"),
        };
    }

    private static Value Parse(PyContext context, Value self, Value format) =>
        PyText.TryGet(format, out string text) ? new FormatPieceIterator(text) : throw Errors.TypeError($"expected str, got {format.Type.Name}");

    private static Value GetField(PyContext context, ReadOnlySpan<Value> arguments)
    {
        if (!PyText.TryGet(arguments[1], out string text)) throw Errors.TypeError($"expected str, got {arguments[1].Type.Name}");
        var name = new FieldNameParser(text);
        Value first = name.FirstIndex >= 0 ? name.FirstIndex : PyText.ToValue(name.First);
        Value value = Invoke(context, arguments[0], "get_value", first, arguments[2], arguments[3]);
        while (name.Next(out bool isAttribute, out ReadOnlySpan<char> part, out long index))
            value = isAttribute ? Attributes.Get(context, value, part.ToString()) : Items.Get(context, value, index >= 0 ? index : PyText.ToValue(part));
        return PyTuple.Of(value, first);
    }
}

/// <summary>The pieces of a format string as tuples: <c>_string.formatter_parser</c>.</summary>
internal sealed class FormatPieceIterator : PyIterator
{
    private static readonly PyType s_type = NativeTypes.Make("formatteriterator", "builtins", IteratorTypes.Define, subclassable: false);

    private readonly string _format;
    private int _position;

    public FormatPieceIterator(string format) : base(s_type) => _format = format;

    public override bool MoveNext(PyContext context, out Value item)
    {
        var parser = new FormatParser(_format, _position);
        bool found = parser.Next();
        _position = parser.Position;
        item = default;
        if (!found) return false;
        item = PyTuple.Of(
            PyText.ToValue(parser.Literal),
            parser.HasField ? PyText.ToValue(parser.Name) : Value.None,
            parser.HasField ? PyText.ToValue(parser.Specification) : Value.None,
            parser.Conversion == 0 ? Value.None : PyText.OfCodePoint(parser.Conversion));
        return true;
    }
}
