using System.Diagnostics;
using System.Runtime;

namespace PyToCil.Translator.Reporting;

/// <summary>What one method cost.</summary>
internal readonly record struct MethodCost
{
    public TimeSpan Translating { get; init; }
    public TimeSpan Emitting { get; init; }
    public TimeSpan Jitting { get; init; }
    public int CilInstructions { get; init; }
    public long CilBytes { get; init; }
    public long AllocatedBytes { get; init; }

    /// <summary>No thread that runs Python code waited for it.</summary>
    public bool InBackground { get; init; }

    public TimeSpan Total => Translating + Emitting + Jitting;
}

/// <summary>Measures the making of a method, stage after stage, on the thread that makes it.</summary>
internal sealed class CostMeter
{
    private readonly long _allocated = GC.GetAllocatedBytesForCurrentThread();
    private readonly long _start = Stopwatch.GetTimestamp();
    private long _translated, _emitted;
    private TimeSpan _jitBefore;
    private long _cilBefore;
    private int _cilInstructions;

    /// <summary>The CIL is written.</summary>
    public void Translated(int cilInstructions)
    {
        _translated = Stopwatch.GetTimestamp();
        _cilInstructions = cilInstructions;
    }

    /// <summary>The method is defined; the JIT comes next, if at all.</summary>
    public void Emitted()
    {
        _emitted = Stopwatch.GetTimestamp();
        _jitBefore = JitInfo.GetCompilationTime(currentThread: true);
        _cilBefore = JitInfo.GetCompiledILBytes(currentThread: true);
    }

    public MethodCost Finish(bool inBackground) => new()
    {
        Translating = Stopwatch.GetElapsedTime(_start, _translated),
        Emitting = Stopwatch.GetElapsedTime(_translated, _emitted),
        Jitting = JitInfo.GetCompilationTime(currentThread: true) - _jitBefore,
        CilBytes = JitInfo.GetCompiledILBytes(currentThread: true) - _cilBefore,
        CilInstructions = _cilInstructions,
        AllocatedBytes = GC.GetAllocatedBytesForCurrentThread() - _allocated,
        InBackground = inBackground,
    };
}
