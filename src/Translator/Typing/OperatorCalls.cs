using PyToCil.Runtime;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>Operators as calls of their left operand's method.</summary>
internal static class OperatorCalls
{
    /// <summary>The binary operator of an instruction; null where it is none.</summary>
    public static BinaryKind? KindOf(IrInstruction instruction) => instruction.Operation switch
    {
        IrOperation.Add => BinaryKind.Add,
        IrOperation.Subtract => BinaryKind.Subtract,
        IrOperation.Multiply => BinaryKind.Multiply,
        IrOperation.InPlaceAdd => BinaryKind.InPlaceAdd,
        IrOperation.InPlaceSubtract => BinaryKind.InPlaceSubtract,
        IrOperation.InPlaceMultiply => BinaryKind.InPlaceMultiply,
        IrOperation.TrueDivide => BinaryKind.TrueDivide,
        IrOperation.FloorDivide => BinaryKind.FloorDivide,
        IrOperation.Remainder => BinaryKind.Remainder,
        IrOperation.And => BinaryKind.And,
        IrOperation.Or => BinaryKind.Or,
        IrOperation.Xor => BinaryKind.Xor,
        IrOperation.LeftShift => BinaryKind.LeftShift,
        IrOperation.RightShift => BinaryKind.RightShift,
        IrOperation.Binary => (BinaryKind)instruction.Argument,
        _ => null,
    };

    /// <summary>An instruction that calls a method of its first input with the second one.</summary>
    public static bool IsOperator(IrInstruction instruction) => instruction.Operation == IrOperation.GetItem || KindOf(instruction) is not null;

    public static SpecialMethod MethodOf(IrInstruction instruction) => KindOf(instruction) is { } kind ? Arithmetic.MethodOf(kind) : SpecialMethod.GetItem;

    public static SpecialMethod? InPlaceMethodOf(IrInstruction instruction) => KindOf(instruction) is { } kind ? Arithmetic.InPlaceMethodOf(kind) : null;
}
