using System.Collections.Concurrent;

namespace PyToCil.Translator.Targets;

/// <summary>
/// The thread of the process that makes typed code while generic code runs on: one, so that versions of a function come in
/// the order in which they were wanted, and because the threads of the host shall have the processors.
/// </summary>
internal static class CompilationThread
{
    // Deeply inlined calls and long chains of blocks are walked by recursion.
    private const int StackBytes = 16 << 20;

    private static readonly BlockingCollection<Action> s_work = [];
    private static int s_started;

    [ThreadStatic]
    private static bool t_isThis;

    /// <summary>The current thread is it: no Python code waits.</summary>
    public static bool IsCurrent => t_isThis;

    /// <summary>Does the work when all that was given before is done. What it throws ends the process: the work reports its failures itself.</summary>
    public static void Enqueue(Action work)
    {
        s_work.Add(work);
        if (Interlocked.Exchange(ref s_started, 1) == 0)
            new Thread(Run, StackBytes) { IsBackground = true, Name = "PyToCil compilation" }.Start();
    }

    private static void Run()
    {
        t_isThis = true;
        foreach (Action work in s_work.GetConsumingEnumerable()) work();
    }
}
