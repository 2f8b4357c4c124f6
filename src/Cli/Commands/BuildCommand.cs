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
        command.SetAction(result => Build(result.GetValue(file)!, result.GetValue(target)));
        return command;
    }

    private static int Build(string path, string? target)
    {
        PycFile file = PycFile.Read(path);
        target ??= Path.ChangeExtension(path, ".dll");
        using var image = new MemoryStream();
        FileTarget.Build(file, Path.GetFileNameWithoutExtension(target), image);
        File.WriteAllBytes(target, image.ToArray());
        return 0;
    }
}
