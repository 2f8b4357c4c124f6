using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PyToCil.Bytecode;

namespace PyToCil.CompareBytecode;

/// <summary>Makes of a file's code objects the lines that dump.py makes of them.</summary>
internal sealed class CodeDump(Counts counts)
{
    /// <summary>The code object whose lines are being made.</summary>
    public string Current { get; private set; } = "";

    /// <summary>The first code object whose stack depth does not fit, or null.</summary>
    public string? DepthFault { get; private set; }

    /// <summary>The lines of a file, one at a time.</summary>
    public IEnumerable<string> Lines(CodeObject root)
    {
        foreach (string line in LinesOf(root)) yield return line;
        Current = "the listing";
        string text = LineText.Normalized(Disassembler.ToText(root));
        yield return "listing " + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private IEnumerable<string> LinesOf(CodeObject code)
    {
        Current = code.ToString();
        counts.CodeObjects++;
        CheckDepth(code);
        yield return string.Create(CultureInfo.InvariantCulture,
            $"code {LineText.Escaped(code.QualifiedName)} {LineText.Escaped(code.Name)} {LineText.Escaped(code.FileName)} {code.ArgumentCount} {code.PositionalOnlyCount} {code.KeywordOnlyCount} {code.StackSize} {(int)code.Flags} {code.FirstLine} {code.Code.Length}");
        yield return Named("names", code.Names);
        yield return Named("locals", code.LocalsPlusNames);
        yield return Named("cells", OfKind(code, LocalKind.Cell));
        yield return Named("free", OfKind(code, LocalKind.Free));
        foreach (Constant constant in code.Constants) yield return "const " + LineText.Escaped(LineText.Normalized(ConstantText.Repr(constant, code.Version)));
        foreach (string line in Instructions(code)) yield return line;
        foreach (ExceptionTableEntry entry in code.ExceptionTable)
        {
            counts.Handlers++;
            yield return string.Create(CultureInfo.InvariantCulture,
                $"handler {entry.Start} {entry.End} {entry.Target} {entry.Depth} {(entry.LastInstruction ? 1 : 0)}");
        }
        foreach (Constant constant in code.Constants)
        {
            if (constant is not CodeConstant inner) continue;
            foreach (string line in LinesOf(inner.Code)) yield return line;
        }
    }

    private void CheckDepth(CodeObject code)
    {
        int depth = StackDepth.Of(code);
        if (depth == code.StackSize) counts.DepthEqual++;
        else if (depth < code.StackSize && code.Version.Version is "3.8" or "3.9" && code.StackSize <= StackDepth.OfUnfolded(code)) counts.DepthBelow++;
        else DepthFault ??= string.Create(CultureInfo.InvariantCulture, $"the stack's depth in {code}: co_stacksize {code.StackSize}, PyToCil {depth}, with tuples unfolded {StackDepth.OfUnfolded(code)}");
    }

    private static string Named(string word, IEnumerable<string> names) => LineText.Escaped(string.Join(' ', names.Prepend(word)));

    // To 3.10 the file's own order counts, which the numbers of the instructions name; from 3.11 on the order of the slots.
    private static IEnumerable<string> OfKind(CodeObject code, LocalKind kind)
    {
        IEnumerable<int> slots = code.DerefSlots.IsEmpty ? Enumerable.Range(0, code.LocalsPlusNames.Length) : code.DerefSlots;
        return slots.Where(slot => (code.LocalsPlusKinds[slot] & kind) != 0).Select(slot => code.LocalsPlusNames[slot]);
    }

    private IEnumerable<string> Instructions(CodeObject code)
    {
        IReadOnlyList<string> texts = Disassembler.ArgumentTexts(code);
        int index = 0;
        foreach (Instruction instruction in InstructionDecoder.Decode(code))
        {
            int argument = 0;
            for (int at = instruction.StartOffset; at < instruction.Offset; at += 2)
            {
                argument = (argument << 8) | code.Code.Span[at + 1];
                yield return Line(code, code.Version.Row(code.Code.Span[at])!, at, argument, -1, texts[index++]);
            }
            yield return Line(code, instruction.OpCode, instruction.Offset, instruction.Argument, instruction.JumpTarget, texts[index++]);
        }
    }

    private string Line(CodeObject code, OpCode row, int offset, int argument, int target, string text)
    {
        Position position = code.PositionAt(offset);
        counts.Instructions++;
        if (position.Line >= 0) counts.Lines++;
        if (position.Column >= 0) counts.Columns++;
        var line = new StringBuilder(80);
        line.Append(CultureInfo.InvariantCulture, $"{offset} {row.Name} ");
        if (row.HasArgument) line.Append(argument);
        else line.Append('-');
        line.Append(' ');
        if (target >= 0) line.Append(target);
        else line.Append('-');
        line.Append(CultureInfo.InvariantCulture, $" {position.Line} {position.EndLine} {position.Column} {position.EndColumn} ");
        return line.Append(LineText.Escaped(LineText.Normalized(text))).ToString();
    }
}
