using System.CommandLine;
using System.Diagnostics;
using System.Reflection;
using PyToCil.Benchmarks.Callbacks;

string root = typeof(Workload).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;
var names = new Argument<string[]>("names") { Arity = ArgumentArity.ZeroOrMore, Description = "Programs of benchmarks/programs; all where none is named." };
var rounds = new Option<int>("--rounds") { Description = "Measurements of each program by each Python, taken in turn.", DefaultValueFactory = _ => 9 };
var json = new Option<FileInfo?>("--json") { Description = "Writes the results to this file." };
var command = new RootCommand("Measures the callback programs in PyToCil and in the other Pythons of this machine, in turn.") { names, rounds, json };
command.SetAction(result => Run(result.GetValue(names) ?? [], result.GetValue(rounds), result.GetValue(json)?.FullName));
return command.Parse(args).Invoke();

int Run(string[] chosen, int count, string? jsonPath)
{
    string harness = Path.Combine(root, "benchmarks", "Callbacks", "harness.py");
    var own = new PyToCilRunner();
    List<Runner> runners = [own, .. Pythons.Start(harness)];
    var rows = new List<Row>();
    foreach (string source in Directory.EnumerateFiles(Path.Combine(root, "benchmarks", "programs"), "*.py", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
    {
        string name = Path.GetFileNameWithoutExtension(source);
        if (chosen.Length > 0 && !chosen.Contains(name)) continue;
        Console.Error.WriteLine(name);
        rows.Add(MeasureProgram(own, runners, name, source, count));
    }
    string[] titles = [.. runners.Select(r => r.Name)];
    Report.Print(titles, rows);
    if (jsonPath is not null) Report.WriteJson(jsonPath, titles, rows);
    foreach (Runner runner in runners) runner.Dispose();
    return rows.Exists(r => r.Problem is not null) ? 1 : 0;
}

static Row MeasureProgram(PyToCilRunner own, List<Runner> runners, string name, string source, int rounds)
{
    string compiled = Path.ChangeExtension(source, ".pyc");
    var medians = new double[runners.Count];
    Array.Fill(medians, double.NaN);
    Workload workload;
    try
    {
        var module = own.Load(compiled);
        workload = new Workload(name, source, compiled, module.GetValue<long>("N"), module.GetValue<string>("UNIT"));
    }
    catch (Exception e)
    {
        return new Row(new Workload(name, source, compiled, 0, ""), medians, $"PyToCil: {e.Message}");
    }
    string? problem = null;
    var samples = new List<double>?[runners.Count];
    for (int i = 0; i < runners.Count; i++)
    {
        if (Prepare(runners[i], workload) is { } fault) problem = $"{runners[i].Name}: {fault}";
        else samples[i] = [];
    }
    for (int round = 0; round < rounds; round++)
        for (int i = 0; i < runners.Count; i++) samples[i]?.Add(runners[i].Measure(workload) / workload.Count);
    for (int i = 0; i < runners.Count; i++)
    {
        if (samples[i] is not { Count: > 0 } values) continue;
        values.Sort();
        medians[i] = values[values.Count / 2];
    }
    return new Row(workload, medians, problem);
}

static string? Prepare(Runner runner, Workload workload)
{
    try
    {
        if (runner.Check(workload) is { } wrong) return wrong;
        long start = Stopwatch.GetTimestamp();
        do runner.Measure(workload); while (Stopwatch.GetElapsedTime(start) < runner.WarmUp);
        return null;
    }
    catch (Exception e)
    {
        return e.Message;
    }
}
