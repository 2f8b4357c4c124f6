using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using PyToCil.Fuzz.Mutations;
using PyToCil.Fuzz.Seeds;

namespace PyToCil.Fuzz.Running;

/// <summary>Starts workers one after the other until all inputs have run, and counts what became of them.</summary>
internal sealed class FuzzRun(FuzzOptions options) : IDisposable
{
    // Longer than a slow input may take three times; what is at one input for this long hangs.
    private static readonly TimeSpan s_hang = TimeSpan.FromSeconds(30);

    private readonly SeedCorpus corpus = SeedCorpus.Read(options.Repository, options.Versions);
    private readonly string journalPath = Path.Combine(Path.GetTempPath(), $"pytocil-fuzz-{Environment.ProcessId}");
    private readonly long[] counts = new long[(int)Verdict.Death + 1];
    private readonly ConcurrentQueue<string> errors = new();
    private readonly Dictionary<string, int> kinds = [];
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private double slowest;
    private long mostMemory;

    /// <returns>How many inputs failed.</returns>
    public long Run()
    {
        for (var next = options.First; next < options.End;) next = RunWorker(next);
        Console.Error.WriteLine();
        PrintSummary();
        return Failures;
    }

    private long Failures => counts[((int)Verdict.Unsupported + 1)..].Sum();

    /// <returns>The first input that has not run.</returns>
    private long RunWorker(long first)
    {
        File.Delete(journalPath);
        using var journal = new Journal(journalPath) { Index = first };
        errors.Clear();
        using var worker = Start(first);
        var reading = Task.Run(() => ReadFailures(worker.StandardOutput));
        var errorReading = Task.Run(() => ReadErrors(worker.StandardError));
        var hangs = WaitOrKill(worker, journal);
        Task.WaitAll(reading, errorReading);
        AddCounts(journal);
        if (!hangs && worker.ExitCode is 0 or Worker.Full) return journal.Index;
        counts[(int)Verdict.Death]++;
        var reason = hangs ? $"hangs for over {s_hang.TotalSeconds} s" : $"status {worker.ExitCode}: {string.Join(" ", errors.Take(6))}";
        Report(Verdict.Death, journal.Index, reason);
        return journal.Index + 1;
    }

    private Process Start(long first)
    {
        string[] arguments =
        [
            Assembly.GetExecutingAssembly().Location, "--worker", journalPath, "--repository", options.Repository,
            "--seed", Text(options.Seed), "--first", Text(first), "--count", Text(options.End - first),
            "--stage", options.Reach.ToString(), "--version", string.Join(',', options.Versions),
        ];
        var start = new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        // A bound on what an input may take at once; the process ends where it is passed.
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x60000000";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }

    private static string Text<T>(T number) where T : IFormattable => number.ToString(null, CultureInfo.InvariantCulture);

    private bool WaitOrKill(Process worker, Journal journal)
    {
        long last = -1;
        var since = Stopwatch.StartNew();
        while (!worker.WaitForExit(250))
        {
            if (journal.Index != last) since.Restart();
            last = journal.Index;
            PrintProgress(journal);
            if (since.Elapsed < s_hang) continue;
            worker.Kill();
            worker.WaitForExit();
            return true;
        }
        return false;
    }

    private void PrintProgress(Journal journal)
    {
        if (Console.IsErrorRedirected) return;
        var done = journal.Index - options.First;
        Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{done} of {options.Count}, {done / watch.Elapsed.TotalSeconds:0} a second, {kinds.Values.Sum()} failures "));
    }

    private void ReadFailures(StreamReader output)
    {
        while (output.ReadLine() is string line)
        {
            var parts = line.Split('\t', 3);
            if (parts.Length == 3 && Enum.TryParse<Verdict>(parts[0], out var verdict))
                Report(verdict, long.Parse(parts[1], CultureInfo.InvariantCulture), parts[2].Replace('\u2028', '\n'));
            else
                Console.WriteLine(line);
        }
    }

    private void ReadErrors(StreamReader reader)
    {
        while (reader.ReadLine() is string line)
            if (errors.Count < 40) errors.Enqueue(line);
    }

    private void AddCounts(Journal journal)
    {
        foreach (var verdict in Enum.GetValues<Verdict>()) counts[(int)verdict] += journal.CountOf(verdict);
        slowest = Math.Max(slowest, journal.Slowest / 1000.0);
        mostMemory = Math.Max(mostMemory, journal.MostMemory);
    }

    private void Report(Verdict verdict, long index, string text)
    {
        var input = FuzzInput.Make(corpus, options.Versions, options.Seed, index);
        var kind = $"{verdict}: {Shorten(text)}";
        lock (kinds)
        {
            var count = kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            if (count > 3) return;
            Console.WriteLine($"\n{verdict} input {index} ({input.Version}, {input.Origin}): {text}");
        }
        if (options.Keep is null) return;
        Directory.CreateDirectory(options.Keep);
        File.WriteAllBytes(Path.Combine(options.Keep, $"{verdict}-{options.Seed}-{index}.{input.Version}.pyc"), input.Data);
    }

    // The kind of a failure is where it happened, not which numbers it had.
    private static string Shorten(string text)
    {
        var line = text.Split('\n', 2)[0];
        var at = text.IndexOf("   at ", StringComparison.Ordinal);
        if (at >= 0) line += text[at..].Split('\n', 2)[0];
        return string.Concat(line.Where(c => !char.IsAsciiDigit(c)));
    }

    private void PrintSummary()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{options.Count} inputs of CPython {string.Join(", ", options.Versions)}, seed {options.Seed}, stage {options.Reach}, {corpus.Count} seed files, {watch.Elapsed.TotalSeconds:0} s"));
        foreach (var verdict in Enum.GetValues<Verdict>())
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Label(verdict),-24}{counts[(int)verdict],9}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  slowest input {slowest:0} ms; most memory that one stage allocated {mostMemory >> 20} MB"));
        foreach (var (kind, count) in kinds.OrderByDescending(pair => pair.Value)) Console.WriteLine($"  {count,6} {kind}");
    }

    private static string Label(Verdict verdict) => verdict switch
    {
        Verdict.Loaded => "loaded",
        Verdict.BadInput => "bad input",
        Verdict.Unsupported => "unsupported",
        Verdict.InternalError => "internal errors",
        Verdict.OtherException => "other exceptions",
        Verdict.ErrorWithoutFile => "errors without a file",
        Verdict.Slow => "over one second",
        Verdict.Memory => "too much memory",
        _ => "process deaths",
    };

    public void Dispose() => File.Delete(journalPath);
}
