using System.Globalization;
using System.Numerics;
using PyToCil.Runtime.Formatting;

namespace PyToCil.Runtime.Types;

/// <summary>Reads ints from text. docs.python.org/3/library/functions.html#int, <c>PyLong_FromString</c></summary>
internal static class IntParsing
{
    /// <summary>The int that the text of a str, bytes or bytearray spells; ValueError that shows <paramref name="source"/>.</summary>
    public static Value Parse(PyContext context, Value source, string text, int numberBase)
    {
        if (TryParseShort(text, numberBase, out long small)) return Value.FromInt(small);
        if (TryParsePlain(text, numberBase, out Value plain)) return plain;
        ReadOnlySpan<char> rest = NumberText.Strip(NumberText.ToAscii(text));
        int given = numberBase;
        bool isNegative = false;
        if (rest.Length > 0 && (rest[0] is '+' or '-'))
        {
            isNegative = rest[0] == '-';
            rest = rest[1..];
        }
        bool mustBeZero = TakeBase(ref rest, ref numberBase);
        if (!TryDigits(rest, numberBase, isNegative, out Value number) || (mustBeZero && !Value.Is(number, Value.FromInt(0)))) throw Invalid(context, source, given);
        return number;
    }

    // Plain decimal digits, the usual case.
    private static bool TryParseShort(string text, int numberBase, out long number)
    {
        number = 0;
        if (numberBase != 10 || text.Length is 0 or > 18) return false;
        int i = text[0] == '-' ? 1 : 0;
        if (i == text.Length) return false;
        for (; i < text.Length; i++)
        {
            int digit = text[i] - '0';
            if ((uint)digit > 9) return false;
            number = number * 10 + digit;
        }
        if (text[0] == '-') number = -number;
        return true;
    }

    // Longer ones, which need no copy.
    private static bool TryParsePlain(string text, int numberBase, out Value number)
    {
        number = default;
        bool isNegative = text.StartsWith('-');
        ReadOnlySpan<char> digits = isNegative ? text.AsSpan(1) : text;
        if (numberBase != 10 || digits.Length == 0 || digits.Length > BigDecimalText.MostDigitsOfPlainReading || digits.ContainsAnyExceptInRange('0', '9')) return false;
        CheckLength(digits);
        number = BigDecimalText.Read(digits, isNegative);
        return true;
    }

    private static PyException Invalid(PyContext context, Value source, int numberBase)
    {
        string shown = Representation.Repr(context, source);
        if (shown.Length > 200) shown = shown[..200];
        return Errors.ValueError($"invalid literal for int() with base {numberBase}: {shown}");
    }

    /// <summary>Takes a prefix that fits the base and settles base 0. True where the number must be zero: "00" in base 0.</summary>
    private static bool TakeBase(ref ReadOnlySpan<char> text, ref int numberBase)
    {
        int prefixed = text.Length < 2 || text[0] != '0' ? 0 : (text[1] | 0x20) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 0 };
        if (numberBase == 0 && prefixed == 0)
        {
            numberBase = 10;
            return text.Length > 0 && text[0] == '0';
        }
        if (prefixed == 0 || (numberBase != 0 && numberBase != prefixed)) return false;
        numberBase = prefixed;
        text = text[2..];
        // One underscore may follow the prefix.
        if (text.Length > 0 && text[0] == '_') text = text[1..];
        return false;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, int numberBase, bool isNegative, out Value number)
    {
        number = default;
        if (text.Length == 0 || text[0] == '_' || text[^1] == '_') return false;
        var digits = new char[text.Length];
        int count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '_')
            {
                if (text[i - 1] == '_') return false;
                continue;
            }
            if (DigitValue(c) >= numberBase) return false;
            digits[count++] = c;
        }
        ReadOnlySpan<char> kept = digits.AsSpan(0, count);
        if (!BitOperations.IsPow2(numberBase)) CheckLength(kept);
        if (numberBase == 10 && kept.Length <= BigDecimalText.MostDigitsOfPlainReading)
        {
            number = BigDecimalText.Read(kept, isNegative);
            return true;
        }
        BigInteger magnitude = BitOperations.IsPow2(numberBase) ? OfBinaryBase(kept, BitOperations.Log2((uint)numberBase)) : OfOtherBase(kept, numberBase);
        number = PyInt.From(isNegative ? -magnitude : magnitude);
        return true;
    }

    private static int DigitValue(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'z' => c - 'a' + 10,
        >= 'A' and <= 'Z' => c - 'A' + 10,
        _ => 37,
    };

    private static BigInteger OfBinaryBase(ReadOnlySpan<char> digits, int bitsPerDigit)
    {
        var bytes = new byte[((long)digits.Length * bitsPerDigit + 7) / 8 + 1];
        long bit = 0;
        for (int i = digits.Length - 1; i >= 0; i--, bit += bitsPerDigit)
        {
            int value = DigitValue(digits[i]) << (int)(bit & 7);
            bytes[bit >> 3] |= (byte)value;
            if (value > 0xFF) bytes[(bit >> 3) + 1] |= (byte)(value >> 8);
        }
        return new BigInteger(bytes, isUnsigned: true);
    }

    private static void CheckLength(ReadOnlySpan<char> digits)
    {
        int limit = IntText.MostDigits;
        if (limit > 0 && digits.Length > limit)
            throw Errors.ValueError($"Exceeds the limit ({limit}{PyVersion.Text("", 11, " digits")}) for integer string conversion: value has {digits.Length} digits; use sys.set_int_max_str_digits() to increase the limit");
    }

    private static BigInteger OfOtherBase(ReadOnlySpan<char> digits, int numberBase)
    {
        if (numberBase == 10) return BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        BigInteger result = BigInteger.Zero;
        for (int start = 0; start < digits.Length;)
        {
            ulong chunk = 0, scale = 1;
            while (start < digits.Length && scale < ulong.MaxValue / 36 / 36)
            {
                chunk = chunk * (ulong)numberBase + (ulong)DigitValue(digits[start++]);
                scale *= (ulong)numberBase;
            }
            result = result * scale + chunk;
        }
        return result;
    }
}
