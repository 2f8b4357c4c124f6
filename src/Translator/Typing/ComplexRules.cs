using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>What operations give of which an operand is a complex number.</summary>
internal static class ComplexRules
{
    /// <summary>The kind of an operation that unboxed code does itself; <see cref="ValueKind.None"/> for the others.</summary>
    public static ValueKind OfTyped(IrInstruction instruction, ValueKind a, ValueKind b) => TypeRules.Plain(instruction) switch
    {
        IrOperation.Negative or IrOperation.Positive => ValueKind.Complex,
        IrOperation.Not or IrOperation.ToBool => ValueKind.Bool,
        IrOperation.Add or IrOperation.Subtract or IrOperation.Multiply or IrOperation.TrueDivide => IsNumber(a) && IsNumber(b) ? ValueKind.Complex : ValueKind.None,
        IrOperation.Equal or IrOperation.NotEqual => IsNumber(a) && IsNumber(b) ? ValueKind.Bool : ValueKind.None,
        _ => ValueKind.None,
    };

    private static bool IsNumber(ValueKind kind) => kind is ValueKind.Int or ValueKind.Float or ValueKind.Complex;
}
