using System.Globalization;
using System.Runtime.CompilerServices;

namespace PyToCil.Benchmarks.ByHand;

/// <summary>Results as Python writes them, so that they can be compared with <c>CHECK</c>.</summary>
public static class PythonText
{
    /// <summary>Python's repr of a bool, long, int, double of ordinary size, string of plain characters, list, or tuple of these.</summary>
    /// <exception cref="ArgumentException">A value is of another type.</exception>
    public static string Repr(object value) => value switch
    {
        bool b => b ? "True" : "False",
        long or int => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        double d => OfDouble(d),
        string s => "'" + s.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "'",
        ITuple tuple => "(" + string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Repr(tuple[i]!))) + ")",
        long[] list => "[" + string.Join(", ", list.Select(item => Repr(item))) + "]",
        _ => throw new ArgumentException($"no repr of {value.GetType()}", nameof(value)),
    };

    /// <summary>Python's round(value, digits) of a number of ordinary size.</summary>
    public static double Round(double value, int digits) =>
        double.Parse(value.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string OfDouble(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny(".En") < 0 ? text + ".0" : text;
    }
}
