namespace PyToCil.Runtime.Types;

/// <summary>A case that text is mapped to.</summary>
internal enum CaseKind { Upper, Lower, Title, Fold }

/// <summary>The mappings of one case to single code points, in pages of 256 that are made when text first needs them.</summary>
internal sealed class CasePages
{
    /// <summary>Stands for characters that become several, and for the sigma, whose lower case depends on its place.</summary>
    public const int Special = -1;

    private const int PageLength = 256;
    private const int CapitalSigma = 0x3A3;

    public static readonly CasePages Upper = new(CaseKind.Upper);
    public static readonly CasePages Lower = new(CaseKind.Lower);
    public static readonly CasePages Title = new(CaseKind.Title);
    public static readonly CasePages Fold = new(CaseKind.Fold);

    private readonly int[]?[] _pages = new int[]?[UnicodeData.LimitOfCodePoints / PageLength];

    private CasePages(CaseKind kind) => Kind = kind;

    public CaseKind Kind { get; }

    /// <summary>The code point that this one becomes, or <see cref="Special"/>.</summary>
    public int Of(int point) => PageOf(point >> 8)[point & (PageLength - 1)];

    /// <summary>The mappings of the code points from 256 times <paramref name="number"/>.</summary>
    public int[] PageOf(int number) => _pages[number] ?? Make(number);

    /// <summary>The characters that one becomes where they are several; empty otherwise.</summary>
    public ReadOnlySpan<char> Several(int point)
    {
        int index = LongKeys.BinarySearch(point);
        return index < 0 ? default : LongValues.AsSpan(index * 3, 3).TrimEnd('\0');
    }

    private int[] Make(int number)
    {
        var page = new int[PageLength];
        int start = number * PageLength;
        for (int i = 0; i < page.Length; i++) page[i] = UnicodeData.MapSimple(Runs, start + i);
        foreach (int key in LongKeys)
            if ((uint)(key - start) < PageLength) page[key - start] = Special;
        if (Kind == CaseKind.Lower && number == CapitalSigma / PageLength) page[CapitalSigma % PageLength] = Special;
        return _pages[number] = page;
    }

    private ReadOnlySpan<int> LongKeys => Kind switch
    {
        CaseKind.Upper => UnicodeUpperTables.UpperLongKeys,
        CaseKind.Lower => UnicodeLowerTables.LowerLongKeys,
        CaseKind.Title => UnicodeUpperTables.TitleLongKeys,
        CaseKind.Fold => UnicodeLowerTables.FoldLongKeys,
    };

    private string LongValues => Kind switch
    {
        CaseKind.Upper => UnicodeUpperTables.UpperLongValues,
        CaseKind.Lower => UnicodeLowerTables.LowerLongValues,
        CaseKind.Title => UnicodeUpperTables.TitleLongValues,
        CaseKind.Fold => UnicodeLowerTables.FoldLongValues,
    };

    private ReadOnlySpan<int> Runs => Kind switch
    {
        CaseKind.Upper => UnicodeUpperTables.UpperRuns,
        CaseKind.Lower => UnicodeLowerTables.LowerRuns,
        CaseKind.Title => UnicodeUpperTables.TitleRuns,
        CaseKind.Fold => UnicodeLowerTables.FoldRuns,
    };
}
