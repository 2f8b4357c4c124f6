using System.CommandLine;

namespace PyToCil.Cli.Commands;

/// <summary><c>pytocil call</c>: one function, its result as Python shows it.</summary>
internal static class CallCommand
{
    public static Command Make()
    {
        Argument<string> file = CommonArguments.File();
        var function = new Argument<string>("FUNCTION") { Description = "The name of a function of the module." };
        var rest = new Argument<string[]>("ARG")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Arguments as Python literals: 1, 2.5, 'text', True, None, [1, 2], (1, 2), {'a': 1}. What is no literal is a str.",
        };
        var command = new Command("call", "Runs the module body, calls a function and prints the repr of its result.") { file, function, rest };
        command.SetAction(result => ProgramRunner.Call(result.GetValue(file)!, result.GetValue(function)!, result.GetValue(rest) ?? []));
        return command;
    }
}
