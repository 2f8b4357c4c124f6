using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PyToCil.Runtime.Types;

/// <summary>
/// Arithmetic of absolute values in words of 64 bits, lowest first, without leading zeros. BigInteger has words of 32 bits
/// and copies its results; it is left the numbers where its sub-quadratic algorithms win.
/// </summary>
internal static class Magnitude
{
    /// <summary>Up to so many words a plain product is faster than conversions and BigInteger's Karatsuba.</summary>
    public const int MostWordsOfPlainProduct = 48;

    /// <summary>Up to so many words of divisor or quotient the schoolbook division is faster than BigInteger's.</summary>
    public const int MostWordsOfPlainDivision = 64;

    public static int Compare(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        if (a.Length != b.Length) return a.Length < b.Length ? -1 : 1;
        for (int i = a.Length - 1; i >= 0; i--)
            if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
        return 0;
    }

    /// <summary>The sum; <paramref name="a"/> is not shorter than <paramref name="b"/>.</summary>
    public static ulong[] Add(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        var sum = new ulong[a.Length];
        ulong carry = WordKernels.Add(sum, a, b);
        if (carry == 0) return sum;
        var longer = new ulong[sum.Length + 1];
        sum.CopyTo(longer, 0);
        longer[^1] = carry;
        return longer;
    }

    /// <summary>The difference; <paramref name="a"/> is not less than <paramref name="b"/>.</summary>
    public static ulong[] Subtract(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        var difference = new ulong[a.Length];
        WordKernels.Subtract(difference, a, b);
        return Trim(difference);
    }

    /// <summary>The product of numbers that are not zero.</summary>
    public static ulong[] Multiply(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        if (b.Length == 1) return MultiplyByWord(a, b[0]);
        if (a.Length == 1) return MultiplyByWord(b, a[0]);
        var product = new ulong[a.Length + b.Length];
        for (int i = 0; i < a.Length; i++) product[i + b.Length] = WordKernels.AddProduct(product.AsSpan(i, b.Length), a[i], b);
        return Trim(product);
    }

    /// <summary>The product of numbers that are not zero.</summary>
    public static ulong[] MultiplyByWord(ReadOnlySpan<ulong> a, ulong factor)
    {
        // The length is known but for one bit, which the highest words tell nearly always.
        ulong top = Math.BigMul(a[^1], factor, out ulong low);
        bool isLonger = top != 0 || low > ulong.MaxValue - factor;
        var product = new ulong[isLonger ? a.Length + 1 : a.Length];
        ulong carry = WordKernels.Multiply(product, factor, a);
        if (!isLonger) return product;
        product[^1] = carry;
        return Trim(product);
    }

    /// <summary>The quotient by a number below 2**32, and the remainder.</summary>
    public static ulong[] Divide(ReadOnlySpan<ulong> a, uint divisor, out uint remainder)
    {
        var quotient = new ulong[a.Length];
        ulong rest = 0;
        for (int i = a.Length - 1; i >= 0; i--)
        {
            ulong high = (rest << 32) | (a[i] >> 32);
            ulong upper = high / divisor;
            ulong low = ((high - upper * divisor) << 32) | (uint)a[i];
            ulong lower = low / divisor;
            rest = low - lower * divisor;
            quotient[i] = (upper << 32) | lower;
        }
        remainder = (uint)rest;
        return Trim(quotient);
    }

    /// <summary>The remainder by a number below 2**32.</summary>
    public static uint Remainder(ReadOnlySpan<ulong> a, uint divisor)
    {
        ulong rest = 0;
        for (int i = a.Length - 1; i >= 0; i--)
        {
            rest = ((rest << 32) | (a[i] >> 32)) % divisor;
            rest = ((rest << 32) | (uint)a[i]) % divisor;
        }
        return (uint)rest;
    }

    /// <summary>The quotient and the remainder; the divisor has two words or more. Knuth, The Art of Computer Programming, 4.3.1, algorithm D, with digits of 32 bits.</summary>
    public static ulong[] Divide(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, out ulong[] remainder)
    {
        if (Compare(a, b) < 0)
        {
            remainder = a.ToArray();
            return [];
        }
        int shift = BitOperations.LeadingZeroCount(b[^1]);
        var divisor = new ulong[b.Length];
        ShiftInto(b, shift, divisor);
        var rest = new ulong[a.Length + 1];
        ShiftInto(a, shift, rest);
        var quotient = new ulong[a.Length - b.Length + 1];
        DivideDigits(MemoryMarshal.Cast<ulong, uint>(rest.AsSpan()), MemoryMarshal.Cast<ulong, uint>(divisor.AsSpan()), MemoryMarshal.Cast<ulong, uint>(quotient.AsSpan()));
        ShiftBack(rest, shift);
        remainder = Trim(rest);
        return Trim(quotient);
    }

    /// <summary>
    /// The quotient where it is below 2**31 for certain, as where two numbers of nearly the same size are divided; false where it may not be. The divisor
    /// has two words or more. The rest has the divisor's length, and may have leading zeros.
    /// </summary>
    public static bool TryDivideShortly(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, out uint quotient, out ulong[] rest)
    {
        quotient = 0;
        rest = [];
        int n = b.Length;
        if (a.Length < n || a.Length > n + 1) return false;
        int shift = BitOperations.LeadingZeroCount(b[n - 1]);
        ulong highest = a.Length > n ? a[n] : 0;
        ulong upper = Shifted(highest, a[n - 1], shift), lower = Shifted(a[n - 1], a[n - 2], shift);
        if (upper >= 1UL << 31 || (shift > 0 && highest >> (64 - shift) != 0)) return false;
        // Not more than the quotient, and two less at most: the highest 32 bits of the divisor are rounded up.
        ulong estimate = ((upper << 32) | (lower >> 32)) / ((Shifted(b[n - 1], b[n - 2], shift) >> 32) + 1);
        if (estimate >= 1UL << 31) return false;
        var left = new ulong[n];
        ulong top = highest - WordKernels.SubtractProduct(left, a[..n], b, estimate);
        while (top != 0 || CompareWords(left, b) >= 0)
        {
            top -= WordKernels.Subtract(left, b);
            estimate++;
        }
        quotient = (uint)estimate;
        rest = left;
        return true;
    }

    private static ulong Shifted(ulong high, ulong low, int shift) => shift == 0 ? high : (high << shift) | (low >> (64 - shift));

    private static int CompareWords(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        for (int i = a.Length - 1; i >= 0; i--)
            if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
        return 0;
    }

    private static void DivideDigits(Span<uint> rest, ReadOnlySpan<uint> divisor, Span<uint> quotient)
    {
        int n = divisor.Length;
        ulong top = divisor[n - 1], next = divisor[n - 2];
        for (int j = quotient.Length - 1; j >= 0; j--)
        {
            ulong upper = j + n < rest.Length ? rest[j + n] : 0;
            ulong high = (upper << 32) | rest[j + n - 1];
            ulong estimate = high / top;
            ulong left = high - estimate * top;
            while (estimate > uint.MaxValue || estimate * next > ((left << 32) | rest[j + n - 2]))
            {
                estimate--;
                left += top;
                if (left > uint.MaxValue) break;
            }
            if (estimate == 0) continue;
            Span<uint> part = rest.Slice(j, n);
            ulong borrow = SubtractProduct(part, divisor, estimate);
            if (borrow > upper)
            {
                estimate--;
                upper += AddBack(part, divisor);
            }
            if (j + n < rest.Length) rest[j + n] = (uint)(upper - borrow);
            quotient[j] = (uint)estimate;
        }
    }

    private static ulong SubtractProduct(Span<uint> part, ReadOnlySpan<uint> divisor, ulong factor)
    {
        ulong carry = 0;
        for (int i = 0; i < part.Length && i < divisor.Length; i++)
        {
            ulong product = divisor[i] * factor + carry;
            uint low = (uint)product;
            carry = (product >> 32) + (part[i] < low ? 1UL : 0UL);
            part[i] -= low;
        }
        return carry;
    }

    private static ulong AddBack(Span<uint> part, ReadOnlySpan<uint> divisor)
    {
        ulong carry = 0;
        for (int i = 0; i < part.Length && i < divisor.Length; i++)
        {
            carry += (ulong)part[i] + divisor[i];
            part[i] = (uint)carry;
            carry >>= 32;
        }
        return carry;
    }

    private static void ShiftInto(ReadOnlySpan<ulong> a, int bits, Span<ulong> result)
    {
        ulong carry = 0;
        for (int i = 0; i < a.Length; i++)
        {
            result[i] = (a[i] << bits) | carry;
            carry = bits == 0 ? 0 : a[i] >> (64 - bits);
        }
        if (result.Length > a.Length) result[a.Length] = carry;
    }

    private static void ShiftBack(Span<ulong> a, int bits)
    {
        if (bits == 0) return;
        for (int i = 0; i < a.Length; i++) a[i] = (a[i] >> bits) | (i + 1 < a.Length ? a[i + 1] << (64 - bits) : 0);
    }

    public static ulong[] ShiftLeft(ReadOnlySpan<ulong> a, int count)
    {
        int words = count >> 6, bits = count & 63;
        var result = new ulong[a.Length + words + 1];
        ulong carry = 0;
        for (int i = 0; i < a.Length; i++)
        {
            result[i + words] = (a[i] << bits) | carry;
            carry = bits == 0 ? 0 : a[i] >> (64 - bits);
        }
        result[^1] = carry;
        return Trim(result);
    }

    /// <summary>The quotient by a power of two; <paramref name="isExact"/> where no bit was lost.</summary>
    public static ulong[] ShiftRight(ReadOnlySpan<ulong> a, int count, out bool isExact)
    {
        int words = count >> 6, bits = count & 63;
        isExact = a[..Math.Min(words, a.Length)].IndexOfAnyExcept(0UL) < 0 && (words >= a.Length || (a[words] & ((1UL << bits) - 1)) == 0);
        if (words >= a.Length) return [];
        var result = new ulong[a.Length - words];
        for (int i = 0; i < result.Length; i++)
        {
            ulong upper = bits != 0 && i + words + 1 < a.Length ? a[i + words + 1] << (64 - bits) : 0;
            result[i] = (a[i + words] >> bits) | upper;
        }
        return Trim(result);
    }

    public static ulong[] And(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        var result = new ulong[Math.Min(a.Length, b.Length)];
        for (int i = 0; i < result.Length; i++) result[i] = a[i] & b[i];
        return Trim(result);
    }

    /// <summary><paramref name="a"/> is not shorter than <paramref name="b"/>.</summary>
    public static ulong[] Or(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        ulong[] result = a.ToArray();
        for (int i = 0; i < b.Length; i++) result[i] |= b[i];
        return result;
    }

    /// <summary><paramref name="a"/> is not shorter than <paramref name="b"/>.</summary>
    public static ulong[] Xor(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        ulong[] result = a.ToArray();
        for (int i = 0; i < b.Length; i++) result[i] ^= b[i];
        return Trim(result);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong[] Trim(ulong[] words) => words.Length > 0 && words[^1] != 0 ? words : TrimSlow(words);

    private static ulong[] TrimSlow(ulong[] words)
    {
        int length = words.Length;
        while (length > 0 && words[length - 1] == 0) length--;
        return words.AsSpan(0, length).ToArray();
    }
}
