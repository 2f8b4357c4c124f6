namespace PyToCil.Benchmarks.ByHand.Callbacks;

internal static class Add
{
    private static long Plus(long a, long b) => a + b;

    public static object Run(long n)
    {
        long sum = 0;
        for (long i = 0; i < n; i++) sum = Plus(sum, i);
        return sum;
    }
}

internal static class Collatz
{
    private static long Steps(long v)
    {
        long k = 0;
        while (v != 1)
        {
            v = v % 2 == 0 ? v / 2 : 3 * v + 1;
            k++;
        }
        return k;
    }

    public static object Run(long n)
    {
        long best = 0;
        for (long i = 1; i <= n; i++) best = Math.Max(best, Steps(i));
        return best;
    }
}

internal static class IntegerMix
{
    private static readonly long[] s_xs = [.. Enumerable.Range(0, 64).Select(i => i * 2654435761L % 251)];

    private static long Hash(long[] xs)
    {
        long h = 2166136261;
        foreach (long b in xs)
        {
            h = ((h ^ b) * 16777619) & 0xFFFFFFFF;
            h ^= h >> 15;
        }
        return h;
    }

    public static object Run(long n)
    {
        long t = 0;
        for (long k = 0; k < n / 64; k++) t = (t + Hash(s_xs)) % 1000003;
        return t;
    }
}

internal static class Polynomial
{
    private static readonly double[] s_cs = [0.5, -1.25, 2.0, 0.125, -0.75, 1.5, -2.5, 0.25, 1.0, -0.5];

    private static double Evaluate(double[] cs, double x)
    {
        double r = 0.0;
        foreach (double c in cs) r = r * x + c;
        return r;
    }

    public static object Run(long n)
    {
        double sum = 0.0, x = -1.0;
        for (long i = 0; i < n; i++)
        {
            sum += Evaluate(s_cs, x);
            x += 0.00001;
        }
        return sum;
    }
}

internal static class Score
{
    private static double Of(double x, double y, double z) => (x * 0.3 + y * 0.5) / (1.0 + z) + Math.Sqrt(x * x + y * y) - 0.25 * z;

    public static object Run(long n)
    {
        double sum = 0.0, x = 0.5, y = 1.5, z = 2.5;
        for (long i = 0; i < n; i++)
        {
            sum += Of(x, y, z);
            x += 0.001;
            y -= 0.0005;
            z += 0.002;
        }
        return sum;
    }
}

internal static class Sieve
{
    private static long Count(long limit)
    {
        var flags = new bool[limit + 1];
        Array.Fill(flags, true);
        flags[0] = flags[1] = false;
        for (long i = 2; i * i <= limit; i++)
        {
            if (!flags[i]) continue;
            for (long j = i * i; j <= limit; j += i) flags[j] = false;
        }
        long count = 0;
        foreach (bool flag in flags)
            if (flag) count++;
        return count;
    }

    public static object Run(long n) => Count(n);
}
