namespace PyToCil.Runtime.Types;

public static partial class StrType
{
    /// <summary>CPython's <c>_PyUnicode_TranslateCharmap</c>.</summary>
    private static Value Translate(PyContext context, Value self, Value table)
    {
        ReadOnlySpan<int> points = TextPoints.Of(Self(self));
        var result = new TextBuilder(points.Length);
        PyDict? dictionary = table.Reference is PyDict exact && exact.Type == DictType.Type ? exact : null;
        foreach (int point in points)
        {
            Value mapped = dictionary is not null ? dictionary.Get(context, point) : LookupTranslation(context, table, point);
            if (mapped.IsNull) result.AppendPoint(point);
            else AppendTranslation(result, mapped);
        }
        return result.ToValue();
    }

    private static Value LookupTranslation(PyContext context, Value table, int point)
    {
        try
        {
            return Items.Get(context, table, point);
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(ExceptionTypes.LookupError))
        {
            return default;
        }
    }

    private static void AppendTranslation(TextBuilder result, Value mapped)
    {
        if (mapped.IsNone) return;
        if (PyText.Content(mapped) is { } content)
        {
            result.AppendContent(content);
            return;
        }
        if (!PyInt.TryGetBig(mapped, out _)) throw Errors.TypeError("character mapping must return integer, None or str");
        if (!PyInt.TryGetLong(mapped, out long point) || point is < 0 or >= UnicodeData.LimitOfCodePoints)
            throw Errors.ValueError("character mapping must be in range(0x110000)");
        result.AppendPoint((int)point);
    }

    private static Value MakeTranslation(PyContext context, Arguments arguments)
    {
        arguments.RefuseKeywords("str.maketrans");
        arguments.CheckCount("maketrans", 1, 3);
        var result = new PyDict();
        if (arguments.Count == 1) FillFromDictionary(context, result, arguments[0]);
        else FillFromTexts(context, result, arguments);
        return result;
    }

    private static void FillFromTexts(PyContext context, PyDict result, Arguments arguments)
    {
        object to = RequireArgument(arguments[1], "maketrans", "2");
        object removed = arguments.Count > 2 ? RequireArgument(arguments[2], "maketrans", "3") : "";
        object from = PyText.Content(arguments[0]) ?? throw Errors.TypeError("first maketrans argument must be a string if there is a second argument");
        int[] keys = TextPoints.Of(from), values = TextPoints.Of(to);
        if (keys.Length != values.Length) throw Errors.ValueError("the first two maketrans arguments must have equal length");
        for (int i = 0; i < keys.Length; i++) result.Set(context, keys[i], values[i]);
        foreach (int point in TextPoints.Of(removed)) result.Set(context, point, Value.None);
    }

    private static void FillFromDictionary(PyContext context, PyDict result, Value source)
    {
        if (source.Reference is not PyDict dictionary) throw Errors.TypeError("if you give only one argument to maketrans it must be a dict");
        int position = 0;
        while (dictionary.Next(ref position, out Value key, out Value value))
        {
            if (PyText.Content(key) is { } text)
            {
                if (StrArithmetic.LengthOf(text) != 1) throw Errors.ValueError(PyVersion.Text("string keys in translate table must be of length 1", 15, "string keys in translatetable must be of length 1"));
                key = TextPoints.Of(text)[0];
            }
            else if (!PyInt.TryGetBig(key, out _)) throw Errors.TypeError(PyVersion.Text("keys in translate table must be strings or integers", 15, "keys in translate table mustbe strings or integers"));
            result.Set(context, key, value);
        }
    }

    /// <summary>docs.python.org/3/library/stdtypes.html#str.encode</summary>
    private static Value Encode(PyContext context, Arguments arguments)
    {
        Value self = arguments[0];
        object content = Self(self);
        var bound = new Value[2];
        arguments.Tail().Bind("encode", ["encoding", "errors"], 0, 2, bound);
        string encoding = bound[0].IsNull ? "utf-8" : Codecs.Argument("encode", "encoding", bound[0]);
        string errors = bound[1].IsNull ? "strict" : Codecs.Argument("encode", "errors", bound[1]);
        return new PyBytes(Codecs.Encode(context, content, encoding, errors));
    }
}
