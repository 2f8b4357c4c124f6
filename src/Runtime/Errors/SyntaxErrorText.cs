using System.Text;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>The last lines of a SyntaxError, with the place in the text; Lib/traceback.py <c>_format_syntax_error</c>.</summary>
internal static class SyntaxErrorText
{
    public static string Format(TracebackPrinter printer, PyBaseException exception)
    {
        var result = new StringBuilder();
        string suffix = "";
        bool hasFile = PyText.TryGet(ExceptionMethods.FieldOrNone(exception, "filename"), out string file);
        bool hasLine = PyInt.TryGetLong(ExceptionMethods.FieldOrNone(exception, "lineno"), out long line);
        if (hasLine) result.Append($"  File \"{(hasFile ? file : "<string>")}\", line {line}\n");
        else if (hasFile) suffix = $" ({file})";
        if (PyText.TryGet(ExceptionMethods.FieldOrNone(exception, "text"), out string text)) AppendPlace(result, exception, text, line);
        Value message = ExceptionMethods.FieldOrNone(exception, "msg");
        string shown = message.IsNone ? "<no detail available>" : printer.Safe(message, "exception", Representation.Str);
        return result.Append($"{TracebackPrinter.TypeText(exception.Type)}: {shown}{suffix}\n").ToString();
    }

    private static void AppendPlace(StringBuilder result, PyBaseException exception, string text, long line)
    {
        string right = text.TrimEnd('\n');
        string left = right.TrimStart(' ', '\n', '\f');
        int spaces = right.Length - left.Length;
        result.Append("    ").Append(left).Append('\n');
        if (!PyInt.TryGetLong(ExceptionMethods.FieldOrNone(exception, "offset"), out long offset)) return;
        bool sameLine = PyInt.TryGetLong(ExceptionMethods.FieldOrNone(exception, "end_lineno"), out long endLine) && endLine == line;
        long end = right.Length + 1;
        if (sameLine) end = PyInt.TryGetLong(ExceptionMethods.FieldOrNone(exception, "end_offset"), out long given) && given != 0 ? given : offset;
        if (offset > text.Length) offset = right.Length + 1;
        if (end > text.Length) end = right.Length + 1;
        if (offset >= end || end < 0) end = offset + 1;
        long column = offset - 1 - spaces, endColumn = end - 1 - spaces;
        if (column < 0) return;
        result.Append("    ");
        for (int i = 0; i < column; i++) result.Append(i < left.Length && char.IsWhiteSpace(left[i]) ? left[i] : ' ');
        result.Append('^', (int)(endColumn - column)).Append('\n');
    }
}
