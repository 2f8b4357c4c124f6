using System.Runtime.CompilerServices;

namespace PyToCil.Runtime.Types;

/// <summary>Classes and case mappings of code points, as CPython's Objects/unicodectype.c gives them.</summary>
internal static class UnicodeData
{
    public const int LimitOfCodePoints = 0x110000;

    public static bool IsAlpha(int point) => point < 128 ? (uint)((point | 0x20) - 'a') < 26 : Has(point, CharacterClasses.Alpha);
    public static bool IsDecimal(int point) => point < 128 ? (uint)(point - '0') < 10 : Has(point, CharacterClasses.Decimal);
    public static bool IsDigit(int point) => point < 128 ? (uint)(point - '0') < 10 : Has(point, CharacterClasses.Digit);
    public static bool IsNumeric(int point) => point < 128 ? (uint)(point - '0') < 10 : Has(point, CharacterClasses.Numeric);
    public static bool IsAlphanumeric(int point) => Has(point, CharacterClasses.Alphanumeric);
    public static bool IsPrintable(int point) => point < 128 ? point >= 0x20 && point != 0x7F : Has(point, CharacterClasses.Printable);
    public static bool IsLower(int point) => point < 128 ? (uint)(point - 'a') < 26 : Has(point, CharacterClasses.Lower);
    public static bool IsUpper(int point) => point < 128 ? (uint)(point - 'A') < 26 : Has(point, CharacterClasses.Upper);
    public static bool IsCased(int point) => Has(point, CharacterClasses.Cased);
    public static bool IsCaseIgnorable(int point) => Has(point, CharacterClasses.CaseIgnorable);
    public static bool IsIdentifierStart(int point) => Has(point, CharacterClasses.IdentifierStart);
    public static bool IsIdentifierContinue(int point) => Has(point, CharacterClasses.IdentifierContinue);

    /// <summary>White space: bidirectional type WS, B or S, or category Zs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(int point) =>
        point < 128 ? point <= 0x20 && (point == 0x20 || (uint)(point - 0x09) <= 4 || point >= 0x1C) : IsWideSpace(point);

    private static bool IsWideSpace(int point)
    {
        return point is 0x85 or 0xA0 or 0x1680 or (>= 0x2000 and <= 0x200A) or 0x2028 or 0x2029 or 0x202F or 0x205F or 0x3000;
    }

    public static bool IsLineBreak(int point) =>
        point is (>= 0x0A and <= 0x0D) or (>= 0x1C and <= 0x1E) or 0x85 or 0x2028 or 0x2029;

    /// <summary>The value of a decimal digit of any script, or -1.</summary>
    public static int DecimalValue(int point)
    {
        if (point < 128) return (uint)(point - '0') < 10 ? point - '0' : -1;
        ReadOnlySpan<int> table = UnicodeClassTables.Decimal;
        int index = table.BinarySearch(point);
        if (index < 0) index = ~index - 1;
        return (index & 1) == 0 ? (point - table[index]) % 10 : -1;
    }

    private static bool Has(int point, CharacterClasses classes) => (CharacterClassPages.Of(point) & classes) != 0;

    /// <summary>The mapping to one code point by runs of first, last, step, difference.</summary>
    public static int MapSimple(ReadOnlySpan<int> runs, int point)
    {
        int low = 0, high = runs.Length / 4 - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (point < runs[middle * 4]) high = middle - 1;
            else if (point > runs[middle * 4 + 1]) low = middle + 1;
            else return (point - runs[middle * 4]) % runs[middle * 4 + 2] == 0 ? point + runs[middle * 4 + 3] : point;
        }
        return point;
    }
}
