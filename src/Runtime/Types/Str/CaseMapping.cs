namespace PyToCil.Runtime.Types;

internal enum CaseKind { Upper, Lower, Title, Fold }

/// <summary>Full case mappings of text, the final sigma included: <c>do_lower</c>, <c>do_title</c> and their kin in Objects/unicodeobject.c.</summary>
internal static class CaseMapping
{
    private const int CapitalSigma = 0x3A3;

    public static Value All(ReadOnlySpan<int> points, CaseKind kind)
    {
        var result = new TextBuilder(points.Length + 8);
        for (int i = 0; i < points.Length; i++) Append(result, points, i, kind);
        return result.ToValue();
    }

    public static Value Capitalize(ReadOnlySpan<int> points)
    {
        var result = new TextBuilder(points.Length + 8);
        for (int i = 0; i < points.Length; i++) Append(result, points, i, i == 0 ? CaseKind.Title : CaseKind.Lower);
        return result.ToValue();
    }

    public static Value Title(ReadOnlySpan<int> points)
    {
        var result = new TextBuilder(points.Length + 8);
        bool afterCased = false;
        for (int i = 0; i < points.Length; i++)
        {
            Append(result, points, i, afterCased ? CaseKind.Lower : CaseKind.Title);
            afterCased = UnicodeData.IsCased(points[i]);
        }
        return result.ToValue();
    }

    public static Value Swap(ReadOnlySpan<int> points)
    {
        var result = new TextBuilder(points.Length + 8);
        for (int i = 0; i < points.Length; i++)
        {
            if (UnicodeData.IsUpper(points[i])) Append(result, points, i, CaseKind.Lower);
            else if (UnicodeData.IsLower(points[i])) Append(result, points, i, CaseKind.Upper);
            else result.AppendPoint(points[i]);
        }
        return result.ToValue();
    }

    private static void Append(TextBuilder result, ReadOnlySpan<int> points, int index, CaseKind kind)
    {
        int point = points[index];
        if (point == CapitalSigma && kind == CaseKind.Lower) result.AppendPoint(IsFinalSigma(points, index) ? 0x3C2 : 0x3C3);
        else if (!AppendLong(result, point, kind)) result.AppendPoint(UnicodeData.MapSimple(Runs(kind), point));
    }

    // U+03A3 is final after a cased character and not before one, case-ignorable characters left out.
    private static bool IsFinalSigma(ReadOnlySpan<int> points, int index)
    {
        int i = index - 1;
        while (i >= 0 && UnicodeData.IsCaseIgnorable(points[i])) i--;
        if (i < 0 || !UnicodeData.IsCased(points[i])) return false;
        i = index + 1;
        while (i < points.Length && UnicodeData.IsCaseIgnorable(points[i])) i++;
        return i == points.Length || !UnicodeData.IsCased(points[i]);
    }

    private static bool AppendLong(TextBuilder result, int point, CaseKind kind)
    {
        if (point < 0xDF) return false;
        ReadOnlySpan<int> keys = kind switch
        {
            CaseKind.Upper => UnicodeUpperTables.UpperLongKeys,
            CaseKind.Lower => UnicodeLowerTables.LowerLongKeys,
            CaseKind.Title => UnicodeUpperTables.TitleLongKeys,
            CaseKind.Fold => UnicodeLowerTables.FoldLongKeys,
        };
        int index = keys.BinarySearch(point);
        if (index < 0) return false;
        string values = kind switch
        {
            CaseKind.Upper => UnicodeUpperTables.UpperLongValues,
            CaseKind.Lower => UnicodeLowerTables.LowerLongValues,
            CaseKind.Title => UnicodeUpperTables.TitleLongValues,
            CaseKind.Fold => UnicodeLowerTables.FoldLongValues,
        };
        result.Append(values.AsSpan(index * 3, 3).TrimEnd('\0'));
        return true;
    }

    private static ReadOnlySpan<int> Runs(CaseKind kind) => kind switch
    {
        CaseKind.Upper => UnicodeUpperTables.UpperRuns,
        CaseKind.Lower => UnicodeLowerTables.LowerRuns,
        CaseKind.Title => UnicodeUpperTables.TitleRuns,
        CaseKind.Fold => UnicodeLowerTables.FoldRuns,
    };
}
