namespace PyToCil.Runtime.Types;

/// <summary>The error function by its series for small arguments and by a continued fraction for larger ones (Abramowitz and Stegun 7.1.6, 7.1.14).</summary>
internal static class ErrorFunctions
{
    private const double SqrtPi = 1.772453850905516027298167483341145182798;
    private const double SeriesCutoff = 1.5;
    private const int SeriesTerms = 25;
    private const double FractionCutoff = 30.0;
    private const int FractionTerms = 50;

    public static double Erf(double x)
    {
        if (double.IsNaN(x)) return x;
        double magnitude = Math.Abs(x);
        if (magnitude < SeriesCutoff) return Series(x);
        double rest = Fraction(magnitude);
        return x > 0.0 ? 1.0 - rest : rest - 1.0;
    }

    public static double Erfc(double x)
    {
        if (double.IsNaN(x)) return x;
        double magnitude = Math.Abs(x);
        if (magnitude < SeriesCutoff) return 1.0 - Series(x);
        double rest = Fraction(magnitude);
        return x > 0.0 ? rest : 2.0 - rest;
    }

    private static double Series(double x)
    {
        double square = x * x, sum = 0.0, divisor = SeriesTerms + 0.5;
        for (int i = 0; i < SeriesTerms; i++)
        {
            sum = 2.0 + square * sum / divisor;
            divisor -= 1.0;
        }
        return sum * x * Math.Exp(-square) / SqrtPi;
    }

    private static double Fraction(double x)
    {
        if (x >= FractionCutoff) return 0.0;
        double square = x * x;
        double a = 0.0, step = 0.5, top = 1.0, topBefore = 0.0, bottom = step + square, bottomBefore = 1.0;
        for (int i = 0; i < FractionTerms; i++)
        {
            a += step;
            step += 2.0;
            double b = step + square;
            (top, topBefore) = (b * top - a * topBefore, top);
            (bottom, bottomBefore) = (b * bottom - a * bottomBefore, bottom);
        }
        return top / bottom * x * Math.Exp(-square) / SqrtPi;
    }
}
