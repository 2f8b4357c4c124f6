using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>What operations on exact lists give where typed code does them itself.</summary>
internal static class ListRules
{
    /// <summary>The kind of an operation of which one operand is a list; <see cref="ValueKind.None"/> where the runtime does it.</summary>
    public static ValueKind OfTyped(IrOperation operation, ValueKind a, ValueKind b) => operation switch
    {
        IrOperation.Not or IrOperation.ToBool => ValueKind.Bool,
        IrOperation.Multiply => (a == ValueKind.List && b == ValueKind.Int) || (a == ValueKind.Int && b == ValueKind.List) ? ValueKind.List : ValueKind.None,
        IrOperation.Add => a == ValueKind.List && b == ValueKind.List ? ValueKind.List : ValueKind.None,
        _ => ValueKind.None,
    };

    /// <summary>A slice of a list whose bounds are ints or None.</summary>
    public static bool IsSlice(BlockKinds kinds, IrValue[] inputs) =>
        kinds.Of(inputs[0]) == ValueKind.List && Array.TrueForAll(inputs[1..], bound => TextRules.IsBound(kinds, bound));

    /// <summary>A list takes the place of a part of another one.</summary>
    public static bool IsReplacement(BlockKinds kinds, IrValue[] inputs) => kinds.Of(inputs[0]) == ValueKind.List && IsSlice(kinds, inputs[1..]);

    /// <summary>An item of a list is read or set by an int.</summary>
    public static bool IsAccess(BlockKinds kinds, IrInstruction instruction) => instruction.Operation switch
    {
        IrOperation.GetItem => kinds.Of(instruction.Inputs[0]) == ValueKind.List && kinds.Of(instruction.Inputs[1]) == ValueKind.Int,
        IrOperation.SetItem => kinds.Of(instruction.Inputs[1]) == ValueKind.List && kinds.Of(instruction.Inputs[2]) == ValueKind.Int,
        _ => false,
    };
}
