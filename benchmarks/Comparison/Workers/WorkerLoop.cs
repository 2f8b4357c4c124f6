using System.Globalization;
using System.Text.Json.Nodes;

namespace PyToCil.Benchmarks.Workers;

/// <summary>The other end of <see cref="Worker"/> in a .NET process; harness.py is the same in Python.</summary>
internal static class WorkerLoop
{
    public static void Serve(Func<IWork> load)
    {
        IWork? work = null;
        while (Console.ReadLine() is { } line)
        {
            JsonNode answer;
            try
            {
                work ??= load();
                answer = Answer(work, line.Split(' '));
            }
            catch (Exception e)
            {
                answer = new JsonObject { ["error"] = e.Message };
            }
            Console.WriteLine(answer.ToJsonString());
        }
    }

    private static JsonNode Answer(IWork work, string[] request)
    {
        if (request[0] == "describe") return Describe(work.Describe());
        long count = long.Parse(request[1], CultureInfo.InvariantCulture);
        if (request[0] == "check") return JsonValue.Create(work.Check(count));
        if (request[0] == "allocated") return JsonValue.Create(Allocated(work, count));
        int amount = int.Parse(request[2], CultureInfo.InvariantCulture);
        return JsonValue.Create(request[0] == "warm" ? Warm(work, count, amount) : Measure(work, count, amount));
    }

    private static JsonObject Describe(Description d) =>
        new() { ["n"] = d.Count, ["unit"] = d.Unit, ["check_n"] = d.CheckCount, ["check"] = d.Check, ["version"] = d.Version };

    private static double Warm(IWork work, long count, int milliseconds)
    {
        TimeSpan end = Environment.CpuUsage.TotalTime + TimeSpan.FromMilliseconds(milliseconds);
        while (true)
        {
            double last = Measure(work, count, 1);
            if (Environment.CpuUsage.TotalTime >= end) return last;
        }
    }

    private static double Allocated(IWork work, long count)
    {
        long start = GC.GetAllocatedBytesForCurrentThread();
        work.Run(count);
        return GC.GetAllocatedBytesForCurrentThread() - start;
    }

    private static double Measure(IWork work, long count, int runs)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < runs; i++) work.Run(count);
        return (Environment.CpuUsage.TotalTime - start).TotalNanoseconds;
    }
}
