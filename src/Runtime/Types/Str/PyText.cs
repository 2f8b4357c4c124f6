using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>
/// A str that holds a code point beyond the BMP or a lone surrogate. All other text is a .NET <see cref="string"/>, so
/// equal text always has the same form. docs.python.org/3/library/stdtypes.html#text-sequence-type-str
/// </summary>
public sealed class PyText : PyObject
{
    private long _hash = -1;

    private PyText(int[] codePoints) : base(StrType.Type) => CodePoints = codePoints;

    /// <summary>The code points; never written after construction.</summary>
    public int[] CodePoints { get; }

    /// <summary>Number of code points.</summary>
    public int Length => CodePoints.Length;

    /// <summary>The str of any .NET text: surrogate pairs become one code point.</summary>
    public static Value ToValue(string utf16) =>
        utf16.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? Value.FromString(utf16) : new PyText(TextPoints.OfUtf16(utf16));

    /// <summary>As <see cref="ToValue(string)"/> for characters that are not a string yet.</summary>
    public static Value ToValue(ReadOnlySpan<char> utf16) =>
        utf16.IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? OfChars(utf16) : new PyText(TextPoints.OfUtf16(utf16));

    /// <summary>The str of these code points, in the form it must have.</summary>
    public static Value FromCodePoints(ReadOnlySpan<int> points)
    {
        if (points.Length == 0) return Value.FromString("");
        if (points.Length == 1) return OfCodePoint(points[0]);
        if (TextPoints.NeedsText(points)) return new PyText(points.ToArray());
        return Value.FromString(string.Create(points.Length, points, static (chars, from) =>
        {
            for (int i = 0; i < chars.Length; i++) chars[i] = (char)from[i];
        }));
    }

    /// <summary>The one-character str.</summary>
    public static Value OfCodePoint(int point) =>
        point > 0xFFFF || (point & 0xF800) == 0xD800 ? new PyText([point]) : Value.FromString(CharacterStrings.Of((char)point));

    /// <summary>The one-character string from a table; not for surrogates.</summary>
    public static string OfChar(char character) => CharacterStrings.Of(character);

    /// <summary>A str of surrogate-free characters; single ones come from the table.</summary>
    internal static Value OfChars(ReadOnlySpan<char> characters) => characters.Length switch
    {
        0 => Value.FromString(""),
        1 => Value.FromString(CharacterStrings.Of(characters[0])),
        _ => Value.FromString(new string(characters)),
    };

    /// <summary>True for str and its subclasses.</summary>
    public static bool IsStr(Value value) => value.Reference is string or PyText or PyTextSubclass;

    /// <summary>The text of any str as UTF-16, lone surrogates as they are; false where the value is no str.</summary>
    public static bool TryGet(Value value, out string text)
    {
        if (value.Reference is string plain) { text = plain; return true; }
        return TryGetSlow(value, out text);
    }

    private static bool TryGetSlow(Value value, out string text)
    {
        switch (value.Reference)
        {
            case PyText heap: text = heap.ToString(); return true;
            case PyTextSubclass sub: return TryGet(sub.Text, out text);
            default: text = ""; return false;
        }
    }

    /// <summary>The content of any str: a <see cref="string"/> or a <see cref="PyText"/>; null where the value is no str.</summary>
    internal static object? Content(Value value) => value.Reference switch
    {
        string plain => plain,
        PyText heap => heap,
        PyTextSubclass sub => sub.Text.Reference,
        _ => null,
    };

    /// <summary>The number of code points of any str; -1 where the value is no str.</summary>
    public static int LengthOf(Value value) => Content(value) switch { string plain => plain.Length, PyText heap => heap.Length, _ => -1 };

    internal bool EqualsText(PyText other) => CodePoints.AsSpan().SequenceEqual(other.CodePoints);

    /// <summary>The hash, over the units in which CPython keeps such text.</summary>
    internal long Hash() => _hash == -1 ? _hash = StringHash.OfCodePoints(CodePoints) : _hash;

    /// <summary>The text as UTF-16.</summary>
    public override string ToString() => TextPoints.ToUtf16(CodePoints);
}

/// <summary>An instance of a class that derives from str.</summary>
public sealed class PyTextSubclass : PyObject, IAttributed
{
    private AttributeStore _attributes;

    internal PyTextSubclass(PyType type, Value text) : base(type)
    {
        Text = text;
        _attributes.Begin(type);
    }

    /// <summary>The text as an exact str.</summary>
    public Value Text { get; }

    ref AttributeStore IAttributed.Attributes => ref _attributes;

    /// <summary>Equal by code points; does not ask an <c>__eq__</c> of the subclass.</summary>
    public bool EqualsString(string text) => Text.Reference is string own && own == text;
}
