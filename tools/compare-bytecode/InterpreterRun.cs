using System.Diagnostics;
using System.Globalization;

namespace PyToCil.CompareBytecode;

/// <summary>The comparison with one interpreter: its processes, each with a share of the files, and the sum of what they found.</summary>
internal sealed class InterpreterRun(string python, string? source, int jobs)
{
    private readonly Counts _counts = new();
    private readonly Stopwatch _time = new();
    private string _version = "(unknown version)";

    /// <summary>Whether all processes ended well and nothing differed.</summary>
    public bool Succeeded => _counts.Differences.Count == 0 && _counts.Files > 0;

    public void Execute()
    {
        _time.Start();
        var parts = new Counts[jobs];
        Parallel.For(0, jobs, new ParallelOptions { MaxDegreeOfParallelism = jobs }, part => parts[part] = RunPart(part));
        foreach (Counts part in parts) _counts.Add(part);
        _time.Stop();
    }

    private Counts RunPart(int part)
    {
        var counts = new Counts();
        var start = new ProcessStartInfo(python) { RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "dump.py"));
        start.ArgumentList.Add("--part");
        start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"{part}/{jobs}"));
        if (source is not null)
        {
            start.ArgumentList.Add("--source");
            start.ArgumentList.Add(source);
        }
        using Process process = Process.Start(start)!;
        var stream = new DumpReader(process.StandardOutput, counts);
        stream.Run();
        process.WaitForExit();
        if (stream.Version is string version) Volatile.Write(ref _version, version);
        if (process.ExitCode != 0 || !stream.Ended) counts.Differ(python, $"the interpreter ended with status {process.ExitCode} in the middle of its files");
        return counts;
    }

    public void Print(TextWriter output, int show)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"CPython {_version}: {_counts.Files} files ({_counts.Skipped} do not compile), {_counts.CodeObjects} code objects, {_counts.Instructions} instructions, {_counts.Lines} with a line, {_counts.Columns} with columns, {_counts.Handlers} exception table entries: {_counts.Differences.Count} files differ"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  stack depth: {_counts.DepthEqual} equal to co_stacksize, {_counts.DepthBelow} below it by constant tuples folded after it was measured"));
        foreach ((string file, string text) in _counts.Differences.Take(show)) output.WriteLine($"  DIFFERENT {file}: {text}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {_time.Elapsed.TotalSeconds:0.0} s, peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB without the interpreters"));
    }
}
