using PyToCil.Benchmarks.Engines;
using PyToCil.Benchmarks.Results;
using PyToCil.Benchmarks.Workers;

namespace PyToCil.Benchmarks;

/// <summary>How long and how often is measured, in milliseconds. Warm-up is longer for engines that compile while they run.</summary>
internal sealed record Effort(int Rounds, int Slice, int WarmUp, int CompilingWarmUp)
{
    public static readonly Effort Full = new(9, 40, 200, 2500);
    public static readonly Effort Quick = new(3, 15, 60, 900);
}

/// <summary>Measures one program in all engines, in turn.</summary>
internal sealed class Measurement(BenchmarkProgram program, IReadOnlyList<Engine> engines, Effort effort, Dictionary<string, string> versions)
{
    private sealed class Contestant(string name, Worker worker, int runs)
    {
        public string Name => name;
        public Worker Worker => worker;
        public int Runs => runs;
        public List<double> Samples { get; } = [];
    }

    private readonly Dictionary<string, string> _problems = [];

    public ProgramResult Measure()
    {
        var contestants = new List<Contestant>();
        Description? description = null;
        var allocated = new Dictionary<string, double>();
        try
        {
            foreach (Engine engine in engines)
                if (engine.Has(program) && Prepare(engine, ref description) is { } ready) contestants.Add(ready);
            for (int round = 0; round < effort.Rounds; round++)
                foreach (Contestant contestant in contestants) Sample(contestant, description!);
            if (program.Group == BenchmarkProgram.HostGroup)
                foreach (Contestant contestant in contestants) allocated[contestant.Name] = Math.Round(contestant.Worker.Allocated(description!.Count) / description.Count, 1);
        }
        finally
        {
            foreach (Contestant contestant in contestants) contestant.Worker.Dispose();
        }
        var times = contestants.Where(c => c.Samples.Count > 0).ToDictionary(c => c.Name, c => Series.Of(c.Samples));
        return new ProgramResult(program.Name, program.Group, description?.Unit ?? "", times, allocated.Count > 0 ? allocated : null, _problems.Count > 0 ? _problems : null);
    }

    private Contestant? Prepare(Engine engine, ref Description? description)
    {
        Worker worker = engine.Start(program);
        try
        {
            Description own = worker.Describe();
            versions[engine.Name] = own.Version;
            // The programs by hand declare nothing: a Python program comes before them.
            description ??= own.Count > 0 ? own : null;
            if (description is null) throw new WorkerException("no Python has described the program");
            if (worker.Check(description.CheckCount) is var result && result != description.Check) throw new WorkerException($"wrong result {result}");
            double once = worker.Warm(description.Count, engine.IsCompiling ? effort.CompilingWarmUp : effort.WarmUp);
            return new Contestant(engine.Name, worker, (int)Math.Clamp(effort.Slice * 1e6 / Math.Max(once, 1.0), 1, 1_000_000));
        }
        catch (WorkerException e)
        {
            _problems[engine.Name] = e.Message;
            worker.Dispose();
            return null;
        }
    }

    private void Sample(Contestant contestant, Description description)
    {
        try
        {
            contestant.Samples.Add(contestant.Worker.Measure(description.Count, contestant.Runs) / ((double)contestant.Runs * description.Count));
        }
        catch (WorkerException e)
        {
            _problems[contestant.Name] = e.Message;
        }
    }
}
