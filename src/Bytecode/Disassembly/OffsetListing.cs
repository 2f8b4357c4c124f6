using System.Globalization;

namespace PyToCil.Bytecode;

/// <summary>The listing of <c>dis.disassemble</c> to CPython 3.12: offsets, and <c>&gt;&gt;</c> before what is jumped to.</summary>
internal class OffsetListing : Listing
{
    public override ArgumentText Arguments(CodeObject code, List<ListingLine> lines) => new Text(code, Constants);

    public sealed override void Write(CodeObject code, TextWriter output)
    {
        var lines = ListingLine.Of(code);
        var starts = LineStarts.Of(code, withUnknown: false);
        var lineWidth = LineWidth(starts);
        var lastOffset = code.Code.Length - 2;
        var offsetWidth = lastOffset >= 10000 ? Digits(lastOffset) : 4;
        var targets = Targets(code, lines);
        var arguments = Arguments(code, lines);
        var fields = new FieldJoiner();
        foreach (var line in lines)
        {
            if (lineWidth > 0)
            {
                var isStart = starts.TryGetValue(line.Offset, out var number);
                if (isStart && line.Offset > 0) output.Write('\n');
                fields.Add(isStart ? number.ToString(CultureInfo.InvariantCulture).PadLeft(lineWidth) : new string(' ', lineWidth));
            }
            fields.Add("   ");
            fields.Add(targets.Contains(line.Offset) ? ">>" : "  ");
            fields.Add(line.Offset.ToString(CultureInfo.InvariantCulture).PadLeft(offsetWidth));
            fields.AddOperation(line, arguments.Of(line), overflowIntoArgument: false);
            fields.Finish(output);
        }
        WriteExceptionTable(code, output);
    }

    private static int LineWidth(Dictionary<int, int> starts)
    {
        if (starts.Count == 0) return 0;
        var largest = starts.Values.Max();
        return largest >= 1000 ? Digits(largest) : 3;
    }

    private static int Digits(int value) => value.ToString(CultureInfo.InvariantCulture).Length;

    private static HashSet<int> Targets(CodeObject code, List<ListingLine> lines)
    {
        var targets = new HashSet<int>();
        foreach (var line in lines)
            if (line.JumpTarget >= 0) targets.Add(line.JumpTarget);
        foreach (var entry in code.ExceptionTable)
            if (entry.Start < entry.End) targets.Add(entry.Target);
        return targets;
    }

    private static void WriteExceptionTable(CodeObject code, TextWriter output)
    {
        if (code.ExceptionTable.Count == 0) return;
        output.Write("ExceptionTable:\n");
        foreach (var entry in code.ExceptionTable)
            output.Write(string.Create(CultureInfo.InvariantCulture, $"  {entry.Start} to {entry.End - 2} -> {entry.Target} [{entry.Depth}]{(entry.LastInstruction ? " lasti" : "")}\n"));
    }

    /// <summary>NULL stands before the name; a jump names the offset.</summary>
    protected class Text(CodeObject code, ConstantTexts constants) : ArgumentText(code, constants)
    {
        protected sealed override string JoinNull(string name, string nullName) => $"{nullName} + {name}";

        protected sealed override string Target(int offset) => string.Create(CultureInfo.InvariantCulture, $"to {offset}");
    }
}
