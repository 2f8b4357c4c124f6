using PyToCil.Bytecode;
using PyToCil.Runtime;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Reporting;

/// <summary>Why a step is done by the runtime and not by unboxed code, in words.</summary>
internal sealed class GenericReasons(TypedBody body, StepText text)
{
    private readonly SeenClasses? _classes = body.Code.Classes;

    /// <param name="step">The step.</param>
    /// <param name="kinds">What is known of its inputs.</param>
    public string Of(object step, BlockKinds kinds) => step switch
    {
        IrInstruction instruction => OfInstruction(instruction, kinds),
        IrBranch branch => $"truth of {Describe(branch.Condition, kinds)}",
        IrSend send => $"the items of {Describe(send.Receiver, kinds)}",
        IrForIterate loop => $"items of {Describe(loop.Iterator, kinds)}: {Seen(loop)}",
        _ => "",
    };

    private string OfInstruction(IrInstruction i, BlockKinds kinds)
    {
        if (CallShape.IsCall(i) || i.Operation == IrOperation.CallExpanded) return $"result of call of unknown function {text.Callee(i)}: {Seen(i)}";
        if (StepText.SignOf(i) is { } sign && i.Inputs.Length == 2) return OfOperator(i, sign, kinds);
        return i.Operation switch
        {
            IrOperation.LoadAttribute or IrOperation.LoadMethod => $"attribute of unknown class ({Describe(i.Inputs[0], kinds)}): {Seen(i)}",
            IrOperation.StoreAttribute or IrOperation.DeleteAttribute => $"attribute of unknown class ({Describe(i.Inputs[^1], kinds)})",
            IrOperation.GetItem => $"item of {Describe(i.Inputs[0], kinds)}: {Seen(i)}",
            IrOperation.SetItem => $"sets an item of {Describe(i.Inputs[1], kinds)}",
            IrOperation.LoadGlobal or IrOperation.LoadName or IrOperation.LoadCell => Seen(i),
            IrOperation.Negative or IrOperation.Positive or IrOperation.Invert or IrOperation.Not or IrOperation.ToBool => $"no rule for it with {Describe(i.Inputs[0], kinds)}",
            IrOperation.MakeCell => "inner functions share the variable",
            IrOperation.GetIterator => $"makes an iterator over {Describe(i.Inputs[0], kinds)}",
            _ when MadeClass(i.Operation) is { } made => $"makes a {made}",
            _ => "works on objects",
        };
    }

    private string OfOperator(IrInstruction i, string sign, BlockKinds kinds)
    {
        if (body.Profile.HasLeft(i)) return "typed code was left here before: the result was no int of 64 bits or float, so the runtime computes it";
        return $"no rule for {Describe(i.Inputs[0], kinds)} {sign} {Describe(i.Inputs[1], kinds)}";
    }

    /// <summary>What is known of a value: its kind, or where it came from.</summary>
    private string Describe(IrValue value, BlockKinds kinds)
    {
        ValueKind kind = kinds.Of(value);
        if (kind.IsUnboxed()) return NameOf(kind);
        switch (value)
        {
            case IrConstant constant: return ClassOf(body.Function.Code.Constants[constant.Index]);
            case IrNone: return "None";
            case IrLocal local: return local.Slot < body.Function.Layout.ParameterCount ? $"object (parameter {local.Name})" : $"object (variable {local.Name})";
        }
        return text.MakerOf(value) switch
        {
            IrInstruction maker when MadeClass(maker.Operation) is { } made => made,
            IrInstruction maker => $"object ({text.Value(value)}{ClassesOf(maker)})",
            IrForIterate loop => $"object (item{ClassesOf(loop)})",
            _ => "object",
        };
    }

    private string ClassesOf(object step) => _classes?.At(body.Profile.PlaceOf(step)) is { Length: > 0 } names ? ": " + string.Join(" or ", names) : "";

    /// <summary>What earlier runs saw a step produce; empty where it produces nothing.</summary>
    public string SeenAt(object step) => step is IrInstruction { Result: null } or IrBranch ? "" : Seen(step);

    private string Seen(object step)
    {
        if (_classes?.At(body.Profile.PlaceOf(step)) is { Length: > 0 } names)
            return names.Length == 1 ? $"kind {names[0]} seen" : $"kinds {string.Join(" and ", names)} seen";
        SeenKinds seen = body.Profile.SeenAt(step) & ~SeenKinds.Left;
        if (seen == SeenKinds.None) return "no run has seen its kind";
        var kinds = new List<string>();
        if ((seen & SeenKinds.Int) != 0) kinds.Add("int");
        if ((seen & SeenKinds.Float) != 0) kinds.Add("float");
        if ((seen & SeenKinds.Bool) != 0) kinds.Add("bool");
        if ((seen & SeenKinds.Complex) != 0) kinds.Add("complex");
        if ((seen & SeenKinds.RangeIterator) != 0) kinds.Add("range iterator");
        if ((seen & SeenKinds.ListIterator) != 0) kinds.Add("list iterator");
        if ((seen & SeenKinds.TupleIterator) != 0) kinds.Add("tuple iterator");
        if ((seen & SeenKinds.Str) != 0) kinds.Add("str");
        if ((seen & SeenKinds.List) != 0) kinds.Add("list");
        if ((seen & SeenKinds.Other) != 0) kinds.Add("others");
        return kinds.Count == 1 ? $"kind {kinds[0]} seen" : $"kinds {string.Join(" and ", kinds)} seen";
    }

    public static string NameOf(ValueKind kind) => kind switch
    {
        ValueKind.None => "not used",
        ValueKind.Value => "object",
        ValueKind.Character => "str of one character",
        ValueKind.StrIterator => "iterator over a str",
        ValueKind.RangeCursor => "cursor over a range",
        ValueKind.ListCursor => "cursor over a list",
        ValueKind.TupleCursor => "cursor over a tuple",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string ClassOf(Constant constant) => constant switch
    {
        StrConstant => "str",
        BytesConstant => "bytes",
        TupleConstant => "tuple",
        FrozenSetConstant => "frozenset",
        ComplexConstant => "complex",
        IntConstant => "int beyond 64 bits",
        NoneConstant => "None",
        EllipsisConstant => "Ellipsis",
        SliceConstant => "slice",
        _ => "object",
    };

    private static string? MadeClass(IrOperation operation) => operation switch
    {
        IrOperation.BuildTuple or IrOperation.ListToTuple => "tuple",
        IrOperation.BuildList => "list",
        IrOperation.BuildSet => "set",
        IrOperation.BuildMap or IrOperation.BuildConstantKeyMap => "dict",
        IrOperation.BuildString or IrOperation.FormatSimple or IrOperation.Format => "str",
        IrOperation.MakeFunction => "function",
        IrOperation.GetIterator => "iterator",
        _ => null,
    };
}
