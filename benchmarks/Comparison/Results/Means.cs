namespace PyToCil.Benchmarks.Results;

internal static class Means
{
    /// <summary>Of the numbers that are there; NaN where none is.</summary>
    public static double Geometric(IEnumerable<double> ratios)
    {
        double sum = 0;
        int count = 0;
        foreach (double ratio in ratios)
        {
            if (!double.IsFinite(ratio) || ratio <= 0) continue;
            sum += Math.Log(ratio);
            count++;
        }
        return count == 0 ? double.NaN : Math.Exp(sum / count);
    }
}
