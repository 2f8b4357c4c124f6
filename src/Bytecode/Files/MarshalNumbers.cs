using System.Globalization;
using System.Numerics;
using System.Text;

namespace PyToCil.Bytecode;

/// <summary>The numbers of marshal that are more than a few bytes.</summary>
internal static class MarshalNumbers
{
    private const int DigitBits = 15;

    /// <summary>Digits of 15 bits, least first; their number is negative for a negative int (<c>r_PyLong</c>).</summary>
    public static IntConstant ReadLong(ref ByteCursor cursor, string path)
    {
        var at = cursor.Offset;
        long signedCount = cursor.ReadInt32();
        var count = Math.Abs(signedCount);
        if (count > cursor.Remaining / 2)
            throw new BadInputException(ErrorPlace.InFile(path, at), $"an int of {count} digits is more than the {cursor.Remaining} bytes that are left");
        if (count == 0) return new IntConstant(0L);
        var magnitude = ReadMagnitude(ref cursor, (int)count, path);
        var value = new BigInteger(magnitude, isUnsigned: true);
        return new IntConstant(signedCount < 0 ? -value : value);
    }

    private static byte[] ReadMagnitude(ref ByteCursor cursor, int count, string path)
    {
        var bytes = new byte[((long)count * DigitBits + 7) / 8];
        var filled = 0;
        var pending = 0u;
        var pendingBits = 0;
        for (var i = 0; i < count; i++)
        {
            var at = cursor.Offset;
            var digit = cursor.ReadInt16();
            if (digit < 0) throw new BadInputException(ErrorPlace.InFile(path, at), "a digit of an int is out of range");
            if (digit == 0 && i == count - 1) throw new BadInputException(ErrorPlace.InFile(path, at), "an int starts with a zero digit");
            pending |= (uint)digit << pendingBits;
            for (pendingBits += DigitBits; pendingBits >= 8; pendingBits -= 8, pending >>= 8) bytes[filled++] = (byte)pending;
        }
        if (pendingBits > 0) bytes[filled] = (byte)pending;
        return bytes;
    }

    /// <summary>A float as text, of marshal versions 0 and 1.</summary>
    public static long ReadFloatText(ref ByteCursor cursor, string path)
    {
        var at = cursor.Offset;
        var text = Encoding.Latin1.GetString(cursor.ReadBytes(cursor.ReadByte()));
        var value = text switch
        {
            "inf" or "+inf" => double.PositiveInfinity,
            "-inf" => double.NegativeInfinity,
            "nan" or "+nan" or "-nan" => double.NaN,
            _ when double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var parsed) => parsed,
            _ => throw new BadInputException(ErrorPlace.InFile(path, at), "a float's text is no number"),
        };
        return BitConverter.DoubleToInt64Bits(value);
    }
}
