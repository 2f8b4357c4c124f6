namespace PyToCil.Runtime;

/// <summary>The rich comparisons, numbered as <c>Py_LT</c> to <c>Py_GE</c>.</summary>
public enum CompareKind
{
    Less = 0, LessOrEqual = 1, Equal = 2, NotEqual = 3, Greater = 4, GreaterOrEqual = 5,
}

/// <summary>Value comparisons: docs.python.org/3/reference/expressions.html#value-comparisons</summary>
public static class Comparison
{
    private static readonly string[] s_signs = ["<", "<=", "==", "!=", ">", ">="];
    private static readonly CompareKind[] s_mirrored =
        [CompareKind.Greater, CompareKind.GreaterOrEqual, CompareKind.Equal, CompareKind.NotEqual, CompareKind.Less, CompareKind.LessOrEqual];

    /// <summary>Python's <c>a == b</c> tested for truth.</summary>
    public static bool AreEqual(PyContext context, Value a, Value b)
    {
        if (a.IsInt && b.IsInt) return a.Bits == b.Bits;
        if (a.Reference is string x && b.Reference is string y) return x == y;
        if (AreByIdentity(a, b, CompareKind.Equal)) return Value.Is(a, b);
        return Truth.Of(context, Compare(context, a, b, CompareKind.Equal));
    }

    /// <summary>CPython's <c>PyObject_RichCompareBool(a, b, Py_EQ)</c>: identical, or equal.</summary>
    public static bool AreSame(PyContext context, Value a, Value b) => (Value.Is(a, b) && !a.IsFloat) || (a.IsFloat && b.IsFloat ? a.Bits == b.Bits || a.AsFloat == b.AsFloat : Types.ComplexType.IsSameNumber(a, b) || AreEqual(context, a, b));

    /// <summary>Python's <c>a &lt; b</c> tested for truth.</summary>
    public static bool IsLess(PyContext context, Value a, Value b)
    {
        if (a.IsInt && b.IsInt) return a.Bits < b.Bits;
        if (a.Reference is string x && b.Reference is string y) return OfTexts(x, y, CompareKind.Less);
        return Truth.Of(context, Compare(context, a, b, CompareKind.Less));
    }

    /// <summary>The comparison's result, which need not be a bool. CPython's <c>do_richcompare</c>.</summary>
    public static Value Compare(PyContext context, Value a, Value b, CompareKind kind)
    {
        if (a.IsInt && b.IsInt) return OfInts(a.Bits, b.Bits, kind);
        if (a.IsFloat && b.IsFloat) return OfFloats(a.AsFloat, b.AsFloat, kind);
        if (a.Reference is string x && b.Reference is string y) return OfTexts(x, y, kind);
        if (AreByIdentity(a, b, kind)) return Value.Is(a, b) == (kind == CompareKind.Equal);
        PyType left = a.Type, right = b.Type;
        bool triedRight = false;
        if (left != right && right.IsSubtypeOf(left))
        {
            triedRight = true;
            if (TryCompare(context, b, a, right, Mirror(kind), out Value mirrored)) return mirrored;
        }
        if (TryCompare(context, a, b, left, kind, out Value result)) return result;
        if (!triedRight && TryCompare(context, b, a, right, Mirror(kind), out Value reflected)) return reflected;
        return kind switch
        {
            CompareKind.Equal => Value.Is(a, b),
            CompareKind.NotEqual => !Value.Is(a, b),
            CompareKind.Less or CompareKind.LessOrEqual or CompareKind.Greater or CompareKind.GreaterOrEqual =>
                throw Errors.TypeError($"'{s_signs[(int)kind]}' not supported between instances of '{left.ShownName}' and '{right.ShownName}'"),
        };
    }

    // Instances of classes that leave equality to object: its methods, and none for both, end in the question whether they are the same.
    private static bool AreByIdentity(Value a, Value b, CompareKind kind) =>
        a.Reference is PyInstance x && b.Reference is PyInstance y && kind is CompareKind.Equal or CompareKind.NotEqual
        && Types.ObjectType.HasOwnEquality(x.Type, kind) && (x.Type == y.Type || Types.ObjectType.HasOwnEquality(y.Type, kind));

    private static CompareKind Mirror(CompareKind kind) => s_mirrored[(int)kind];

    private static bool TryCompare(PyContext context, Value a, Value b, PyType type, CompareKind kind, out Value result)
    {
        Value method = type.Special(SpecialMethod.LessThan + (int)kind);
        if (method.IsNull || method.IsNone)
        {
            result = default;
            return false;
        }
        result = context.Check(Entry.Calls.CallSpecial1(context, method, a, b));
        return !result.IsNotImplemented;
    }

    internal static bool OfInts(long a, long b, CompareKind kind) => kind switch
    {
        CompareKind.Less => a < b,
        CompareKind.LessOrEqual => a <= b,
        CompareKind.Equal => a == b,
        CompareKind.NotEqual => a != b,
        CompareKind.Greater => a > b,
        CompareKind.GreaterOrEqual => a >= b,
    };

    // Characters are compared as numbers: the general comparison of .NET is made for longer texts.
    private static bool OfTexts(string a, string b, CompareKind kind)
    {
        if (kind == CompareKind.Equal) return a == b;
        if (kind == CompareKind.NotEqual) return a != b;
        return OfInts(a.Length == 1 && b.Length == 1 ? a[0] - b[0] : string.CompareOrdinal(a, b), 0, kind);
    }

    internal static bool OfFloats(double a, double b, CompareKind kind) => kind switch
    {
        CompareKind.Less => a < b,
        CompareKind.LessOrEqual => a <= b,
        CompareKind.Equal => a == b,
        CompareKind.NotEqual => a != b,
        CompareKind.Greater => a > b,
        CompareKind.GreaterOrEqual => a >= b,
    };
}

/// <summary>Python's <c>hash</c>.</summary>
public static class Hashing
{
    /// <summary>The hash; TypeError where the value is unhashable.</summary>
    public static long Hash(PyContext context, Value value)
    {
        if (value.Reference is string text) return StringHash.Compute(text);
        if (value.IsInt || value.IsBool) return OfInt(value.Bits);
        Value method = value.Type.Special(SpecialMethod.Hash);
        if (method.IsNull || method.IsNone) throw Errors.TypeError($"unhashable type: '{value.Type.ShownName}'");
        Value result = context.Check(Entry.Calls.CallSpecial0(context, method, value));
        if (result.IsInt) return result.Bits == -1 ? -2 : result.Bits;
        if (!PyInt.TryGetBig(result, out System.Numerics.BigInteger big)) throw Errors.TypeError("__hash__ method should return an integer");
        long hash = big >= long.MinValue && big <= long.MaxValue ? (long)big : OfBigInteger(big);
        return hash == -1 ? -2 : hash;
    }

    /// <summary>The hash of a dict's key; from 3.14 on the TypeError says that it was to be one (<c>dict_unhashable_type</c>).</summary>
    internal static long OfKey(PyContext context, Value key) => context.Interpreter.Since(14) ? HashAs(context, key, "a dict key") : Hash(context, key);

    /// <summary>The hash of a set's element, with such words from 3.14 on (<c>set_unhashable_type</c>).</summary>
    internal static long OfElement(PyContext context, Value element) => context.Interpreter.Since(14) ? HashAs(context, element, "a set element") : Hash(context, element);

    private static long HashAs(PyContext context, Value value, string role)
    {
        try
        {
            return Hash(context, value);
        }
        catch (PyException e) when (e.Value.Type == Types.ExceptionTypes.TypeError)
        {
            throw Errors.TypeError($"cannot use '{Types.TypeNames.InMessage(value.Type)}' as {role} ({Representation.Str(context, e.Value)})");
        }
    }

    public static long OfInt(long value) => NumericHash.OfInt(value);
    public static long OfFloat(double value) => NumericHash.OfFloat(value);
    public static long OfBigInteger(System.Numerics.BigInteger value) => NumericHash.OfBigInteger(value);

    /// <summary>The hash of an object by identity.</summary>
    public static long OfIdentity(object o) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(o);
}
