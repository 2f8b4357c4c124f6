using System.Numerics;
using PyToCil.Runtime.Formatting;

namespace PyToCil.Runtime.Types;

/// <summary>Python's <c>float</c>. docs.python.org/3/library/stdtypes.html#numeric-types-int-float-complex</summary>
public static partial class FloatType
{
    public static readonly PyType Type = MakeType();

    private static PyType MakeType()
    {
        PyType type = PyType.Native("float", Define);
        type.MatchesSelf = true;
        type.Known = KnownCallable.Float;
        type.CallOne = static (context, source) => Value.FromFloat(Convert(context, source));
        return type;
    }

    private static void Define(TypeDefinition d)
    {
        d.New(New);
        DefineOperators(d);
        d.Method("__repr__", Repr).Method("__hash__", Hash).Method("__bool__", Bool);
        d.Method("__int__", Int).Method("__float__", Float).Method("__trunc__", Truncate);
        d.Method("__round__", 0, 1, Round).Method("__format__", Format).Method("__getnewargs__", GetNewArguments);
        d.Since(9).Method("__floor__", Floor).Method("__ceil__", Ceiling);
        d.Method("conjugate", Conjugate).Method("is_integer", IsInteger).Method("as_integer_ratio", AsIntegerRatio).Method("hex", Hex);
        d.ClassMethod("fromhex", FromHex).ClassMethod("__getformat__", GetFormat);
        d.Property("real", Real).Property("imag", Imaginary);
    }

    /// <summary>The number of a float or of an instance of a subclass of it.</summary>
    public static bool TryGet(Value value, out double number)
    {
        if (value.IsFloat) { number = value.AsFloat; return true; }
        if (value.Reference is PyFloatSubclass subclass) { number = subclass.Content; return true; }
        number = 0;
        return false;
    }

    private static double Self(Value self, string method) => TryGet(self, out double number) ? number : throw NumberSelf.Wrong(self, method, "float");

    private static Value New(PyContext context, Arguments arguments)
    {
        PyType cls = NumberSelf.ClassOf(arguments, Type);
        if (arguments.HasKeywords && cls == Type) throw Errors.TypeError("float() takes no keyword arguments");
        if (arguments.Count > 2) throw Errors.TypeError($"float expected at most 1 argument, got {arguments.Count - 1}");
        double number = arguments.Count < 2 ? 0.0 : Convert(context, arguments[1]);
        return cls == Type ? Value.FromFloat(number) : new Value(new PyFloatSubclass(cls, number));
    }

    /// <summary>The float that <c>float(x)</c> makes of any object, <c>PyNumber_Float</c>.</summary>
    internal static double Convert(PyContext context, Value source)
    {
        if (source.IsFloat) return source.AsFloat;
        if (source.IsInt || source.IsBool) return source.Bits;
        if (PyText.TryGet(source, out string text)) return FloatParsing.Parse(context, source, text);
        if (TryOfNumber(context, source, out double result)) return result;
        if (BytesLike.TryGet(source, out ReadOnlySpan<byte> bytes))
            return FloatParsing.Parse(context, source.Reference is PyByteArray ? new PyBytes(bytes.ToArray()) : source, NumberText.OfBytes(bytes));
        if (!PyVersion.Since(10) && source.Reference is PyComplex) throw Errors.TypeError("can't convert complex to float");
        throw Errors.TypeError($"float() argument must be a string or a {NumberSelf.RealNumber}, not '{source.Type.Name}'");
    }

    /// <summary>The float of any real number, <c>PyFloat_AsDouble</c>; TypeError "must be real number, not str".</summary>
    public static double ToDouble(PyContext context, Value value)
    {
        if (value.IsFloat) return value.AsFloat;
        if (value.IsInt) return value.Bits;
        return TryOfNumber(context, value, out double result) ? result : throw Errors.TypeError($"must be real number, not {value.Type.Name}");
    }

    private static bool TryOfNumber(PyContext context, Value value, out double number)
    {
        if (value.Reference is PyInt) { number = IntArithmetic.ToDouble(value); return true; }
        if (value.IsBool) { number = value.Bits; return true; }
        if (Attributes.TryCallSpecial(context, value, SpecialMethod.Float, out Value result))
            return TryGet(result, out number) ? true : throw Errors.WrongResult(value, "__float__", "a float", result, $"{value.Type.Name}.__float__ returned non-float (type {result.Type.Name})");
        if (value.Type.Special(SpecialMethod.Index).IsNull) { number = 0; return false; }
        number = IntArithmetic.ToDouble(PyInt.Exact(Indexing.ToIndex(context, value)));
        return true;
    }

    private static Value Repr(PyContext context, Value self) => Value.FromString(FloatText.Repr(Self(self, "__repr__")));
    private static Value Hash(PyContext context, Value self) => Value.FromInt(NumericHash.OfFloat(Self(self, "__hash__")));
    private static Value Bool(PyContext context, Value self) => Self(self, "__bool__") != 0.0;
    private static Value Int(PyContext context, Value self) => FloatArithmetic.Truncate(Self(self, "__int__"));
    private static Value Truncate(PyContext context, Value self) => FloatArithmetic.Truncate(Self(self, "__trunc__"));
    private static Value Floor(PyContext context, Value self) => FloatArithmetic.Truncate(Math.Floor(Self(self, "__floor__")));
    private static Value Ceiling(PyContext context, Value self) => FloatArithmetic.Truncate(Math.Ceiling(Self(self, "__ceil__")));
    private static Value Float(PyContext context, Value self) => Self(self, "__float__");
    private static Value Conjugate(PyContext context, Value self) => Self(self, "conjugate");
    private static Value Real(PyContext context, Value self) => Self(self, "real");
    private static Value Imaginary(PyContext context, Value self) => Value.FromFloat(0.0);
    private static Value GetNewArguments(PyContext context, Value self) => PyTuple.Of(Self(self, "__getnewargs__"));
    private static Value Hex(PyContext context, Value self) => Value.FromString(FloatHex.ToHex(Self(self, "hex")));

    private static Value IsInteger(PyContext context, Value self)
    {
        double number = Self(self, "is_integer");
        return double.IsFinite(number) && Math.Floor(number) == number;
    }

    private static Value Round(PyContext context, ReadOnlySpan<Value> arguments)
    {
        double number = Self(arguments[0], "__round__");
        if (arguments.Length == 1 || arguments[1].IsNone) return FloatRounding.ToInt(number);
        Value places = Indexing.ToIndex(context, arguments[1]);
        // Places beyond 64 bits act as the largest.
        long count = PyInt.TryGetLong(places, out long small) ? small : PyInt.BigOf(PyInt.Exact(places)).Sign < 0 ? long.MinValue : long.MaxValue;
        return FloatRounding.ToPlaces(number, count);
    }

    private static Value Format(PyContext context, Value self, Value spec)
    {
        double number = Self(self, "__format__");
        if (!PyText.TryGet(spec, out string text)) throw Errors.TypeError($"__format__() argument must be str, not {spec.Type.Name}");
        if (text.Length == 0 && !self.IsFloat) return Representation.StrValue(context, self);
        return PyText.ToValue(FloatFormat.Format(number, text, self.Type.Name));
    }

    private static Value AsIntegerRatio(PyContext context, Value self)
    {
        double number = Self(self, "as_integer_ratio");
        if (double.IsInfinity(number)) throw Errors.OverflowError("cannot convert Infinity to integer ratio");
        if (double.IsNaN(number)) throw Errors.ValueError("cannot convert NaN to integer ratio");
        DecimalDigits.Split(Math.Abs(number), out ulong mantissa, out int exponent);
        if (mantissa == 0) return PyTuple.Of(Value.FromInt(0), Value.FromInt(1));
        int zeros = BitOperations.TrailingZeroCount(mantissa);
        BigInteger top = mantissa >> zeros, bottom = BigInteger.One;
        exponent += zeros;
        if (exponent > 0) top <<= exponent; else bottom <<= -exponent;
        return PyTuple.Of(PyInt.From(number < 0 ? -top : top), PyInt.From(bottom));
    }

    private static Value FromHex(PyContext context, Arguments arguments)
    {
        arguments.RefuseKeywords("float.fromhex");
        if (arguments.Count != 2) throw Errors.TypeError($"float.fromhex() takes exactly one argument ({arguments.Count - 1} given)");
        if (!PyText.TryGet(arguments[1], out string text)) throw Errors.TypeError("bad argument type for built-in operation");
        Value result = FloatHex.FromHex(text);
        return arguments[0].Reference == (object)Type ? result : context.Call(arguments[0], result);
    }

    private static Value GetFormat(PyContext context, Arguments arguments)
    {
        arguments.RefuseKeywords("float.__getformat__");
        if (arguments.Count != 2) throw Errors.TypeError($"float.__getformat__() takes exactly one argument ({arguments.Count - 1} given)");
        if (!PyText.TryGet(arguments[1], out string kind)) throw Errors.TypeError($"__getformat__() argument must be str, not {arguments[1].Type.Name}");
        if (kind is not ("double" or "float")) throw Errors.ValueError("__getformat__() argument 1 must be 'double' or 'float'");
        return Value.FromString(BitConverter.IsLittleEndian ? "IEEE, little-endian" : "IEEE, big-endian");
    }
}
