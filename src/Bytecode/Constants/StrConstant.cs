using System.Collections.Immutable;
using System.Text;

namespace PyToCil.Bytecode;

/// <summary>
/// A str. Exactly one of the two forms is there: <see cref="Text"/> where every code point is one UTF-16 unit and none is a
/// surrogate, so that .NET's index is Python's; <see cref="CodePoints"/> where the text holds code points beyond the BMP or
/// surrogates. Python can hold two adjacent surrogates that are not one character, so UTF-16 alone would be ambiguous.
/// </summary>
public sealed record StrConstant : Constant
{
    private string? utf16;

    public StrConstant(string text) => Text = text;

    public StrConstant(ImmutableArray<int> codePoints) => CodePoints = codePoints;

    /// <summary>The text, or null where <see cref="CodePoints"/> holds it.</summary>
    public string? Text { get; }

    /// <summary>The code points, or default where <see cref="Text"/> holds them.</summary>
    public ImmutableArray<int> CodePoints { get; }

    /// <summary>UTF-16 for names and messages: code points beyond the BMP become pairs, surrogates stay alone.</summary>
    /// <remarks>Made once: a file can name one long string a thousand times.</remarks>
    public string ToUtf16() => Text ?? (utf16 ??= Encode());

    /// <summary>By the form that holds it; code points by their storage, as all containers.</summary>
    public bool Equals(StrConstant? other) => other is not null && Text == other.Text && CodePoints == other.CodePoints;

    /// <inheritdoc/>
    public override int GetHashCode() => Text is null ? CodePoints.GetHashCode() : Text.GetHashCode(StringComparison.Ordinal);

    private string Encode()
    {
        var text = new StringBuilder(CodePoints.Length + 4);
        foreach (var point in CodePoints)
        {
            if (point < 0x10000) text.Append((char)point);
            else text.Append(char.ConvertFromUtf32(point));
        }
        return text.ToString();
    }

    public override string Describe() => "a str";
}
