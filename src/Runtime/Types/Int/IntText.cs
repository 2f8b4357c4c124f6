using System.Globalization;
using System.Numerics;

namespace PyToCil.Runtime.Types;

/// <summary>The text of ints in the bases that Python prints.</summary>
public static class IntText
{
    /// <summary>Most decimal digits of a text made or read; 0 is no limit. <c>sys.set_int_max_str_digits</c> sets it for the process.</summary>
    public static int MostDigits { get; set; } = 4300;

    /// <summary>Decimal text of an exact int or bool. ValueError beyond <see cref="MostDigits"/>.</summary>
    public static string Decimal(Value exact) =>
        exact.Reference is PyInt big ? Decimal(big) : Small(exact.Bits);

    private static readonly string[] s_small = new string[256];

    internal static string Small(long value)
    {
        if ((ulong)value < (ulong)s_small.Length) return s_small[value] ??= value.ToString(CultureInfo.InvariantCulture);
        return value.ToString(CultureInfo.InvariantCulture);
    }

    private static string Decimal(PyInt value)
    {
        // A number of b bits has more than (b - 1) * log10(2) digits: refuse without printing where that is enough.
        int limit = MostDigits;
        long bits = IntArithmetic.BitLength(value);
        if (limit > 0 && (bits - 1) * 0.30102999566398114 > limit) throw TooManyDigits();
        string text = BigDecimalText.Write(value);
        if (limit > 0 && text.Length - (value.IsNegative ? 1 : 0) > limit) throw TooManyDigits();
        return text;
    }

    private static PyException TooManyDigits() =>
        Errors.ValueError($"Exceeds the limit ({MostDigits}{PyVersion.Text("", 11, " digits")}) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");

    /// <summary>Digits in base 2, 8, 10 or 16, lower case, with '-' where negative and Python's prefix where wanted.</summary>
    public static string InBase(Value exact, int numberBase, bool withPrefix)
    {
        if (numberBase == 10) return Decimal(exact);
        bool isNegative = exact.Reference is PyInt big ? big.Content.Sign < 0 : exact.Bits < 0;
        string digits = Digits(exact, BitOperations.Log2((uint)numberBase));
        string prefix = !withPrefix ? "" : numberBase == 2 ? "0b" : numberBase == 8 ? "0o" : "0x";
        return isNegative ? "-" + prefix + digits : prefix.Length == 0 ? digits : prefix + digits;
    }

    private static string Digits(Value exact, int bitsPerDigit)
    {
        if (exact.Reference is PyInt big) return Digits(BigInteger.Abs(big.Content), bitsPerDigit);
        ulong magnitude = exact.Bits < 0 ? unchecked((ulong)-exact.Bits) : (ulong)exact.Bits;
        Span<char> buffer = stackalloc char[64];
        int start = buffer.Length;
        ulong mask = (1UL << bitsPerDigit) - 1;
        do
        {
            buffer[--start] = "0123456789abcdef"[(int)(magnitude & mask)];
            magnitude >>= bitsPerDigit;
        }
        while (magnitude != 0);
        return new string(buffer[start..]);
    }

    private static string Digits(BigInteger magnitude, int bitsPerDigit)
    {
        byte[] bytes = magnitude.ToByteArray(isUnsigned: true);
        long bits = (long)magnitude.GetBitLength();
        return string.Create((int)((bits + bitsPerDigit - 1) / bitsPerDigit), (bytes, bitsPerDigit), static (chars, from) =>
        {
            long bit = 0;
            for (int i = chars.Length - 1; i >= 0; i--, bit += from.bitsPerDigit)
            {
                int at = (int)(bit >> 3);
                int pair = from.bytes[at] | (at + 1 < from.bytes.Length ? from.bytes[at + 1] << 8 : 0);
                chars[i] = "0123456789abcdef"[(pair >> (int)(bit & 7)) & ((1 << from.bitsPerDigit) - 1)];
            }
        });
    }
}
