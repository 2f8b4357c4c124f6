using System.Text;

namespace PyToCil.Runtime.Types;

/// <summary>The errors of <c>%</c> in the words of each version; 3.15 tells which argument and where in the format.</summary>
internal sealed class PercentWords(string format, bool isBytes)
{
    private static readonly string[] s_labels = Enumerable.Range(0, 16).Select(MakeLabel).ToArray();

    /// <summary>An argument of a tuple, counted from 1. Only errors show it, but every argument has one.</summary>
    public static string Label(int number) => (uint)number < (uint)s_labels.Length ? s_labels[number] : MakeLabel(number);

    private static string MakeLabel(int number) => " " + number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>An argument of a mapping.</summary>
    public static string Label(PyContext context, Value key) => PyVersion.Since(15) ? " " + Representation.Repr(context, key) : "";

    private int Place(int index) => TextPoints.LengthOf(format.AsSpan(0, index));

    private static string Argument(string label) => $"format argument{label}: ";

    public PyException NotEnough(int given) =>
        Errors.TypeError(PyVersion.Text("not enough arguments for format string", 15, $"not enough arguments for format string (got {given})"));

    public PyException NotAllConverted(int required, int given)
    {
        string text = $"not all arguments converted during {(isBytes ? "bytes" : "string")} formatting";
        return Errors.TypeError(PyVersion.Text(text, 15, $"{text} (required {required}, got {given})"));
    }

    public PyException NeedsKey(int start) => Errors.ValueError($"format requires a parenthesised mapping key at position {Place(start)}");

    public PyException NeedsMapping(Value arguments) =>
        Errors.TypeError(PyVersion.Text("format requires a mapping", 15, $"format requires a mapping, not {TypeNames.InMessage(arguments.Type)}"));

    public PyException Incomplete(int start) => Errors.ValueError(PyVersion.Text("incomplete format", 15, $"stray % at position {Place(start)}"));

    public PyException IncompleteKey(int start) =>
        Errors.ValueError(PyVersion.Text("incomplete format key", 15, $"stray % or incomplete format key at position {Place(start)}"));

    public string TooBig(string text, int start) => PyVersion.Text(text, 15, $"{text} at position {Place(start)}");

    public PyException StarWithKey(int start) => Errors.ValueError($"* cannot be used with a parenthesised mapping key at position {Place(start)}");

    public PyException StarNeedsInt(string label, Value value) =>
        Errors.TypeError(PyVersion.Text("* wants int", 15, $"{Argument(label)}* requires int, not {TypeNames.InMessage(value.Type)}"));

    /// <summary>The number, or the OverflowError that says for what it is too big.</summary>
    public long Checked(string label, string what, Func<long> number)
    {
        try
        {
            return number();
        }
        catch (PyException e) when (PyVersion.Since(15) && e.Value.Type == ExceptionTypes.OverflowError)
        {
            throw Errors.OverflowError($"{Argument(label)}too big for {what}");
        }
    }

    /// <summary>The conversion at <paramref name="index"/> of the specifier that starts at <paramref name="start"/>, as 3.15 refuses it.</summary>
    public PyException Unsupported(int start, int index, int point)
    {
        if (char.IsAsciiLetter((char)point) && point < 0x80) return Errors.ValueError($"unsupported format %{(char)point} at position {Place(start)}");
        string shown = isBytes && point >= 0x80 ? $"with code 0x{point:x2}"
            : !UnicodeData.IsPrintable(point) ? $"U+{point:X4}"
            : point < 0x80 ? $"'{(char)point}'" : $"'{char.ConvertFromUtf32(point)}' (U+{point:X4})";
        return Errors.ValueError($"stray % at position {Place(start)} or unexpected format character {shown} at position {Place(index)}");
    }

    public PyException NotACharacter(string label, Value value)
    {
        string given = PyText.Content(value) is { } text ? $"a string of length {StrArithmetic.LengthOf(text)}" : TypeNames.InMessage(value.Type);
        return Errors.TypeError(PyVersion.Text("%c requires int or char",
            14, $"%c requires an int or a unicode character, not {given}",
            15, $"{Argument(label)}%c requires an integer or a unicode character, not {given}"));
    }

    public PyException NotAByte(string label, Value value)
    {
        string given = BytesLike.TryGet(value, out ReadOnlySpan<byte> content) ? $"a {value.Type.Name} object of length {content.Length}" : TypeNames.InMessage(value.Type);
        const string Text = "%c requires an integer in range(256) or a single byte";
        return Errors.TypeError(PyVersion.Text(Text, 14, $"{Text}, not {given}", 15, $"{Argument(label)}{Text}, not {given}"));
    }

    public PyException OutOfRange(string label, string limit) =>
        Errors.OverflowError(PyVersion.Text($"%c arg not in range({limit})", 15, $"{Argument(label)}%c argument not in range({limit})"));

    public PyException NotBytes(string label, Value value)
    {
        const string Text = "%b requires a bytes-like object, or an object that implements __bytes__, not ";
        return Errors.TypeError(PyVersion.Text($"{Text}'{value.Type.Name}'", 15, $"{Argument(label)}{Text}{TypeNames.InMessage(value.Type)}"));
    }

    public static PyException NotANumber(in PercentSpecifier specifier, bool isDecimal, Value value) => Errors.TypeError(PyVersion.Since(15)
        ? $"{Argument(specifier.Label)}%{specifier.Conversion} requires {(isDecimal ? "a real number" : "an integer")}, not {TypeNames.InMessage(value.Type)}"
        : $"%{specifier.Conversion} format: {(isDecimal ? $"a {NumberSelf.RealNumber}" : "an integer")} is required, not {value.Type.Name}");

    public static PyException NotAFloat(in PercentSpecifier specifier, bool isBytes, Value value) => PyVersion.Since(15) ? NotANumber(specifier, true, value)
        : Errors.TypeError(isBytes ? $"float argument required, not {value.Type.Name}" : $"must be real number, not {value.Type.Name}");
}
