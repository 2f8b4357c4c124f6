using System.Runtime.InteropServices;

namespace PyToCil.Benchmarks.ByHand.Callbacks;

internal static class DictionaryAccumulation
{
    private static readonly string[] s_keys = [.. Enumerable.Range(0, 256).Select(i => $"item{i * 61 % 256}")];

    private static void Accumulate(Dictionary<string, long> d, string key, long value) =>
        CollectionsMarshal.GetValueRefOrAddDefault(d, key, out _) += value;

    public static object Run(long n)
    {
        var d = new Dictionary<string, long>();
        for (long i = 0; i < n; i++) Accumulate(d, s_keys[i & 255], i);
        return (d.Values.Sum(), (long)d.Count);
    }
}

internal static class SetOperations
{
    private static readonly long[][] s_rows = [.. Enumerable.Range(0, 10).Select(r => Enumerable.Range(0, 20).Select(i => (i * 17L + r * 3) % 23).ToArray())];

    private static bool AllDifferent(long[] xs)
    {
        var seen = new HashSet<long>();
        foreach (long x in xs)
            if (!seen.Add(x)) return false;
        return true;
    }

    public static object Run(long n)
    {
        long count = 0;
        for (long k = 0; k < n / 20; k++)
            if (AllDifferent(s_rows[k % 10])) count++;
        return count;
    }
}

internal static class TryHot
{
    private static readonly Dictionary<long, long> s_doubles = Enumerable.Range(0, 32).ToDictionary(i => i * 2L, i => i * 4L);

    private static long Look(Dictionary<long, long> d, long key) => d.TryGetValue(key, out long value) ? value : -1;

    public static object Run(long n)
    {
        long t = 0;
        for (long i = 0; i < n; i++) t += Look(s_doubles, i & 63);
        return t;
    }
}

internal static class WordCount
{
    private static readonly string s_text = string.Concat(Enumerable.Repeat(
        "It was the best of times, it was the worst of times, it was the age of wisdom, "
        + "it was the age of foolishness, it was the epoch of belief, it was the epoch of incredulity, "
        + "it was the season of Light, it was the season of Darkness, it was the spring of hope, "
        + "it was the winter of despair. ", 8));

    private static readonly long s_words = s_text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static Dictionary<string, long> Count(string text)
    {
        var d = new Dictionary<string, long>();
        foreach (string part in text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            CollectionsMarshal.GetValueRefOrAddDefault(d, part.Trim('.', ','), out _)++;
        return d;
    }

    public static object Run(long n)
    {
        Dictionary<string, long> d = [];
        for (long k = 0; k < n / s_words; k++) d = Count(s_text);
        KeyValuePair<string, long> top = d.MaxBy(pair => (pair.Value, pair.Key));
        return ((top.Key, top.Value), (long)d.Count);
    }
}
