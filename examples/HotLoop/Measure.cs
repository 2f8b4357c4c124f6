using System.Diagnostics;

namespace HotLoop;

/// <summary>What one call costs: the best of many short rounds, because other programs share the processor.</summary>
internal static class Measure
{
    private const int CallsOfRound = 20_000;

    // .NET compiles the host's loop again some hundred milliseconds after it became hot.
    private static readonly TimeSpan s_duration = TimeSpan.FromSeconds(1);

    /// <param name="what">What is called.</param>
    /// <param name="run">Makes so many calls; gives something that depends on them all.</param>
    public static void Print(string what, Func<int, double> run)
    {
        double best = double.MaxValue;
        for (long begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < s_duration;)
        {
            long start = Stopwatch.GetTimestamp();
            run(CallsOfRound);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds / CallsOfRound);
        }
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        run(CallsOfRound);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Console.WriteLine($"{what}: {best:F1} ns and {(double)allocated / CallsOfRound:F1} bytes a call");
    }
}
