using System.CommandLine;
using PyToCil.Bytecode;

namespace PyToCil.Cli.Commands;

/// <summary><c>pytocil dis</c>: the instructions, as <c>python -m dis</c> of the file's version lists them.</summary>
internal static class DisCommand
{
    public static Command Make()
    {
        Argument<string> file = CommonArguments.File();
        var command = new Command("dis", "Lists the instructions of all code objects, as dis.dis of the file's version does.") { file };
        command.SetAction(result =>
        {
            PycFile pyc = PycFile.Read(result.GetValue(file)!);
            using TextWriter output = StandardStreams.Output();
            Disassembler.Write(pyc.Code, output);
            return 0;
        });
        return command;
    }
}
