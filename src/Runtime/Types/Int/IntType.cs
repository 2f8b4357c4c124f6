using PyToCil.Runtime.Formatting;

namespace PyToCil.Runtime.Types;

/// <summary>Python's <c>int</c>. docs.python.org/3/library/stdtypes.html#numeric-types-int-float-complex</summary>
public static partial class IntType
{
    public static readonly PyType Type = MakeType();

    private static PyType MakeType()
    {
        PyType type = PyType.Native("int", Define);
        type.MatchesSelf = true;
        type.CallOne = Convert;
        type.Known = KnownCallable.Int;
        return type;
    }

    private static void Define(TypeDefinition d)
    {
        d.New(New);
        DefineOperators(d);
        d.Method("__repr__", Repr).Method("__hash__", Hash).Method("__bool__", Bool);
        d.Method("__int__", Int).Method("__index__", Index).Method("__float__", Float);
        d.Method("__trunc__", Truncate).Method("__floor__", Floor).Method("__ceil__", Ceiling).Method("__round__", 0, 1, Round);
        d.Method("__format__", Format).Method("__getnewargs__", GetNewArguments).Method("__sizeof__", SizeOf);
        d.Method("conjugate", Conjugate).Method("bit_length", BitLength);
        d.Method("as_integer_ratio", AsIntegerRatio);
        d.Since(10).Method("bit_count", BitCount);
        d.Since(12).Method("is_integer", IsInteger);
        d.Method("to_bytes", ToBytes).ClassMethod("from_bytes", FromBytes);
        d.Property("real", Real).Property("imag", Imaginary).Property("numerator", Numerator).Property("denominator", Denominator);
    }

    private static Value Self(Value self, string method)
    {
        Value exact = PyInt.Exact(self);
        return exact.IsNull ? throw NumberSelf.Wrong(self, method, "int") : exact;
    }

    private static Value Repr(PyContext context, Value self) => Value.FromString(IntText.Decimal(Self(self, "__repr__")));

    private static Value Hash(PyContext context, Value self) => Value.FromInt(HashOf(Self(self, "__hash__")));

    /// <summary>The hash of an exact int.</summary>
    internal static long HashOf(Value exact) => exact.Reference is PyInt big ? NumericHash.OfWords(big.Words, big.IsNegative) : NumericHash.OfInt(exact.Bits);

    private static Value Bool(PyContext context, Value self)
    {
        Value exact = Self(self, "__bool__");
        return exact.Reference is PyInt || exact.Bits != 0;
    }

    private static Value Int(PyContext context, Value self) => Self(self, "__int__");
    private static Value Index(PyContext context, Value self) => Self(self, "__index__");
    private static Value Float(PyContext context, Value self) => IntArithmetic.ToDouble(Self(self, "__float__"));
    private static Value Truncate(PyContext context, Value self) => Self(self, "__trunc__");
    private static Value Floor(PyContext context, Value self) => Self(self, "__floor__");
    private static Value Ceiling(PyContext context, Value self) => Self(self, "__ceil__");
    private static Value Conjugate(PyContext context, Value self) => Self(self, "conjugate");
    private static Value Real(PyContext context, Value self) => Self(self, "real");
    private static Value Numerator(PyContext context, Value self) => Self(self, "numerator");
    private static Value Imaginary(PyContext context, Value self) => Value.FromInt(0);
    private static Value Denominator(PyContext context, Value self) => Value.FromInt(1);

    private static Value IsInteger(PyContext context, Value self)
    {
        Self(self, "is_integer");
        return true;
    }

    private static Value GetNewArguments(PyContext context, Value self) => PyTuple.Of(Self(self, "__getnewargs__"));
    private static Value AsIntegerRatio(PyContext context, Value self) => PyTuple.Of(Self(self, "as_integer_ratio"), Value.FromInt(1));
    private static Value BitLength(PyContext context, Value self) => Value.FromInt(IntArithmetic.BitLength(Self(self, "bit_length")));

    private static Value BitCount(PyContext context, Value self)
    {
        Value exact = Self(self, "bit_count");
        if (exact.Reference is not PyInt big)
            return Value.FromInt(System.Numerics.BitOperations.PopCount(exact.Bits < 0 ? unchecked((ulong)-exact.Bits) : (ulong)exact.Bits));
        long count = 0;
        foreach (byte b in System.Numerics.BigInteger.Abs(big.Content).ToByteArray(isUnsigned: true)) count += System.Numerics.BitOperations.PopCount(b);
        return Value.FromInt(count);
    }

    // CPython's size: a header of 24 bytes and 4 for each 30-bit digit, at least one.
    private static Value SizeOf(PyContext context, Value self) =>
        Value.FromInt(24 + 4 * Math.Max(1, (IntArithmetic.BitLength(Self(self, "__sizeof__")) + 29) / 30));

    private static Value Format(PyContext context, Value self, Value spec)
    {
        Value exact = Self(self, "__format__");
        if (!PyText.TryGet(spec, out string text)) throw Errors.TypeError($"__format__() argument must be str, not {spec.Type.Name}");
        if (text.Length == 0) return self.IsInt ? Value.FromString(IntText.Decimal(exact)) : Representation.StrValue(context, self);
        return PyText.ToValue(IntFormat.Format(exact, text, self.Type.Name));
    }

    /// <summary>round to the nearest multiple of a power of ten, ties to even, <c>int___round___impl</c>.</summary>
    private static Value Round(PyContext context, ReadOnlySpan<Value> arguments)
    {
        Value exact = Self(arguments[0], "__round__");
        if (arguments.Length == 1 || arguments[1].IsNone) return exact;
        Value digits = Indexing.ToIndex(context, arguments[1]);
        if (IntArithmetic.Compare(digits, Value.FromInt(0)) >= 0) return exact;
        Value unit = IntArithmetic.Power(Value.FromInt(10), IntArithmetic.Negate(digits));
        (Value quotient, Value rest) = IntArithmetic.DivideWithRemainder(exact, unit);
        Value twice = IntArithmetic.Add(rest, rest);
        int order = IntArithmetic.Compare(twice, unit);
        bool isOdd = IntArithmetic.And(quotient, Value.FromInt(1)).Bits != 0;
        Value down = IntArithmetic.Subtract(exact, rest);
        return order > 0 || (order == 0 && isOdd) ? IntArithmetic.Add(down, unit) : down;
    }
}
