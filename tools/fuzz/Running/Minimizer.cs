using PyToCil.Fuzz.Making;
using PyToCil.Fuzz.Seeds;

namespace PyToCil.Fuzz.Running;

/// <summary>Replaces the objects of a failing file by None, by an empty tuple or by nothing, and cuts out bytes, while it fails in the same way.</summary>
internal static class Minimizer
{
    private static readonly byte[][] Replacements = [MarshalWriter.None, MarshalWriter.Tuple(), MarshalWriter.Bytes([]), MarshalWriter.Text("")];

    /// <exception cref="InvalidOperationException">The file does not fail.</exception>
    public static byte[] Minimize(byte[] data, TextWriter progress)
    {
        var failure = Trial.Run(data, Reach.Load);
        if (!failure.IsFailure) throw new InvalidOperationException($"the file does not fail: {failure.Verdict}");
        var wanted = Kind(failure);
        for (var before = int.MaxValue; data.Length < before;)
        {
            before = data.Length;
            data = CutObjects(data, wanted);
            data = CutBytes(data, wanted);
            progress.WriteLine($"{before} to {data.Length} bytes: {wanted}");
        }
        return data;
    }

    private static string Kind(TrialResult result)
    {
        var at = result.Text.IndexOf("   at ", StringComparison.Ordinal);
        return result.Verdict + (at >= 0 ? result.Text[at..].Split('\n', 2)[0] : "");
    }

    private static bool Fails(byte[] data, string wanted) => Kind(Trial.Run(data, Reach.Load)) == wanted;

    private static byte[] CutObjects(byte[] data, string wanted)
    {
        // The largest first; each success makes offsets and references stale, so the file is read anew.
        for (var skip = 0; ;)
        {
            if (TreeOf(data) is not { } file) return data;
            var nodes = file.Tree.Nodes.Where(node => node.End - node.Start > 5).OrderByDescending(node => node.End - node.Start).Skip(skip).ToList();
            if (nodes.Count == 0) return data;
            skip++;
            foreach (var with in Replacements)
            {
                var edits = new Edits(file);
                edits.Replace(nodes[0], with);
                edits.Renumber(nodes[0].KeptBefore, -KeptIn(nodes[0]));
                var smaller = edits.Apply();
                if (smaller.Length >= data.Length || !Fails(smaller, wanted)) continue;
                data = smaller;
                skip--;
                break;
            }
        }
    }

    private static int KeptIn(MarshalNode node) => (node.Keeps && node.Index >= 0 && node.Type != 'r' ? 1 : 0) + node.Children.Sum(KeptIn);

    // Null where the damage is in the objects themselves.
    private static SeedFile? TreeOf(byte[] data)
    {
        foreach (var version in Bytecode.VersionTable.SupportedVersions)
        {
            var file = new SeedFile("", version, data);
            if (data.Length < 16 || BitConverter.ToUInt16(data) != file.Table.Magic) continue;
            try
            {
                return file.Tree.Nodes.Count > 0 ? file : null;
            }
            catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
            {
                return null;
            }
        }
        return null;
    }

    private static byte[] CutBytes(byte[] data, string wanted)
    {
        for (var count = data.Length / 2; count >= 16; count /= 2)
        {
            for (var at = 16; at + count <= data.Length;)
            {
                byte[] smaller = [.. data[..at], .. data[(at + count)..]];
                if (Fails(smaller, wanted)) data = smaller;
                else at += count;
            }
        }
        return data;
    }
}
