using System.Diagnostics;
using System.Text.Json;

namespace PyToCil.Benchmarks.Workers;

/// <summary>
/// A process that holds one program in one implementation, for as long as it is measured. Each program has a process of its
/// own: what ran before in a process decides how a just-in-time compiler treats the code that programs share.
/// </summary>
internal sealed class Worker : IDisposable
{
    private readonly Process _process;

    public Worker(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, e) => LastError = e.Data is { Length: > 0 } ? e.Data : LastError;
        _process.BeginErrorReadLine();
    }

    private string? LastError { get; set; }

    /// <exception cref="WorkerException">The worker cannot load the program.</exception>
    public Description Describe()
    {
        JsonElement answer = Ask("describe");
        string Text(string name) => answer.GetProperty(name).GetString()!;
        return new Description(answer.GetProperty("n").GetInt64(), Text("unit"), answer.GetProperty("check_n").GetInt64(), Text("check"), Text("version"));
    }

    /// <summary>The repr of <c>run(count)</c>.</summary>
    /// <exception cref="WorkerException">The program failed.</exception>
    public string Check(long count) => Ask($"check {count}").GetString()!;

    /// <summary>Runs for some process time, and gives the nanoseconds of the last run.</summary>
    /// <exception cref="WorkerException">The program failed.</exception>
    public double Warm(long count, int milliseconds) => Ask($"warm {count} {milliseconds}").GetDouble();

    /// <summary>The nanoseconds of process time, all threads together, of that many runs.</summary>
    /// <exception cref="WorkerException">The program failed.</exception>
    public double Measure(long count, int runs) => Ask($"measure {count} {runs}").GetDouble();

    /// <summary>The bytes that one run allocates; only .NET workers know them.</summary>
    /// <exception cref="WorkerException">The program failed.</exception>
    public double Allocated(long count) => Ask($"allocated {count}").GetDouble();

    private JsonElement Ask(string request)
    {
        try
        {
            _process.StandardInput.WriteLine(request);
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            throw Ended();
        }
        string line = _process.StandardOutput.ReadLine() ?? throw Ended();
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement answer = document.RootElement.Clone();
        if (answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("error", out JsonElement error)) throw new WorkerException(error.GetString()!);
        return answer;
    }

    private WorkerException Ended()
    {
        _process.WaitForExit(2000);
        return new WorkerException(LastError ?? "the process ended");
    }

    public void Dispose()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended before.
        }
        if (!_process.WaitForExit(5000)) _process.Kill();
        _process.Dispose();
    }
}
