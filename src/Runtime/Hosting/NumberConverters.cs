using System.Numerics;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Hosting;

/// <summary>Integers of a fixed size and int. Python's bool counts as int; float does not, because it would lose its fraction.</summary>
internal sealed class IntegerConverter<T> : Converter<T> where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    private static readonly long s_least = long.CreateSaturating(T.MinValue);
    private static readonly long s_most = long.CreateSaturating(T.MaxValue);
    private static readonly BigInteger s_bigLeast = BigInteger.CreateChecked(T.MinValue);
    private static readonly BigInteger s_bigMost = BigInteger.CreateChecked(T.MaxValue);

    public override Value ToPython(PyContext context, T value) =>
        value >= T.CreateSaturating(long.MinValue) && value <= T.CreateSaturating(long.MaxValue)
            ? Value.FromInt(long.CreateTruncating(value))
            : PyInt.From(BigInteger.CreateChecked(value));

    public override ConversionFault? FromPython(PyContext context, Value value, out T result)
    {
        result = default;
        if (value.IsInt || value.IsBool)
        {
            if (value.Bits < s_least || value.Bits > s_most) return ConversionFault.OutOfRange(value, typeof(T));
            result = T.CreateTruncating(value.Bits);
            return null;
        }
        if (value.Reference is not PyObject o || !o.Type.IsSubtypeOf(IntType.Type) || !PyInt.TryGetBig(value, out BigInteger big))
            return ConversionFault.WrongType(value, typeof(T));
        if (big < s_bigLeast || big > s_bigMost) return ConversionFault.OutOfRange(value, typeof(T));
        result = T.CreateTruncating(big);
        return null;
    }

    public override int FitOf(Value value)
    {
        if (value.IsInt)
        {
            if (value.Bits < s_least || value.Bits > s_most) return Fit.None;
            return typeof(T) == typeof(int) ? Fit.Exact + 1 : typeof(T) == typeof(long) ? Fit.Exact : Fit.Near + 1;
        }
        if (value.IsBool) return Fit.Loose;
        return value.Type.IsSubtypeOf(IntType.Type) && FromPython(null!, value, out _) is null ? Fit.Near : Fit.None;
    }
}

internal sealed class BigIntegerConverter : Converter<BigInteger>
{
    public override Value ToPython(PyContext context, BigInteger value) => PyInt.From(value);

    public override ConversionFault? FromPython(PyContext context, Value value, out BigInteger result) =>
        value.Type.IsSubtypeOf(IntType.Type) && PyInt.TryGetBig(value, out result) ? null : Fault(value, out result);

    private static ConversionFault Fault(Value value, out BigInteger result)
    {
        result = default;
        return ConversionFault.WrongType(value, typeof(BigInteger));
    }

    public override int FitOf(Value value) => value.IsBool ? Fit.Loose : value.Type.IsSubtypeOf(IntType.Type) ? Fit.Near + 2 : Fit.None;
}

/// <summary>float, and int where it lies in float's range; as the argument of <c>math.sqrt</c> is taken.</summary>
internal static class FloatValues
{
    public static ConversionFault? Read(Value value, Type wanted, out double result)
    {
        if (value.IsFloat) { result = value.AsFloat; return null; }
        if (value.IsInt || value.IsBool) { result = value.Bits; return null; }
        if (value.Reference is PyFloatSubclass subclass) { result = subclass.Content; return null; }
        result = 0;
        if (!value.Type.IsSubtypeOf(IntType.Type) || !PyInt.TryGetBig(value, out BigInteger big)) return ConversionFault.WrongType(value, wanted);
        result = (double)big;
        return double.IsInfinity(result) ? ConversionFault.OutOfRange(value, wanted) : null;
    }

    public static int FitOf(Value value, int penalty)
    {
        if (value.IsFloat) return penalty;
        if (value.IsInt) return Fit.Widened + penalty;
        if (value.IsBool) return Fit.Loose + penalty;
        return value.Type.IsSubtypeOf(FloatType.Type) ? penalty + 1 : value.Type.IsSubtypeOf(IntType.Type) ? Fit.Widened + penalty + 1 : Fit.None;
    }
}

internal sealed class DoubleConverter : Converter<double>
{
    public override Value ToPython(PyContext context, double value) => Value.FromFloat(value);
    public override ConversionFault? FromPython(PyContext context, Value value, out double result) => FloatValues.Read(value, typeof(double), out result);
    public override int FitOf(Value value) => FloatValues.FitOf(value, 0);
}

/// <summary>float of .NET: what is finite and outside its range is refused, precision is rounded.</summary>
internal sealed class SingleConverter : Converter<float>
{
    public override Value ToPython(PyContext context, float value) => Value.FromFloat(value);

    public override ConversionFault? FromPython(PyContext context, Value value, out float result)
    {
        ConversionFault? fault = FloatValues.Read(value, typeof(float), out double wide);
        result = (float)wide;
        return fault ?? (float.IsInfinity(result) && double.IsFinite(wide) ? ConversionFault.OutOfRange(value, typeof(float)) : null);
    }

    public override int FitOf(Value value) => FloatValues.FitOf(value, 1);
}

internal sealed class HalfConverter : Converter<Half>
{
    public override Value ToPython(PyContext context, Half value) => Value.FromFloat((double)value);

    public override ConversionFault? FromPython(PyContext context, Value value, out Half result)
    {
        ConversionFault? fault = FloatValues.Read(value, typeof(Half), out double wide);
        result = (Half)wide;
        return fault ?? (Half.IsInfinity(result) && double.IsFinite(wide) ? ConversionFault.OutOfRange(value, typeof(Half)) : null);
    }

    public override int FitOf(Value value) => FloatValues.FitOf(value, 3);
}

/// <summary>decimal goes in as the nearest float; an int comes back exactly, a float as .NET rounds it.</summary>
internal sealed class DecimalConverter : Converter<decimal>
{
    private static readonly BigInteger s_most = new(decimal.MaxValue);

    public override Value ToPython(PyContext context, decimal value) => Value.FromFloat((double)value);

    public override ConversionFault? FromPython(PyContext context, Value value, out decimal result)
    {
        result = 0;
        if (value.IsInt || value.IsBool) { result = value.Bits; return null; }
        if (value.Type.IsSubtypeOf(IntType.Type) && PyInt.TryGetBig(value, out BigInteger big))
        {
            if (BigInteger.Abs(big) > s_most) return ConversionFault.OutOfRange(value, typeof(decimal));
            result = (decimal)big;
            return null;
        }
        if (FloatValues.Read(value, typeof(decimal), out double wide) is { } fault) return fault;
        // System.Decimal holds less than 2**96.
        if (!(Math.Abs(wide) < 7.9228162514264338e28)) return ConversionFault.OutOfRange(value, typeof(decimal));
        result = (decimal)wide;
        return null;
    }

    public override int FitOf(Value value) => FloatValues.FitOf(value, 2);
}

internal sealed class ComplexConverter : Converter<Complex>
{
    public override Value ToPython(PyContext context, Complex value) => new PyComplex(value.Real, value.Imaginary);

    public override ConversionFault? FromPython(PyContext context, Value value, out Complex result)
    {
        if (value.Reference is PyComplex complex) { result = new Complex(complex.Real, complex.Imaginary); return null; }
        ConversionFault? fault = FloatValues.Read(value, typeof(Complex), out double real);
        result = real;
        return fault;
    }

    public override int FitOf(Value value) => value.Reference is PyComplex ? Fit.Exact : FloatValues.FitOf(value, 4);
}

internal sealed class BoolConverter : Converter<bool>
{
    public override Value ToPython(PyContext context, bool value) => Value.FromBool(value);

    public override ConversionFault? FromPython(PyContext context, Value value, out bool result)
    {
        result = value.IsBool && value.AsBool;
        return value.IsBool ? null : ConversionFault.WrongType(value, typeof(bool));
    }

    public override int FitOf(Value value) => value.IsBool ? Fit.Exact : Fit.None;
}
