using System.CommandLine;
using PyToCil.Bytecode;
using PyToCil.Fuzz.Mutations;
using PyToCil.Fuzz.Running;
using PyToCil.Fuzz.Seeds;

namespace PyToCil.Fuzz;

/// <summary>Damages real .pyc files and holds PyToCil to its promise: a correct load or a clear error, soon, in little memory. Exit status 1 where it is broken.</summary>
internal static class Program
{
    private static readonly Option<ulong> s_seed = new("--seed") { Description = "Decides all inputs.", DefaultValueFactory = _ => 1 };
    private static readonly Option<long> s_count = new("--count") { Description = "How many inputs.", DefaultValueFactory = _ => 200_000 };
    private static readonly Option<long> s_first = new("--first") { Description = "Number of the first input: with --count 1 one input of a run again." };
    private static readonly Option<string> s_versions = new("--version") { Description = "CPython versions with commas between them; all by default." };
    private static readonly Option<Reach> s_reach = new("--stage") { Description = "How far inputs go: read, lower, graph, cil or load.", DefaultValueFactory = _ => Reach.Load };
    private static readonly Option<string?> s_keep = new("--keep") { Description = "Folder for failing inputs." };
    private static readonly Option<string?> s_repository = new("--repository") { Description = "Folder of PyToCil.sln; by default looked for above." };
    private static readonly Option<string?> s_worker = new("--worker") { Hidden = true };

    private static int Main(string[] arguments)
    {
        var root = new RootCommand("Damages the tests' .pyc files in many ways and checks that each input loads or is refused with a clear error, in under a second and in bounded memory.")
        {
            s_seed, s_count, s_first, s_versions, s_reach, s_keep, s_repository, s_worker,
        };
        // The option for CPython's version takes the name of the one that would print this tool's.
        foreach (var option in root.Options.OfType<VersionOption>().ToArray()) root.Options.Remove(option);
        root.SetAction(Run);
        root.Subcommands.Add(MakeRun());
        root.Subcommands.Add(MakeWrite());
        root.Subcommands.Add(MakeMinimize());
        return root.Parse(arguments).Invoke();
    }

    private static int Run(ParseResult result)
    {
        var options = Options(result);
        if (result.GetValue(s_worker) is string journal) return Worker.Run(options, journal);
        using var run = new FuzzRun(options);
        return run.Run() == 0 ? 0 : 1;
    }

    private static FuzzOptions Options(ParseResult result)
    {
        string[] versions = result.GetValue(s_versions)?.Split(',') ?? [.. VersionTable.SupportedVersions];
        foreach (var version in versions)
            if (!VersionTable.SupportedVersions.Contains(version)) throw new ArgumentException($"'{version}' is none of {VersionTable.SupportedList()}");
        return new FuzzOptions(result.GetValue(s_seed), result.GetValue(s_first), result.GetValue(s_count), versions, result.GetValue(s_reach),
            result.GetValue(s_repository) ?? SeedCorpus.FindRepository(), result.GetValue(s_keep));
    }

    private static Command MakeRun()
    {
        Argument<string[]> files = new("file") { Description = "Files." };
        var command = new Command("run", "Takes files through all stages and says what became of each.") { files };
        command.SetAction(result =>
        {
            var failures = 0;
            foreach (var file in result.GetValue(files)!)
            {
                Trial.Run(File.ReadAllBytes(file), Reach.Load);
                var outcome = Trial.Run(File.ReadAllBytes(file), Reach.Load);
                if (outcome.IsFailure) failures++;
                Console.WriteLine($"{file}: {outcome.Verdict}, {outcome.Milliseconds:0} ms (most: {outcome.SlowestStage}), {outcome.Allocated >> 20} MB {outcome.Text}");
            }
            return failures == 0 ? 0 : 1;
        });
        return command;
    }

    private static Command MakeWrite()
    {
        Argument<long> index = new("number") { Description = "The input." };
        Argument<string> file = new("file") { Description = "Is written." };
        var command = new Command("write", "Writes one input of a run.") { index, file, s_seed, s_versions, s_repository };
        command.SetAction(result =>
        {
            var options = Options(result);
            var input = FuzzInput.Make(SeedCorpus.Read(options.Repository, options.Versions), options.Versions, options.Seed, result.GetValue(index));
            File.WriteAllBytes(result.GetValue(file)!, input.Data);
            Console.WriteLine($"{input.Version}, {input.Origin}, {input.Data.Length} bytes");
        });
        return command;
    }

    private static Command MakeMinimize()
    {
        Argument<string> from = new("file") { Description = "A failing input." };
        Argument<string> to = new("smaller") { Description = "Is written." };
        var command = new Command("minimize", "Makes a failing input smaller, as long as it fails in the same way.") { from, to };
        command.SetAction(result =>
        {
            var smaller = Minimizer.Minimize(File.ReadAllBytes(result.GetValue(from)!), Console.Error);
            File.WriteAllBytes(result.GetValue(to)!, smaller);
        });
        return command;
    }
}
