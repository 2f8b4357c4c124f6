using System.Diagnostics;
using System.Globalization;
using PyToCil.Runtime;

namespace PyToCil.Benchmarks.Callbacks;

/// <summary>One implementation of Python that runs the programs.</summary>
internal abstract class Runner(string name, TimeSpan warmUp) : IDisposable
{
    public string Name { get; } = name;

    /// <summary>How long a program runs unmeasured, so that a just-in-time compiler is done.</summary>
    public TimeSpan WarmUp { get; } = warmUp;

    /// <summary>Null where <c>run(CHECK_N)</c> gives <c>CHECK</c>, else what is wrong.</summary>
    public abstract string? Check(Workload workload);

    /// <summary>Nanoseconds of <c>run(N)</c>.</summary>
    public abstract double Measure(Workload workload);

    public virtual void Dispose() { }
}

/// <summary>A program of benchmarks/programs.</summary>
internal sealed record Workload(string Name, string Source, string Compiled, long Count, string Unit);

/// <summary>This process.</summary>
internal sealed class PyToCilRunner() : Runner("PyToCil", TimeSpan.FromSeconds(1.5))
{
    private readonly Dictionary<string, (PyModule Module, Func<long, object> Run)> _modules = [];

    public PyModule Load(string path)
    {
        if (_modules.TryGetValue(path, out var known)) return known.Module;
        PyModule module = PyModule.Load(path);
        _modules[path] = (module, module.GetFunction<Func<long, object>>("run"));
        return module;
    }

    public override string? Check(Workload workload)
    {
        PyModule module = Load(workload.Compiled);
        object result = _modules[workload.Compiled].Run(module.GetValue<long>("CHECK_N"));
        string text = module.Interpreter.Builtins.GetFunction<Func<object, string>>("repr")(result);
        return text == module.GetValue<string>("CHECK") ? null : $"wrong result {text}";
    }

    public override double Measure(Workload workload)
    {
        Func<long, object> run = _modules[workload.Compiled].Run;
        long start = Stopwatch.GetTimestamp();
        run(workload.Count);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }
}

/// <summary>Another Python in a process of its own, which lives as long as the measurements.</summary>
internal sealed class ProcessRunner : Runner
{
    private readonly Process _process;

    public ProcessRunner(string name, string executable, string harness, TimeSpan warmUp) : base(name, warmUp)
    {
        var start = new ProcessStartInfo(executable, [harness]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["PYTHONHASHSEED"] = "0";
        _process = Process.Start(start)!;
    }

    private string Ask(string path, long count)
    {
        _process.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path} {count}"));
        _process.StandardInput.Flush();
        return _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{Name} ended");
    }

    public override string? Check(Workload workload) => Ask(workload.Source, 0) is var answer && answer == "ok" ? null : answer;

    public override double Measure(Workload workload) => double.Parse(Ask(workload.Source, workload.Count), CultureInfo.InvariantCulture);

    public override void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit(5000);
        _process.Dispose();
    }
}
