using System.Globalization;
using System.Text;

namespace PyToCil.Benchmarks.ByHand.Dio;

internal static class ThreeAppends
{
    private static void Append(List<long> xs, long x)
    {
        xs.Add(x);
        xs.Add(x);
        xs.Add(x);
    }

    public static object Run(long n)
    {
        long total = 0;
        for (long k = 0; k < n / 100; k++)
        {
            var xs = new List<long>();
            for (long i = 0; i < 100; i++) Append(xs, i);
            total += xs.Count;
        }
        return total;
    }
}

internal static class Fibonacci
{
    private static long Fib(long a) => a <= 2 ? 1 : Fib(a - 1) + Fib(a - 2);

    public static object Run(long n)
    {
        long result = 0;
        for (long k = 0; k < n / 1219; k++) result = Fib(15);
        return result;
    }
}

internal static class HypotOfText
{
    private static readonly string[] s_texts = [.. Enumerable.Range(0, 64).Select(i => (i * 13 % 97).ToString(CultureInfo.InvariantCulture))];

    private static double Hypot(string x, string y)
    {
        long a = long.Parse(x, CultureInfo.InvariantCulture), b = long.Parse(y, CultureInfo.InvariantCulture);
        return Math.Sqrt(a * a + b * b);
    }

    public static object Run(long n)
    {
        double total = 0.0;
        for (long i = 0; i < n; i++) total += Hypot(s_texts[i & 63], s_texts[i * 7 & 63]);
        return PythonText.Round(total, 6);
    }
}

internal static class SelectionSort
{
    private static readonly long[] s_numbers = [.. Enumerable.Range(0, 100).Select(i => i * 7919L % 10007)];

    private static int LeastIndex(long[] xs, int i)
    {
        long least = xs[i];
        int at = i;
        for (int j = i + 1; j < xs.Length; j++)
        {
            if (xs[j] >= least) continue;
            at = j;
            least = xs[j];
        }
        return at;
    }

    private static long[] Sort(long[] numbers)
    {
        long[] xs = [.. numbers];
        for (int i = 0; i < xs.Length; i++)
        {
            int at = LeastIndex(xs, i);
            (xs[i], xs[at]) = (xs[at], xs[i]);
        }
        return xs;
    }

    public static object Run(long n)
    {
        long[] result = [];
        for (long k = 0; k < n / 4950; k++) result = Sort(s_numbers);
        return (result.SequenceEqual(s_numbers.Order()), result[..3], result[^1]);
    }
}

internal static class StringTranslation
{
    private const string Text = "The Quick Brown Fox Jumps Over The Lazy Dog, Twice: 0123456789. ";
    private static readonly Dictionary<char, char> s_table = new() { ['a'] = '4', ['e'] = '3', ['i'] = '1', ['o'] = '0', ['s'] = '5', ['T'] = '7', [' '] = '_' };

    private static string Translate(string text, Dictionary<char, char> table)
    {
        var result = new StringBuilder(text.Length);
        foreach (char c in text) result.Append(table.TryGetValue(c, out char other) ? other : c);
        return result.ToString();
    }

    public static object Run(long n)
    {
        string result = "";
        for (long i = 0; i < n / Text.Length; i++) result = Translate(Text, s_table);
        return result;
    }
}

internal static class AdditionChain
{
    private static long Chain(long x)
    {
        x = 1 + x;
        long y = 1 + x;
        long z = 1 + y;
        x = 1 + z;
        y = 1 + x;
        z = 1 + y;
        return 1 + z;
    }

    public static object Run(long n)
    {
        long total = 0;
        for (long i = 0; i < n; i++) total += Chain(i);
        return total;
    }
}
