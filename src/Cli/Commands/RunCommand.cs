using System.CommandLine;

namespace PyToCil.Cli.Commands;

/// <summary><c>pytocil run</c>: the file as a program, as <c>python FILE.pyc</c> runs it.</summary>
internal static class RunCommand
{
    public static Command Make()
    {
        Argument<string> file = CommonArguments.File();
        var rest = new Argument<string[]>("args") { Arity = ArgumentArity.ZeroOrMore, Description = "The program's sys.argv[1:]; everything behind the file is passed on." };
        var report = new Option<bool>("--report") { Description = "Writes to stderr, at the end, what translating cost: time, memory, typed versions, exits. Stands before the file." };
        var without = new Option<string?>("--without") { Description = $"Leaves out optimizations, to see whether one is at fault: names with commas between, of {ChosenOptions.Names}. Stands before the file; PYTOCIL_WITHOUT does the same for every command." };
        var command = new Command("run", "Runs a .pyc as a program: the module body as __main__, with CPython's output, tracebacks and exit status.") { file, rest, report, without };
        command.SetAction(result => ProgramRunner.Run(result.GetValue(file)!, result.GetValue(rest) ?? [], result.GetValue(report), result.GetValue(without)));
        return command;
    }
}
