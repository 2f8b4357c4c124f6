using System.Globalization;
using PyToCil.Bytecode;
using PyToCil.Runtime;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Reporting;

/// <summary>Steps of a function in the manner of the Python source they came from.</summary>
internal sealed class StepText
{
    private const int MostDepth = 3;
    private const int MostCharacters = 60;
    private const string Unknown = "...";

    private static readonly Dictionary<IrOperation, string> s_signs = new()
    {
        [IrOperation.Add] = "+", [IrOperation.InPlaceAdd] = "+=", [IrOperation.Subtract] = "-", [IrOperation.InPlaceSubtract] = "-=",
        [IrOperation.Multiply] = "*", [IrOperation.InPlaceMultiply] = "*=", [IrOperation.TrueDivide] = "/", [IrOperation.FloorDivide] = "//",
        [IrOperation.Remainder] = "%", [IrOperation.And] = "&", [IrOperation.Or] = "|", [IrOperation.Xor] = "^",
        [IrOperation.LeftShift] = "<<", [IrOperation.RightShift] = ">>", [IrOperation.Less] = "<", [IrOperation.LessOrEqual] = "<=",
        [IrOperation.Equal] = "==", [IrOperation.NotEqual] = "!=", [IrOperation.Greater] = ">", [IrOperation.GreaterOrEqual] = ">=",
        [IrOperation.Is] = "is", [IrOperation.Contains] = "in",
    };

    private static readonly Dictionary<BinaryKind, string> s_binarySigns = new()
    {
        [BinaryKind.Add] = "+", [BinaryKind.And] = "&", [BinaryKind.FloorDivide] = "//", [BinaryKind.LeftShift] = "<<", [BinaryKind.MatrixMultiply] = "@",
        [BinaryKind.Multiply] = "*", [BinaryKind.Remainder] = "%", [BinaryKind.Or] = "|", [BinaryKind.Power] = "**", [BinaryKind.RightShift] = ">>",
        [BinaryKind.Subtract] = "-", [BinaryKind.TrueDivide] = "/", [BinaryKind.Xor] = "^",
    };

    private readonly IrFunction _function;
    private readonly Dictionary<int, object> _makers = [];

    public StepText(IrFunction function)
    {
        _function = function;
        foreach (IrBlock block in function.Blocks)
        {
            foreach (IrInstruction instruction in block.Instructions)
            {
                if (instruction.Result is { } result) _makers[result.Id] = instruction;
                foreach (IrTemporary more in instruction.MoreResults) _makers[more.Id] = instruction;
            }
            if (block.Terminator is IrForIterate loop) _makers[loop.Item.Id] = loop;
        }
    }

    /// <summary>The step that gave a temporary, or null.</summary>
    public object? MakerOf(IrValue value) => value is IrTemporary temporary ? _makers.GetValueOrDefault(temporary.Id) : null;

    /// <summary>The sign of an operator, or null.</summary>
    public static string? SignOf(IrInstruction instruction)
    {
        if (instruction.Operation != IrOperation.Binary) return s_signs.GetValueOrDefault(instruction.Operation);
        var kind = (BinaryKind)instruction.Argument;
        return kind >= BinaryKind.InPlaceAdd ? s_binarySigns[kind - (int)BinaryKind.InPlaceAdd] + "=" : s_binarySigns[kind];
    }

    public string Of(object step)
    {
        string text = step switch
        {
            IrInstruction instruction => OfInstruction(instruction, 0),
            IrForIterate => "the loop's next item",
            IrBranch branch => $"if {Value(Untested(branch.Condition), 1)}",
            IrBranchNone branch => $"if {Value(branch.Value, 1)} is None",
            IrReturn end => $"return {Value(end.Value, 1)}",
            IrRaise raise => "raise " + (raise.Arguments.Length > 0 ? Value(raise.Arguments[0], 1) : ""),
            IrReraise => "raise",
            IrYield yield => $"yield {Value(yield.Value, 1)}",
            IrSend send => $"yield from {Value(send.Receiver, 1)}",
            _ => step.GetType().Name,
        };
        return text.Length <= MostCharacters ? text : text[..(MostCharacters - 3)] + Unknown;
    }

    public string Value(IrValue value, int depth = 1) => value switch
    {
        IrLocal local => local.Name,
        IrConstant constant => ConstantText.Repr(_function.Code.Constants[constant.Index], _function.Code.Version),
        IrInteger integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        IrNone => "None",
        IrTemporary when depth > MostDepth => Unknown,
        IrTemporary when MakerOf(value) is IrInstruction maker => OfInstruction(maker, depth),
        IrTemporary when MakerOf(value) is IrForIterate => "the item",
        _ => Unknown,
    };

    private string OfInstruction(IrInstruction i, int depth)
    {
        IrValue[] inputs = i.Inputs;
        if (SignOf(i) is { } sign && inputs.Length == 2) return OfOperator(i, sign, depth);
        if (CallShape.IsCall(i)) return Callee(i, depth) + "(" + string.Join(", ", CallShape.Of(_function, i).Arguments.Select(a => Value(a, depth + 1))) + ")";
        return i.Operation switch
        {
            IrOperation.StoreLocal => $"{_function.Layout.Names[i.Argument]} = ...",
            IrOperation.CopyLocal => _function.Layout.Names[i.Argument],
            IrOperation.MakeCell => $"variable {_function.Layout.Names[i.Argument]}",
            IrOperation.LoadGlobal => i.Name ?? _function.Sites.Globals[i.Site],
            IrOperation.LoadAttribute or IrOperation.LoadMethod => $"{Value(inputs[0], depth + 1)}.{i.Name}",
            IrOperation.StoreAttribute => $"{Value(inputs[^1], depth + 1)}.{i.Name} = ...",
            IrOperation.GetItem => $"{Value(inputs[0], depth + 1)}[{Value(inputs[1], depth + 1)}]",
            IrOperation.SetItem => $"{Value(inputs[1], depth + 1)}[{Value(inputs[2], depth + 1)}] = {Value(inputs[0], depth + 1)}",
            IrOperation.GetIterator => $"iter({Value(inputs[0], depth + 1)})",
            IrOperation.Negative => "-" + Value(inputs[0], depth + 1),
            IrOperation.Positive => "+" + Value(inputs[0], depth + 1),
            IrOperation.Invert => "~" + Value(inputs[0], depth + 1),
            IrOperation.Not => "not " + Value(inputs[0], depth + 1),
            IrOperation.ToBool => $"bool({Value(inputs[0], depth + 1)})",
            IrOperation.BuildTuple => $"({Items(inputs, depth)})",
            IrOperation.BuildList => $"[{Items(inputs, depth)}]",
            IrOperation.BuildSet => $"{{{Items(inputs, depth)}}}",
            IrOperation.BuildMap or IrOperation.BuildConstantKeyMap => "{...}",
            IrOperation.BuildString => "f\"...\"",
            IrOperation.CallExpanded => Callee(i, depth) + "(*...)",
            _ => IrOperationText.Of(i.Operation) + (i.Name is null ? "" : " " + i.Name),
        };
    }

    private IrValue Untested(IrValue condition) => MakerOf(condition) is IrInstruction { Operation: IrOperation.ToBool } test ? test.Inputs[0] : condition;

    private string OfOperator(IrInstruction i, string sign, int depth)
    {
        if (i.Operation == IrOperation.Is && i.Argument != 0) sign = "is not";
        if (i.Operation == IrOperation.Contains && i.Argument != 0) sign = "not in";
        return $"{Operand(i.Inputs[0], depth + 1)} {sign} {Operand(i.Inputs[1], depth + 1)}";
    }

    private string Operand(IrValue value, int depth) =>
        MakerOf(value) is IrInstruction { Inputs.Length: 2 } maker && SignOf(maker) is not null && depth <= MostDepth ? $"({Value(value, depth)})" : Value(value, depth);

    private string Items(IrValue[] inputs, int depth) => inputs.Length > 4 ? Unknown : string.Join(", ", inputs.Select(v => Value(v, depth + 1)));

    /// <summary>What a call calls.</summary>
    public string Callee(IrInstruction call, int depth = 0)
    {
        foreach (IrValue head in call.Inputs.Take(2))
        {
            if (head is IrLocal local) return local.Name;
            if (MakerOf(head) is not IrInstruction maker) continue;
            if (maker.Operation is IrOperation.LoadGlobal or IrOperation.LoadAttribute or IrOperation.LoadMethod) return OfInstruction(maker, depth + 1);
            if (head is IrTemporary { SourceName: { } name }) return name;
        }
        return Unknown;
    }
}
