using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>The binary operators, in-place forms 13 above their plain form, numbered as <c>NB_*</c> in CPython's opcode.h.</summary>
public enum BinaryKind
{
    Add = 0, And = 1, FloorDivide = 2, LeftShift = 3, MatrixMultiply = 4, Multiply = 5, Remainder = 6, Or = 7, Power = 8,
    RightShift = 9, Subtract = 10, TrueDivide = 11, Xor = 12,
    InPlaceAdd = 13, InPlaceAnd = 14, InPlaceFloorDivide = 15, InPlaceLeftShift = 16, InPlaceMatrixMultiply = 17,
    InPlaceMultiply = 18, InPlaceRemainder = 19, InPlaceOr = 20, InPlacePower = 21, InPlaceRightShift = 22,
    InPlaceSubtract = 23, InPlaceTrueDivide = 24, InPlaceXor = 25,
}

/// <summary>The binary-operation protocol with reflected and in-place forms: docs.python.org/3/reference/datamodel.html#emulating-numeric-types</summary>
public static class Arithmetic
{
    private const int InPlaceOffset = 13;

    private readonly record struct Operator(string Sign, SpecialMethod Method, SpecialMethod Reflected, SpecialMethod InPlace);

    private static readonly Operator[] s_operators =
    [
        new("+", SpecialMethod.Add, SpecialMethod.ReflectedAdd, SpecialMethod.InPlaceAdd),
        new("&", SpecialMethod.And, SpecialMethod.ReflectedAnd, SpecialMethod.InPlaceAnd),
        new("//", SpecialMethod.FloorDivide, SpecialMethod.ReflectedFloorDivide, SpecialMethod.InPlaceFloorDivide),
        new("<<", SpecialMethod.LeftShift, SpecialMethod.ReflectedLeftShift, SpecialMethod.InPlaceLeftShift),
        new("@", SpecialMethod.MatrixMultiply, SpecialMethod.ReflectedMatrixMultiply, SpecialMethod.InPlaceMatrixMultiply),
        new("*", SpecialMethod.Multiply, SpecialMethod.ReflectedMultiply, SpecialMethod.InPlaceMultiply),
        new("%", SpecialMethod.Modulo, SpecialMethod.ReflectedModulo, SpecialMethod.InPlaceModulo),
        new("|", SpecialMethod.Or, SpecialMethod.ReflectedOr, SpecialMethod.InPlaceOr),
        new("** or pow()", SpecialMethod.Power, SpecialMethod.ReflectedPower, SpecialMethod.InPlacePower),
        new(">>", SpecialMethod.RightShift, SpecialMethod.ReflectedRightShift, SpecialMethod.InPlaceRightShift),
        new("-", SpecialMethod.Subtract, SpecialMethod.ReflectedSubtract, SpecialMethod.InPlaceSubtract),
        new("/", SpecialMethod.TrueDivide, SpecialMethod.ReflectedTrueDivide, SpecialMethod.InPlaceTrueDivide),
        new("^", SpecialMethod.Xor, SpecialMethod.ReflectedXor, SpecialMethod.InPlaceXor),
    ];

    /// <summary>The operation by protocol: <c>__iadd__</c>, then <c>__add__</c> and <c>__radd__</c>, a subclass's reflected form first.</summary>
    public static Value Binary(PyContext context, BinaryKind kind, Value a, Value b)
    {
        bool inPlace = (int)kind >= InPlaceOffset;
        ref readonly Operator row = ref s_operators[(int)kind % InPlaceOffset];
        if (inPlace && Try(context, a, b, a.Type.Special(row.InPlace), out Value result)) return result;
        if (TryBinary(context, a, b, row.Method, row.Reflected, out result)) return result;
        throw Unsupported(row.Sign, inPlace, a, b);
    }

    /// <summary><c>divmod(a, b)</c>.</summary>
    public static Value DivMod(PyContext context, Value a, Value b)
    {
        if (TryBinary(context, a, b, SpecialMethod.DivMod, SpecialMethod.ReflectedDivMod, out Value result)) return result;
        throw Errors.TypeError($"unsupported operand type(s) for divmod(): '{a.Type.ShownName}' and '{b.Type.ShownName}'");
    }

    /// <summary><c>pow(a, b, modulus)</c>; a NULL or None modulus means two arguments.</summary>
    public static Value Power(PyContext context, Value a, Value b, Value modulus)
    {
        if (modulus.IsNull || modulus.IsNone) return Binary(context, BinaryKind.Power, a, b);
        if (Attributes.TryCallSpecial(context, a, SpecialMethod.Power, b, modulus, out Value result) && !result.IsNotImplemented) return result;
        // ternary_op asks the other operands' types too, and these refuse.
        if (FloatType.TryGet(b, out _) || FloatType.TryGet(modulus, out _)) throw Errors.TypeError("pow() 3rd argument not allowed unless all arguments are integers");
        if (b.Reference is PyComplex || modulus.Reference is PyComplex) throw Errors.ValueError("complex modulo");
        throw Errors.TypeError($"unsupported operand type(s) for ** or pow(): '{a.Type.ShownName}', '{b.Type.ShownName}', '{modulus.Type.ShownName}'");
    }

    // CPython's binary_op1 with the order of slot wrappers: the right operand first where its class derives from the
    // left's and overrides the reflected method.
    private static bool TryBinary(PyContext context, Value a, Value b, SpecialMethod method, SpecialMethod reflected, out Value result)
    {
        PyType left = a.Type, right = b.Type;
        Value function = left.Special(method);
        Value mirror = left == right ? default : right.Special(reflected);
        if (!mirror.IsNull && right.IsSubtypeOf(left) && !Value.Is(mirror, left.Special(reflected)))
        {
            if (Try(context, b, a, mirror, out result)) return true;
            mirror = default;
        }
        if (Try(context, a, b, function, out result)) return true;
        return Try(context, b, a, mirror, out result);
    }

    private static bool Try(PyContext context, Value self, Value other, Value function, out Value result)
    {
        if (function.IsNull || function.IsNone)
        {
            result = default;
            return false;
        }
        result = context.Check(Entry.Calls.CallSpecial1(context, function, self, other));
        return !result.IsNotImplemented;
    }

    internal static PyException Unsupported(BinaryKind kind, Value a, Value b) => Unsupported(s_operators[(int)kind % InPlaceOffset].Sign, (int)kind >= InPlaceOffset, a, b);

    /// <summary>The method that an operator calls on its left operand.</summary>
    public static SpecialMethod MethodOf(BinaryKind kind) => s_operators[(int)kind % InPlaceOffset].Method;

    /// <summary>The in-place form's own method; null for a plain form.</summary>
    public static SpecialMethod? InPlaceMethodOf(BinaryKind kind) => (int)kind >= InPlaceOffset ? s_operators[(int)kind % InPlaceOffset].InPlace : null;

    private static PyException Unsupported(string sign, bool inPlace, Value a, Value b)
    {
        if (inPlace && (sign != "** or pow()" || PyVersion.Since(10))) sign = sign == "** or pow()" ? "**=" : sign + "=";
        if (sign == ">>" && a.Reference is PyBuiltinFunction { Name: "print" })
            return Errors.TypeError($"unsupported operand type(s) for >>: '{a.Type.ShownName}' and '{b.Type.ShownName}'. Did you mean \"print(<message>, file=<output_stream>)\"?");
        return Errors.TypeError($"unsupported operand type(s) for {sign}: '{a.Type.ShownName}' and '{b.Type.ShownName}'");
    }

    public static Value Negative(PyContext context, Value value) => Unary(context, value, SpecialMethod.Negative, "unary -");
    public static Value Positive(PyContext context, Value value) => Unary(context, value, SpecialMethod.Positive, "unary +");
    public static Value Invert(PyContext context, Value value) => Unary(context, value, SpecialMethod.Invert, "unary ~");
    public static Value Absolute(PyContext context, Value value) => Unary(context, value, SpecialMethod.Absolute, "abs()");

    private static Value Unary(PyContext context, Value value, SpecialMethod method, string sign) =>
        Attributes.TryCallSpecial(context, value, method, out Value result)
            ? result : throw Errors.TypeError($"bad operand type for {sign}: '{value.Type.ShownName}'");
}

/// <summary>Integers by <c>__index__</c>: docs.python.org/3/reference/datamodel.html#object.__index__</summary>
public static class Indexing
{
    /// <summary>An exact int (inline or big) for any value with <c>__index__</c>.</summary>
    public static Value ToIndex(PyContext context, Value value)
    {
        if (value.IsInt || (value.Reference is PyInt big && big.Type == IntType.Type)) return value;
        if (value.IsBool) return Value.FromInt(value.Bits);
        if (PyInt.TryGetBig(value, out System.Numerics.BigInteger number)) return PyInt.From(number);
        if (!Attributes.TryCallSpecial(context, value, SpecialMethod.Index, out Value result))
            throw NotAnIndex(value);
        if (PyInt.TryGetBig(result, out number)) return PyInt.From(number);
        throw Errors.WrongResult(value, "__index__", "an int", result, $"__index__ returned non-int (type {result.Type.ShownName})");
    }

    internal static PyException NotAnIndex(Value value) => Errors.TypeError($"'{value.Type.ShownName}' object cannot be interpreted as an integer");

    /// <summary>The TypeError of C's conversions to <c>int</c>, which had words of their own up to 3.9.</summary>
    internal static PyException NotAnInteger(Value value) =>
        PyVersion.Since(10) ? NotAnIndex(value) : Errors.TypeError($"an integer is required (got type {value.Type.ShownName})");

    /// <summary>A 64-bit index; where it does not fit, an exception of the given class (OverflowError by default).</summary>
    public static long ToInt64(PyContext context, Value value, PyType? overflow = null)
    {
        if (value.IsInt) return value.Bits;
        Value index = ToIndex(context, value);
        if (index.IsInt) return index.Bits;
        throw overflow is null || overflow == ExceptionTypes.OverflowError
            ? Errors.OverflowError("Python int too large to convert to C ssize_t")
            : Errors.Make(overflow, $"cannot fit '{value.Type.ShownName}' into an index-sized integer");
    }

    public static int ToInt32(PyContext context, Value value)
    {
        if (!PyVersion.Since(10) && value.Type.Special(SpecialMethod.Index).IsNull) throw NotAnInteger(value);
        Value index = ToIndex(context, value);
        if (!index.IsInt) throw Errors.OverflowError("Python int too large to convert to C int");
        if (index.Bits is < int.MinValue or > int.MaxValue)
            throw Errors.OverflowError(index.Bits > 0 ? "signed integer is greater than maximum" : "signed integer is less than minimum");
        return (int)index.Bits;
    }
}
