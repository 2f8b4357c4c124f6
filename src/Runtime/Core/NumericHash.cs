using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyToCil.Runtime;

/// <summary>
/// The hash of numbers: the value modulo the prime 2**61 - 1, so that equal numbers of different types hash alike.
/// docs.python.org/3/library/stdtypes.html#hashing-of-numeric-types, Python/pyhash.c
/// </summary>
public static class NumericHash
{
    private const int ModulusBits = 61;
    private const long Modulus = (1L << ModulusBits) - 1;
    private const long Infinity = 314159;
    private const long ImaginaryFactor = 1000003;

    /// <summary>The hash of an int within 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long OfInt(long value) => value is >= 0 and < Modulus ? value : OfOtherInt(value);

    private static long OfOtherInt(long value)
    {
        long hash = value % Modulus;
        return hash == -1 ? -2 : hash;
    }

    /// <summary>The hash of any int.</summary>
    public static long OfBigInteger(BigInteger value)
    {
        // The remainder has the sign of the dividend, as long_hash wants it.
        long hash = (long)(value % Modulus);
        return hash == -1 ? -2 : hash;
    }

    /// <summary>The hash of an int of an absolute value in words of 64 bits, lowest first.</summary>
    internal static long OfWords(ReadOnlySpan<ulong> words, bool isNegative)
    {
        ulong hash = 0;
        for (int i = words.Length - 1; i >= 0; i--)
        {
            // Times 2**64, which is a rotation by 3 of 61 bits; then the word's high 3 and low 61 bits are added.
            hash = ((hash << 3) & Modulus) | (hash >> (ModulusBits - 3));
            hash += (words[i] & Modulus) + (words[i] >> ModulusBits);
            if (hash >= Modulus) hash -= Modulus;
            if (hash >= Modulus) hash -= Modulus;
        }
        long result = isNegative ? -(long)hash : (long)hash;
        return result == -1 ? -2 : result;
    }

    /// <summary>The hash of a float, <c>_Py_HashDouble</c>. A NaN hashes to 0 here; float's own hash of a NaN goes by identity.</summary>
    public static long OfFloat(double value)
    {
        if (!double.IsFinite(value)) return double.IsNaN(value) ? 0 : value > 0 ? Infinity : -Infinity;
        if (value == Math.Floor(value) && Math.Abs(value) < Modulus / 2) return OfInt((long)value);
        long bits = BitConverter.DoubleToInt64Bits(value);
        ulong mantissa = (ulong)bits & 0xFFFFFFFFFFFFFUL;
        int exponent = (int)((bits >> 52) & 0x7FF);
        if (exponent == 0) exponent = 1; else mantissa |= 1UL << 52;
        exponent -= 1075;
        int rotation = exponent % ModulusBits;
        if (rotation < 0) rotation += ModulusBits;
        // mantissa < 2**53 < modulus: multiplying by a power of two is a rotation of 61 bits.
        ulong hash = rotation == 0 ? mantissa : ((mantissa << rotation) & Modulus) | (mantissa >> (ModulusBits - rotation));
        if (hash == Modulus) hash = 0;
        long result = bits < 0 ? -(long)hash : (long)hash;
        return result == -1 ? -2 : result;
    }

    /// <summary>The hash of a complex number, <c>complex_hash</c>.</summary>
    public static long OfComplex(double real, double imaginary)
    {
        long hash = unchecked(OfFloat(real) + ImaginaryFactor * OfFloat(imaginary));
        return hash == -1 ? -2 : hash;
    }
}
