using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>What a template string literal makes. docs.python.org/3/library/string.templatelib.html#string.templatelib.Template</summary>
public sealed class PyTemplate : PyObject
{
    /// <param name="strings">The texts, one more than there are interpolations.</param>
    /// <param name="interpolations">What stands between the texts.</param>
    internal PyTemplate(PyTuple strings, PyTuple interpolations) : base(TemplateType.Type)
    {
        Strings = strings;
        Interpolations = interpolations;
    }

    public PyTuple Strings { get; }
    public PyTuple Interpolations { get; }
}

/// <summary>A replacement field of a template. docs.python.org/3/library/string.templatelib.html#string.templatelib.Interpolation</summary>
public sealed class PyInterpolation : PyObject
{
    internal PyInterpolation(Value value, Value expression, Value conversion, Value formatSpec) : base(InterpolationType.Type)
    {
        Value = value;
        Expression = expression;
        Conversion = conversion;
        FormatSpec = formatSpec;
    }

    public Value Value { get; }

    /// <summary>The source text of the expression.</summary>
    public Value Expression { get; }

    /// <summary>None, "s", "r" or "a".</summary>
    public Value Conversion { get; }
    public Value FormatSpec { get; }
}

/// <summary>The texts that are not empty and the interpolations of a template, in order.</summary>
internal sealed class PyTemplateIterator(PyTemplate template) : PyIterator(TemplateType.Iterator)
{
    private int _next;

    public override bool MoveNext(PyContext context, out Value item)
    {
        while (_next < template.Strings.Count + template.Interpolations.Count)
        {
            int at = _next++;
            item = (at & 1) == 0 ? template.Strings[at / 2] : template.Interpolations[at / 2];
            if ((at & 1) != 0 || PyText.LengthOf(item) > 0) return true;
        }
        item = default;
        return false;
    }
}
