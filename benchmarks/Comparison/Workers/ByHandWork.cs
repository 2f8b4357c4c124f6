using PyToCil.Benchmarks.ByHand;

namespace PyToCil.Benchmarks.Workers;

/// <summary>A program written by hand in C#. It does not describe itself: what holds for it is what the Python program says.</summary>
internal sealed class ByHandWork(string name) : IWork
{
    private readonly Func<long, object> _run = Catalogue.Programs[name];

    public Description Describe() => new(0, "", 0, "", $".NET {Environment.Version}");

    public string Check(long count) => PythonText.Repr(_run(count));

    public void Run(long count) => _run(count);
}
