using PyToCil.Bytecode;
using PyToCil.Runtime;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>What operations on unboxed values give.</summary>
internal static class TypeRules
{
    public static ValueKind OfConstant(Constant constant) => constant switch
    {
        IntConstant { FitsInLong: true } => ValueKind.Int,
        FloatConstant => ValueKind.Float,
        BoolConstant => ValueKind.Bool,
        StrConstant { Text: not null } => ValueKind.Str,
        ComplexConstant => ValueKind.Complex,
        _ => ValueKind.Value,
    };

    /// <summary>A value that is None for certain.</summary>
    public static bool IsNone(CodeObject code, IrValue value) => value is IrNone || (value is IrConstant constant && code.Constants[constant.Index] is NoneConstant);

    /// <summary>The kind of an operation that unboxed code does itself; <see cref="ValueKind.None"/> for the others.</summary>
    /// <param name="instruction">The operation; its <see cref="IrInstruction.Argument"/> chooses among the rarer operators.</param>
    /// <param name="a">Its first input.</param>
    /// <param name="b">Its second one.</param>
    public static ValueKind OfTyped(IrInstruction instruction, ValueKind a, ValueKind b)
    {
        if (instruction.Operation == IrOperation.FormatSimple) return TextRules.OfFormatted(a);
        if (a == ValueKind.List || b == ValueKind.List) return ListRules.OfTyped(instruction.Operation, a, b);
        if (a.IsText() || b.IsText()) return TextRules.OfTyped(instruction, a, b);
        return a == ValueKind.Complex || b == ValueKind.Complex ? ComplexRules.OfTyped(instruction, a, b) : OfReals(instruction, a, b);
    }

    private static ValueKind OfReals(IrInstruction instruction, ValueKind a, ValueKind b) => instruction.Operation switch
    {
        IrOperation.Add or IrOperation.Subtract or IrOperation.Multiply or IrOperation.InPlaceAdd or IrOperation.InPlaceSubtract or IrOperation.InPlaceMultiply
            or IrOperation.FloorDivide or IrOperation.Remainder => OfNumbers(a, b, ValueKind.Int),
        IrOperation.TrueDivide => OfNumbers(a, b, ValueKind.Float),
        IrOperation.And or IrOperation.Or or IrOperation.Xor => a == b && a is ValueKind.Int or ValueKind.Bool && a == b ? a : ValueKind.None,
        IrOperation.LeftShift or IrOperation.RightShift => a == ValueKind.Int && b == ValueKind.Int ? ValueKind.Int : ValueKind.None,
        IrOperation.Binary => OfBinary((BinaryKind)instruction.Argument, a, b),
        IrOperation.Negative or IrOperation.Positive => a is ValueKind.Int or ValueKind.Float ? a : ValueKind.None,
        IrOperation.Invert => a == ValueKind.Int ? ValueKind.Int : ValueKind.None,
        IrOperation.Not or IrOperation.ToBool => a is ValueKind.Int or ValueKind.Float or ValueKind.Bool ? ValueKind.Bool : ValueKind.None,
        IrOperation.Less or IrOperation.LessOrEqual or IrOperation.Equal or IrOperation.NotEqual or IrOperation.Greater or IrOperation.GreaterOrEqual
            => a == ValueKind.Bool && b == ValueKind.Bool ? ValueKind.Bool : OfNumbers(a, b, ValueKind.Bool) == ValueKind.None ? ValueKind.None : ValueKind.Bool,
        _ => ValueKind.None,
    };

    /// <summary>In-place forms of numbers are the plain ones.</summary>
    public static IrOperation Plain(IrInstruction instruction) => instruction.Operation switch
    {
        IrOperation.InPlaceAdd => IrOperation.Add,
        IrOperation.InPlaceSubtract => IrOperation.Subtract,
        IrOperation.InPlaceMultiply => IrOperation.Multiply,
        IrOperation.Binary => OfKind((BinaryKind)instruction.Argument),
        _ => instruction.Operation,
    };

    private static ValueKind OfBinary(BinaryKind kind, ValueKind a, ValueKind b) => OfKind(kind) switch
    {
        // Of ints where the exponent is not negative.
        IrOperation.Binary => IsPower(kind) ? OfNumbers(a, b, ValueKind.Int) : ValueKind.None,
        IrOperation.TrueDivide => OfNumbers(a, b, ValueKind.Float),
        IrOperation.FloorDivide or IrOperation.Remainder => OfNumbers(a, b, ValueKind.Int),
        IrOperation.LeftShift or IrOperation.RightShift => a == ValueKind.Int && b == ValueKind.Int ? ValueKind.Int : ValueKind.None,
        _ => a == b && a is ValueKind.Int or ValueKind.Bool && a == b ? a : ValueKind.None,
    };

    /// <summary><c>**</c> or <c>**=</c>, which has no operation of its own.</summary>
    public static bool IsPower(IrInstruction instruction) => instruction.Operation == IrOperation.Binary && IsPower((BinaryKind)instruction.Argument);

    private static bool IsPower(BinaryKind kind) => kind is BinaryKind.Power or BinaryKind.InPlacePower;

    private static IrOperation OfKind(BinaryKind kind) => kind switch
    {
        BinaryKind.InPlaceTrueDivide => IrOperation.TrueDivide,
        BinaryKind.InPlaceFloorDivide => IrOperation.FloorDivide,
        BinaryKind.InPlaceRemainder => IrOperation.Remainder,
        BinaryKind.InPlaceAnd => IrOperation.And,
        BinaryKind.InPlaceOr => IrOperation.Or,
        BinaryKind.InPlaceXor => IrOperation.Xor,
        BinaryKind.InPlaceLeftShift => IrOperation.LeftShift,
        BinaryKind.InPlaceRightShift => IrOperation.RightShift,
        _ => IrOperation.Binary,
    };

    private static ValueKind OfNumbers(ValueKind a, ValueKind b, ValueKind ofInts)
    {
        if (a == ValueKind.Int && b == ValueKind.Int) return ofInts;
        return a is ValueKind.Int or ValueKind.Float && b is ValueKind.Int or ValueKind.Float ? ValueKind.Float : ValueKind.None;
    }
}
