namespace PyToCil.Benchmarks.ByHand.Classic;

internal static class SpectralNorm
{
    private const int Size = 40;

    private static double Element(int i, int j) => 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);

    private static double[] Times(double[] vector)
    {
        var result = new double[vector.Length];
        for (int i = 0; i < result.Length; i++)
            for (int j = 0; j < vector.Length; j++) result[i] += Element(i, j) * vector[j];
        return result;
    }

    private static double[] TransposedTimes(double[] vector)
    {
        var result = new double[vector.Length];
        for (int i = 0; i < result.Length; i++)
            for (int j = 0; j < vector.Length; j++) result[i] += Element(j, i) * vector[j];
        return result;
    }

    public static object Run(long n)
    {
        long rounds = Math.Max(1, n / (Size * Size * 4));
        var u = new double[Size];
        Array.Fill(u, 1.0);
        double[] v = u;
        for (long k = 0; k < rounds; k++)
        {
            v = TransposedTimes(Times(u));
            u = TransposedTimes(Times(v));
        }
        double upper = 0.0, lower = 0.0;
        for (int i = 0; i < Size; i++)
        {
            upper += u[i] * v[i];
            lower += v[i] * v[i];
        }
        return PythonText.Round(Math.Sqrt(upper / lower), 9);
    }
}
