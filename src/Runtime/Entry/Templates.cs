namespace PyToCil.Runtime.Entry;

/// <summary>Template string literals for emitted code, PEP 750.</summary>
public static class Templates
{
    private static readonly Value[] s_conversions = [Value.None, Value.FromString("s"), Value.FromString("r"), Value.FromString("a")];

    /// <summary>BUILD_INTERPOLATION: a value, its source text, its format (NULL for none); conversion 0 none, 1 str, 2 repr, 3 ascii.</summary>
    public static Value MakeInterpolation(Value value, Value source, Value spec, int conversion) =>
        new PyInterpolation(value, source, s_conversions[conversion], spec.IsNull ? Value.FromString("") : spec);

    /// <summary>BUILD_TEMPLATE: the texts and the interpolations between them.</summary>
    public static Value MakeTemplate(Value strings, Value interpolations) => new PyTemplate((PyTuple)strings.Reference!, (PyTuple)interpolations.Reference!);
}
