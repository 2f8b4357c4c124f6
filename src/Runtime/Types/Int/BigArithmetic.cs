using System.Numerics;

namespace PyToCil.Runtime.Types;

/// <summary>Operations of exact ints and bools of which at least one is beyond 64 bits.</summary>
internal static class BigArithmetic
{
    /// <summary>A word for the absolute value of an inline int; not used for others.</summary>
    private static ulong WordOf(Value a) => a.Bits < 0 ? 0UL - (ulong)a.Bits : (ulong)a.Bits;

    private static ReadOnlySpan<ulong> WordsOf(Value a, ref ulong word)
    {
        if (a.Reference is PyInt big) return big.Words;
        word = WordOf(a);
        return word == 0 ? default : new ReadOnlySpan<ulong>(ref word);
    }

    private static bool IsNegative(Value a) => a.Reference is PyInt big ? big.IsNegative : a.Bits < 0;

    public static Value Add(Value a, Value b)
    {
        // Of one sign, and each beyond 64 bits: so is the sum.
        if (a.Reference is PyInt x && b.Reference is PyInt y && x.IsNegative == y.IsNegative)
        {
            ulong[] first = x.Words, second = y.Words;
            return new Value(new PyInt(first.Length >= second.Length ? Magnitude.Add(first, second) : Magnitude.Add(second, first), x.IsNegative));
        }
        return AddSigned(a, IsNegative(a), b, IsNegative(b));
    }

    public static Value Subtract(Value a, Value b) => AddSigned(a, IsNegative(a), b, !IsNegative(b));

    private static Value AddSigned(Value a, bool isNegativeA, Value b, bool isNegativeB)
    {
        ulong wordA = 0, wordB = 0;
        ReadOnlySpan<ulong> x = WordsOf(a, ref wordA), y = WordsOf(b, ref wordB);
        if (isNegativeA == isNegativeB) return PyInt.From(x.Length >= y.Length ? Magnitude.Add(x, y) : Magnitude.Add(y, x), isNegativeA);
        return Magnitude.Compare(x, y) >= 0 ? PyInt.From(Magnitude.Subtract(x, y), isNegativeA) : PyInt.From(Magnitude.Subtract(y, x), isNegativeB);
    }

    public static Value Multiply(Value a, Value b)
    {
        // Beyond 64 bits, as the first is.
        if (a.Reference is PyInt big && b.Reference is not PyInt && WordOf(b) is > 1 and var word)
            return new Value(new PyInt(Magnitude.MultiplyByWord(big.Words, word), big.IsNegative != b.Bits < 0));
        ulong wordA = 0, wordB = 0;
        ReadOnlySpan<ulong> x = WordsOf(a, ref wordA), y = WordsOf(b, ref wordB);
        if (x.Length == 0 || y.Length == 0) return Value.FromInt(0);
        if (Math.Min(x.Length, y.Length) > Magnitude.MostWordsOfPlainProduct) return PyInt.From(PyInt.BigOf(a) * PyInt.BigOf(b));
        return PyInt.From(Magnitude.Multiply(x, y), IsNegative(a) != IsNegative(b));
    }

    public static int Compare(Value a, Value b)
    {
        bool isNegative = IsNegative(a);
        if (isNegative != IsNegative(b)) return isNegative ? -1 : 1;
        ulong wordA = 0, wordB = 0;
        int order = Magnitude.Compare(WordsOf(a, ref wordA), WordsOf(b, ref wordB));
        return isNegative ? -order : order;
    }

    /// <summary>The second is positive and below 2**32, the first beyond 64 bits.</summary>
    public static bool IsShortDivisor(Value a, Value b) => a.Reference is PyInt && b.Reference is not PyInt && b.Bits is > 0 and <= uint.MaxValue;

    /// <summary>Division towards minus infinity.</summary>
    public static Value FloorDivide(PyInt a, uint divisor)
    {
        ulong[] quotient = Magnitude.Divide(a.Words, divisor, out uint remainder);
        if (!a.IsNegative || remainder == 0) return PyInt.From(quotient, a.IsNegative);
        return PyInt.From(Magnitude.Add(quotient, [1UL]), isNegative: true);
    }

    public static Value Remainder(PyInt a, uint divisor)
    {
        uint remainder = Magnitude.Remainder(a.Words, divisor);
        return Value.FromInt(a.IsNegative && remainder != 0 ? (long)divisor - remainder : remainder);
    }

    /// <summary>The divisor has two words or more, and the division is small enough to be done here.</summary>
    public static bool IsPlainDivision(Value a, Value b) => b.Reference is PyInt divisor && a.Reference is PyInt dividend
        && Math.Min(divisor.Words.Length, dividend.Words.Length - divisor.Words.Length) <= Magnitude.MostWordsOfPlainDivision && divisor.Words.Length >= 2;

    /// <summary>Division towards minus infinity.</summary>
    public static Value FloorDivide(PyInt a, PyInt b)
    {
        if (a.IsNegative != b.IsNegative || !Magnitude.TryDivideShortly(a.Words, b.Words, out uint quotient, out _)) return FloorDivide(a, b, out _);
        return Value.FromInt(quotient);
    }

    /// <summary>Division towards minus infinity, and the remainder with the divisor's sign.</summary>
    public static Value FloorDivide(PyInt a, PyInt b, out Value remainder)
    {
        ulong[] quotient, rest;
        if (Magnitude.TryDivideShortly(a.Words, b.Words, out uint small, out rest))
        {
            quotient = small == 0 ? [] : [small];
            rest = Magnitude.Trim(rest);
        }
        else quotient = Magnitude.Divide(a.Words, b.Words, out rest);
        bool isNegative = a.IsNegative != b.IsNegative;
        if (isNegative && rest.Length > 0)
        {
            quotient = quotient.Length == 0 ? [1UL] : Magnitude.Add(quotient, [1UL]);
            rest = Magnitude.Subtract(b.Words, rest);
        }
        remainder = PyInt.From(rest, b.IsNegative);
        return PyInt.From(quotient, isNegative);
    }

    public static Value ShiftLeft(Value a, int count)
    {
        ulong word = 0;
        return PyInt.From(Magnitude.ShiftLeft(WordsOf(a, ref word), count), IsNegative(a));
    }

    /// <summary>Shift towards minus infinity.</summary>
    public static Value ShiftRight(PyInt a, int count)
    {
        ulong[] quotient = Magnitude.ShiftRight(a.Words, count, out bool isExact);
        if (!a.IsNegative || isExact) return PyInt.From(quotient, a.IsNegative);
        return PyInt.From(quotient.Length == 0 ? [1UL] : Magnitude.Add(quotient, [1UL]), isNegative: true);
    }

    // Numbers below zero are left to BigInteger, which knows two's complement.

    public static Value And(Value a, Value b)
    {
        if (IsNegative(a) || IsNegative(b)) return PyInt.From(PyInt.BigOf(a) & PyInt.BigOf(b));
        ulong wordA = 0, wordB = 0;
        return PyInt.From(Magnitude.And(WordsOf(a, ref wordA), WordsOf(b, ref wordB)), isNegative: false);
    }

    public static Value Or(Value a, Value b)
    {
        if (IsNegative(a) || IsNegative(b)) return PyInt.From(PyInt.BigOf(a) | PyInt.BigOf(b));
        ulong wordA = 0, wordB = 0;
        ReadOnlySpan<ulong> x = WordsOf(a, ref wordA), y = WordsOf(b, ref wordB);
        return PyInt.From(x.Length >= y.Length ? Magnitude.Or(x, y) : Magnitude.Or(y, x), isNegative: false);
    }

    public static Value Xor(Value a, Value b)
    {
        if (IsNegative(a) || IsNegative(b)) return PyInt.From(PyInt.BigOf(a) ^ PyInt.BigOf(b));
        ulong wordA = 0, wordB = 0;
        ReadOnlySpan<ulong> x = WordsOf(a, ref wordA), y = WordsOf(b, ref wordB);
        return PyInt.From(x.Length >= y.Length ? Magnitude.Xor(x, y) : Magnitude.Xor(y, x), isNegative: false);
    }
}
