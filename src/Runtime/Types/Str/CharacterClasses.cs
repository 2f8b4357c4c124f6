namespace PyToCil.Runtime.Types;

/// <summary>What a code point is: the classes that methods of str ask for.</summary>
[Flags]
internal enum CharacterClasses : ushort
{
    None = 0,
    Alpha = 1,
    Decimal = 1 << 1,
    Digit = 1 << 2,
    Numeric = 1 << 3,
    Printable = 1 << 4,
    Lower = 1 << 5,
    Upper = 1 << 6,
    Title = 1 << 7,
    CaseIgnorable = 1 << 8,
    IdentifierStart = 1 << 9,
    IdentifierContinue = 1 << 10,

    Alphanumeric = Alpha | Decimal | Digit | Numeric,
    Cased = Lower | Upper | Title,
}

/// <summary>
/// The classes of all code points, in pages of 256 that are made of the tables' ranges when text first needs them: searching
/// the ranges for each character takes ten times as long.
/// </summary>
internal static class CharacterClassPages
{
    private const int PageLength = 256;
    private static readonly CharacterClasses[]?[] s_pages = new CharacterClasses[]?[UnicodeData.LimitOfCodePoints / PageLength];

    public static CharacterClasses Of(int point) => (s_pages[point >> 8] ?? Make(point >> 8))[point & (PageLength - 1)];

    private static CharacterClasses[] Make(int number)
    {
        var page = new CharacterClasses[PageLength];
        int start = number * PageLength;
        Add(page, start, UnicodeClassTables.Alpha, CharacterClasses.Alpha);
        Add(page, start, UnicodeClassTables.Decimal, CharacterClasses.Decimal);
        Add(page, start, UnicodeClassTables.Digit, CharacterClasses.Digit);
        Add(page, start, UnicodeClassTables.Numeric, CharacterClasses.Numeric);
        Add(page, start, UnicodeClassTables.Printable, CharacterClasses.Printable);
        Add(page, start, UnicodeLetterTables.Lower, CharacterClasses.Lower);
        Add(page, start, UnicodeLetterTables.Upper, CharacterClasses.Upper);
        Add(page, start, UnicodeLetterTables.Title, CharacterClasses.Title);
        Add(page, start, UnicodeLetterTables.CaseIgnorable, CharacterClasses.CaseIgnorable);
        Add(page, start, UnicodeNameTables.IdentifierStart, CharacterClasses.IdentifierStart);
        Add(page, start, UnicodeNameTables.IdentifierContinue, CharacterClasses.IdentifierContinue);
        return s_pages[number] = page;
    }

    // A table is an inversion list: each even entry begins a range, the next one ends it.
    private static void Add(CharacterClasses[] page, int start, ReadOnlySpan<int> table, CharacterClasses kind)
    {
        int index = table.BinarySearch(start);
        if (index < 0) index = ~index - 1;
        for (index = Math.Max(index, 0) & ~1; index < table.Length && table[index] < start + PageLength; index += 2)
        {
            int end = index + 1 < table.Length ? Math.Min(table[index + 1], start + PageLength) : start + PageLength;
            for (int point = Math.Max(table[index], start); point < end; point++) page[point - start] |= kind;
        }
    }
}
