namespace PyToCil.Benchmarks.ByHand.Classic;

internal static class FourierTransform
{
    private const int Size = 128;

    private static void Reorder(double[] data)
    {
        int count = data.Length / 2;
        for (int i = 0, j = 0; i < count - 1; i++)
        {
            if (i < j)
            {
                (data[2 * i], data[2 * j]) = (data[2 * j], data[2 * i]);
                (data[2 * i + 1], data[2 * j + 1]) = (data[2 * j + 1], data[2 * i + 1]);
            }
            int k = count >> 1;
            for (; k <= j; k >>= 1) j -= k;
            j += k;
        }
    }

    private static void Transform(double[] data, double direction)
    {
        int count = data.Length / 2;
        Reorder(data);
        for (int span = 1; span < count; span *= 2)
        {
            double wr = 1.0, wi = 0.0;
            double theta = direction * Math.PI / span;
            double s = Math.Sin(theta), half = Math.Sin(theta / 2.0);
            double s2 = 2.0 * half * half;
            for (int a = 0; a < span; a++)
            {
                if (a != 0) (wr, wi) = (wr - s * wi - s2 * wr, wi + s * wr - s2 * wi);
                for (int b = a; b < count; b += 2 * span)
                {
                    int i = 2 * b, j = 2 * (b + span);
                    double zr = data[j], zi = data[j + 1];
                    double tr = wr * zr - wi * zi, ti = wr * zi + wi * zr;
                    data[j] = data[i] - tr;
                    data[j + 1] = data[i + 1] - ti;
                    data[i] += tr;
                    data[i + 1] += ti;
                }
            }
        }
    }

    private static void Inverse(double[] data)
    {
        Transform(data, 1.0);
        double norm = 2.0 / data.Length;
        for (int i = 0; i < data.Length; i++) data[i] *= norm;
    }

    public static object Run(long n)
    {
        double[] data = [.. Enumerable.Range(0, 2 * Size).Select(i => i * 37 % 101 / 101.0)];
        double middle = 0.0;
        for (long k = 0; k < n / (Size * 7); k++)
        {
            Transform(data, -1.0);
            middle = data[10] + data[11];
            Inverse(data);
        }
        return (PythonText.Round(middle, 6), PythonText.Round(data.Sum(), 6));
    }
}

internal static class Relaxation
{
    private const int Size = 32;

    private static void Relax(double[][] grid, double omega, long sweeps)
    {
        double quarter = omega * 0.25, rest = 1.0 - omega;
        for (long k = 0; k < sweeps; k++)
            for (int y = 1; y < grid.Length - 1; y++)
            {
                double[] row = grid[y], above = grid[y - 1], below = grid[y + 1];
                for (int x = 1; x < row.Length - 1; x++) row[x] = quarter * (above[x] + below[x] + row[x - 1] + row[x + 1]) + rest * row[x];
            }
    }

    public static object Run(long n)
    {
        double[][] grid = [.. Enumerable.Range(0, Size).Select(y => Enumerable.Range(0, Size).Select(x => (x * 7 + y * 13) % 17 / 17.0).ToArray())];
        Relax(grid, 1.25, n / 900);
        return PythonText.Round(grid.Sum(row => row.Sum()), 6);
    }
}

internal static class LuFactorisation
{
    private const int Size = 20;

    private static void Factor(double[][] a, int[] pivots)
    {
        for (int j = 0; j < a.Length; j++)
        {
            int best = j;
            double most = Math.Abs(a[j][j]);
            for (int i = j + 1; i < a.Length; i++)
            {
                double value = Math.Abs(a[i][j]);
                if (value <= most) continue;
                most = value;
                best = i;
            }
            pivots[j] = best;
            if (a[best][j] == 0.0) throw new DivideByZeroException("singular");
            (a[best], a[j]) = (a[j], a[best]);
            double inverse = 1.0 / a[j][j];
            for (int i = j + 1; i < a.Length; i++) a[i][j] *= inverse;
            double[] aj = a[j];
            for (int i = j + 1; i < a.Length; i++)
            {
                double[] ai = a[i];
                double factor = ai[j];
                for (int k = j + 1; k < ai.Length; k++) ai[k] -= factor * aj[k];
            }
        }
    }

    public static object Run(long n)
    {
        double total = 0.0;
        int[] pivots = [];
        for (long turn = 0; turn < n; turn++)
        {
            var a = new double[Size][];
            for (int i = 0; i < Size; i++)
            {
                a[i] = new double[Size];
                for (int j = 0; j < Size; j++) a[i][j] = (i * 31 + j * 17 + i * j * 7) % 43 / 43.0 + (i == j ? 1.0 : 0.0);
            }
            pivots = new int[Size];
            Factor(a, pivots);
            total = 1.0;
            for (int i = 0; i < Size; i++) total *= a[i][i];
        }
        return (PythonText.Round(total, 6), (long)pivots.Sum());
    }
}

internal static class SparseProduct
{
    private const int Rows = 200;
    private const int PerRow = 5;

    private static void Multiply(double[] result, double[] values, int[] rows, int[] columns, double[] vector)
    {
        for (int r = 0; r < rows.Length - 1; r++)
        {
            double total = 0.0;
            for (int i = rows[r]; i < rows[r + 1]; i++) total += vector[columns[i]] * values[i];
            result[r] = total;
        }
    }

    public static object Run(long n)
    {
        double[] values = [.. Enumerable.Range(0, Rows * PerRow).Select(i => i * 29 % 71 / 71.0)];
        int[] rows = [.. Enumerable.Range(0, Rows + 1).Select(i => i * PerRow)];
        int[] columns = [.. Enumerable.Range(0, Rows * PerRow).Select(i => i * 37 % Rows)];
        double[] x = [.. Enumerable.Range(0, Rows).Select(i => 1.0 + i * 0.01)];
        var y = new double[Rows];
        for (long k = 0; k < n / (Rows * PerRow); k++)
        {
            Multiply(y, values, rows, columns, x);
            x[0] = y[1] * 0.01;
        }
        return PythonText.Round(y.Sum(), 6);
    }
}

internal static class MonteCarlo
{
    private sealed class Random
    {
        private const long Modulus = 2147483647;
        private const double Scale = 1.0 / Modulus;
        private readonly long[] _values = new long[17];
        private int _i = 4, _j = 16;

        public Random(long seed)
        {
            for (int k = 0; k < 17; k++)
            {
                seed = seed * 9069 % Modulus;
                _values[k] = seed;
            }
        }

        public double Next()
        {
            long k = _values[_i] - _values[_j];
            if (k < 0) k += Modulus;
            _values[_j] = k;
            _i = _i != 0 ? _i - 1 : 16;
            _j = _j != 0 ? _j - 1 : 16;
            return Scale * k;
        }
    }

    public static object Run(long n)
    {
        var random = new Random(113);
        long under = 0;
        for (long k = 0; k < n; k++)
        {
            double x = random.Next(), y = random.Next();
            if (x * x + y * y <= 1.0) under++;
        }
        return (double)under / n * 4.0;
    }
}
