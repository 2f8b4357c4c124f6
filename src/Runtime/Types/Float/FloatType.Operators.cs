namespace PyToCil.Runtime.Types;

public static partial class FloatType
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
        d.Method("__neg__", Negative).Method("__pos__", Positive).Method("__abs__", Absolute);
        d.Method("__eq__", Equal).Method("__ne__", NotEqual).Method("__lt__", Less).Method("__le__", LessOrEqual);
        d.Method("__gt__", Greater).Method("__ge__", GreaterOrEqual);
    }

    /// <summary>Both operands as floats; false where the other is neither float nor int. OverflowError for an int too large.</summary>
    private static bool Operands(Value self, Value other, string method, out double a, out double b)
    {
        a = Self(self, method);
        if (TryGet(other, out b)) return true;
        Value exact = PyInt.Exact(other);
        if (exact.IsNull) return false;
        b = IntArithmetic.ToDouble(exact);
        return true;
    }

    private static Value Add(PyContext context, Value self, Value other) => Operands(self, other, "__add__", out double a, out double b) ? a + b : Value.NotImplemented;
    private static Value Subtract(PyContext context, Value self, Value other) => Operands(self, other, "__sub__", out double a, out double b) ? a - b : Value.NotImplemented;
    private static Value ReflectedSubtract(PyContext context, Value self, Value other) => Operands(self, other, "__rsub__", out double a, out double b) ? b - a : Value.NotImplemented;
    private static Value Multiply(PyContext context, Value self, Value other) => Operands(self, other, "__mul__", out double a, out double b) ? a * b : Value.NotImplemented;
    private static Value TrueDivide(PyContext context, Value self, Value other) => Operands(self, other, "__truediv__", out double a, out double b) ? FloatArithmetic.Divide(a, b) : Value.NotImplemented;
    private static Value ReflectedTrueDivide(PyContext context, Value self, Value other) => Operands(self, other, "__rtruediv__", out double a, out double b) ? FloatArithmetic.Divide(b, a) : Value.NotImplemented;
    private static Value FloorDivide(PyContext context, Value self, Value other) => Operands(self, other, "__floordiv__", out double a, out double b) ? Floored(a, b) : Value.NotImplemented;
    private static Value ReflectedFloorDivide(PyContext context, Value self, Value other) => Operands(self, other, "__rfloordiv__", out double a, out double b) ? Floored(b, a) : Value.NotImplemented;
    private static Value Remainder(PyContext context, Value self, Value other) => Operands(self, other, "__mod__", out double a, out double b) ? Rest(context, a, b) : Value.NotImplemented;
    private static Value ReflectedRemainder(PyContext context, Value self, Value other) => Operands(self, other, "__rmod__", out double a, out double b) ? Rest(context, b, a) : Value.NotImplemented;
    private static Value DivMod(PyContext context, Value self, Value other) => Operands(self, other, "__divmod__", out double a, out double b) ? Pair(a, b) : Value.NotImplemented;
    private static Value ReflectedDivMod(PyContext context, Value self, Value other) => Operands(self, other, "__rdivmod__", out double a, out double b) ? Pair(b, a) : Value.NotImplemented;

    private static double Floored(double a, double b) =>
        b == 0.0 ? throw Errors.ZeroDivisionError(PyVersion.Text("float divmod()", 9, "float floor division by zero", 14, "division by zero")) : FloatArithmetic.FloorDivide(a, b);

    private static double Rest(PyContext context, double a, double b) => b == 0.0
        ? throw Errors.ZeroDivisionError(PyVersion.Text("float modulo", 13, "float modulo by zero", 14, "division by zero"))
        : FloatArithmetic.Remainder(a, b);

    private static PyTuple Pair(double a, double b)
    {
        if (b == 0.0) throw Errors.ZeroDivisionError(PyVersion.Text("float divmod()", 14, "division by zero"));
        (double quotient, double remainder) = FloatArithmetic.DivideWithRemainder(a, b);
        return PyTuple.Of(quotient, remainder);
    }

    private static Value Power(PyContext context, ReadOnlySpan<Value> arguments)
    {
        RefuseModulus(arguments);
        return Operands(arguments[0], arguments[1], "__pow__", out double a, out double b) ? FloatArithmetic.PowerValue(a, b) : Value.NotImplemented;
    }

    private static Value ReflectedPower(PyContext context, ReadOnlySpan<Value> arguments)
    {
        RefuseModulus(arguments);
        return Operands(arguments[0], arguments[1], "__rpow__", out double a, out double b) ? FloatArithmetic.PowerValue(b, a) : Value.NotImplemented;
    }

    private static void RefuseModulus(ReadOnlySpan<Value> arguments)
    {
        if (arguments.Length > 2 && !arguments[2].IsNone) throw Errors.TypeError("pow() 3rd argument not allowed unless all arguments are integers");
    }

    private static Value Negative(PyContext context, Value self) => -Self(self, "__neg__");
    private static Value Positive(PyContext context, Value self) => Self(self, "__pos__");
    private static Value Absolute(PyContext context, Value self) => Math.Abs(Self(self, "__abs__"));

    private const int Unordered = 2;
    private const int Foreign = 3;

    /// <summary>-1, 0, 1; <see cref="Unordered"/> with a NaN; <see cref="Foreign"/> for other types. Ints compare by their exact value, <c>float_richcompare</c>.</summary>
    private static int Order(Value self, Value other, string method)
    {
        double a = Self(self, method);
        if (TryGet(other, out double b)) return a < b ? -1 : a > b ? 1 : a == b ? 0 : Unordered;
        Value exact = PyInt.Exact(other);
        if (exact.IsNull) return Foreign;
        return double.IsNaN(a) ? Unordered : FloatArithmetic.CompareWithInt(a, exact);
    }

    private static Value Equal(PyContext context, Value self, Value other) => Order(self, other, "__eq__") is var order && order == Foreign ? Value.NotImplemented : order == 0;
    private static Value NotEqual(PyContext context, Value self, Value other) => Order(self, other, "__ne__") is var order && order == Foreign ? Value.NotImplemented : order != 0;
    private static Value Less(PyContext context, Value self, Value other) => Order(self, other, "__lt__") is var order && order == Foreign ? Value.NotImplemented : order < 0;
    private static Value LessOrEqual(PyContext context, Value self, Value other) => Order(self, other, "__le__") is var order && order == Foreign ? Value.NotImplemented : order <= 0;
    private static Value Greater(PyContext context, Value self, Value other) => Order(self, other, "__gt__") is var order && order == Foreign ? Value.NotImplemented : order == 1;
    private static Value GreaterOrEqual(PyContext context, Value self, Value other) => Order(self, other, "__ge__") is var order && order == Foreign ? Value.NotImplemented : order is 0 or 1;
}
