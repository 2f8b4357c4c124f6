namespace PyToCil.Runtime.Types;

public static partial class IntType
{
    private static void DefineOperators(TypeDefinition d)
    {
        d.Method("__add__", Add).Method("__radd__", Add).Method("__sub__", Subtract).Method("__rsub__", ReflectedSubtract);
        d.Method("__mul__", Multiply).Method("__rmul__", Multiply);
        d.Method("__truediv__", TrueDivide).Method("__rtruediv__", ReflectedTrueDivide);
        d.Method("__floordiv__", FloorDivide).Method("__rfloordiv__", ReflectedFloorDivide);
        d.Method("__mod__", Remainder).Method("__rmod__", ReflectedRemainder);
        d.Method("__divmod__", DivMod).Method("__rdivmod__", ReflectedDivMod);
        d.Method("__pow__", 1, 2, Power).Method("__rpow__", 1, 2, ReflectedPower);
        d.Method("__lshift__", LeftShift).Method("__rlshift__", ReflectedLeftShift);
        d.Method("__rshift__", RightShift).Method("__rrshift__", ReflectedRightShift);
        d.Method("__and__", And).Method("__rand__", And).Method("__or__", Or).Method("__ror__", Or).Method("__xor__", Xor).Method("__rxor__", Xor);
        d.Method("__neg__", Negative).Method("__pos__", Positive).Method("__abs__", Absolute).Method("__invert__", Invert);
        d.Method("__eq__", Equal).Method("__ne__", NotEqual).Method("__lt__", Less).Method("__le__", LessOrEqual);
        d.Method("__gt__", Greater).Method("__ge__", GreaterOrEqual);
    }

    /// <summary>Both operands as exact ints; false where the other is none, and the operation is not implemented.</summary>
    private static bool Operands(ref Value self, ref Value other, string method)
    {
        self = Self(self, method);
        other = PyInt.Exact(other);
        return !other.IsNull;
    }

    private static Value Add(PyContext context, Value a, Value b) => Operands(ref a, ref b, "__add__") ? IntArithmetic.Add(a, b) : Value.NotImplemented;
    private static Value Subtract(PyContext context, Value a, Value b) => Operands(ref a, ref b, "__sub__") ? IntArithmetic.Subtract(a, b) : Value.NotImplemented;
    private static Value ReflectedSubtract(PyContext context, Value a, Value b) => Operands(ref a, ref b, "__rsub__") ? IntArithmetic.Subtract(b, a) : Value.NotImplemented;
    private static Value Multiply(PyContext context, Value a, Value b) => Operands(ref a, ref b, "__mul__") ? IntArithmetic.Multiply(a, b) : Value.NotImplemented;
    private static Value TrueDivide(PyContext context, Value a, Value b) => Operands(ref a, ref b, "__truediv__") ? IntArithmetic.TrueDivide(a, b) : Value.NotImplemented;
    private static Value ReflectedTrueDivide(PyContext context, Value a, Value b) => Operands(ref a, ref b, "__rtruediv__") ? IntArithmetic.TrueDivide(b, a) : Value.NotImplemented;
    private static Value FloorDivide(PyContext context, Value a, Value b) => Operands(ref a, ref b, "__floordiv__") ? IntArithmetic.FloorDivide(a, b) : Value.NotImplemented;
    private static Value ReflectedFloorDivide(PyContext context, Value a, Value b) => Operands(ref a, ref b, "__rfloordiv__") ? IntArithmetic.FloorDivide(b, a) : Value.NotImplemented;
    private static Value Remainder(PyContext context, Value a, Value b) => Operands(ref a, ref b, "__mod__") ? IntArithmetic.Remainder(a, b) : Value.NotImplemented;
    private static Value ReflectedRemainder(PyContext context, Value a, Value b) => Operands(ref a, ref b, "__rmod__") ? IntArithmetic.Remainder(b, a) : Value.NotImplemented;
    private static Value LeftShift(PyContext context, Value a, Value b) => Operands(ref a, ref b, "__lshift__") ? IntArithmetic.LeftShift(a, b) : Value.NotImplemented;
    private static Value ReflectedLeftShift(PyContext context, Value a, Value b) => Operands(ref a, ref b, "__rlshift__") ? IntArithmetic.LeftShift(b, a) : Value.NotImplemented;
    private static Value RightShift(PyContext context, Value a, Value b) => Operands(ref a, ref b, "__rshift__") ? IntArithmetic.RightShift(a, b) : Value.NotImplemented;
    private static Value ReflectedRightShift(PyContext context, Value a, Value b) => Operands(ref a, ref b, "__rrshift__") ? IntArithmetic.RightShift(b, a) : Value.NotImplemented;
    private static Value And(PyContext context, Value a, Value b) => Operands(ref a, ref b, "__and__") ? IntArithmetic.And(a, b) : Value.NotImplemented;
    private static Value Or(PyContext context, Value a, Value b) => Operands(ref a, ref b, "__or__") ? IntArithmetic.Or(a, b) : Value.NotImplemented;
    private static Value Xor(PyContext context, Value a, Value b) => Operands(ref a, ref b, "__xor__") ? IntArithmetic.Xor(a, b) : Value.NotImplemented;

    private static Value DivMod(PyContext context, Value a, Value b) => Operands(ref a, ref b, "__divmod__") ? Pair(a, b) : Value.NotImplemented;
    private static Value ReflectedDivMod(PyContext context, Value a, Value b) => Operands(ref a, ref b, "__rdivmod__") ? Pair(b, a) : Value.NotImplemented;

    private static Value Pair(Value a, Value b)
    {
        (Value quotient, Value remainder) = IntArithmetic.DivideWithRemainder(a, b);
        return PyTuple.Of(quotient, remainder);
    }

    private static Value Power(PyContext context, ReadOnlySpan<Value> arguments) =>
        PowerOf(arguments[0], arguments[1], arguments.Length > 2 ? arguments[2] : Value.None, "__pow__", false);

    private static Value ReflectedPower(PyContext context, ReadOnlySpan<Value> arguments) =>
        PowerOf(arguments[0], arguments[1], arguments.Length > 2 ? arguments[2] : Value.None, "__rpow__", true);

    private static Value PowerOf(Value self, Value other, Value modulus, string method, bool isReflected)
    {
        if (!Operands(ref self, ref other, method)) return Value.NotImplemented;
        if (isReflected) (self, other) = (other, self);
        if (modulus.IsNone || modulus.IsNull) return IntArithmetic.Power(self, other);
        modulus = PyInt.Exact(modulus);
        return modulus.IsNull ? Value.NotImplemented : IntArithmetic.Power(self, other, modulus);
    }

    private static Value Negative(PyContext context, Value a) => IntArithmetic.Negate(Self(a, "__neg__"));
    private static Value Positive(PyContext context, Value a) => Self(a, "__pos__");
    private static Value Absolute(PyContext context, Value a) => IntArithmetic.Absolute(Self(a, "__abs__"));
    private static Value Invert(PyContext context, Value a) => IntArithmetic.Invert(Self(a, "__invert__"));

    private static Value Equal(PyContext context, Value a, Value b) => Operands(ref a, ref b, "__eq__") ? IntArithmetic.AreEqual(a, b) : Value.NotImplemented;
    private static Value NotEqual(PyContext context, Value a, Value b) => Operands(ref a, ref b, "__ne__") ? !IntArithmetic.AreEqual(a, b) : Value.NotImplemented;
    private static Value Less(PyContext context, Value a, Value b) => Operands(ref a, ref b, "__lt__") ? IntArithmetic.Compare(a, b) < 0 : Value.NotImplemented;
    private static Value LessOrEqual(PyContext context, Value a, Value b) => Operands(ref a, ref b, "__le__") ? IntArithmetic.Compare(a, b) <= 0 : Value.NotImplemented;
    private static Value Greater(PyContext context, Value a, Value b) => Operands(ref a, ref b, "__gt__") ? IntArithmetic.Compare(a, b) > 0 : Value.NotImplemented;
    private static Value GreaterOrEqual(PyContext context, Value a, Value b) => Operands(ref a, ref b, "__ge__") ? IntArithmetic.Compare(a, b) >= 0 : Value.NotImplemented;
}
