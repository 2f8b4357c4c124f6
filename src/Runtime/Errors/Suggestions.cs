namespace PyToCil.Runtime;

/// <summary>"Did you mean": CPython's Levenshtein search, Python/suggestions.c.</summary>
public static class Suggestions
{
    private const int MoveCost = 2;
    private const int CaseCost = 1;
    private const int MostLength = 40;
    private const int MostCandidates = 750;

    /// <summary>The candidate nearest to the name, or null where none is near enough.</summary>
    public static string? Closest(string name, ReadOnlySpan<string> candidates)
    {
        if (candidates.Length >= MostCandidates) return null;
        int best = int.MaxValue;
        string? suggestion = null;
        foreach (string candidate in candidates)
        {
            if (candidate == name) continue;
            int most = Math.Min((name.Length + candidate.Length + 3) * MoveCost / 6, best - 1);
            int distance = Distance(name, candidate, most);
            if (distance > most || (suggestion is not null && distance >= best)) continue;
            suggestion = candidate;
            best = distance;
        }
        return suggestion;
    }

    private static int SubstitutionCost(char a, char b) =>
        a == b ? 0 : char.ToLowerInvariant(a) == char.ToLowerInvariant(b) ? CaseCost : MoveCost;

    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        while (a.Length > 0 && b.Length > 0 && a[0] == b[0]) { a = a[1..]; b = b[1..]; }
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1]) { a = a[..^1]; b = b[..^1]; }
        if (a.Length == 0 || b.Length == 0) return (a.Length + b.Length) * MoveCost;
        if (a.Length > MostLength || b.Length > MostLength) return most + 1;
        if (b.Length < a.Length) { ReadOnlySpan<char> swap = a; a = b; b = swap; }
        if ((b.Length - a.Length) * MoveCost > most) return most + 1;
        Span<int> row = stackalloc int[a.Length];
        for (int i = 0; i < row.Length; i++) row[i] = (i + 1) * MoveCost;
        int result = 0;
        for (int j = 0; j < b.Length; j++)
        {
            int diagonal = result = j * MoveCost;
            int least = int.MaxValue;
            for (int i = 0; i < a.Length; i++)
            {
                int substitute = diagonal + SubstitutionCost(b[j], a[i]);
                diagonal = row[i];
                result = Math.Min(substitute, Math.Min(result, diagonal) + MoveCost);
                row[i] = result;
                least = Math.Min(least, result);
            }
            if (least > most) return most + 1;
        }
        return result;
    }
}
