using PyToCil.Runtime.Formatting;

namespace PyToCil.Runtime.Types;

/// <summary>Reads complex numbers from text, <c>complex_from_string_inner</c>.</summary>
internal static class ComplexParsing
{
    /// <summary>The number that the text spells. ValueError.</summary>
    public static (double Real, double Imaginary) Parse(string source)
    {
        if (!NumberText.TryRemoveUnderscores(NumberText.Strip(NumberText.ToAscii(source)), out ReadOnlySpan<char> text)) throw Malformed();
        if (text.Length > 0 && text[0] == '(')
        {
            text = NumberText.Strip(text[1..]);
            if (text.Length == 0 || text[^1] != ')') throw Malformed();
            text = NumberText.Strip(text[..^1]);
        }
        if (!FloatParsing.TryTake(text, out double first, out int length)) return (0.0, UnitOf(text));
        text = text[length..];
        if (text.Length == 0) return (first, 0.0);
        if (text is "j" or "J") return (0.0, first);
        if (text[0] is not ('+' or '-')) throw Malformed();
        if (!FloatParsing.TryTake(text, out double second, out length)) return (first, UnitOf(text));
        return text[length..] is "j" or "J" ? (first, second) : throw Malformed();
    }

    private static double UnitOf(ReadOnlySpan<char> text) => text switch
    {
        "j" or "J" or "+j" or "+J" => 1.0,
        "-j" or "-J" => -1.0,
        _ => throw Malformed(),
    };

    private static PyException Malformed() => Errors.ValueError("complex() arg is a malformed string");
}
