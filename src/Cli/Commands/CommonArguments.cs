using System.CommandLine;
using PyToCil.Bytecode;

namespace PyToCil.Cli.Commands;

internal static class CommonArguments
{
    public static Argument<string> File() => new("FILE.pyc") { Description = $"A file that CPython {VersionTable.SupportedList()} compiled." };
}
