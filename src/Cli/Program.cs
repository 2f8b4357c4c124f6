using System.CommandLine;
using System.CommandLine.Help;

namespace PyToCil.Cli;

/// <summary>The command <c>pytocil</c>. Exit statuses: 0, the program's own, 2 for bad input or usage, 70 for a fault of ours.</summary>
internal static class Program
{
    private static readonly (string Name, Func<Command> Make)[] s_commands =
    [
        ("run", Commands.RunCommand.Make),
        ("call", Commands.CallCommand.Make),
        ("dis", Commands.DisCommand.Make),
        ("show", Commands.ShowCommand.Make),
        ("explain", Commands.ExplainCommand.Make),
        ("build", Commands.BuildCommand.Make),
        ("versions", Commands.VersionsCommand.Make),
    ];

    private static int Main(string[] arguments)
    {
        try
        {
            // Behind "run FILE" everything is the program's own: there is nothing to parse, and the parser would be a third of the start.
            if (arguments is ["run", [not '-', ..] file, .. string[] rest]) return ProgramRunner.Run(file, rest);
            if (arguments is ["call", [not '-', ..] called, ..]) ProgramRunner.Prepare(called);
            return Invoke(Parse(arguments));
        }
        catch (Exception e) when (!Failures.WantsTrace)
        {
            return Failures.Report(e);
        }
    }

    // Only the command that was asked for is built: the whole tree costs 2 ms of every start.
    private static ParseResult Parse(string[] arguments)
    {
        var configuration = new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false };
        if (arguments.Length > 0)
        {
            foreach ((string name, Func<Command> make) in s_commands)
                if (name == arguments[0]) return WithHelp(make()).Parse(PassOn(arguments), configuration);
        }
        return Root().Parse(arguments, configuration);
    }

    private static Command WithHelp(Command command)
    {
        command.Options.Add(new HelpOption());
        return command;
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("Runs the code of CPython's .pyc files as .NET code.");
        foreach ((_, Func<Command> make) in s_commands) root.Subcommands.Add(make());
        return root;
    }

    /// <summary>Everything behind <c>run [OPTIONS] FILE</c> and <c>call FILE FUNCTION</c> belongs to the Python program, options too.</summary>
    private static string[] PassOn(string[] arguments)
    {
        int options = arguments[0] == "run" ? OptionsOfRun(arguments) : 0;
        int own = arguments[0] switch { "run" => options + 1, "call" => 2, _ => int.MaxValue };
        for (int i = 1 + options; i < arguments.Length && i <= own; i++)
            if (arguments[i].StartsWith('-')) return arguments[1..];
        return arguments.Length - 1 <= own ? arguments[1..] : [.. arguments[1..(own + 1)], "--", .. arguments[(own + 1)..]];
    }

    // The words behind "run" that are its own options and their values.
    private static int OptionsOfRun(string[] arguments)
    {
        int count = 0;
        while (true)
        {
            string next = arguments.ElementAtOrDefault(count + 1) ?? "";
            if (next == "--without") count += 2;
            else if (next == "--report" || next.StartsWith("--without=", StringComparison.Ordinal)) count++;
            else return count;
        }
    }

    private static int Invoke(ParseResult result)
    {
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors) Console.Error.WriteLine("pytocil: " + error.Message);
            Console.Error.WriteLine("Try 'pytocil --help'.");
            return Failures.BadInput;
        }
        return result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }
}
