using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>An int beyond 64 bits. Ints within 64 bits are inline in <see cref="Value"/>, never of this class.</summary>
public sealed class PyInt : PyObject
{
    // In either form or both: words with a sign, and BigInteger, each made when first asked for.
    private readonly bool _isNegative;
    private ulong[]? _words;
    private StrongBox<BigInteger>? _content;

    private PyInt(BigInteger content) : base(IntType.Type)
    {
        _content = new StrongBox<BigInteger>(content);
        _isNegative = content.Sign < 0;
    }

    /// <summary>An absolute value beyond 64 bits, which this takes over, and a sign.</summary>
    internal PyInt(ulong[] words, bool isNegative) : base(IntType.Type)
    {
        _words = words;
        _isNegative = isNegative;
    }

    public BigInteger Content => (_content ??= new StrongBox<BigInteger>(MakeContent())).Value;

    internal bool IsNegative => _isNegative;

    /// <summary>The absolute value, lowest word first, without leading zeros.</summary>
    internal ulong[] Words => _words ??= MakeWords();

    private BigInteger MakeContent()
    {
        var magnitude = new BigInteger(MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(_words)), isUnsigned: true);
        return _isNegative ? -magnitude : magnitude;
    }

    private ulong[] MakeWords() => WordsOf(BigInteger.Abs(_content!.Value));

    internal static ulong[] WordsOf(BigInteger magnitude)
    {
        var words = new ulong[(magnitude.GetByteCount(isUnsigned: true) + sizeof(ulong) - 1) / sizeof(ulong)];
        magnitude.TryWriteBytes(MemoryMarshal.AsBytes(words.AsSpan()), out _, isUnsigned: true);
        return words;
    }

    /// <summary>The int as a Python value: inline where it fits 64 bits.</summary>
    public static Value From(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? Value.FromInt((long)value) : new Value(new PyInt(value));

    /// <summary>The int of an absolute value without leading zeros, which this takes over, and a sign.</summary>
    internal static Value From(ulong[] words, bool isNegative)
    {
        if (words.Length > 1) return new Value(new PyInt(words, isNegative));
        if (words.Length == 0) return Value.FromInt(0);
        ulong word = words[0];
        if (word <= long.MaxValue) return Value.FromInt(isNegative ? -(long)word : (long)word);
        return isNegative && word == 1UL << 63 ? Value.FromInt(long.MinValue) : new Value(new PyInt(words, isNegative));
    }

    /// <summary>The int as a Python value.</summary>
    public static Value From(UInt128 value) => From(value, isNegative: false);

    private static Value From(UInt128 magnitude, bool isNegative)
    {
        ulong high = (ulong)(magnitude >> 64), low = (ulong)magnitude;
        return From(high != 0 ? [low, high] : low != 0 ? [low] : [], isNegative);
    }

    /// <summary>The int as a Python value.</summary>
    public static Value From(Int128 value) => From(Int128.IsNegative(value) ? (UInt128)(-value) : (UInt128)value, Int128.IsNegative(value));

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
        _attributes.Begin(type);
    }

    /// <summary>The exact int.</summary>
    public Value Content { get; }

    ref AttributeStore IAttributed.Attributes => ref _attributes;
}
