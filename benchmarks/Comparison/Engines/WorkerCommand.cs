using PyToCil.Benchmarks.Workers;

namespace PyToCil.Benchmarks.Engines;

/// <summary>The arguments by which this program starts itself as a worker.</summary>
internal static class WorkerCommand
{
    public const string Name = "worker";
    public const string Translated = "pytocil";
    public const string ByHand = "by-hand";

    public static void Serve(string kind, string subject) =>
        WorkerLoop.Serve(kind == Translated ? () => new PyToCilWork(subject) : () => new ByHandWork(subject));
}
