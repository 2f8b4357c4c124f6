using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyToCil.Runtime;

/// <summary>
/// <c>id()</c>: a number for each object, given at the first question and kept for its life. It looks like an address and is none.
/// </summary>
public static class Identity
{
    private static readonly ConditionalWeakTable<object, StrongBox<long>> s_numbers = [];
    private static long s_last = 0x7f00_0000_0000;

    /// <summary>The number of an object.</summary>
    public static long Of(object o) => s_numbers.GetValue(o, static _ => new StrongBox<long>(Interlocked.Add(ref s_last, 16))).Value;

    /// <summary>The identity of an object or of an inline number; equal exactly where <c>is</c> holds.</summary>
    public static Value Of(Value value)
    {
        if (value.Reference is PyComplex number && number.Type == Types.ComplexType.Type) return OfComplex(number);
        if (!value.IsInt && !value.IsFloat && !value.IsBool) return Of(value.Reference!);
        if ((value.IsInt || value.IsBool) && value.Bits is >= -1000 and < 0x1000_0000) return (value.IsInt ? 0x5500_0000_0000 : 0x5400_0000_0000) + value.Bits * 32;
        // Other inline numbers live beyond every object's number, apart from each other by kind.
        int kind = value.IsInt ? 1 : 2;
        return PyInt.From(((BigInteger)kind << 66) + ((BigInteger)(ulong)value.Bits << 1));
    }

    private static Value OfComplex(PyComplex number)
    {
        BigInteger real = BitConverter.DoubleToUInt64Bits(number.Real), imaginary = BitConverter.DoubleToUInt64Bits(number.Imaginary);
        return PyInt.From((BigInteger.One << 132) + (real << 66) + (imaginary << 1));
    }
}
