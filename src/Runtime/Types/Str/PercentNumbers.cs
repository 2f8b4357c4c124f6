using System.Globalization;
using System.Numerics;

namespace PyToCil.Runtime.Types;

/// <summary>Numbers for <c>%</c>: <c>mainformatlong</c>, <c>_PyUnicode_FormatLong</c> and <c>formatfloat</c>.</summary>
internal static class PercentNumbers
{
    /// <summary>Sign, prefix where the alternate form is asked for, and digits of at least the precision.</summary>
    public static string Integer(PyContext context, Value value, in PercentSpecifier specifier)
    {
        bool isDecimal = specifier.Conversion is 'd' or 'i' or 'u';
        BigInteger number = ToInteger(context, value, specifier, isDecimal);
        BigInteger magnitude = BigInteger.Abs(number);
        string digits = specifier.Conversion switch
        {
            'o' => Octal(magnitude),
            'x' => Hexadecimal(magnitude).ToLowerInvariant(),
            'X' => Hexadecimal(magnitude).ToUpperInvariant(),
            _ => magnitude.ToString(CultureInfo.InvariantCulture),
        };
        if (specifier.Precision > digits.Length) digits = digits.PadLeft(specifier.Precision, '0');
        string prefix = isDecimal || !specifier.Alternate ? "" : specifier.Conversion switch { 'o' => "0o", 'x' => "0x", _ => "0X" };
        return (number.Sign < 0 ? "-" : "") + prefix + digits;
    }

    private static BigInteger ToInteger(PyContext context, Value value, in PercentSpecifier specifier, bool isDecimal)
    {
        if (PyInt.TryGetBig(value, out BigInteger number)) return number;
        if (isDecimal)
        {
            if (FloatOf(value) is { } real) return Truncate(real);
            if (Attributes.TryCallSpecial(context, value, SpecialMethod.Int, out Value made)
                && PyInt.TryGetBig(made, out number)) return number;
        }
        if (!value.Type.Special(SpecialMethod.Index).IsNull && PyInt.TryGetBig(Indexing.ToIndex(context, value), out number)) return number;
        throw PercentWords.NotANumber(specifier, isDecimal, value);
    }

    private static BigInteger Truncate(double real)
    {
        if (double.IsNaN(real)) throw Errors.ValueError("cannot convert float NaN to integer");
        return double.IsInfinity(real) ? throw Errors.OverflowError("cannot convert float infinity to integer") : new BigInteger(real);
    }

    private static double? FloatOf(Value value) => value.IsFloat ? value.AsFloat : value.Reference is PyFloatSubclass sub ? sub.Content : null;

    private static string Hexadecimal(BigInteger magnitude)
    {
        string text = magnitude.ToString("x", CultureInfo.InvariantCulture).TrimStart('0');
        return text.Length == 0 ? "0" : text;
    }

    private static string Octal(BigInteger magnitude)
    {
        string binary = magnitude.ToString("b", CultureInfo.InvariantCulture).TrimStart('0');
        if (binary.Length == 0) return "0";
        binary = binary.PadLeft((binary.Length + 2) / 3 * 3, '0');
        return string.Create(binary.Length / 3, binary, static (target, from) =>
        {
            for (int i = 0; i < target.Length; i++)
                target[i] = (char)('0' + (from[3 * i] - '0') * 4 + (from[3 * i + 1] - '0') * 2 + (from[3 * i + 2] - '0'));
        });
    }

    /// <summary>The float in the form that the format mini-language gives it for the same type and precision.</summary>
    public static string Float(PyContext context, Value value, in PercentSpecifier specifier, bool isBytes)
    {
        double real = FloatOf(value) ?? ToFloat(context, value, specifier, isBytes);
        int precision = specifier.Precision < 0 ? 6 : specifier.Precision;
        return Formatting.FloatText.Format(real, specifier.Conversion, precision, specifier.Alternate);
    }

    // PyFloat_AsDouble: __float__, then __index__.
    private static double ToFloat(PyContext context, Value value, in PercentSpecifier specifier, bool isBytes)
    {
        if (!PyInt.TryGetBig(value, out BigInteger number))
        {
            if (Attributes.TryCallSpecial(context, value, SpecialMethod.Float, out Value made))
                return FloatOf(made) ?? throw Errors.WrongResult(value, "__float__", "a float", made, $"{value.Type.Name}.__float__ returned non-float (type {made.Type.Name})");
            if (value.Reference is PyComplex && !isBytes && !PyVersion.Since(10)) throw Errors.TypeError("can't convert complex to float");
            if (value.Type.Special(SpecialMethod.Index).IsNull)
                throw PercentWords.NotAFloat(specifier, isBytes, value);
            PyInt.TryGetBig(Indexing.ToIndex(context, value), out number);
        }
        double real = (double)number;
        return double.IsInfinity(real) ? throw Errors.OverflowError("int too large to convert to float") : real;
    }
}
