using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace PyToCil.Benchmarks.Callbacks;

/// <summary>The medians of one program, in nanoseconds for each unit; NaN where it was not measured.</summary>
internal sealed record Row(Workload Workload, double[] Nanoseconds, string? Problem);

/// <summary>The table and the JSON of a run.</summary>
internal static class Report
{
    public static void Print(string[] runners, List<Row> rows)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn("program");
        table.AddColumn("unit");
        foreach (string name in runners) table.AddColumn(new TableColumn(name + " ns").RightAligned());
        foreach (string name in runners.Skip(1)) table.AddColumn(new TableColumn(name + " ratio").RightAligned());
        foreach (Row row in rows) table.AddRow(Cells(row).ToArray());
        var mean = new List<string> { "geometric mean", "" };
        mean.AddRange(runners.Select(_ => ""));
        for (int i = 1; i < runners.Length; i++) mean.Add(Number(GeometricMean(rows, i)) + "x");
        table.AddEmptyRow();
        table.AddRow(mean.ToArray());
        if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 160;
        AnsiConsole.Write(table);
        foreach (Row row in rows)
            if (row.Problem is not null) AnsiConsole.WriteLine($"{row.Workload.Name}: {row.Problem}");
        AnsiConsole.WriteLine("ns: median nanoseconds for each unit. ratio: how many times faster PyToCil is.");
    }

    private static IEnumerable<string> Cells(Row row)
    {
        yield return row.Workload.Name;
        yield return row.Workload.Unit;
        foreach (double value in row.Nanoseconds) yield return Number(value);
        for (int i = 1; i < row.Nanoseconds.Length; i++) yield return Number(row.Nanoseconds[i] / row.Nanoseconds[0]) + "x";
    }

    private static string Number(double value) =>
        double.IsNaN(value) ? "-" : value.ToString(value < 10 ? "F2" : value < 1000 ? "F1" : "N0", CultureInfo.InvariantCulture);

    /// <summary>Of the ratios to the first runner, over the programs that both ran.</summary>
    public static double GeometricMean(List<Row> rows, int runner)
    {
        double sum = 0;
        int count = 0;
        foreach (Row row in rows)
        {
            double ratio = row.Nanoseconds[runner] / row.Nanoseconds[0];
            if (double.IsNaN(ratio)) continue;
            sum += Math.Log(ratio);
            count++;
        }
        return count == 0 ? double.NaN : Math.Exp(sum / count);
    }

    public static void WriteJson(string path, string[] runners, List<Row> rows)
    {
        using FileStream file = File.Create(path);
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("processor", Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture.ToString());
        json.WriteString("runtime", System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription);
        json.WriteStartArray("programs");
        foreach (Row row in rows)
        {
            json.WriteStartObject();
            json.WriteString("name", row.Workload.Name);
            json.WriteString("unit", row.Workload.Unit);
            if (row.Problem is not null) json.WriteString("problem", row.Problem);
            json.WriteStartObject("nanoseconds");
            for (int i = 0; i < runners.Length; i++)
                if (!double.IsNaN(row.Nanoseconds[i])) json.WriteNumber(runners[i], Math.Round(row.Nanoseconds[i], 3));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("geometricMeanRatio");
        for (int i = 1; i < runners.Length; i++)
            if (GeometricMean(rows, i) is var mean && !double.IsNaN(mean)) json.WriteNumber(runners[i], Math.Round(mean, 3));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
