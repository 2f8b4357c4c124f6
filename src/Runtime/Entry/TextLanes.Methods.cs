using System.Runtime.CompilerServices;
using System.Text;
using PyToCil.Runtime.Formatting;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Entry;

// Methods of str, and built-in functions of text. What is not done here is left to the general call by giving false.
public static partial class TextLanes
{

    // ---- Classes of all characters ----

    public static bool AreDigits(string text)
    {
        foreach (char c in text)
            if (!IsDigit(c)) return false;
        return text.Length > 0;
    }

    public static bool AreAlpha(string text)
    {
        foreach (char c in text)
            if (!IsAlpha(c)) return false;
        return text.Length > 0;
    }

    public static bool AreAlphanumeric(string text)
    {
        foreach (char c in text)
            if (!IsAlphanumeric(c)) return false;
        return text.Length > 0;
    }

    public static bool AreSpaces(string text)
    {
        foreach (char c in text)
            if (!IsSpace(c)) return false;
        return text.Length > 0;
    }

    // ---- Case ----

    /// <summary>False where the lower case cannot be a .NET string.</summary>
    public static bool TryLower(string text, out string result) => CaseMapping.TryLower(text, out result);

    /// <summary>False where the upper case cannot be a .NET string.</summary>
    public static bool TryUpper(string text, out string result) => CaseMapping.TryUpper(text, out result);

    // ---- Ends ----

    public static string Strip(string text) => StripSpaces(text, atStart: true, atEnd: true);
    public static string StripLeft(string text) => StripSpaces(text, atStart: true, atEnd: false);
    public static string StripRight(string text) => StripSpaces(text, atStart: false, atEnd: true);

    private static string StripSpaces(string text, bool atStart, bool atEnd)
    {
        int start = 0, end = text.Length;
        if (atStart)
            while (start < end && IsSpace(text[start])) start++;
        if (atEnd)
            while (end > start && IsSpace(text[end - 1])) end--;
        return Slice(text, start, end);
    }

    public static string Strip(string text, string characters) => StripAny(text, characters, atStart: true, atEnd: true);
    public static string StripLeft(string text, string characters) => StripAny(text, characters, atStart: true, atEnd: false);
    public static string StripRight(string text, string characters) => StripAny(text, characters, atStart: false, atEnd: true);

    private static string StripAny(string text, string characters, bool atStart, bool atEnd)
    {
        int start = 0, end = text.Length;
        if (atStart)
            while (start < end && HasCharacter(text[start], characters)) start++;
        if (atEnd)
            while (end > start && HasCharacter(text[end - 1], characters)) end--;
        return Slice(text, start, end);
    }

    public static bool StartsWith(string text, string part) => text.StartsWith(part, StringComparison.Ordinal);

    public static bool EndsWith(string text, string part) => text.EndsWith(part, StringComparison.Ordinal);

    // ---- Parts ----

    public static long Find(string text, string part) => part.Length == 1 ? text.IndexOf(part[0]) : text.IndexOf(part, StringComparison.Ordinal);

    public static Value Split(string text)
    {
        // Words of six characters are taken for usual: growing a list costs more than room that is left.
        var parts = new PyList(Math.Clamp(text.Length / 6, 4, 1024));
        for (int i = 0; ;)
        {
            while (i < text.Length && IsSpace(text[i])) i++;
            if (i == text.Length) return parts;
            int start = i++;
            while (i < text.Length && !IsSpace(text[i])) i++;
            parts.Add(Value.FromString(Slice(text, start, i)));
        }
    }

    /// <summary>False for an empty separator.</summary>
    public static bool TrySplit(string text, string separator, out Value result)
    {
        result = separator.Length == 0 ? default : UnitSplit.Split<char, CharUnit>(text, separator, -1);
        return !result.IsNull;
    }

    /// <summary>False where other items than strings, or the length, need more care.</summary>
    public static bool TryJoin(string separator, Value items, out string result)
    {
        result = "";
        if (items.Reference is PyList list && list.GetType() == typeof(PyList)) return StrType.TryJoin(separator, list.Span, out result);
        return items.Reference is PyTuple tuple && tuple.Type == TupleType.Type && StrType.TryJoin(separator, tuple.Items, out result);
    }

    /// <summary>False where nothing is searched for, or the result may be long.</summary>
    public static bool TryReplace(string text, string old, string other, out string result)
    {
        result = text;
        if (old.Length == 0 || (long)text.Length * Math.Max(other.Length, 1) > StrArithmetic.MostCharacters) return false;
        result = text.Replace(old, other, StringComparison.Ordinal);
        return true;
    }

    // ---- Functions ----

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Length(string text) => text.Length;

    public static bool TryLength(Value value, out long length)
    {
        length = value.Reference switch
        {
            string text => text.Length,
            PyList list when list.GetType() == typeof(PyList) => list.Count,
            PyTuple tuple when tuple.Type == TupleType.Type => tuple.Items.Length,
            PyDict dict when dict.Type == DictType.Type => dict.Count,
            PySet set when set.Type == SetType.Type => set.Count,
            _ => -1,
        };
        return length >= 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Ordinal(int character) => character;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryOrdinal(string text, out long result)
    {
        result = text.Length == 1 ? text[0] : -1;
        return result >= 0;
    }

    /// <summary>False where no .NET character is that code point.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryCharacter(long point, out int character)
    {
        character = (int)point;
        return (ulong)point <= 0xFFFF && (point & 0xF800) != 0xD800;
    }

    public static string TextOf(long value) => IntText.Small(value);

    public static string TextOf(string text) => text;

    public static string TextOf(double value) => FloatText.Repr(value);

    /// <summary><c>format(value, ".2f")</c> and its like.</summary>
    public static bool TryFormat(double value, string specification, out string result)
    {
        result = "";
        return specification.Length == 3 && specification[0] == '.' && char.IsAsciiDigit(specification[1]) && specification[2] == 'f'
            && FloatText.TryFixed(value, specification[1] - '0', out result!);
    }

    /// <summary><c>format(value, "5d")</c>, <c>format(value, "05")</c> and their like.</summary>
    public static bool TryFormat(long value, string specification, out string result) => IntFormat.TryQuick(Value.FromInt(value), specification, out result!);

    /// <summary>Plain decimal digits with or without a sign, that fit in 64 bits for certain.</summary>
    public static bool TryInt(string text, out long result)
    {
        int start = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        result = 0;
        if (text.Length - start is < 1 or > 18) return false;
        for (int i = start; i < text.Length; i++)
        {
            int digit = text[i] - '0';
            if ((uint)digit > 9) return false;
            result = result * 10 + digit;
        }
        if (text[0] == '-') result = -result;
        return true;
    }

    /// <summary>False for what does not fit in 64 bits for certain, NaN among it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryInt(double value, out long result)
    {
        result = (long)value;
        return Math.Abs(value) < 1L << 62;
    }
}
