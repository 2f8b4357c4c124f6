using PyToCil.Bytecode.Canonical;

namespace PyToCil.Bytecode;

/// <summary>What a row of the table does with one instruction: appends the canonical operations it means.</summary>
internal abstract class Lowering
{
    /// <summary>Appends the operations.</summary>
    /// <exception cref="BadInputException">An operand is out of range.</exception>
    public abstract void Emit(LoweringContext context);

    /// <summary>Whether it names the instruction behind, other than by going on there.</summary>
    public virtual bool UsesNext => false;
}

/// <summary>The instruction that is being lowered, and what has been written so far.</summary>
internal sealed class LoweringContext(CodeObject code, CanonicalCodeBuilder output)
{
    private Pad[] pads = [];
    private int padCount;
    private int start;
    private int next;
    private Instruction[] instructions = [];
    private int index;
    private int freeVariables = -1;

    /// <summary>Steps that run on the jump edge of an operation only, and where they go on.</summary>
    private sealed record Pad(int Label, Lowering Steps, int Index, int GoesOnAt);

    public CodeObject Code { get; } = code;

    public Instruction Instruction => instructions[index];

    /// <summary>The label jumped to, or <see cref="CanonicalCodeBuilder.NoLabel"/>.</summary>
    public int Target { get; set; }

    /// <summary>The argument; that of a cell instruction before 3.11 as a slot.</summary>
    public int Argument { get; private set; }

    /// <summary>How many of the code object's variables are free.</summary>
    public int FreeVariables => freeVariables >= 0 ? freeVariables : freeVariables = CountFreeVariables();

    private int CountFreeVariables()
    {
        var count = 0;
        foreach (var kind in Code.LocalsPlusKinds)
            if ((kind & LocalKind.Free) != 0) count++;
        return count;
    }

    /// <param name="all">The instructions of the code.</param>
    /// <param name="at">The index of the one that is lowered from here on.</param>
    /// <param name="startLabel">Stands before its first operation.</param>
    /// <param name="nextLabel">Stands before the instruction behind it.</param>
    public void Begin(Instruction[] all, int at, int startLabel, int nextLabel)
    {
        instructions = all;
        index = at;
        Argument = Instruction.OpCode.ArgumentKind == ArgumentKind.Deref ? SlotOf(Instruction) : Instruction.Argument;
        Target = CanonicalCodeBuilder.NoLabel;
        start = startLabel;
        next = nextLabel;
    }

    /// <summary>Whether the instructions before it have these names.</summary>
    public bool IsAfter(string[] names)
    {
        if (index < names.Length) return false;
        for (var i = 0; i < names.Length; i++)
            if (instructions[index - names.Length + i].OpCode.Name != names[i]) return false;
        return true;
    }

    public void Add(CanonicalOperation operation, int argument, string? name) => output.Add(operation, argument, name, CanonicalCodeBuilder.NoLabel, Instruction.Offset);

    /// <summary>An operation that jumps where the instruction does.</summary>
    public void AddJump(CanonicalOperation operation) => output.Add(operation, 0, null, Target, Instruction.Offset);

    /// <summary>An operation whose jump runs some steps first; they stand behind all other code.</summary>
    public void AddJump(CanonicalOperation operation, Lowering steps)
    {
        var label = output.NewLabel();
        if (padCount == pads.Length) Array.Resize(ref pads, Math.Max(4, padCount * 2));
        pads[padCount++] = new Pad(label, steps, index, Target == CanonicalCodeBuilder.NoLabel ? next : Target);
        output.Add(operation, 0, null, label, Instruction.Offset);
    }

    /// <summary>Back to the instruction's first operation.</summary>
    public void AddRepeat() => output.Add(CanonicalOperation.Jump, 0, null, start, Instruction.Offset);

    public void WritePads()
    {
        for (var i = 0; i < padCount; i++)
        {
            var pad = pads[i];
            output.Place(pad.Label);
            Begin(instructions, pad.Index, pad.Label, pad.GoesOnAt);
            pad.Steps.Emit(this);
            output.Add(CanonicalOperation.Jump, 0, null, pad.GoesOnAt, Instruction.Offset);
        }
        padCount = 0;
    }

    public BadInputException Bad(string reason) =>
        new(ErrorPlace.InCode(Code, Instruction.Offset), $"{Instruction.OpCode.Name} {Instruction.Argument}: {reason}");

    private int SlotOf(Instruction instruction) => instruction.Argument < Code.DerefSlots.Length
        ? Code.DerefSlots[instruction.Argument]
        : throw Bad($"index {instruction.Argument} is outside of the {Code.DerefSlots.Length} cells and free variables");
}

/// <summary>Several steps, one after the other.</summary>
internal sealed class SequenceLowering(Lowering[] steps) : Lowering
{
    public override bool UsesNext => Array.Exists(steps, step => step.UsesNext);

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

/// <summary>An operation that jumps, with steps that its jump runs first.</summary>
internal sealed class EdgeLowering(CanonicalOperation operation, Lowering steps) : Lowering
{
    public override bool UsesNext => true;

    public override void Emit(LoweringContext context) => context.AddJump(operation, steps);
}

/// <summary>Back to the first operation of the same instruction.</summary>
internal sealed class RepeatLowering : Lowering
{
    public override void Emit(LoweringContext context) => context.AddRepeat();
}

/// <summary>One of two, by the names of the instructions before.</summary>
internal sealed class AfterLowering(string[] names, Lowering whenAfter, Lowering otherwise) : Lowering
{
    public override void Emit(LoweringContext context) => (context.IsAfter(names) ? whenAfter : otherwise).Emit(context);
}

/// <summary>One of two, by a flag of the code object.</summary>
internal sealed class FlagLowering(CodeFlags flag, Lowering whenSet, Lowering whenClear) : Lowering
{
    public override void Emit(LoweringContext context) => ((context.Code.Flags & flag) != 0 ? whenSet : whenClear).Emit(context);
}

/// <summary>An instruction that works on the block stack, which <see cref="BlockStackLowering"/> follows.</summary>
internal sealed class BlockLowering(BlockOperation operation) : Lowering
{
    public BlockOperation Operation { get; } = operation;

    public override void Emit(LoweringContext context) => throw context.Bad("its version has no block stack");
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
        context.Add(operation, 0, null);
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
            case OperandKind.None: context.Add(operation, 0, null); break;
            case OperandKind.Number: context.Add(operation, Number(value, context), null); break;
            case OperandKind.Constant: context.Add(operation, Index(value, context.Code.Constants.Length, "constants", context), null); break;
            case OperandKind.Local: context.Add(operation, Index(value, context.Code.LocalsPlusNames.Length, "locals", context), null); break;
            case OperandKind.Cell: context.Add(operation, Cell(value, context), null); break;
            case OperandKind.Name: context.Add(operation, 0, Name(value, context)); break;
            case OperandKind.NameAndNumber: context.Add(operation, Number(second!.Evaluate(context.Argument), context), Name(value, context)); break;
            case OperandKind.Target: context.AddJump(operation); break;
            default: context.Add(operation, Operator(value, context), null); break;
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
        if (context.FreeVariables != count) throw context.Bad($"the code object has {context.FreeVariables} free variables");
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
        if (vocabulary is null) return (int)value;
        if (value >= vocabulary.Length || vocabulary[value] < 0) throw context.Bad($"there is no operator {value}");
        return vocabulary[value];
    }
}
