using System.Globalization;
using System.Numerics;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>abs, bin, chr, divmod, hash, hex, id, oct, ord, pow, round.</summary>
internal static class NumberFunctions
{
    public static void AddTo(PyModule module) => module
        .AddFunction(PyBuiltinFunction.Function("abs", static (context, value) => Arithmetic.Absolute(context, value), KnownCallable.Abs))
        .AddFunction(PyBuiltinFunction.Function("bin", static (context, value) => Digits(context, value, "0b", 1)))
        .AddFunction(PyBuiltinFunction.Function("oct", static (context, value) => Digits(context, value, "0o", 3)))
        .AddFunction(PyBuiltinFunction.Function("hex", static (context, value) => Digits(context, value, "0x", 4)))
        .AddFunction(PyBuiltinFunction.Function("chr", Character, KnownCallable.Chr))
        .AddFunction(PyBuiltinFunction.Function("ord", Ordinal, KnownCallable.Ord))
        .AddFunction(PyBuiltinFunction.Function("divmod", static (context, a, b) => Arithmetic.DivMod(context, a, b)))
        .AddFunction(PyBuiltinFunction.Function("hash", static (context, value) => Hashing.Hash(context, value)))
        .AddFunction(PyBuiltinFunction.Function("id", static (_, value) => Identity.Of(value), KnownCallable.Id))
        .AddFunction(PyBuiltinFunction.Function("pow", Power, KnownCallable.Pow))
        .AddFunction(PyBuiltinFunction.Function("round", Round, KnownCallable.Round));

    private static Value Digits(PyContext context, Value value, string prefix, int bitsPerDigit)
    {
        PyInt.TryGetBig(Indexing.ToIndex(context, value), out BigInteger number);
        bool negative = number.Sign < 0;
        BigInteger rest = BigInteger.Abs(number);
        string digits = bitsPerDigit switch
        {
            1 => rest.ToString("b", CultureInfo.InvariantCulture),
            4 => rest.ToString("x", CultureInfo.InvariantCulture),
            _ => Octal(rest),
        };
        digits = digits.TrimStart('0');
        return Value.FromString((negative ? "-" : "") + prefix + (digits.Length == 0 ? "0" : digits));
    }

    private static string Octal(BigInteger number)
    {
        string bits = number.ToString("b", CultureInfo.InvariantCulture);
        bits = bits.PadLeft((bits.Length + 2) / 3 * 3, '0');
        return string.Create(bits.Length / 3, bits, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
                span[i] = (char)('0' + ((source[3 * i] - '0') << 2) + ((source[3 * i + 1] - '0') << 1) + (source[3 * i + 2] - '0'));
        });
    }

    private static Value Character(PyContext context, Value value)
    {
        if (value.Type.Special(SpecialMethod.Index).IsNull) throw Indexing.NotAnInteger(value);
        Value index = Indexing.ToIndex(context, value);
        if (!PyInt.TryGetLong(index, out long point))
            throw Errors.OverflowError("Python int too large to convert to C int");
        if (point is < int.MinValue or > int.MaxValue) throw Errors.OverflowError(point < 0 ? "signed integer is less than minimum" : "signed integer is greater than maximum");
        return point is < 0 or > 0x10ffff ? throw Errors.ValueError("chr() arg not in range(0x110000)") : PyText.OfCodePoint((int)point);
    }

    private static Value Ordinal(PyContext context, Value value)
    {
        if (PyText.IsStr(value))
        {
            if (PyText.LengthOf(value) != 1) throw Errors.TypeError($"ord() expected a character, but string of length {PyText.LengthOf(value)} found");
            return PyText.Content(value) switch { string text => text[0], PyText heap => heap.CodePoints[0], _ => throw new InvalidOperationException("a str has text") };
        }
        if (BytesLike.TryGet(value, out ReadOnlySpan<byte> bytes))
            return bytes.Length == 1 ? bytes[0] : throw Errors.TypeError($"ord() expected a character, but string of length {bytes.Length} found");
        throw Errors.TypeError($"ord() expected string of length 1, but {value.Type.Name} found");
    }

    private static Value Power(PyContext context, Arguments arguments)
    {
        var given = new Value[3];
        arguments.Bind("pow", ["base", "exp", "mod"], 2, 3, given);
        return Arithmetic.Power(context, given[0], given[1], given[2].IsNull ? Value.None : given[2]);
    }

    private static Value Round(PyContext context, Arguments arguments)
    {
        var given = new Value[2];
        arguments.Bind("round", ["number", "ndigits"], 1, 2, given);
        Value number = given[0];
        if (number.Type.Special(SpecialMethod.Round).IsNull) throw Errors.TypeError($"type {number.Type.Name} doesn't define __round__ method");
        Value result;
        if (given[1].IsNull || given[1].IsNone) Attributes.TryCallSpecial(context, number, SpecialMethod.Round, out result);
        else Attributes.TryCallSpecial(context, number, SpecialMethod.Round, given[1], out result);
        return result;
    }
}
