using System.Runtime.CompilerServices;

namespace PyToCil.Runtime;

/// <summary>
/// A Python value in 16 bytes: an object reference, or a tag reference with 64 bits of payload. int within 64 bits,
/// float and bool carry a tag and never allocate. The default value is NULL: an unbound variable, an absent argument,
/// or, as the result of an entry point, the marker that an exception is pending in the <see cref="PyContext"/>.
/// </summary>
public readonly struct Value
{
    /// <summary>The object, or the tag of an inline number; null is NULL.</summary>
    public readonly object? Reference;

    /// <summary>The payload of an inline number: the int, the float's bits, 0 or 1. Zero for references.</summary>
    public readonly long Bits;

    internal Value(object? reference, long bits)
    {
        Reference = reference;
        Bits = bits;
    }

    /// <summary>A heap object: a <see cref="PyObject"/>, a surrogate-free <see cref="string"/>, or a host's object.</summary>
    public Value(object? reference)
    {
        Reference = reference;
        Bits = 0;
    }

    /// <summary>An array of none. Not Array.Empty, which the JIT would have to compile for this struct at every start.</summary>
    internal static readonly Value[] Nothing = new Value[0];

    public static Value None => new(PyNone.Instance);
    public static Value True => new(ScalarTag.Bool, 1);
    public static Value False => new(ScalarTag.Bool, 0);
    public static Value NotImplemented => new(PyNotImplemented.Instance);
    public static Value Ellipsis => new(PyEllipsis.Instance);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value FromInt(long value) => new(ScalarTag.Int, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value FromFloat(double value) => new(ScalarTag.Float, BitConverter.DoubleToInt64Bits(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value FromBool(bool value) => new(ScalarTag.Bool, value ? 1 : 0);

    /// <summary>A string that is known to hold no surrogate code unit; text of unknown origin goes through <see cref="PyText.ToValue(string)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value FromString(string value) => new(value);

    /// <summary>Replaces the payload of a number that stays of its kind: a write that the collector need not know of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void SetBits(ref Value place, long bits) => Unsafe.AsRef(in place.Bits) = bits;

    public static implicit operator Value(PyObject value) => new(value);
    public static implicit operator Value(bool value) => FromBool(value);
    public static implicit operator Value(long value) => FromInt(value);
    public static implicit operator Value(int value) => FromInt(value);
    public static implicit operator Value(double value) => FromFloat(value);

    /// <summary>NULL: unbound, absent, or the error marker.</summary>
    public bool IsNull
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Reference is null;
    }

    public bool IsNone => Reference == (object)PyNone.Instance;
    public bool IsNotImplemented => Reference == (object)PyNotImplemented.Instance;

    /// <summary>An exact int within 64 bits; bool, subclasses and bigger ints are not.</summary>
    public bool IsInt
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Reference == (object)ScalarTag.Int;
    }

    public bool IsFloat
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Reference == (object)ScalarTag.Float;
    }

    public bool IsBool
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Reference == (object)ScalarTag.Bool;
    }

    /// <summary>The inline int; only where <see cref="IsInt"/> or <see cref="IsBool"/>.</summary>
    public long AsInt => Bits;

    /// <summary>The inline float; only where <see cref="IsFloat"/>.</summary>
    public double AsFloat
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => BitConverter.Int64BitsToDouble(Bits);
    }

    /// <summary>The bool; only where <see cref="IsBool"/>.</summary>
    public bool AsBool => Bits != 0;

    /// <summary>Python's <c>is</c>: same object, or same inline number of the same type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(Value left, Value right) => ReferenceEquals(left.Reference, right.Reference) && left.Bits == right.Bits;

    /// <summary>The Python type of this value. Not for NULL.</summary>
    public PyType Type
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Reference is PyObject o ? o.Type : TypeOfForeign(Reference);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyType TypeOfForeign(object? reference) => reference switch
    {
        string => Types.StrType.Type,
        null => throw new InvalidOperationException("NULL has no type"),
        _ => Hosting.HostTypes.Of(reference),
    };

    public override string ToString() => IsNull ? "NULL" : IsInt ? Bits.ToString(System.Globalization.CultureInfo.InvariantCulture) : $"<{Type.Name}>";
}
