using System.Text;

namespace PyToCil.Runtime;

/// <summary>The source lines of an instruction and their carets as 3.13 shows them: Lib/traceback.py <c>format_frame_summary</c>.</summary>
internal static class CaretBlock
{
    public static void Append(StringBuilder text, string fileName, CodePosition position)
    {
        if (SourceLines.Get(fileName, position.Line) is not { } firstLine) return;
        if (position.EndLine < 0 || position.Column < 0 || position.EndColumn < 0)
        {
            if (firstLine.Trim().Length > 0) text.Append("    ").Append(firstLine.Trim()).Append('\n');
            return;
        }
        var originals = new List<string>();
        for (int line = position.Line; line <= position.EndLine; line++) originals.Add((SourceLines.Get(fileName, line) ?? "").TrimEnd());
        if (originals.TrueForAll(l => l.Length == 0)) return;
        List<string> lines = Dedent(originals);
        int removed = originals[0].Length - lines[0].Length;
        int start = Math.Max(0, SourceLines.CharacterOffset(originals[0], position.Column) - removed);
        int end = Math.Max(0, SourceLines.CharacterOffset(originals[^1], position.EndColumn) - removed);
        string all = string.Join('\n', lines);
        int tail = all.Length - (lines[^1].Length - end);
        string segment = start <= tail && tail <= all.Length ? all[start..tail] : "";
        CaretAnchors? anchors = CaretAnchors.Find(segment, calls: true);
        bool carets = ShowsCarets(lines, start, end, anchors, segment);
        var block = new Block(lines, start, end, anchors, carets, segment);
        foreach (string line in Dedent(block.Render())) text.Append("    ").Append(line).Append('\n');
    }

    /// <summary>textwrap.dedent.</summary>
    private static List<string> Dedent(List<string> lines)
    {
        string? margin = null;
        foreach (string line in lines)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            string indent = line[..(line.Length - line.TrimStart(' ', '\t').Length)];
            if (margin is null) margin = indent;
            else
            {
                int common = 0;
                while (common < margin.Length && common < indent.Length && margin[common] == indent[common]) common++;
                margin = margin[..common];
            }
        }
        int width = margin?.Length ?? 0;
        return lines.ConvertAll(l => string.IsNullOrWhiteSpace(l) ? "" : l[width..]);
    }

    /// <summary>No carets where they would underline the whole statement, or all of a simple call that is returned or assigned.</summary>
    private static bool ShowsCarets(List<string> lines, int start, int end, CaretAnchors? anchors, string segment)
    {
        if (anchors is { IsCall: true } call && IsWholeValue(lines, start, end) && segment.AsSpan(0, call.Left).Trim() is var function && IsName(function)) return false;
        if (anchors is not null) return true;
        return lines[0][..Math.Min(start, lines[0].Length)].Trim().Length > 0 || lines[^1][Math.Min(end, lines[^1].Length)..].Trim().Length > 0;
    }

    // The text before is "return" or "name =", and nothing but a comment follows.
    private static bool IsWholeValue(List<string> lines, int start, int end)
    {
        ReadOnlySpan<char> after = lines[^1].AsSpan(Math.Min(end, lines[^1].Length)).Trim();
        if (after.Length > 0 && after[0] is not ('#' or ';')) return false;
        ReadOnlySpan<char> before = lines[0].AsSpan(0, Math.Min(start, lines[0].Length)).Trim();
        if (before.SequenceEqual("return")) return true;
        return before.Length > 1 && before[^1] == '=' && IsName(before[..^1].Trim());
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || char.IsDigit(text[0])) return false;
        foreach (char c in text)
            if (c != '_' && !char.IsLetterOrDigit(c)) return false;
        return true;
    }

    private sealed class Block
    {
        private readonly List<string> _lines;
        private readonly int _start;
        private readonly int _end;
        private readonly bool _carets;
        private readonly bool _hasAnchors;
        private readonly (int Line, int Column) _left;
        private readonly (int Line, int Column) _right;
        private readonly List<string> _result = [];

        public Block(List<string> lines, int start, int end, CaretAnchors? anchors, bool carets, string segment)
        {
            _lines = lines;
            _start = DisplayWidth(lines[0], start);
            _end = DisplayWidth(lines[^1], end);
            _carets = carets;
            if (anchors is not { } a) return;
            _hasAnchors = true;
            _left = Place(segment, a.Left, start);
            _right = Place(segment, a.Right, start);
        }

        private (int, int) Place(string segment, int offset, int start)
        {
            int line = segment.AsSpan(0, offset).Count('\n');
            int column = line == 0 ? offset + start : offset - segment.LastIndexOf('\n', offset - 1) - 1;
            return (line, DisplayWidth(_lines[line], column));
        }

        public List<string> Render()
        {
            var significant = new SortedSet<int> { 0, _lines.Count - 1 };
            if (_hasAnchors)
            {
                for (int i = -1; i <= 1; i++)
                {
                    significant.Add(_left.Line + i);
                    significant.Add(_right.Line + i);
                }
            }
            significant.Remove(-1);
            significant.Remove(_lines.Count);
            int previous = -1;
            foreach (int line in significant)
            {
                if (previous >= 0 && line - previous == 2) Output(line - 1);
                else if (previous >= 0 && line - previous > 2) _result.Add($"...<{line - previous - 1} lines>...");
                Output(line);
                previous = line;
            }
            return _result;
        }

        private void Output(int number)
        {
            string line = _lines[number];
            _result.Add(line);
            if (!_carets) return;
            int spaces = line.Length - line.TrimStart().Length;
            int count = number == _lines.Count - 1 ? _end : DisplayWidth(line, line.Length);
            var carets = new StringBuilder();
            for (int column = 0; column < count; column++)
            {
                if (column < spaces || (number == 0 && column < _start)) carets.Append(' ');
                else carets.Append(!_hasAnchors || IsWithin(number, column) ? '^' : '~');
            }
            _result.Add(carets.ToString());
        }

        private bool IsWithin(int line, int column) =>
            (line > _left.Line || (line == _left.Line && column >= _left.Column)) && (line < _right.Line || (line == _right.Line && column < _right.Column));

        /// <summary>The columns that the first characters take on a terminal; wide ones take two.</summary>
        private static int DisplayWidth(string line, int offset)
        {
            if (Ascii.IsValid(line)) return offset;
            int width = 0;
            for (int i = 0; i < offset && i < line.Length; i++)
            {
                int point = line[i];
                if (char.IsHighSurrogate(line[i]) && i + 1 < line.Length) point = char.ConvertToUtf32(line[i], line[++i]);
                width += IsWide(point) ? 2 : 1;
            }
            return width;
        }

        // Unicode's East Asian Width W and F.
        private static bool IsWide(int point) => point is (>= 0x1100 and <= 0x115f) or (>= 0x2e80 and <= 0x303e) or (>= 0x3041 and <= 0x4dbf) or (>= 0x4e00 and <= 0xa4cf)
            or (>= 0xa960 and <= 0xa97c) or (>= 0xac00 and <= 0xd7a3) or (>= 0xf900 and <= 0xfaff) or (>= 0xfe10 and <= 0xfe19) or (>= 0xfe30 and <= 0xfe6b) or (>= 0xff01 and <= 0xff60)
            or (>= 0xffe0 and <= 0xffe6) or (>= 0x1f300 and <= 0x1f64f) or (>= 0x1f680 and <= 0x1f6ff) or (>= 0x1f900 and <= 0x1f9ff) or (>= 0x20000 and <= 0x3fffd);
    }
}
