using System.Globalization;

namespace PyToCil.Bytecode;

/// <summary>The listing of <c>dis.disassemble</c> from CPython 3.13 on: labels <c>L1:</c> in place of offsets.</summary>
internal sealed class LabelListing : Listing
{
    private const string NoLine = "  --";

    public override ArgumentText Arguments(CodeObject code, List<ListingLine> lines) => new Text(code, Constants, Labels(code, lines));

    public override void Write(CodeObject code, TextWriter output)
    {
        var lines = ListingLine.Of(code);
        var starts = LineStarts.Of(code, withUnknown: true);
        var lineWidth = LineWidth(starts);
        var labels = Labels(code, lines);
        var labelWidth = 4 + labels.Count.ToString(CultureInfo.InvariantCulture).Length;
        var arguments = new Text(code, Constants, labels);
        var fields = new FieldJoiner();
        foreach (var line in lines)
        {
            if (lineWidth > 0)
            {
                var isStart = starts.TryGetValue(line.Offset, out var number);
                if (isStart && line.Offset > 0) output.Write('\n');
                fields.Add((isStart ? LineText(number) : "").PadLeft(lineWidth));
            }
            fields.Add((labels.TryGetValue(line.Offset, out var label) ? Label(label) + ":" : "").PadLeft(labelWidth));
            fields.Add("   ");
            fields.AddOperation(line, arguments.Of(line), overflowIntoArgument: true);
            fields.Finish(output);
        }
        WriteExceptionTable(code, labels, output);
    }

    private static string Label(int number) => string.Create(CultureInfo.InvariantCulture, $"L{number}");

    private static string LineText(int line) => line < 0 ? NoLine : line.ToString(CultureInfo.InvariantCulture);

    // dis._get_lineno_width: line 0 does not count.
    private static int LineWidth(Dictionary<int, int> starts)
    {
        var largest = -1;
        foreach (var line in starts.Values)
            if (line > 0) largest = Math.Max(largest, line);
        if (largest < 0) return 0;
        var width = Math.Max(3, LineText(largest).Length);
        return width < NoLine.Length && starts.ContainsValue(-1) ? NoLine.Length : width;
    }

    // dis._make_labels_map: jump targets, and the three offsets of each entry of the exception table, numbered by offset.
    private static Dictionary<int, int> Labels(CodeObject code, List<ListingLine> lines)
    {
        var offsets = new SortedSet<int>();
        foreach (var line in lines)
            if (line.JumpTarget >= 0) offsets.Add(line.JumpTarget);
        foreach (var entry in code.ExceptionTable)
        {
            offsets.Add(entry.Start);
            offsets.Add(entry.End);
            offsets.Add(entry.Target);
        }
        var labels = new Dictionary<int, int>(offsets.Count);
        foreach (var offset in offsets) labels[offset] = labels.Count + 1;
        return labels;
    }

    private static void WriteExceptionTable(CodeObject code, Dictionary<int, int> labels, TextWriter output)
    {
        if (code.ExceptionTable.Count == 0) return;
        output.Write("ExceptionTable:\n");
        foreach (var entry in code.ExceptionTable)
            output.Write(string.Create(CultureInfo.InvariantCulture, $"  L{labels[entry.Start]} to L{labels[entry.End]} -> L{labels[entry.Target]} [{entry.Depth}]{(entry.LastInstruction ? " lasti" : "")}\n"));
    }

    private sealed class Text(CodeObject code, ConstantTexts constants, Dictionary<int, int> labels) : ArgumentText(code, constants)
    {
        protected override string JoinNull(string name, string nullName) => $"{name} + {nullName}";

        protected override string Target(int offset) => "to " + Label(labels[offset]);

        protected override string Origin(int offset) => "from " + Label(labels[offset]);
    }
}
