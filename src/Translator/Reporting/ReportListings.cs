using System.Globalization;
using PyToCil.Bytecode;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Reporting;

/// <summary>The stages of a function as listings whose rows know their source lines.</summary>
internal sealed record ReportListings(IReadOnlyList<ListingRow> Bytecode, IReadOnlyList<ListingRow> Ir, IReadOnlyList<ListingRow> Cil)
{
    /// <param name="function">The function.</param>
    /// <param name="method">Its CIL, with sources.</param>
    /// <param name="lineOf">The line of the step that CIL was written for.</param>
    public static ReportListings Of(IrFunction function, CilMethod method, Func<object?, int> lineOf) =>
        new([.. Disassembler.Rows(function.Code).Select(row => new ListingRow(row.Text, function.Code.TryGetLine(row.Offset) ?? 0))], IrOf(function), CilOf(method, lineOf));

    private static List<ListingRow> IrOf(IrFunction function)
    {
        var rows = new List<ListingRow>();
        foreach (IrBlock block in function.Blocks)
        {
            rows.Add(new ListingRow($"{block.Name}({string.Join(", ", Enumerable.Range(0, block.ParameterCount).Select(i => $"s{i}"))})", 0));
            foreach (IrInstruction instruction in block.Instructions) rows.Add(new ListingRow("    " + instruction, function.Code.TryGetLine(instruction.Offset) ?? 0));
            rows.Add(new ListingRow("    " + block.Terminator, function.Code.TryGetLine(block.Terminator!.Offset) ?? 0));
        }
        return rows;
    }

    private static List<ListingRow> CilOf(CilMethod method, Func<object?, int> lineOf)
    {
        var rows = new List<ListingRow>
        {
            new($"{method.ReturnType.Name} {method.Name}({string.Join(", ", method.Parameters.Select(p => p.Name))})", 0),
        };
        foreach (CilLocal local in method.Locals) rows.Add(new ListingRow($"  .local {local.Type.Name} {local.Name}", 0));
        for (int i = 0; i < method.Instructions.Count; i++)
            rows.Add(new ListingRow(method.Instructions[i].ToString(), i < method.Sources.Count ? lineOf(method.Sources[i]) : 0));
        return rows;
    }
}
