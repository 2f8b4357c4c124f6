using System.Collections.Concurrent;
using System.Text;

namespace PyToCil.Runtime;

/// <summary>Lines of source files for tracebacks. A file is read once; one that cannot be read has no lines.</summary>
internal static class SourceLines
{
    private static readonly ConcurrentDictionary<string, string[]> s_files = new();

    /// <summary>The line, counted from 1, without its newline; null where the file or the line is missing.</summary>
    public static string? Get(string fileName, int line)
    {
        string[] lines = s_files.GetOrAdd(fileName, Read);
        return line >= 1 && line <= lines.Length ? lines[line - 1] : null;
    }

    private static string[] Read(string fileName)
    {
        if (fileName.StartsWith('<') && fileName.EndsWith('>')) return [];
        try
        {
            return File.Exists(fileName) ? File.ReadAllText(fileName, Encoding.UTF8).ReplaceLineEndings("\n").Split('\n') : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return [];
        }
    }

    /// <summary>The index of the character at a UTF-8 byte offset of the line.</summary>
    public static int CharacterOffset(string line, int byteOffset)
    {
        int bytes = 0, index = 0;
        while (index < line.Length && bytes < byteOffset)
        {
            char c = line[index];
            if (char.IsHighSurrogate(c) && index + 1 < line.Length) { bytes += 4; index += 2; continue; }
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
            index++;
        }
        return index;
    }
}
