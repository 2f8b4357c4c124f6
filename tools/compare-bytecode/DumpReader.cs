using PyToCil.Bytecode;

namespace PyToCil.CompareBytecode;

/// <summary>Reads what dump.py writes, file by file, and holds each line against the one that the reader here makes of the same .pyc.</summary>
internal sealed class DumpReader(TextReader input, Counts counts)
{
    private const string End = "end";

    public string? Version { get; private set; }

    /// <summary>Whether the interpreter came to its end.</summary>
    public bool Ended { get; private set; }

    public void Run()
    {
        while (input.ReadLine() is string line)
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            string value = space < 0 ? "" : line[(space + 1)..];
            switch (space < 0 ? line : line[..space])
            {
                case "version": Version = value; break;
                case "file": CompareFile(value); break;
                case "skipped":
                    counts.Skipped += int.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
                    Ended = true;
                    break;
                default: throw new InvalidDataException($"dump.py wrote the line '{line}'");
            }
        }
    }

    private void CompareFile(string path)
    {
        counts.Files++;
        string? line = input.ReadLine();
        if (line is null || !line.StartsWith("pyc ", StringComparison.Ordinal)) throw new InvalidDataException($"dump.py wrote '{line}' where a .pyc belongs");
        string? difference = null;
        try
        {
            difference = FirstDifference(PycFile.Read(Convert.FromBase64String(line[4..]), path).Code, ref line);
        }
        catch (PytocilException error)
        {
            difference = error.Message;
        }
        while (line is not null && line != End) line = input.ReadLine();
        if (difference is not null) counts.Differ(path, difference);
    }

    private string? FirstDifference(CodeObject code, ref string? line)
    {
        var ours = new CodeDump(counts);
        foreach (string own in ours.Lines(code))
        {
            line = input.ReadLine();
            if (line is null || line == End) return $"the interpreter has no line for '{own}'";
            if (line.StartsWith("unable ", StringComparison.Ordinal)) return "the interpreter cannot list it: " + line;
            if (line != own) return $"in {ours.Current}:\n    CPython {Cut(line)}\n    PyToCil {Cut(own)}";
        }
        line = input.ReadLine();
        return line == End ? ours.DepthFault : $"the interpreter also has the line '{line}'";
    }

    private static string Cut(string text) => text.Length <= 300 ? text : text[..300] + "...";
}
