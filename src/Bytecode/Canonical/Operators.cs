namespace PyToCil.Bytecode.Canonical;

/// <summary>The binary operators, in-place forms 13 above their plain form, numbered as <c>NB_*</c> in CPython's opcode.h.</summary>
public enum BinaryOperator
{
    Add = 0, And = 1, FloorDivide = 2, LeftShift = 3, MatrixMultiply = 4, Multiply = 5, Remainder = 6, Or = 7, Power = 8,
    RightShift = 9, Subtract = 10, TrueDivide = 11, Xor = 12,
    InPlaceAdd = 13, InPlaceAnd = 14, InPlaceFloorDivide = 15, InPlaceLeftShift = 16, InPlaceMatrixMultiply = 17,
    InPlaceMultiply = 18, InPlaceRemainder = 19, InPlaceOr = 20, InPlacePower = 21, InPlaceRightShift = 22,
    InPlaceSubtract = 23, InPlaceTrueDivide = 24, InPlaceXor = 25,
}

/// <summary>The rich comparisons, numbered as <c>Py_LT</c> to <c>Py_GE</c>.</summary>
public enum ComparisonOperator
{
    Less = 0, LessOrEqual = 1, Equal = 2, NotEqual = 3, Greater = 4, GreaterOrEqual = 5,
}

/// <summary>The constants that instructions name by number, as LOAD_COMMON_CONSTANT does (3.14 and later).</summary>
public enum CommonConstant
{
    None, True, False, EmptyString, MinusOne,
    /// <summary>The builtin, even where the name is rebound.</summary>
    AssertionError,
    NotImplementedError, Tuple, All, Any, List, Set,
}
