namespace PyToCil.Runtime.Types;

/// <summary>A sum of floats as builtin_sum (Python/bltinmodule.c) makes it: with Neumaier's compensation since 3.12.</summary>
internal struct CompensatedSum(double start)
{
    private readonly bool _compensates = PyVersion.Since(12);
    private double _sum = start;
    private double _compensation;

    public void Add(double x)
    {
        double sum = _sum, t = sum + x;
        if (_compensates) _compensation += Math.Abs(sum) >= Math.Abs(x) ? sum - t + x : x - t + sum;
        _sum = t;
    }

    public void AddWhole(long x) => _sum += x;

    /// <summary>The sum. Not adding a zero keeps the sign of -0.0; not adding an infinity keeps an overflowed sum from becoming NaN.</summary>
    public readonly double Total => _compensation != 0.0 && double.IsFinite(_compensation) ? _sum + _compensation : _sum;
}
