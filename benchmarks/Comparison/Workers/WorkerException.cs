namespace PyToCil.Benchmarks.Workers;

/// <summary>A worker answered with an error, or ended.</summary>
internal sealed class WorkerException(string message) : Exception(message);
