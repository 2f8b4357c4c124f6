using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>How a number becomes text.</summary>
internal enum NumberForm
{
    /// <summary>It is text.</summary>
    None,
    /// <summary>An int as <c>str</c> writes it.</summary>
    Plain,
    /// <summary>An int in a width, with spaces.</summary>
    Padded,
    /// <summary>An int in a width, with zeros.</summary>
    PaddedWithZeros,
    /// <summary>A float with so many places.</summary>
    Fixed,
}

/// <summary>A part of a text: a string or a number in a local, a constant, or what a value is when it is wanted.</summary>
internal readonly record struct TextPiece(CilLocal? Place, string? Constant, IrValue? Value)
{
    /// <summary>What the local is written as, where it is a number.</summary>
    public NumberForm Form { get; init; }

    /// <summary>The width, or the places.</summary>
    public int Size { get; init; }

    /// <summary>How <c>format</c> writes an int or a float; <see cref="NumberForm.None"/> for what only the runtime knows.</summary>
    public static (NumberForm Form, int Size) FormOf(string specification, bool isFloat)
    {
        ReadOnlySpan<char> spec = specification;
        if (isFloat) return spec.Length == 3 && spec[0] == '.' && char.IsAsciiDigit(spec[1]) && spec[2] == 'f' ? (NumberForm.Fixed, spec[1] - '0') : default;
        if (spec.EndsWith("d")) spec = spec[..^1];
        if (spec.Length == 0) return (NumberForm.Plain, 0);
        bool withZeros = spec[0] == '0';
        if (withZeros) spec = spec[1..];
        if (spec.Length is 0 or > 2 || spec[0] == '0') return default;
        foreach (char c in spec)
            if (!char.IsAsciiDigit(c)) return default;
        return (withZeros ? NumberForm.PaddedWithZeros : NumberForm.Padded, int.Parse(spec, System.Globalization.CultureInfo.InvariantCulture));
    }
}
