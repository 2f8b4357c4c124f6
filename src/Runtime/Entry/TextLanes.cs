using System.Runtime.CompilerServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Entry;

/// <summary>The operations of typed code on exact str: text as a .NET string, one character as its number. None fails.</summary>
public static partial class TextLanes
{
    // ---- Values ----

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsStr(Value value) => value.Reference is string;

    /// <summary>The value is known to be a string.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static string UnboxStr(Value value) => Unsafe.As<string>(value.Reference)!;

    /// <summary>The string that stands for its character, so that it is the same object when it is boxed again.</summary>
    public static bool IsOneCharacter(Value value) => value.Reference is string { Length: 1 } text && ReferenceEquals(text, CharacterStrings.Of(text[0]));

    /// <summary>The value is known to be such a string.</summary>
    public static int UnboxCharacter(Value value) => UnboxStr(value)[0];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsStrIterator(Value value) => value.Reference is PyStrIterator;

    /// <summary>The value is known to be such an iterator.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyStrIterator UnboxStrIterator(Value value) => Unsafe.As<PyStrIterator>(value.Reference)!;

    public static string StringOf(int character) => CharacterStrings.Of((char)character);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value FromCharacter(int character) => Value.FromString(StringOf(character));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value FromIterator(PyStrIterator iterator) => new(iterator);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNotEmpty(string text) => text.Length != 0;

    // ---- Parts ----

    public static string Concatenate(string a, string b) => string.Concat(a, b);
    public static string Concatenate(string a, string b, string c) => string.Concat(a, b, c);
    public static string Concatenate(string a, string b, string c, string d) => string.Concat(a, b, c, d);

    /// <summary>The character at an index that counts from the start or the end; -1 outside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CharacterAt(string text, long index)
    {
        if (index < 0) index += text.Length;
        return (ulong)index < (ulong)text.Length ? text[(int)index] : -1;
    }

    /// <summary><c>text[start:stop]</c></summary>
    public static string Slice(string text, long start, long stop)
    {
        int length = text.Length;
        if (start < 0) start = Math.Max(start + length, 0);
        if (stop < 0) stop += length;
        if (stop > length) stop = length;
        if (start >= stop) return "";
        if (stop - start == 1) return CharacterStrings.Of(text[(int)start]);
        return stop - start == length ? text : text.Substring((int)start, (int)(stop - start));
    }

    public static PyStrIterator Iterate(string text) => new(text);

    /// <summary>The next character; -1 at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int NextCharacter(PyStrIterator iterator) => iterator.MoveNext();

    // ---- Variables that are appended to ----

    public static TextAccumulator Accumulate(string text) => new(text);

    public static void Append(TextAccumulator accumulator, string more) => accumulator.Append(more);

    public static string TextOf(TextAccumulator accumulator) => accumulator.Text;

    public static Value FromAccumulator(TextAccumulator accumulator) => Value.FromString(accumulator.Text);

    /// <summary>The value is known to be a string.</summary>
    public static TextAccumulator UnboxAccumulator(Value value) => new(UnboxStr(value));

    // ---- Comparisons ----

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreEqual(string left, string right) => left == right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsCharacter(string text, int character) => text.Length == 1 && text[0] == character;

    /// <summary>By code points, which are UTF-16 units here.</summary>
    public static int Compare(string left, string right) => string.CompareOrdinal(left, right);

    public static bool HasCharacter(int character, string text)
    {
        // Short texts, of which sets of characters are made: a loop costs less than a vectorised search.
        if (text.Length > 16) return text.Contains((char)character);
        foreach (char c in text)
            if (c == character) return true;
        return false;
    }

    public static bool HasPart(string part, string text) => text.Contains(part, StringComparison.Ordinal);

    // ---- Classes of characters ----

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDigit(int c) => c < 128 ? (uint)(c - '0') < 10 : UnicodeData.IsDigit(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDecimal(int c) => c < 128 ? (uint)(c - '0') < 10 : UnicodeData.IsDecimal(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNumeric(int c) => c < 128 ? (uint)(c - '0') < 10 : UnicodeData.IsNumeric(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAlpha(int c) => c < 128 ? (uint)((c | 0x20) - 'a') < 26 : UnicodeData.IsAlpha(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAlphanumeric(int c) => c < 128 ? (uint)((c | 0x20) - 'a') < 26 || (uint)(c - '0') < 10 : UnicodeData.IsAlphanumeric(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(int c) => UnicodeData.IsSpace(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLower(int c) => c < 128 ? (uint)(c - 'a') < 26 : UnicodeData.IsLower(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsUpper(int c) => c < 128 ? (uint)(c - 'A') < 26 : UnicodeData.IsUpper(c);

    /// <summary>Beyond ASCII a character may have several in the other case.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryLower(int c, out int result)
    {
        result = (uint)(c - 'A') < 26 ? c | 0x20 : c;
        return c < 128;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryUpper(int c, out int result)
    {
        result = (uint)(c - 'a') < 26 ? c & ~0x20 : c;
        return c < 128;
    }
}
