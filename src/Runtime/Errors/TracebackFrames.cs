using System.Text;

namespace PyToCil.Runtime;

/// <summary>The frames of a traceback with their source lines; repeated ones are folded as in CPython's <c>tb_printinternal</c>.</summary>
internal static class TracebackFrames
{
    private const int RecursiveCutoff = 3;

    public static string Format(PyContext context, PyTraceback traceback)
    {
        var text = new StringBuilder();
        PyTraceback? last = null;
        int lastLine = -1, count = 0;
        for (PyTraceback? frame = traceback; frame is not null; frame = frame.Next)
        {
            int line = frame.Position.Line;
            if (last is null || last.Code.Description.FileName != frame.Code.Description.FileName || lastLine != line || last.Code.Name != frame.Code.Name)
            {
                AppendRepeated(text, count);
                last = frame;
                lastLine = line;
                count = 0;
            }
            if (++count <= RecursiveCutoff) AppendFrame(context, text, frame);
        }
        AppendRepeated(text, count);
        return text.ToString();
    }

    private static void AppendRepeated(StringBuilder text, int count)
    {
        if (count <= RecursiveCutoff) return;
        int more = count - RecursiveCutoff;
        text.Append($"  [Previous line repeated {more} more time{(more > 1 ? "s" : "")}]\n");
    }

    private static void AppendFrame(PyContext context, StringBuilder text, PyTraceback frame)
    {
        CodePosition position = frame.Position;
        string fileName = frame.Code.Description.FileName;
        text.Append($"  File \"{fileName}\", line {(position.Line < 0 ? "None" : position.Line.ToString())}, in {frame.Code.Name}\n");
        if (context.Interpreter.Since(13)) CaretBlock.Append(text, fileName, position);
        else CaretLine.Append(text, fileName, position);
    }
}
