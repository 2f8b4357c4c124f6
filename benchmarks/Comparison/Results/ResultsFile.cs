using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PyToCil.Benchmarks.Results;

/// <summary>Results as JSON, one line for each program, so that two files can be read side by side.</summary>
internal static class ResultsFile
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(string path, BenchmarkResults results)
    {
        var text = new StringBuilder("{\n");
        text.Append("\"run\": ").Append(JsonSerializer.Serialize(results.Run, s_options)).Append(",\n");
        AppendLines(text, "engines", results.Engines);
        text.Append(",\n");
        AppendLines(text, "programs", results.Programs);
        text.Append("\n}\n");
        File.WriteAllText(path, text.ToString());
    }

    private static void AppendLines<T>(StringBuilder text, string name, IEnumerable<T> items) =>
        text.Append('"').Append(name).Append("\": [\n").AppendJoin(",\n", items.Select(item => JsonSerializer.Serialize(item, s_options))).Append("\n]");

    /// <exception cref="JsonException">The file is not one of results.</exception>
    public static BenchmarkResults Read(string path)
    {
        var results = JsonSerializer.Deserialize<BenchmarkResults>(File.ReadAllText(path), s_options);
        return results is { Run: not null, Engines: not null, Programs: not null } ? results : throw new JsonException($"{path} holds no results");
    }
}
