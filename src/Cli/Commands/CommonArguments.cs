using PyToCil.Bytecode;
using System.CommandLine;

namespace PyToCil.Cli.Commands;

internal static class CommonArguments
{
    public static Argument<string> File() => new("FILE.pyc") { Description = $"A file that CPython {VersionTable.SupportedList()} compiled." };
}
