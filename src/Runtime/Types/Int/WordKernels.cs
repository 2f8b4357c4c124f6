using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PyToCil.Runtime.Types;

/// <summary>
/// The inner loops of arithmetic on words of 64 bits, lowest first. A carry that comes in makes a word overflow once in 2**64: where that is a
/// branch (to a loop that takes the carries in turn), a word's carry does not wait for that of the word before.
/// </summary>
internal static class WordKernels
{
    /// <summary>Shorter numbers are added word by word.</summary>
    private const int LeastVectorWords = 8;

    /// <summary>The sum, as long as <paramref name="a"/>, which is not shorter than <paramref name="b"/>; gives the carry.</summary>
    public static ulong Add(Span<ulong> sum, ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        RequireLengths(sum.Length, a.Length, b.Length);
        ref ulong s = ref MemoryMarshal.GetReference(sum), x = ref MemoryMarshal.GetReference(a), y = ref MemoryMarshal.GetReference(b);
        ulong carry = 0;
        int i = b.Length >= LeastVectorWords && Vector256.IsHardwareAccelerated ? AddVectors(ref s, ref x, ref y, b.Length, out carry) : 0;
        for (; i < b.Length; i++)
        {
            ulong word = Unsafe.Add(ref x, i);
            ulong partial = word + Unsafe.Add(ref y, i);
            ulong generated = partial < word ? 1UL : 0UL;
            ulong total = partial + carry;
            if (total < partial) return AddInTurn(sum, a, b, i, carry);
            Unsafe.Add(ref s, i) = total;
            carry = generated;
        }
        for (; i < a.Length; i++)
        {
            ulong total = Unsafe.Add(ref x, i) + carry;
            carry = total < carry ? 1UL : 0UL;
            Unsafe.Add(ref s, i) = total;
        }
        return carry;
    }

    // From a word on, each carry after the other.
    private static ulong AddInTurn(Span<ulong> sum, ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, int start, ulong carry)
    {
        for (int i = start; i < a.Length; i++)
        {
            ulong partial = a[i] + (i < b.Length ? b[i] : 0);
            ulong total = partial + carry;
            carry = (partial < a[i] ? 1UL : 0UL) | (total < partial ? 1UL : 0UL);
            sum[i] = total;
        }
        return carry;
    }

    // Four words at a time. A word carries where its sum is less than what was added, and passes a carry on where its sum is all
    // ones: adding the carries to the mask of the latter ripples them through it, as an addition of one word does.
    private static int AddVectors(ref ulong sum, ref ulong a, ref ulong b, int length, out ulong carry)
    {
        Vector256<ulong> places = Vector256.Create(1UL, 2UL, 4UL, 8UL);
        uint carried = 0;
        int i = 0;
        for (; i + Vector256<ulong>.Count <= length; i += Vector256<ulong>.Count)
        {
            Vector256<ulong> x = Vector256.LoadUnsafe(ref a, (nuint)i);
            Vector256<ulong> partial = x + Vector256.LoadUnsafe(ref b, (nuint)i);
            uint carries = Vector256.LessThan(partial, x).ExtractMostSignificantBits();
            uint passes = Vector256.Equals(partial, Vector256<ulong>.AllBitsSet).ExtractMostSignificantBits();
            uint ripple = carries * 2 + carried + passes;
            carried = ripple >> Vector256<ulong>.Count;
            Vector256<ulong> taking = Vector256.Create((ulong)(ripple ^ passes)) & places;
            // Where a word takes a carry the comparison is minus one.
            (partial - Vector256.Equals(taking, places)).StoreUnsafe(ref sum, (nuint)i);
        }
        carry = carried;
        return i;
    }

    /// <summary>The difference, as long as <paramref name="a"/>, which is not less than <paramref name="b"/>.</summary>
    public static void Subtract(Span<ulong> difference, ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        RequireLengths(difference.Length, a.Length, b.Length);
        ref ulong d = ref MemoryMarshal.GetReference(difference), x = ref MemoryMarshal.GetReference(a), y = ref MemoryMarshal.GetReference(b);
        ulong borrow = 0;
        int i = 0;
        for (; i < b.Length; i++)
        {
            ulong word = Unsafe.Add(ref x, i), other = Unsafe.Add(ref y, i);
            ulong partial = word - other;
            ulong generated = word < other ? 1UL : 0UL;
            if (partial < borrow)
            {
                SubtractInTurn(difference, a, b, i, borrow);
                return;
            }
            Unsafe.Add(ref d, i) = partial - borrow;
            borrow = generated;
        }
        for (; i < a.Length; i++)
        {
            ulong word = Unsafe.Add(ref x, i);
            Unsafe.Add(ref d, i) = word - borrow;
            borrow = word < borrow ? 1UL : 0UL;
        }
    }

    private static void SubtractInTurn(Span<ulong> difference, ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, int start, ulong borrow)
    {
        for (int i = start; i < a.Length; i++)
        {
            ulong other = i < b.Length ? b[i] : 0, partial = a[i] - other;
            difference[i] = partial - borrow;
            borrow = (a[i] < other ? 1UL : 0UL) | (partial < borrow ? 1UL : 0UL);
        }
    }

    /// <summary>Takes the second, which is of the same length, from the first; gives the borrow.</summary>
    public static ulong Subtract(Span<ulong> from, ReadOnlySpan<ulong> b)
    {
        ulong borrow = 0;
        for (int i = 0; i < from.Length && i < b.Length; i++)
        {
            ulong word = from[i], partial = word - b[i];
            from[i] = partial - borrow;
            borrow = (word < b[i] ? 1UL : 0UL) | (partial < borrow ? 1UL : 0UL);
        }
        return borrow;
    }

    /// <summary>The lower words of a product, as many as <paramref name="a"/> has; gives the highest.</summary>
    public static ulong Multiply(Span<ulong> product, ulong factor, ReadOnlySpan<ulong> a)
    {
        RequireLengths(product.Length, a.Length, 0);
        ref ulong p = ref MemoryMarshal.GetReference(product), x = ref MemoryMarshal.GetReference(a);
        ulong previous = 0, carry = 0;
        for (int i = 0; i < a.Length; i++)
        {
            ulong word = Unsafe.Add(ref x, i);
            ulong low = word * factor;
            ulong partial = low + previous;
            ulong generated = partial < low ? 1UL : 0UL;
            ulong total = partial + carry;
            if (total < partial) return MultiplyInTurn(product, factor, a, i, previous + carry);
            Unsafe.Add(ref p, i) = total;
            previous = High(factor, word);
            carry = generated;
        }
        return previous + carry;
    }

    private static ulong MultiplyInTurn(Span<ulong> product, ulong factor, ReadOnlySpan<ulong> a, int start, ulong carry)
    {
        for (int i = start; i < a.Length; i++)
        {
            ulong total = a[i] * factor + carry;
            carry = High(factor, a[i]) + (total < carry ? 1UL : 0UL);
            product[i] = total;
        }
        return carry;
    }

    /// <summary>Adds a multiple to a part of a product; gives the word that is carried out.</summary>
    public static ulong AddProduct(Span<ulong> sum, ulong factor, ReadOnlySpan<ulong> b)
    {
        RequireLengths(sum.Length, b.Length, 0);
        ref ulong s = ref MemoryMarshal.GetReference(sum), y = ref MemoryMarshal.GetReference(b);
        ulong carry = 0;
        for (int i = 0; i < b.Length; i++)
        {
            ulong word = Unsafe.Add(ref y, i);
            ulong low = word * factor;
            ulong partial = low + Unsafe.Add(ref s, i);
            // No overflow: the highest word of a product is two less than the most at least.
            ulong high = High(factor, word) + (partial < low ? 1UL : 0UL);
            ulong total = partial + carry;
            carry = high + (total < partial ? 1UL : 0UL);
            Unsafe.Add(ref s, i) = total;
        }
        return carry;
    }

    /// <summary>The first less a multiple of the second, all of one length; gives the word that is to be taken from the next.</summary>
    public static ulong SubtractProduct(Span<ulong> difference, ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, ulong factor)
    {
        RequireLengths(difference.Length, a.Length, b.Length);
        ref ulong d = ref MemoryMarshal.GetReference(difference), x = ref MemoryMarshal.GetReference(a), y = ref MemoryMarshal.GetReference(b);
        ulong carry = 0;
        for (int i = 0; i < b.Length; i++)
        {
            ulong word = Unsafe.Add(ref y, i), from = Unsafe.Add(ref x, i);
            ulong low = word * factor;
            ulong taken = low + carry;
            ulong high = High(factor, word) + (taken < low ? 1UL : 0UL);
            Unsafe.Add(ref d, i) = from - taken;
            carry = high + (from < taken ? 1UL : 0UL);
        }
        return carry;
    }

    // The factor is a method's third parameter by registers and the first one here: the instruction wants it in rdx, where it comes.
    // Not Math.BigMul, which gives the lower word by way of memory.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong High(ulong factor, ulong word) => Bmi2.X64.IsSupported ? Bmi2.X64.MultiplyNoFlags(factor, word) : Math.BigMul(factor, word, out _);

    private static void RequireLengths(int result, int a, int b)
    {
        if (result < a || a < b) throw new InvalidOperationException("words of a result are missing");
    }
}
