using System.Text;

namespace PyToCil.Benchmarks.ByHand.Dio;

internal static class DnaRead
{
    private const string From = "ACBDGHK\nMNSRUTWVYacbdghkmnsrutwvy";
    private const string To = "TGVHCDM\nKNSYAAWBRTGVHCDMKNSYAAWBR";
    private static readonly byte[] s_table = MakeTable();
    private static readonly byte[] s_contents = MakeFile();

    private static byte[] MakeTable()
    {
        byte[] table = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
        for (int i = 0; i < From.Length; i++) table[From[i]] = (byte)To[i];
        return table;
    }

    private static byte[] MakeFile()
    {
        long state = 42;
        var file = new List<byte>();
        foreach ((string header, int count) in ((string, int)[])[(">ONE Homo sapiens alu\n", 300), (">TWO IUB ambiguity codes\n", 400), (">THREE Homo sapiens frequency\n", 300)])
        {
            file.AddRange(Encoding.ASCII.GetBytes(header));
            for (int i = 1; i <= count; i++)
            {
                state = (state * 3877 + 29573) % 139968;
                file.Add((byte)"acgtACGTRYKMNBDHVW"[(int)(state % 18)]);
                if (i % 60 == 0 || i == count) file.Add((byte)'\n');
            }
        }
        return [.. file];
    }

    private static void Show(List<byte> output, List<byte> sequence)
    {
        byte[] turned = [.. sequence];
        Array.Reverse(turned);
        for (int i = 0; i < turned.Length; i++) turned[i] = s_table[turned[i]];
        for (int i = 0; i < turned.Length; i += 60)
        {
            output.AddRange(turned.AsSpan(i, Math.Min(60, turned.Length - i)));
            output.Add((byte)'\n');
        }
    }

    private static List<byte> Read(List<byte> output)
    {
        var sequence = new List<byte>();
        for (int start = 0; start < s_contents.Length;)
        {
            int end = Array.IndexOf(s_contents, (byte)'\n', start);
            ReadOnlySpan<byte> line = s_contents.AsSpan(start, end - start);
            if (line[0] is (byte)'>' or (byte)';')
            {
                Show(output, sequence);
                output.AddRange(line);
                output.Add((byte)'\n');
                sequence.Clear();
            }
            else
            {
                sequence.AddRange(line);
            }
            start = end + 1;
        }
        Show(output, sequence);
        return output;
    }

    public static object Run(long n)
    {
        List<byte> output = [];
        for (long k = 0; k < n; k++) output = Read([]);
        return ((long)output.Count, output.Sum(b => (long)b), Encoding.ASCII.GetString([.. output.TakeLast(8)]));
    }
}
