using System.IO.MemoryMappedFiles;

namespace PyToCil.Fuzz.Running;

/// <summary>
/// What a worker is at, in a file that outlives it: the number of the input is written before it runs, so that the input
/// which ends the process is known.
/// </summary>
internal sealed class Journal : IDisposable
{
    private const int Fields = 16;

    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;

    public Journal(string path)
    {
        file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, null, Fields * sizeof(long));
        view = file.CreateViewAccessor();
    }

    /// <summary>The input that runs, or the first one that has not run.</summary>
    public long Index { get => this[0]; set => this[0] = value; }

    public long Slowest { get => this[1]; set => this[1] = value; }

    public long MostMemory { get => this[2]; set => this[2] = value; }

    public long CountOf(Verdict verdict) => this[3 + (int)verdict];

    public void Count(Verdict verdict) => this[3 + (int)verdict]++;

    private long this[int field]
    {
        get => view.ReadInt64(field * sizeof(long));
        set => view.Write(field * sizeof(long), value);
    }

    public void Dispose()
    {
        view.Dispose();
        file.Dispose();
    }
}
