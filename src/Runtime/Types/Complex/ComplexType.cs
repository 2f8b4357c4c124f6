using PyToCil.Runtime.Formatting;

namespace PyToCil.Runtime.Types;

/// <summary>Python's <c>complex</c>.</summary>
public static class ComplexType
{
    public static readonly PyType Type = Make();

    private static readonly string[] s_newNames = ["real", "imag"];

    private static PyType Make()
    {
        PyType type = PyType.Native("complex", Define);
        type.Known = KnownCallable.Complex;
        return type;
    }

    private static void Define(TypeDefinition d)
    {
        d.New(New);
        d.Method("__add__", Add).Method("__radd__", Add).Method("__sub__", Subtract).Method("__rsub__", ReflectedSubtract);
        d.Method("__mul__", Multiply).Method("__rmul__", Multiply);
        d.Method("__truediv__", Divide).Method("__rtruediv__", ReflectedDivide);
        d.Method("__pow__", 1, 2, Power).Method("__rpow__", 1, 2, ReflectedPower);
        d.Method("__neg__", Negative).Method("__pos__", Positive).Method("__abs__", Absolute).Method("__bool__", Bool);
        d.Method("__eq__", Equal).Method("__ne__", NotEqual);
        d.Method("__lt__", NotOrdered).Method("__le__", NotOrdered).Method("__gt__", NotOrdered).Method("__ge__", NotOrdered);
        DefineRefusals(d);
        d.Method("__hash__", Hash).Method("__repr__", Repr).Method("__format__", Format).Method("__complex__", Complex);
        d.Method("conjugate", Conjugate).Method("__getnewargs__", GetNewArguments);
        d.Property("real", Real).Property("imag", Imaginary);
    }

    private static PyComplex Self(Value self, string method) => self.Reference as PyComplex ?? throw NumberSelf.Wrong(self, method, "complex");

    private static Value New(PyContext context, Arguments arguments)
    {
        PyType cls = NumberSelf.ClassOf(arguments, Type);
        Span<Value> bound = [default, default];
        arguments.Tail().Bind("complex", s_newNames, 0, 2, bound);
        if (cls == Type && bound[0].IsFloat && bound[1].IsFloat) return new PyComplex(bound[0].AsFloat, bound[1].AsFloat);
        if (cls == Type && bound[1].IsNull && bound[0].Reference is PyComplex same && same.Type == Type) return same;
        (double real, double imaginary) = Convert(context, bound[0], bound[1]);
        return cls == Type ? new PyComplex(real, imaginary) : new PyComplexSubclass(cls, real, imaginary);
    }

    /// <summary><c>complex_new_impl</c>: both parts may themselves be complex.</summary>
    private static (double Real, double Imaginary) Convert(PyContext context, Value real, Value imaginary)
    {
        if (PyText.TryGet(real, out string text))
            return imaginary.IsNull ? ComplexParsing.Parse(text) : throw Errors.TypeError(PyVersion.Text("complex() can't take second arg if first is a string", 14, "complex() argument 'real' must be a real number, not str"));
        if (PyText.IsStr(imaginary)) throw Errors.TypeError(PyVersion.Text("complex() second arg can't be a string", 14, "complex() argument 'imag' must be a real number, not str"));
        PyComplex? first = real.IsNull ? null : ComplexOf(context, real);
        if (!real.IsNull && first is null && !IsReal(real)) throw FirstArgument(real, isAlone: imaginary.IsNull);
        PyComplex? second = imaginary.Reference as PyComplex;
        if (!imaginary.IsNull && second is null && !IsReal(imaginary)) throw Errors.TypeError(PyVersion.Text(
            $"complex() second argument must be a number, not '{imaginary.Type.Name}'", 14, $"complex() argument 'imag' must be a real number, not {TypeNames.InMessage(imaginary.Type)}"));
        double a = first?.Real ?? (real.IsNull ? 0.0 : FloatType.Convert(context, real));
        double b = imaginary.IsNull ? first?.Imaginary ?? 0.0 : second?.Real ?? FloatType.Convert(context, imaginary);
        if (second is not null) a -= second.Imaginary;
        if (first is not null && !imaginary.IsNull) b += first.Imaginary;
        return (a, b);
    }

    private static PyException FirstArgument(Value real, bool isAlone)
    {
        if (!PyVersion.Since(14)) return Errors.TypeError($"complex() first argument must be a string or a number, not '{real.Type.Name}'");
        string type = TypeNames.InMessage(real.Type);
        return Errors.TypeError(isAlone ? $"complex() argument must be a string or a number, not {type}" : $"complex() argument 'real' must be a real number, not {type}");
    }

    private static PyComplex? ComplexOf(PyContext context, Value value)
    {
        if (value.Reference is PyComplex complex && !value.Type.Overrides(SpecialMethod.Complex)) return complex;
        if (!Attributes.TryCallSpecial(context, value, SpecialMethod.Complex, out Value result)) return value.Reference as PyComplex;
        return result.Reference as PyComplex ?? throw Errors.WrongResult(value, "__complex__", "a complex", result, $"__complex__ returned non-complex (type {result.Type.Name})");
    }

    private static bool IsReal(Value value) =>
        value.IsFloat || PyInt.IsAny(value) || !value.Type.Special(SpecialMethod.Float).IsNull || !value.Type.Special(SpecialMethod.Index).IsNull;

    /// <summary>The complex number that <c>cmath</c> and arithmetic make of a number; null for other types.</summary>
    internal static PyComplex? TryGet(Value value)
    {
        if (value.Reference is PyComplex complex) return complex;
        if (FloatType.TryGet(value, out double real)) return new PyComplex(real, 0.0);
        Value exact = PyInt.Exact(value);
        return exact.IsNull ? null : new PyComplex(IntArithmetic.ToDouble(exact), 0.0);
    }

    /// <summary>
    /// Typed code keeps complex numbers as numbers, not as objects: those with the same bits are the same to Python's <c>is</c>,
    /// as inline floats are.
    /// </summary>
    internal static bool IsSameNumber(Value a, Value b) =>
        a.Reference is PyComplex x && b.Reference is PyComplex y && x.Type == Type && y.Type == Type
        && BitConverter.DoubleToInt64Bits(x.Real) == BitConverter.DoubleToInt64Bits(y.Real) && BitConverter.DoubleToInt64Bits(x.Imaginary) == BitConverter.DoubleToInt64Bits(y.Imaginary);

    // The other operand where it is real and 3.14's operations of mixed operands apply.
    private static bool IsRealOperand(Value value, out double real)
    {
        real = 0.0;
        if (value.Reference is PyComplex || !PyVersion.Since(14)) return false;
        if (FloatType.TryGet(value, out real)) return true;
        Value exact = PyInt.Exact(value);
        if (exact.IsNull) return false;
        real = IntArithmetic.ToDouble(exact);
        return true;
    }

    private static Value Add(PyContext context, Value a, Value b)
    {
        PyComplex self = Self(a, "__add__");
        if (IsRealOperand(b, out double real)) return ComplexArithmetic.AddReal(self, real);
        return TryGet(b) is { } other ? ComplexArithmetic.Add(self, other) : Value.NotImplemented;
    }

    private static Value Subtract(PyContext context, Value a, Value b)
    {
        PyComplex self = Self(a, "__sub__");
        if (IsRealOperand(b, out double real)) return ComplexArithmetic.SubtractReal(self, real);
        return TryGet(b) is { } other ? ComplexArithmetic.Subtract(self, other) : Value.NotImplemented;
    }

    private static Value ReflectedSubtract(PyContext context, Value a, Value b)
    {
        PyComplex self = Self(a, "__rsub__");
        if (IsRealOperand(b, out double real)) return ComplexArithmetic.SubtractFromReal(real, self);
        return TryGet(b) is { } other ? ComplexArithmetic.Subtract(other, self) : Value.NotImplemented;
    }

    private static Value Multiply(PyContext context, Value a, Value b)
    {
        PyComplex self = Self(a, "__mul__");
        if (IsRealOperand(b, out double real)) return ComplexArithmetic.MultiplyReal(self, real);
        return TryGet(b) is { } other ? ComplexArithmetic.Multiply(self, other) : Value.NotImplemented;
    }

    private static Value Divide(PyContext context, Value a, Value b)
    {
        PyComplex self = Self(a, "__truediv__");
        if (IsRealOperand(b, out double real)) return ComplexArithmetic.DivideByReal(self, real);
        return TryGet(b) is { } other ? ComplexArithmetic.Divide(self, other) : Value.NotImplemented;
    }

    private static Value ReflectedDivide(PyContext context, Value a, Value b)
    {
        PyComplex self = Self(a, "__rtruediv__");
        if (IsRealOperand(b, out double real)) return ComplexArithmetic.DivideReal(real, self);
        return TryGet(b) is { } other ? ComplexArithmetic.Divide(other, self) : Value.NotImplemented;
    }

    private static Value Power(PyContext context, ReadOnlySpan<Value> arguments)
    {
        PyComplex self = Self(arguments[0], "__pow__");
        if (TryGet(arguments[1]) is not { } other) return Value.NotImplemented;
        RefuseModulus(arguments);
        return ComplexArithmetic.Power(self, other);
    }

    private static Value ReflectedPower(PyContext context, ReadOnlySpan<Value> arguments)
    {
        PyComplex self = Self(arguments[0], "__rpow__");
        if (TryGet(arguments[1]) is not { } other) return Value.NotImplemented;
        RefuseModulus(arguments);
        return ComplexArithmetic.Power(other, self);
    }

    private static void RefuseModulus(ReadOnlySpan<Value> arguments)
    {
        if (arguments.Length > 2 && !arguments[2].IsNone) throw Errors.ValueError("complex modulo");
    }

    private static Value Negative(PyContext context, Value self)
    {
        PyComplex number = Self(self, "__neg__");
        return new PyComplex(-number.Real, -number.Imaginary);
    }

    private static Value Positive(PyContext context, Value self) => Exact(Self(self, "__pos__"));
    private static Value Complex(PyContext context, Value self) => Exact(Self(self, "__complex__"));
    private static PyComplex Exact(PyComplex number) => number.Type == Type ? number : new PyComplex(number.Real, number.Imaginary);

    private static Value Conjugate(PyContext context, Value self)
    {
        PyComplex number = Self(self, "conjugate");
        return new PyComplex(number.Real, -number.Imaginary);
    }

    private static Value Absolute(PyContext context, Value self) => ComplexArithmetic.Absolute(Self(self, "__abs__"));

    private static Value Bool(PyContext context, Value self)
    {
        PyComplex number = Self(self, "__bool__");
        return number.Real != 0.0 || number.Imaginary != 0.0;
    }

    private static Value NotOrdered(PyContext context, Value a, Value b) => Value.NotImplemented;
    private static Value Equal(PyContext context, Value a, Value b) => AreEqual(Self(a, "__eq__"), b) is { } equal ? equal : Value.NotImplemented;
    private static Value NotEqual(PyContext context, Value a, Value b) => AreEqual(Self(a, "__ne__"), b) is { } equal ? !equal : Value.NotImplemented;

    /// <summary>Null for other types; ints compare by their exact value.</summary>
    private static bool? AreEqual(PyComplex self, Value other)
    {
        if (other.Reference is PyComplex complex) return self.Real == complex.Real && self.Imaginary == complex.Imaginary;
        if (FloatType.TryGet(other, out double real)) return self.Imaginary == 0.0 && self.Real == real;
        Value exact = PyInt.Exact(other);
        if (exact.IsNull) return null;
        return self.Imaginary == 0.0 && !double.IsNaN(self.Real) && FloatArithmetic.CompareWithInt(self.Real, exact) == 0;
    }

    // Up to 3.9 the methods are there to refuse.
    private static void DefineRefusals(TypeDefinition d)
    {
        foreach (string name in (ReadOnlySpan<string>)["__floordiv__", "__rfloordiv__"])
            d.Before(10).Method(name, static (_, _, other) => Refuse(other, "can't take floor of complex number."));
        foreach (string name in (ReadOnlySpan<string>)["__mod__", "__rmod__"])
            d.Before(10).Method(name, static (_, _, other) => Refuse(other, "can't mod complex numbers."));
        foreach (string name in (ReadOnlySpan<string>)["__divmod__", "__rdivmod__"])
            d.Before(10).Method(name, static (_, _, other) => Refuse(other, "can't take floor or mod of complex number."));
    }

    private static Value Refuse(Value other, string message) =>
        other.Reference is PyComplex || IsReal(other) ? throw Errors.TypeError(message) : Value.NotImplemented;

    private static Value Hash(PyContext context, Value self)
    {
        PyComplex number = Self(self, "__hash__");
        return Value.FromInt(NumericHash.OfComplex(number.Real, number.Imaginary));
    }

    private static Value Repr(PyContext context, Value self)
    {
        PyComplex number = Self(self, "__repr__");
        return Value.FromString(ComplexFormat.Repr(number.Real, number.Imaginary));
    }

    private static Value Format(PyContext context, Value self, Value spec)
    {
        PyComplex number = Self(self, "__format__");
        if (!PyText.TryGet(spec, out string text)) throw Errors.TypeError($"__format__() argument must be str, not {spec.Type.Name}");
        if (text.Length == 0 && number.Type != Type) return Representation.StrValue(context, self);
        return PyText.ToValue(ComplexFormat.Format(number.Real, number.Imaginary, text, self.Type.Name));
    }

    private static Value GetNewArguments(PyContext context, Value self)
    {
        PyComplex number = Self(self, "__getnewargs__");
        return PyTuple.Of(number.Real, number.Imaginary);
    }

    private static Value Real(PyContext context, Value self) => Self(self, "real").Real;
    private static Value Imaginary(PyContext context, Value self) => Self(self, "imag").Imaginary;
}
