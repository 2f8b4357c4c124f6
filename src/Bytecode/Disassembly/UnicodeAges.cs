namespace PyToCil.Bytecode;

/// <summary>
/// Which characters <c>str.isprintable</c> holds for printable, by the version of Unicode that an interpreter knows: .NET's
/// character data, without what came after that version and with what .NET does not know yet. Taken from
/// <c>str.isprintable</c> of CPython 3.8 (Unicode 12.1), 3.9 (13.0), 3.11 (14.0), 3.12 (15.0), 3.13 (15.1), 3.14 (16.0) and
/// 3.15 (17.0) against CharUnicodeInfo of .NET 10; no character became unprintable on the way.
/// </summary>
internal static partial class UnicodeAges
{
    /// <summary>Whether a character that .NET's data calls printable, or not, is so for a version of Unicode.</summary>
    /// <param name="point">The code point.</param>
    /// <param name="known">What .NET's data says of it.</param>
    /// <param name="unicode">The version, as a table's header names it; null for .NET's own.</param>
    public static bool IsPrintable(int point, bool known, string? unicode) => known ? !IsLater(point, unicode) : unicode == "17.0" && IsIn(point, AddedIn17);

    private static bool IsLater(int point, string? unicode) => unicode switch
    {
        "12.1" => IsIn(point, AddedIn13) || IsAfter13(point),
        "13.0" => IsAfter13(point),
        "14.0" => IsAfter14(point),
        "15.0" => IsIn(point, AddedIn15Point1) || IsIn(point, AddedIn16),
        "15.1" => IsIn(point, AddedIn16),
        _ => false,
    };

    private static bool IsAfter13(int point) => IsIn(point, AddedIn14) || IsAfter14(point);

    private static bool IsAfter14(int point) => IsIn(point, AddedIn15) || IsIn(point, AddedIn15Point1) || IsIn(point, AddedIn16);

    private static bool IsIn(int point, ReadOnlySpan<(int First, int Last)> ranges)
    {
        foreach (var (first, last) in ranges)
            if (first <= point && point <= last) return true;
        return false;
    }
}
