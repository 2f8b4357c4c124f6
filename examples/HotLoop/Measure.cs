using System.Diagnostics;

namespace HotLoop;

/// <summary>What one call costs: the best of many short rounds, because other programs share the processor.</summary>
internal static class Measure
{
    private const int Rounds = 300;
    private const int CallsOfRound = 20_000;

    /// <param name="what">What is called.</param>
    /// <param name="run">Makes so many calls; gives something that depends on them all.</param>
    public static void Print(string what, Func<int, double> run)
    {
        double best = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
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
