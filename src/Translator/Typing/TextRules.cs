using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>What operations on str give where typed code does them itself.</summary>
internal static class TextRules
{
    /// <summary>The kind of an operation of which one operand is text; <see cref="ValueKind.None"/> where the runtime does it.</summary>
    public static ValueKind OfTyped(IrInstruction instruction, ValueKind a, ValueKind b) => instruction.Operation switch
    {
        IrOperation.Add or IrOperation.InPlaceAdd => a.IsText() && b.IsText() ? ValueKind.Str : ValueKind.None,
        IrOperation.Less or IrOperation.LessOrEqual or IrOperation.Equal or IrOperation.NotEqual or IrOperation.Greater or IrOperation.GreaterOrEqual
            or IrOperation.Contains => a.IsText() && b.IsText() ? ValueKind.Bool : ValueKind.None,
        IrOperation.GetItem => a == ValueKind.Str && b == ValueKind.Int ? ValueKind.Character : ValueKind.None,
        IrOperation.Not or IrOperation.ToBool => ValueKind.Bool,
        IrOperation.GetIterator => a == ValueKind.Str ? ValueKind.StrIterator : ValueKind.None,
        _ => ValueKind.None,
    };

    /// <summary>What <c>format(value, "")</c> gives.</summary>
    public static ValueKind OfFormatted(ValueKind value) => value switch
    {
        ValueKind.Str or ValueKind.Int or ValueKind.Float => ValueKind.Str,
        ValueKind.Character => ValueKind.Character,
        _ => ValueKind.None,
    };

    /// <summary>The pieces of an f-string, put together.</summary>
    public static ValueKind OfPieces(BlockKinds kinds, IrValue[] pieces) =>
        pieces.Length > 0 && Array.TrueForAll(pieces, piece => kinds.Of(piece).IsText()) ? ValueKind.Str : ValueKind.None;

    /// <summary>A slice of a str whose bounds are ints or None.</summary>
    public static ValueKind OfSlice(BlockKinds kinds, IrValue[] inputs) =>
        kinds.Of(inputs[0]) == ValueKind.Str && IsBound(kinds, inputs[1]) && IsBound(kinds, inputs[2]) ? ValueKind.Str : ValueKind.None;

    internal static bool IsBound(BlockKinds kinds, IrValue value) => kinds.Of(value) == ValueKind.Int || kinds.IsNone(value);
}
