using PyToCil.Bytecode.Canonical;

namespace PyToCil.Bytecode;

/// <summary>What a row of the table does with one instruction: appends the canonical operations it means.</summary>
internal abstract class Lowering
{
    /// <summary>Appends the operations.</summary>
    /// <exception cref="BadInputException">An operand is out of range.</exception>
    public abstract void Emit(LoweringContext context);
}

/// <summary>The instruction that is being lowered, and what has been written so far.</summary>
internal sealed class LoweringContext(CodeObject code, CanonicalOpBuffer output)
{
    public CodeObject Code { get; } = code;

    public Instruction Instruction { get; set; }

    /// <summary>Offset of the instruction proper that is jumped to, or -1.</summary>
    public int Target { get; set; }

    public int Argument => Instruction.Argument;

    public void Add(CanonicalOperation operation, int argument, string? name, int target) =>
        output.Add(new CanonicalOp(operation, argument, name, target, Instruction.Offset));

    public BadInputException Bad(string reason) =>
        new(ErrorPlace.InCode(Code, Instruction.Offset), $"{Instruction.OpCode.Name} {Argument}: {reason}");
}

/// <summary>Several steps, one after the other.</summary>
internal sealed class SequenceLowering(Lowering[] steps) : Lowering
{
    public override void Emit(LoweringContext context)
    {
        foreach (var step in steps) step.Emit(context);
    }
}

/// <summary>One of two, by the argument.</summary>
internal sealed class ChoiceLowering(Expression condition, Lowering whenTrue, Lowering whenFalse) : Lowering
{
    public override void Emit(LoweringContext context) =>
        (condition.Evaluate(context.Argument) != 0 ? whenTrue : whenFalse).Emit(context);
}

/// <summary>An instruction that no compiler writes into a file, with the reason.</summary>
internal sealed class RefusedLowering(string reason) : Lowering
{
    public override void Emit(LoweringContext context) => throw context.Bad(reason);
}

/// <summary>The operation that a vocabulary gives for a number.</summary>
internal sealed class IntrinsicLowering(Vocabulary vocabulary, CanonicalOperation?[] operations, Expression number) : Lowering
{
    public override void Emit(LoweringContext context)
    {
        var index = number.Evaluate(context.Argument);
        if ((ulong)index >= (ulong)operations.Length) throw context.Bad($"{vocabulary.Name} has no number {index}");
        if (operations[index] is not CanonicalOperation operation)
            throw context.Bad($"{vocabulary[index]!.PythonName} is not for use");
        context.Add(operation, 0, null, -1);
    }
}

/// <summary>One operation with its operands, which are checked against the code object.</summary>
internal sealed class OperationLowering(CanonicalOperation operation, Expression? first, Expression? second, int[]? vocabulary) : Lowering
{
    private readonly OperandKind kind = CanonicalOperands.Of(operation);

    public override void Emit(LoweringContext context)
    {
        var value = first?.Evaluate(context.Argument) ?? 0;
        switch (kind)
        {
            case OperandKind.None: context.Add(operation, 0, null, -1); break;
            case OperandKind.Number: context.Add(operation, Number(value, context), null, -1); break;
            case OperandKind.Constant: context.Add(operation, Index(value, context.Code.Constants.Length, "constants", context), null, -1); break;
            case OperandKind.Local: context.Add(operation, Index(value, context.Code.LocalsPlusNames.Length, "locals", context), null, -1); break;
            case OperandKind.Cell: context.Add(operation, Cell(value, context), null, -1); break;
            case OperandKind.Name: context.Add(operation, 0, Name(value, context), -1); break;
            case OperandKind.NameAndNumber: context.Add(operation, Number(second!.Evaluate(context.Argument), context), Name(value, context), -1); break;
            case OperandKind.Target: context.Add(operation, 0, null, context.Target); break;
            default: context.Add(operation, Operator(value, context), null, -1); break;
        }
    }

    private int Number(long value, LoweringContext context)
    {
        CanonicalOperands.NumberRange(operation, out var least, out var most);
        if (value < least || value > most) throw context.Bad($"the argument is outside of {least} to {most}");
        if (operation == CanonicalOperation.CopyFreeVariables) CheckFreeVariables(value, context);
        return (int)value;
    }

    private static void CheckFreeVariables(long count, LoweringContext context)
    {
        var free = 0;
        foreach (var kind in context.Code.LocalsPlusKinds)
            if ((kind & LocalKind.Free) != 0) free++;
        if (free != count) throw context.Bad($"the code object has {free} free variables");
    }

    private static int Cell(long value, LoweringContext context)
    {
        var index = Index(value, context.Code.LocalsPlusNames.Length, "locals", context);
        if ((context.Code.LocalsPlusKinds[index] & (LocalKind.Cell | LocalKind.Free)) == 0)
            throw context.Bad($"'{context.Code.LocalsPlusNames[index]}' is neither a cell nor a free variable");
        return index;
    }

    private static int Index(long value, int count, string what, LoweringContext context)
    {
        if (value >= count) throw context.Bad($"index {value} is outside of the {count} {what}");
        return (int)value;
    }

    private static string Name(long value, LoweringContext context) =>
        context.Code.Names[Index(value, context.Code.Names.Length, "names", context)];

    private int Operator(long value, LoweringContext context)
    {
        if (value >= vocabulary!.Length) throw context.Bad($"there is no operator {value}");
        return vocabulary[value];
    }
}
