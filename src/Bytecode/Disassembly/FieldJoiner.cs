using System.Globalization;
using System.Text;

namespace PyToCil.Bytecode;

/// <summary>Joins the columns of a line with spaces and drops the spaces at its end; one line after the other.</summary>
internal sealed class FieldJoiner
{
    private const int NameWidth = 20;
    private const int ArgumentWidth = 5;

    private readonly StringBuilder text = new();

    public void Add(string field)
    {
        if (text.Length > 0) text.Append(' ');
        text.Append(field);
    }

    /// <summary>Name, argument, and its explanation in brackets.</summary>
    /// <param name="line">The instruction.</param>
    /// <param name="explanation">The text in brackets, or empty.</param>
    /// <param name="overflowIntoArgument">3.13: a long name takes from the argument's column.</param>
    public void AddOperation(in ListingLine line, string explanation, bool overflowIntoArgument)
    {
        Add(line.Row.Name.PadRight(NameWidth));
        if (!line.Row.HasArgument) return;
        var excess = overflowIntoArgument ? Math.Max(0, line.Row.Name.Length - NameWidth) : 0;
        Add(line.Argument.ToString(CultureInfo.InvariantCulture).PadLeft(Math.Max(0, ArgumentWidth - excess)));
        if (explanation.Length > 0) text.Append(" (").Append(explanation).Append(')');
    }

    /// <summary>Writes the line with its end-of-line character; the next one starts empty.</summary>
    public void Finish(TextWriter output)
    {
        var end = text.Length;
        while (end > 0 && char.IsWhiteSpace(text[end - 1])) end--;
        text.Length = end;
        output.Write(text.Append('\n'));
        text.Clear();
    }
}
