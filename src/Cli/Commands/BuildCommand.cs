using System.CommandLine;
using PyToCil.Bytecode;
using PyToCil.Translator.Targets;

namespace PyToCil.Cli.Commands;

/// <summary><c>pytocil build</c>: an assembly in place of code in memory.</summary>
internal static class BuildCommand
{
    public static Command Make()
    {
        Argument<string> file = CommonArguments.File();
        var target = new Option<string?>("--output", "-o") { Description = "The assembly to write; FILE.dll beside the .pyc where left out." };
        var command = new Command("build", "Translates a .pyc into a .NET assembly that references only PyToCil.Runtime and the base class library.") { file, target };
        command.SetAction(result =>
        {
            string path = result.GetValue(file)!;
            FileTarget.Write(PycFile.Read(path), result.GetValue(target) ?? Path.ChangeExtension(path, ".dll"));
            return 0;
        });
        return command;
    }
}
