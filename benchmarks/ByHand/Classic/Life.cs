using System.Runtime.InteropServices;

namespace PyToCil.Benchmarks.ByHand.Classic;

internal static class Life
{
    private static HashSet<(long X, long Y)> Start()
    {
        var alive = new HashSet<(long, long)>();
        for (long k = 0; k < 4; k++)
        {
            foreach ((long x, long y) in ((long, long)[])[(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)]) alive.Add((x + k * 7, y + k * 5));
            for (long i = 0; i < 3; i++) alive.Add((30 + k * 6 + i, 30));
        }
        alive.UnionWith([(60, 60), (61, 60), (59, 61), (60, 61), (60, 62)]);
        return alive;
    }

    private static HashSet<(long X, long Y)> Step(HashSet<(long X, long Y)> alive)
    {
        var counts = new Dictionary<(long, long), long>();
        foreach ((long x, long y) in alive)
            for (long dx = -1; dx <= 1; dx++)
                for (long dy = -1; dy <= 1; dy++)
                    if (dx != 0 || dy != 0) CollectionsMarshal.GetValueRefOrAddDefault(counts, (x + dx, y + dy), out _)++;
        var next = new HashSet<(long, long)>();
        foreach (((long, long) cell, long count) in counts)
            if (count == 3 || (count == 2 && alive.Contains(cell))) next.Add(cell);
        return next;
    }

    public static object Run(long n)
    {
        HashSet<(long X, long Y)> alive = Start();
        for (long k = 0; k < n; k++) alive = Step(alive);
        long sum = 0;
        foreach ((long x, long y) in alive) sum += x * 3 + y;
        return ((long)alive.Count, sum);
    }
}
