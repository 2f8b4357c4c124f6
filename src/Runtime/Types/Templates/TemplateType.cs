namespace PyToCil.Runtime.Types;

/// <summary>string.templatelib.Template, Objects/templateobject.c.</summary>
internal static class TemplateType
{
    private const string Name = "string.templatelib.Template";

    public static readonly PyType Type = NativeTypes.Make("Template", "string.templatelib", Define, subclassable: false);
    public static readonly PyType Iterator = NativeTypes.Make("TemplateIter", "string.templatelib", IteratorTypes.Define, subclassable: false);

    private static void Define(TypeDefinition d)
    {
        d.New(New);
        d.Property("strings", static (_, self) => Of(self).Strings, ReadOnly.Refuse);
        d.Property("interpolations", static (_, self) => Of(self).Interpolations, ReadOnly.Refuse);
        d.Property("values", static (_, self) => Values(Of(self)));
        d.Method("__iter__", static (_, self) => new PyTemplateIterator(Of(self)));
        d.Method("__add__", Add);
        d.Method("__repr__", Repr);
        d.ClassMethod("__class_getitem__", NativeTypes.ClassGetItem);
    }

    private static PyTemplate Of(Value self) => NativeTypes.Self<PyTemplate>(self, Type);

    private static PyTuple Values(PyTemplate template) => PyTuple.Of(Array.ConvertAll(template.Interpolations.Items, i => ((PyInterpolation)i.Reference!).Value));

    // Neighbouring texts become one, and an empty text stands between neighbouring interpolations (template_new).
    private static Value New(PyContext context, Arguments arguments)
    {
        if (arguments.HasKeywords) throw Errors.TypeError("Template.__new__ only accepts *args arguments");
        var strings = new List<Value>();
        var interpolations = new List<Value>();
        Value text = Value.FromString("");
        for (int i = 1; i < arguments.Count; i++)
        {
            Value part = arguments[i];
            if (part.Reference is PyInterpolation)
            {
                strings.Add(text);
                interpolations.Add(part);
                text = Value.FromString("");
            }
            else if (PyText.IsStr(part)) text = PyText.LengthOf(text) == 0 ? part : StrArithmetic.Concat(text, part);
            else throw Errors.TypeError($"Template.__new__ *args need to be of type 'str' or 'Interpolation', got {part.Type.Name}");
        }
        strings.Add(text);
        return new PyTemplate(PyTuple.Of([.. strings]), PyTuple.Of([.. interpolations]));
    }

    private static Value Add(PyContext context, Value self, Value other)
    {
        if (self.Reference is not PyTemplate left || other.Reference is not PyTemplate right)
            throw Errors.TypeError($"can only concatenate {Name} (not \"{TypeNames.Full(other.Type)}\") to {Name}");
        ReadOnlySpan<Value> before = left.Strings.Items, after = right.Strings.Items;
        Value joint = StrArithmetic.Concat(before[^1], after[0]);
        return new PyTemplate(PyTuple.Of([.. before[..^1], joint, .. after[1..]]), PyTuple.Of([.. left.Interpolations.Items, .. right.Interpolations.Items]));
    }

    private static Value Repr(PyContext context, Value self) => PyText.ToValue(
        $"Template(strings={Representation.Repr(context, Of(self).Strings)}, interpolations={Representation.Repr(context, Of(self).Interpolations)})");
}

/// <summary>string.templatelib.Interpolation, Objects/interpolationobject.c.</summary>
internal static class InterpolationType
{
    public static readonly PyType Type = NativeTypes.Make("Interpolation", "string.templatelib", Define, subclassable: false);

    private static readonly string[] s_parameters = ["value", "expression", "conversion", "format_spec"];

    private static void Define(TypeDefinition d)
    {
        d.New(New);
        d.Property("value", static (_, self) => Of(self).Value, ReadOnly.Refuse);
        d.Property("expression", static (_, self) => Of(self).Expression, ReadOnly.Refuse);
        d.Property("conversion", static (_, self) => Of(self).Conversion, ReadOnly.Refuse);
        d.Property("format_spec", static (_, self) => Of(self).FormatSpec, ReadOnly.Refuse);
        d.Constant("__match_args__", PyTuple.Of(Array.ConvertAll(s_parameters, Value.FromString)));
        d.Method("__repr__", Repr);
        d.Method("__reduce__", static (_, self) => PyTuple.Of(Type, PyTuple.Of(Parts(Of(self)))));
        d.ClassMethod("__class_getitem__", NativeTypes.ClassGetItem);
    }

    private static PyInterpolation Of(Value self) => NativeTypes.Self<PyInterpolation>(self, Type);

    private static Value[] Parts(PyInterpolation i) => [i.Value, i.Expression, i.Conversion, i.FormatSpec];

    private static Value New(PyContext context, Arguments arguments)
    {
        Arguments given = arguments.Tail();
        int count = given.Count + given.Names.Length;
        if (count > s_parameters.Length) throw Errors.TypeError($"Interpolation() takes at most 4 {(given.Count == 0 ? "keyword " : "")}arguments ({count} given)");
        Value[] bound = NativeTypes.Bind(context, given, "Interpolation", s_parameters, 1, 4);
        Value empty = Value.FromString("");
        Value conversion = bound[2].IsNull ? Value.None : bound[2];
        if (!conversion.IsNone)
        {
            if (!PyText.TryGet(conversion, out string letter)) throw Errors.TypeError($"Interpolation() argument 'conversion' must be str, not {conversion.Type.Name}");
            if (letter is not ("s" or "r" or "a")) throw Errors.ValueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'");
        }
        return new PyInterpolation(bound[0], Text(bound[1], "expression", empty), conversion, Text(bound[3], "format_spec", empty));
    }

    private static Value Text(Value given, string name, Value otherwise)
    {
        if (given.IsNull) return otherwise;
        return PyText.IsStr(given) ? given : throw Errors.TypeError($"Interpolation() argument '{name}' must be str, not {given.Type.Name}");
    }

    private static Value Repr(PyContext context, Value self) =>
        PyText.ToValue($"Interpolation({string.Join(", ", Array.ConvertAll(Parts(Of(self)), p => Representation.Repr(context, p)))})");
}
