namespace PyToCil.Benchmarks.ByHand.Callbacks;

internal static class MatrixMultiplication
{
    private const int Size = 32;
    private static readonly double[][] s_a = Make((i, j) => (i * 7 + j * 3) % 11 * 0.5);
    private static readonly double[][] s_b = Make((i, j) => (i * 5 + j * 2) % 13 * 0.25);

    private static double[][] Make(Func<int, int, double> item) =>
        [.. Enumerable.Range(0, Size).Select(i => Enumerable.Range(0, Size).Select(j => item(i, j)).ToArray())];

    private static double[][] Multiply(double[][] a, double[][] b)
    {
        int n = a.Length, m = b[0].Length;
        var c = new double[n][];
        for (int i = 0; i < n; i++)
        {
            double[] ai = a[i];
            double[] ci = c[i] = new double[m];
            for (int j = 0; j < m; j++)
            {
                double s = 0.0;
                for (int k = 0; k < ai.Length; k++) s += ai[k] * b[k][j];
                ci[j] = s;
            }
        }
        return c;
    }

    public static object Run(long n)
    {
        double[][] c = [];
        for (long k = 0; k < n / 32768; k++) c = Multiply(s_a, s_b);
        return c.Sum(row => row.Sum());
    }
}

internal static class Levenshtein
{
    private const string A = "the quick brown fox jumps over a lazy do";
    private const string B = "that quiet brawny fax jumped over lazier d";

    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1][];
        for (int i = 0; i <= a.Length; i++)
        {
            d[i] = new int[b.Length + 1];
            d[i][0] = i;
        }
        for (int j = 0; j <= b.Length; j++) d[0][j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            int[] row = d[i], above = d[i - 1];
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
            }
        }
        return d[a.Length][b.Length];
    }

    public static object Run(long n)
    {
        long t = 0;
        for (long k = 0; k < n / (40 * 42); k++) t += Distance(A, B);
        return t;
    }
}

internal static class ListComprehension
{
    private static readonly List<long> s_xs = [.. Enumerable.Range(0, 100).Select(i => (long)i)];

    private static long SumOfOddSquares(List<long> xs)
    {
        var squares = new List<long>();
        foreach (long x in xs)
            if ((x & 1) != 0) squares.Add(x * x);
        long sum = 0;
        foreach (long square in squares) sum += square;
        return sum;
    }

    public static object Run(long n)
    {
        long t = 0;
        for (long k = 0; k < n / 100; k++) t += SumOfOddSquares(s_xs);
        return t;
    }
}

internal static class GeneratorSum
{
    private static IEnumerable<long> Squares(long k)
    {
        for (long i = 0; i < k; i++) yield return i * i;
    }

    public static object Run(long n)
    {
        long t = 0;
        for (long k = 0; k < n / 100; k++)
            foreach (long square in Squares(100)) t += square;
        return t;
    }
}
