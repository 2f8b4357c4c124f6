using PyToCil.Runtime;

namespace PyToCil.Benchmarks.Workers;

/// <summary>A program translated by PyToCil.</summary>
internal sealed class PyToCilWork : IWork
{
    private readonly PyModule _module;
    private readonly Func<long, object> _run;

    public PyToCilWork(string path)
    {
        _module = PyModule.Load(path);
        _run = HostCalls.Find(_module, Path.GetFileNameWithoutExtension(path)) ?? _module.GetFunction<Func<long, object>>("run");
    }

    public Description Describe() => new(
        _module.GetValue<long>("N"), _module.GetValue<string>("UNIT"), _module.GetValue<long>("CHECK_N"), _module.GetValue<string>("CHECK"),
        $"{typeof(PyModule).Assembly.GetName().Version!.ToString(3)} on .NET {Environment.Version}");

    public string Check(long count) => _module.Interpreter.Builtins.GetFunction<Func<object, string>>("repr")(_run(count));

    public void Run(long count) => _run(count);
}
