using System.CommandLine;
using PyToCil.Bytecode;

namespace PyToCil.Cli.Commands;

/// <summary><c>pytocil show</c>: what a stage of the translation makes of the file.</summary>
internal static class ShowCommand
{
    public static Command Make()
    {
        Argument<string> file = CommonArguments.File();
        var stage = new Option<string>("--stage") { Description = "ops: canonical operations; cfg: control flow graph; ir: without a stack; cil: what is emitted.", DefaultValueFactory = _ => "ir" };
        stage.AcceptOnlyFromAmong(Stages.Names);
        var function = new Option<string?>("--function") { Description = "Only the code objects of this name or qualified name." };
        var command = new Command("show", "Shows a stage of the translation as text.") { file, stage, function };
        command.SetAction(result => Show(result.GetValue(file)!, result.GetValue(stage)!, result.GetValue(function)));
        return command;
    }

    private static int Show(string path, string stage, string? function)
    {
        string text = Stages.TextOfAll(PycFile.Read(path).Code, stage, function);
        if (text.Length == 0) throw new UserException($"{path} has no function '{function}'.");
        using TextWriter output = StandardStreams.Output();
        output.Write(text);
        return 0;
    }
}
