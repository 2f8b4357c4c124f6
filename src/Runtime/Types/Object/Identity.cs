using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyToCil.Runtime;

/// <summary>
/// <c>id()</c>: a number for each object, given at the first question and kept for its life. It looks like an address and is none.
/// What programs ask for most often keeps its number itself (<see cref="PyObject.Number"/>); a weak table has those of all others.
/// </summary>
public static class Identity
{
    private const long FirstOfObjects = 0x7f00_0000_0000;
    private const long FirstOfOthers = 0x6000_0000_0000;
    private const long Distance = 16;

    private static readonly ConditionalWeakTable<object, StrongBox<long>> s_numbers = [];
    private static int s_lastOfObjects;
    private static long s_lastOfOthers = FirstOfOthers;

    /// <summary>The number of an object.</summary>
    public static long Of(object o)
    {
        if (o is string text) return TextIdentity.Of(text);
        if (o is not PyObject known) return OfOther(o);
        ref int number = ref known.Number;
        if (Unsafe.IsNullRef(ref number)) return OfOther(o);
        return number > 0 || TryNumber(ref number) ? FirstOfObjects + number * Distance : OfOther(o);
    }

    internal static long OfOther(object o) => s_numbers.GetValue(o, static _ => new StrongBox<long>(Interlocked.Add(ref s_lastOfOthers, Distance))).Value;

    // False where there is none left; then there never is again.
    private static bool TryNumber(ref int number)
    {
        if (Volatile.Read(ref s_lastOfObjects) < 0) return false;
        int next = Interlocked.Increment(ref s_lastOfObjects);
        if (next <= 0) return false;
        Interlocked.CompareExchange(ref number, next, 0);
        return true;
    }

    /// <summary>The identity of an object or of an inline number; equal exactly where <c>is</c> holds.</summary>
    public static Value Of(Value value)
    {
        if (value.Reference is not ScalarTag) return value.Reference is PyComplex number && number.Type == Types.ComplexType.Type ? OfComplex(number) : Of(value.Reference!);
        return value.IsFloat ? OfFloat(value.Bits) : OfInt(value);
    }

    // Inline numbers lie apart from objects and from each other by kind; the more usual ones within 64 bits.
    private static Value OfInt(Value value)
    {
        const long half = 1L << 59;
        if (value.Bits is >= -1000 and < 0x1000_0000) return (value.IsInt ? 0x5500_0000_0000 : 0x5400_0000_0000) + value.Bits * 32;
        if (value.Bits is >= -half and < half) return 3 * half + value.Bits;
        return OfBits(1, value.Bits);
    }

    private static Value OfFloat(long bits)
    {
        // Nine bits of the exponent hold numbers from 2**-256 to 2**256.
        const int mantissa = 52, least = 1023 - 256;
        long exponent = ((bits >> mantissa) & 0x7FF) - least;
        if (bits is 0 or long.MinValue) return bits == 0 ? 0x5600_0000_0000 : 0x5600_0000_0020;
        if ((ulong)exponent >= 512) return OfBits(2, bits);
        return (1L << 62) | (bits < 0 ? 1L << 61 : 0) | (exponent << mantissa) | (bits & ((1L << mantissa) - 1));
    }

    private static Value OfBits(int kind, long bits) => PyInt.From(((BigInteger)kind << 66) + ((BigInteger)(ulong)bits << 1));

    private static Value OfComplex(PyComplex number)
    {
        BigInteger real = BitConverter.DoubleToUInt64Bits(number.Real), imaginary = BitConverter.DoubleToUInt64Bits(number.Imaginary);
        return PyInt.From((BigInteger.One << 132) + (real << 66) + (imaginary << 1));
    }
}

/// <summary>The numbers of texts that were asked for lately; a string has no room for its own.</summary>
internal static class TextIdentity
{
    private const int Places = 1024;

    // What lies here stays alive a while; longer texts had better not.
    private const int LongestText = 256;

    private sealed record Known(string Text, long Number);

    private static readonly Known?[] s_known = new Known?[Places];

    public static long Of(string text)
    {
        if (text.Length > LongestText) return Identity.OfOther(text);
        ref Known? place = ref s_known[RuntimeHelpers.GetHashCode(text) & (Places - 1)];
        if (place is { } known && ReferenceEquals(known.Text, text)) return known.Number;
        long number = Identity.OfOther(text);
        place = new Known(text, number);
        return number;
    }
}
