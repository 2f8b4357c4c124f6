using System.Numerics;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>Parts of floats, neighbours, roundings and tests.</summary>
internal static partial class MathModule
{
    private static readonly string[] s_isCloseNames = ["a", "b", "rel_tol", "abs_tol"];
    private static readonly string[] s_nextAfterNames = ["", "", "steps"];

    private static void AddParts(PyModule module)
    {
        module.AddFunction(PyBuiltinFunction.Function("ceil", Ceiling, KnownCallable.Ceil));
        module.AddFunction(PyBuiltinFunction.Function("floor", Floor, KnownCallable.Floor));
        module.AddFunction(PyBuiltinFunction.Function("trunc", Truncate, KnownCallable.Trunc));
        module.AddFunction(PyBuiltinFunction.Function("frexp", Split));
        module.AddFunction(PyBuiltinFunction.Function("ldexp", 2, 2, Scale));
        module.AddFunction(PyBuiltinFunction.Function("modf", Fraction));
        module.AddFunction(PyBuiltinFunction.Function("isfinite", IsFinite));
        module.AddFunction(PyBuiltinFunction.Function("isinf", IsInfinite));
        module.AddFunction(PyBuiltinFunction.Function("isnan", IsNaN));
        module.AddFunction(PyBuiltinFunction.Function("isclose", IsClose));
        module.Since(9)?.AddFunction(PyBuiltinFunction.Function("ulp", UnitInLastPlace));
        if (module.Since(12) is not null) module.AddFunction(PyBuiltinFunction.Function("nextafter", NextAfter));
        else module.Since(9)?.AddFunction(PyBuiltinFunction.Function("nextafter", 2, 2, static (context, a) => Step(FloatType.ToDouble(context, a[0]), FloatType.ToDouble(context, a[1]), 1)));
    }

    private static Value Ceiling(PyContext context, Value x)
    {
        if (!x.IsFloat && Attributes.TryCallSpecial(context, x, SpecialMethod.Ceiling, out Value result)) return result;
        return FloatArithmetic.Truncate(Math.Ceiling(FloatType.ToDouble(context, x)));
    }

    private static Value Floor(PyContext context, Value x)
    {
        if (!x.IsFloat && Attributes.TryCallSpecial(context, x, SpecialMethod.Floor, out Value result)) return result;
        return FloatArithmetic.Truncate(Math.Floor(FloatType.ToDouble(context, x)));
    }

    private static Value Truncate(PyContext context, Value x)
    {
        if (x.IsFloat) return FloatArithmetic.Truncate(x.AsFloat);
        return Attributes.TryCallSpecial(context, x, SpecialMethod.Truncate, out Value result)
            ? result
            : throw Errors.TypeError($"type {x.Type.Name} doesn't define __trunc__ method");
    }

    private static Value Split(PyContext context, Value x)
    {
        (double fraction, int exponent) = RealFunctions.Split(FloatType.ToDouble(context, x));
        return PyTuple.Of(fraction, exponent);
    }

    private static Value Scale(PyContext context, ReadOnlySpan<Value> arguments)
    {
        double x = FloatType.ToDouble(context, arguments[0]);
        Value exact = PyInt.Exact(arguments[1]);
        if (exact.IsNull) throw Errors.TypeError("Expected an int as second argument to ldexp.");
        if (x == 0.0 || !double.IsFinite(x)) return x;
        long exponent = exact.Reference is PyInt big ? (big.Content.Sign < 0 ? long.MinValue : long.MaxValue) : exact.Bits;
        double result = RealFunctions.Scale(x, exponent);
        return double.IsInfinity(result) ? throw MathErrors.Range() : result;
    }

    private static Value Fraction(PyContext context, Value argument)
    {
        double x = FloatType.ToDouble(context, argument);
        if (double.IsInfinity(x)) return PyTuple.Of(Math.CopySign(0.0, x), x);
        double whole = Math.Truncate(x);
        return PyTuple.Of(Math.CopySign(x - whole, x), whole);
    }

    private static Value IsFinite(PyContext context, Value x) => double.IsFinite(FloatType.ToDouble(context, x));
    private static Value IsInfinite(PyContext context, Value x) => double.IsInfinity(FloatType.ToDouble(context, x));
    private static Value IsNaN(PyContext context, Value x) => double.IsNaN(FloatType.ToDouble(context, x));

    private static Value IsClose(PyContext context, Arguments arguments)
    {
        Span<Value> bound = [default, default, default, default];
        arguments.Bind("isclose", s_isCloseNames, 2, 2, bound);
        double a = FloatType.ToDouble(context, bound[0]), b = FloatType.ToDouble(context, bound[1]);
        double relative = bound[2].IsNull ? 1e-09 : FloatType.ToDouble(context, bound[2]);
        double absolute = bound[3].IsNull ? 0.0 : FloatType.ToDouble(context, bound[3]);
        if (relative < 0.0 || absolute < 0.0) throw Errors.ValueError("tolerances must be non-negative");
        if (a == b) return true;
        if (double.IsInfinity(a) || double.IsInfinity(b)) return false;
        double difference = Math.Abs(b - a);
        return difference <= Math.Abs(relative * b) || difference <= Math.Abs(relative * a) || difference <= absolute;
    }

    private static Value NextAfter(PyContext context, Arguments arguments)
    {
        Span<Value> bound = [default, default, default];
        arguments.Bind("nextafter", s_nextAfterNames, 2, 2, bound);
        double x = FloatType.ToDouble(context, bound[0]), y = FloatType.ToDouble(context, bound[1]);
        if (bound[2].IsNull || bound[2].IsNone) return Step(x, y, 1);
        Value steps = PyInt.Exact(Indexing.ToIndex(context, bound[2]));
        if (IntArithmetic.Compare(steps, Value.FromInt(0)) < 0) throw Errors.ValueError("steps must be a non-negative integer");
        return Step(x, y, steps.Reference is PyInt big ? (big.Content > ulong.MaxValue ? ulong.MaxValue : (ulong)big.Content) : (ulong)steps.Bits);
    }

    /// <summary>Floats of one sign are ordered as their bits are, so steps are additions, <c>math_nextafter_impl</c>.</summary>
    private static double Step(double x, double y, ulong steps)
    {
        if (steps == 0 || double.IsNaN(x)) return x;
        if (double.IsNaN(y)) return y;
        if (x == y) return y;
        const ulong SignBit = 1UL << 63;
        ulong from = BitConverter.DoubleToUInt64Bits(x), to = BitConverter.DoubleToUInt64Bits(y);
        ulong fromMagnitude = from & ~SignBit, toMagnitude = to & ~SignBit;
        if (((from ^ to) & SignBit) != 0)
        {
            // Across zero: both zeros are one place.
            if ((UInt128)fromMagnitude + toMagnitude <= steps) return y;
            if (fromMagnitude >= steps) return BitConverter.UInt64BitsToDouble(from - steps);
            return BitConverter.UInt64BitsToDouble((to & SignBit) | (steps - fromMagnitude));
        }
        if (fromMagnitude > toMagnitude) return fromMagnitude - toMagnitude > steps ? BitConverter.UInt64BitsToDouble(from - steps) : y;
        return toMagnitude - fromMagnitude > steps ? BitConverter.UInt64BitsToDouble(from + steps) : y;
    }

    private static Value UnitInLastPlace(PyContext context, Value argument)
    {
        double x = Math.Abs(FloatType.ToDouble(context, argument));
        if (!double.IsFinite(x)) return x;
        double above = Math.BitIncrement(x);
        return double.IsInfinity(above) ? x - Math.BitDecrement(x) : above - x;
    }
}
