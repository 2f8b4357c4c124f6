using System.Text;

namespace PyToCil.Cli;

/// <summary>
/// The process's streams in UTF-8, as CPython opens them: stdout in blocks, or by lines on a terminal. Console.Out would
/// flush at every write.
/// </summary>
internal static class StandardStreams
{
    private const int BlockSize = 8192;

    public static TextWriter Output() => new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), BlockSize)
    {
        NewLine = "\n",
        AutoFlush = !Console.IsOutputRedirected,
    };

    public static TextWriter Error() => new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false), BlockSize) { NewLine = "\n", AutoFlush = true };
}
