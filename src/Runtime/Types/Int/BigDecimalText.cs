using System.Numerics;

namespace PyToCil.Runtime.Types;

/// <summary>Decimal text of big ints and back. BigInteger's own takes three times as long as CPython's.</summary>
internal static class BigDecimalText
{
    private const uint Chunk = 1_000_000_000;
    private const int DigitsOfChunk = 9;
    private const int DigitsOfWord = 19;
    private const ulong WordScale = 10_000_000_000_000_000_000;

    // Above, the number is halved by division first.
    private const int MostDigitsOfLeaf = 6000;

    /// <summary>Up to so many digits reading digit groups one after the other is faster than BigInteger.</summary>
    public const int MostDigitsOfPlainReading = 40000;

    /// <summary>The text of a number that is not zero.</summary>
    public static string Write(PyInt number)
    {
        int estimate = (int)(number.Words.Length * 64 * 0.30103) + 2;
        var buffer = new char[estimate + 1];
        int start = estimate <= MostDigitsOfLeaf ? WriteLeaf(number.Words, buffer) : WriteHalves(BigInteger.Abs(number.Content), estimate, buffer);
        while (buffer[start] == '0') start++;
        if (number.IsNegative) buffer[--start] = '-';
        return new string(buffer, start, buffer.Length - start);
    }

    private static int WriteHalves(BigInteger number, int digits, Span<char> buffer)
    {
        var powers = new List<BigInteger>();
        int size = MostDigitsOfLeaf / 2;
        for (BigInteger power = BigInteger.Pow(10, size); ; power *= power)
        {
            powers.Add(power);
            if ((long)size * 2 >= digits) break;
            size *= 2;
        }
        buffer.Fill('0');
        WriteHalf(number, powers, powers.Count - 1, size, buffer);
        return 1;
    }

    private static void WriteHalf(BigInteger number, List<BigInteger> powers, int level, int size, Span<char> buffer)
    {
        if (number.IsZero) return;
        if (level < 0)
        {
            WriteLeaf(PyInt.WordsOf(number), buffer);
            return;
        }
        if (buffer.Length <= size)
        {
            WriteHalf(number, powers, level - 1, size / 2, buffer);
            return;
        }
        BigInteger high = BigInteger.DivRem(number, powers[level], out BigInteger low);
        WriteHalf(high, powers, level - 1, size / 2, buffer[..^size]);
        WriteHalf(low, powers, level - 1, size / 2, buffer[^size..]);
    }

    /// <summary>
    /// Writes the digits at the end of the buffer and gives where they begin, leading zeros of one group included: each 32 bits
    /// are added to a number in base 10**9, the method of <c>long_to_decimal_string_internal</c>.
    /// </summary>
    private static int WriteLeaf(ReadOnlySpan<ulong> words, Span<char> buffer)
    {
        var groups = new uint[words.Length * 64 / 29 + 2];
        int count = 0;
        for (int i = words.Length - 1; i >= 0; i--)
        {
            count = Shift(groups, count, (uint)(words[i] >> 32));
            count = Shift(groups, count, (uint)words[i]);
        }
        int at = buffer.Length;
        for (int i = 0; i < count; i++)
        {
            uint group = groups[i];
            for (int digit = 0; digit < DigitsOfChunk && at > 0; digit++)
            {
                uint rest = group / 10;
                buffer[--at] = (char)('0' + (group - rest * 10));
                group = rest;
            }
        }
        return at;
    }

    private static int Shift(uint[] groups, int count, uint low)
    {
        ulong carry = low;
        for (int i = 0; i < count && i < groups.Length; i++)
        {
            ulong value = ((ulong)groups[i] << 32) | carry;
            carry = value / Chunk;
            groups[i] = (uint)(value - carry * Chunk);
        }
        while (carry != 0)
        {
            groups[count++] = (uint)(carry % Chunk);
            carry /= Chunk;
        }
        return count;
    }

    /// <summary>The number of decimal digits.</summary>
    public static Value Read(ReadOnlySpan<char> digits, bool isNegative)
    {
        var words = new ulong[digits.Length / DigitsOfWord + 1];
        int count = 0;
        int length = digits.Length % DigitsOfWord;
        if (length == 0) length = DigitsOfWord;
        for (int start = 0; start < digits.Length; start += length, length = DigitsOfWord)
        {
            ulong carry = ReadWord(digits.Slice(start, Math.Min(length, digits.Length - start)));
            for (int i = 0; i < count && i < words.Length; i++)
            {
                ulong high = Math.BigMul(words[i], WordScale, out ulong low);
                low += carry;
                carry = high + (low < carry ? 1UL : 0UL);
                words[i] = low;
            }
            if (carry != 0) words[count++] = carry;
        }
        return PyInt.From(Magnitude.Trim(words), isNegative);
    }

    // Four digits at a time: what waits for the step before is one multiplication for four, not four.
    private static ulong ReadWord(ReadOnlySpan<char> digits)
    {
        ulong word = 0;
        int i = 0;
        for (; i + 4 <= digits.Length; i += 4)
        {
            uint high = (uint)(digits[i] - '0') * 10 + (uint)(digits[i + 1] - '0');
            uint low = (uint)(digits[i + 2] - '0') * 10 + (uint)(digits[i + 3] - '0');
            word = word * 10_000 + (high * 100 + low);
        }
        for (; i < digits.Length; i++) word = word * 10 + (uint)(digits[i] - '0');
        return word;
    }
}
