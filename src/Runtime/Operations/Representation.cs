namespace PyToCil.Runtime;

/// <summary>Python's <c>repr</c>, <c>str</c>, <c>ascii</c> and <c>format</c>.</summary>
public static class Representation
{
    /// <summary><c>repr(value)</c> as UTF-16 text.</summary>
    public static string Repr(PyContext context, Value value) => TextOf(ReprValue(context, value));

    public static Value ReprValue(PyContext context, Value value)
    {
        Value result = CallText(context, value, SpecialMethod.Repr);
        return PyText.IsStr(result) ? result : throw Errors.WrongResult(value, "__repr__", "a str", result, $"__repr__ returned non-string (type {result.Type.ShownName})");
    }

    /// <summary><c>str(value)</c> as UTF-16 text.</summary>
    public static string Str(PyContext context, Value value) => value.Reference is string text ? text : TextOf(StrValue(context, value));

    public static Value StrValue(PyContext context, Value value)
    {
        if (value.Reference is string || (value.Reference is PyText)) return value;
        if (value.IsInt) return Value.FromString(value.AsInt.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Value result = CallText(context, value, SpecialMethod.Str);
        return PyText.IsStr(result) ? result : throw Errors.WrongResult(value, "__str__", "a str", result, $"__str__ returned non-string (type {result.Type.ShownName})");
    }

    private static Value CallText(PyContext context, Value value, SpecialMethod method)
    {
        context.EnterOrThrow(method == SpecialMethod.Repr ? " while getting the repr of an object" : " while getting the str of an object");
        try
        {
            Attributes.TryCallSpecial(context, value, method, out Value result);
            return result;
        }
        finally
        {
            context.Leave();
        }
    }

    /// <summary><c>ascii(value)</c>.</summary>
    public static string Ascii(PyContext context, Value value)
    {
        string text = Repr(context, value);
        if (System.Text.Ascii.IsValid(text)) return text;
        var result = new System.Text.StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c < 0x80) result.Append(c);
            else if (c < 0x100) result.Append("\\x").Append(((int)c).ToString("x2"));
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                result.Append("\\U").Append(char.ConvertToUtf32(c, text[++i]).ToString("x8"));
            else result.Append("\\u").Append(((int)c).ToString("x4"));
        }
        return result.ToString();
    }

    /// <summary><c>format(value, spec)</c>.</summary>
    public static string Format(PyContext context, Value value, string spec) => TextOf(FormatValue(context, value, PyText.ToValue(spec)));

    public static Value FormatValue(PyContext context, Value value, Value spec)
    {
        if (value.Reference is string && spec.Reference is string { Length: 0 }) return value;
        if (!Attributes.TryCallSpecial(context, value, SpecialMethod.Format, spec, out Value result))
            throw Errors.TypeError($"Type {value.Type.ShownName} doesn't define __format__");
        return PyText.IsStr(result) ? result : throw Errors.WrongResult(value, "__format__", "a str", result, $"__format__ must return a str, not {result.Type.ShownName}");
    }

    private static string TextOf(Value value)
    {
        PyText.TryGet(value, out string text);
        return text;
    }
}
