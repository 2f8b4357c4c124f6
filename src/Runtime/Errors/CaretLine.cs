using System.Text;

namespace PyToCil.Runtime;

/// <summary>One source line and its carets as 3.12 shows them: Python/traceback.c <c>tb_displayline</c>.</summary>
internal static class CaretLine
{
    public static void Append(StringBuilder text, string fileName, CodePosition position)
    {
        if (SourceLines.Get(fileName, position.Line) is not { } line) return;
        int indent = 0;
        while (indent < line.Length && line[indent] is ' ' or '\t' or '\f') indent++;
        text.Append("    ").Append(line, indent, line.Length - indent).Append('\n');
        if (position.EndLine < 0 || position.Column < 0 || position.EndColumn < 0) return;
        int start = SourceLines.CharacterOffset(line, position.Column);
        int end = SourceLines.CharacterOffset(line, position.EndColumn);
        CaretAnchors? anchors = null;
        if (position.Line == position.EndLine)
        {
            anchors = start < end ? CaretAnchors.Find(line[start..end], calls: false) : null;
        }
        else
        {
            end = line.Length;
            while (end > 0 && line[end - 1] is ' ' or '\t' or '\f') end--;
        }
        if (end - start == line.Length - indent && anchors is null) return;
        text.Append("    ");
        for (int column = indent; column < end; column++)
        {
            if (column < start) text.Append(' ');
            else if (anchors is { } a) text.Append(column - start >= a.Left && column - start < a.Right ? '^' : '~');
            else text.Append('^');
        }
        text.Append('\n');
    }
}
