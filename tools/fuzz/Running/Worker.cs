using PyToCil.Fuzz.Mutations;
using PyToCil.Fuzz.Seeds;

namespace PyToCil.Fuzz.Running;

/// <summary>The process that runs inputs and may die of them. Failures go to its output, a line each: verdict, number, text.</summary>
internal static class Worker
{
    /// <summary>Ended because of what loaded modules leave behind; the next worker goes on.</summary>
    public const int Full = 3;

    // Dynamic assemblies and interned names stay for the life of the process.
    private const int MostInputs = 10_000;
    private const long MostMemory = 900L << 20;

    // As small as threads of servers have it: what needs more must say so in place of ending the process.
    private const int StackBytes = 1 << 20;

    public static int Run(FuzzOptions options, string journalPath)
    {
        var status = 0;
        var thread = new Thread(() => status = RunAll(options, journalPath), StackBytes);
        thread.Start();
        thread.Join();
        return status;
    }

    private static int RunAll(FuzzOptions options, string journalPath)
    {
        using var journal = new Journal(journalPath);
        var corpus = SeedCorpus.Read(options.Repository, options.Versions);
        // The first pass through all stages is slow by the JIT's work.
        foreach (var version in options.Versions) Trial.Run(corpus.Of(version)[0].Data, options.Reach);
        var ran = 0;
        for (var index = options.First; index < options.End; index++, ran++)
        {
            if (ran >= MostInputs || (ran % 64 == 63 && Environment.WorkingSet > MostMemory)) return Full;
            journal.Index = index;
            RunOne(FuzzInput.Make(corpus, options.Versions, options.Seed, index), options, journal);
        }
        journal.Index = options.End;
        return 0;
    }

    private static void RunOne(FuzzInput input, FuzzOptions options, Journal journal)
    {
        // Divided by the versions, so that each version's inputs take every stage.
        var result = Trial.Run(input.Data, options.Reach, input.Index / options.Versions.Length);
        journal.Count(result.Verdict);
        journal.Slowest = Math.Max(journal.Slowest, (long)(result.Milliseconds * 1000));
        journal.MostMemory = Math.Max(journal.MostMemory, result.Allocated);
        if (!result.IsFailure) return;
        var text = result.Text.ReplaceLineEndings("\u2028");
        Console.Out.WriteLine($"{result.Verdict}\t{input.Index}\t{text}");
        Console.Out.Flush();
    }
}
