namespace PyToCil.Benchmarks.Workers;

/// <summary>One program in this process.</summary>
internal interface IWork
{
    public Description Describe();

    /// <summary>Python's repr of what <see cref="Run"/> gives.</summary>
    public string Check(long count);

    public void Run(long count);
}
