using System.Globalization;

namespace PyToCil.Benchmarks.Reports;

/// <summary>Numbers in three significant places, and a dash where there is none.</summary>
internal static class Figures
{
    public static string Time(double nanoseconds) => Text(nanoseconds);

    public static string Ratio(double ratio) => Text(ratio);

    private static string Text(double value)
    {
        if (!double.IsFinite(value)) return "-";
        string format = value switch { < 10 => "F2", < 100 => "F1", _ => "N0" };
        return value.ToString(format, CultureInfo.InvariantCulture);
    }
}
