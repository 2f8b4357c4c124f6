using System.Numerics;
using System.Runtime.CompilerServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>An int beyond 64 bits. Ints within 64 bits are inline in <see cref="Value"/>, never of this class.</summary>
public sealed class PyInt : PyObject
{
    private PyInt(BigInteger content) : base(IntType.Type) => Content = content;

    public BigInteger Content { get; }

    /// <summary>The int as a Python value: inline where it fits 64 bits.</summary>
    public static Value From(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? Value.FromInt((long)value) : new Value(new PyInt(value));

    /// <summary>The int as a Python value.</summary>
    public static Value From(UInt128 value) => value <= long.MaxValue ? Value.FromInt((long)value) : new Value(new PyInt(value));

    /// <summary>The int as a Python value.</summary>
    public static Value From(Int128 value) =>
        value >= long.MinValue && value <= long.MaxValue ? Value.FromInt((long)value) : new Value(new PyInt(value));

    /// <summary>The number of an int, a bool, or an instance of a subclass of int; false for anything else.</summary>
    public static bool TryGetBig(Value value, out BigInteger number)
    {
        if (value.IsInt || value.IsBool) { number = value.Bits; return true; }
        if (value.Reference is PyInt big) { number = big.Content; return true; }
        if (value.Reference is PyIntSubclass subclass) return TryGetBig(subclass.Content, out number);
        number = default;
        return false;
    }

    /// <summary>As <see cref="TryGetBig"/>, and the number fits 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryGetLong(Value value, out long number)
    {
        number = value.Bits;
        return value.IsInt || TryGetLongSlow(value, out number);
    }

    private static bool TryGetLongSlow(Value value, out long number)
    {
        number = value.Bits;
        if (value.IsBool) return true;
        if (value.Reference is PyIntSubclass subclass) return TryGetLong(subclass.Content, out number);
        number = 0;
        return false;
    }

    /// <summary>An int, a bool, or an instance of a subclass of int.</summary>
    public static bool IsAny(Value value) => value.IsInt || value.IsBool || value.Reference is PyInt or PyIntSubclass;

    /// <summary>The exact int equal to an int, a bool or an instance of a subclass of int; NULL for anything else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Exact(Value value) => value.IsInt ? value : ExactSlow(value);

    private static Value ExactSlow(Value value)
    {
        if (value.IsBool) return Value.FromInt(value.Bits);
        if (value.Reference is PyInt) return value;
        return value.Reference is PyIntSubclass subclass ? subclass.Content : default;
    }

    /// <summary>The number of an exact int or bool.</summary>
    internal static BigInteger BigOf(Value exact) => exact.Reference is PyInt big ? big.Content : exact.Bits;

    public override string ToString() => Content.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>An instance of a Python class that derives from int.</summary>
public sealed class PyIntSubclass : PyObject, IAttributed
{
    private AttributeStore _attributes;

    internal PyIntSubclass(PyType type, Value content) : base(type)
    {
        Content = content;
        _attributes = new AttributeStore(type);
    }

    /// <summary>The exact int.</summary>
    public Value Content { get; }

    ref AttributeStore IAttributed.Attributes => ref _attributes;
}
