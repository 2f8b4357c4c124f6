using PyToCil.Bytecode.Canonical;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.IrBuilding;

/// <summary>Operators.</summary>
internal static class OperatorFamily
{
    public static void Binary(IrBuilder b, CanonicalOp op)
    {
        IrValue[] operands = b.Pop(2);
        IrOperation lane = LaneOf((BinaryOperator)op.Argument);
        b.EmitPush(lane, operands, lane == IrOperation.Binary ? op.Argument : 0);
    }

    private static IrOperation LaneOf(BinaryOperator kind) => kind switch
    {
        BinaryOperator.Add => IrOperation.Add,
        BinaryOperator.Subtract => IrOperation.Subtract,
        BinaryOperator.Multiply => IrOperation.Multiply,
        BinaryOperator.TrueDivide => IrOperation.TrueDivide,
        BinaryOperator.FloorDivide => IrOperation.FloorDivide,
        BinaryOperator.Remainder => IrOperation.Remainder,
        BinaryOperator.And => IrOperation.And,
        BinaryOperator.Or => IrOperation.Or,
        BinaryOperator.Xor => IrOperation.Xor,
        BinaryOperator.LeftShift => IrOperation.LeftShift,
        BinaryOperator.RightShift => IrOperation.RightShift,
        BinaryOperator.InPlaceAdd => IrOperation.InPlaceAdd,
        BinaryOperator.InPlaceSubtract => IrOperation.InPlaceSubtract,
        BinaryOperator.InPlaceMultiply => IrOperation.InPlaceMultiply,
        BinaryOperator.MatrixMultiply or BinaryOperator.Power or BinaryOperator.InPlaceAnd or BinaryOperator.InPlaceFloorDivide
            or BinaryOperator.InPlaceLeftShift or BinaryOperator.InPlaceMatrixMultiply or BinaryOperator.InPlaceRemainder or BinaryOperator.InPlaceOr
            or BinaryOperator.InPlacePower or BinaryOperator.InPlaceRightShift or BinaryOperator.InPlaceTrueDivide or BinaryOperator.InPlaceXor => IrOperation.Binary,
    };

    public static void Negative(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.Negative, [b.Pop()]);

    public static void Positive(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.Positive, [b.Pop()]);

    public static void Invert(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.Invert, [b.Pop()]);

    public static void Not(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.Not, [b.Pop()], isBool: true);

    public static void ToBool(IrBuilder b, CanonicalOp op)
    {
        IrValue value = b.Pop();
        if (value is IrTemporary { IsBool: true }) b.Push(value);
        else b.EmitPush(IrOperation.ToBool, [value], isBool: true);
    }

    public static void Compare(IrBuilder b, CanonicalOp op) => b.EmitPush(OperationOf((ComparisonOperator)op.Argument), b.Pop(2));

    public static void CompareToBool(IrBuilder b, CanonicalOp op)
    {
        Compare(b, op);
        ToBool(b, op);
    }

    private static IrOperation OperationOf(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => IrOperation.Less,
        ComparisonOperator.LessOrEqual => IrOperation.LessOrEqual,
        ComparisonOperator.Equal => IrOperation.Equal,
        ComparisonOperator.NotEqual => IrOperation.NotEqual,
        ComparisonOperator.Greater => IrOperation.Greater,
        ComparisonOperator.GreaterOrEqual => IrOperation.GreaterOrEqual,
    };

    public static void Is(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.Is, b.Pop(2), op.Argument, isBool: true);

    public static void Contains(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.Contains, b.Pop(2), op.Argument, isBool: true);
}
