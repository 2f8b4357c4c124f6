using System.CommandLine;
using System.Globalization;
using PyToCil.Bytecode;

namespace PyToCil.Cli.Commands;

/// <summary><c>pytocil versions</c>: which files are read.</summary>
internal static class VersionsCommand
{
    public static Command Make()
    {
        var command = new Command("versions", "Lists the CPython versions whose files are read.");
        command.SetAction(_ =>
        {
            using TextWriter output = StandardStreams.Output();
            output.WriteLine("CPython   magic   header bytes   marshal   opcodes");
            foreach (string version in VersionTable.SupportedVersions)
            {
                VersionTable table = VersionTable.TryGet(version)!;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{version,-7}   {table.Magic,5}   {table.HeaderBytes,12}   {table.MarshalVersion,7}   {table.Rows.Count(),7}"));
            }
            return 0;
        });
        return command;
    }
}
