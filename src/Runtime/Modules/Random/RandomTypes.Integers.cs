using System.Numerics;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

internal static partial class RandomTypes
{
    private static readonly string[] s_rangeNames = ["self", "start", "stop", "step"];
    private static readonly string[] s_betweenNames = ["self", "a", "b"];
    private static readonly string[] s_bytesNames = ["self", "n"];

    private static void DefineIntegers(TypeDefinition d)
    {
        d.Method("randrange", RandomRange).Method("randint", RandomInt);
        d.Since(9).Method("randbytes", RandomBytes);
    }

    private static Value IndexOf(PyContext context, Value value) => value.IsInt ? value : PyInt.Exact(Indexing.ToIndex(context, value));

    private static Value RandomRange(PyContext context, Arguments arguments)
    {
        Span<Value> bound = [default, default, default, default];
        PythonArguments.Bind("Random.randrange", s_rangeNames, 2, 4, arguments, bound);
        return RangeOf(context, Self(bound[0]), bound[1], bound[2], bound[3]);
    }

    private static Value RangeOf(PyContext context, PyRandom self, Value start, Value stop, Value step)
    {
        if (!PyVersion.Since(12)) return RangeOfAny(context, self, start, stop, step);
        Value first = IndexOf(context, start);
        Value zero = Value.FromInt(0);
        if (stop.IsNull || stop.IsNone)
        {
            if (!step.IsNull && !(step.IsInt && step.Bits == 1)) throw Errors.TypeError("Missing a non-None stop argument");
            return IntArithmetic.Compare(first, zero) > 0 ? self.Below(context, first) : throw Errors.ValueError("empty range for randrange()");
        }
        Value width = IntArithmetic.Subtract(IndexOf(context, stop), first);
        Value stride = step.IsNull ? Value.FromInt(1) : IndexOf(context, step);
        if (stride.IsInt && stride.Bits == 1)
        {
            if (IntArithmetic.Compare(width, zero) > 0) return IntArithmetic.Add(first, self.Below(context, width));
            throw Errors.ValueError($"empty range in randrange({Representation.Str(context, start)}, {Representation.Str(context, stop)})");
        }
        int sign = IntArithmetic.Compare(stride, zero);
        if (sign == 0) throw Errors.ValueError("zero step for randrange()");
        Value count = IntArithmetic.FloorDivide(IntArithmetic.Add(IntArithmetic.Add(width, stride), Value.FromInt(sign > 0 ? -1 : 1)), stride);
        if (IntArithmetic.Compare(count, zero) <= 0)
            throw Errors.ValueError($"empty range in randrange({Representation.Str(context, start)}, {Representation.Str(context, stop)}, {Representation.Str(context, step)})");
        return IntArithmetic.Add(first, IntArithmetic.Multiply(stride, self.Below(context, count)));
    }

    // randrange up to 3.11, which takes floats that are whole.
    private static Value RangeOfAny(PyContext context, PyRandom self, Value start, Value stop, Value step)
    {
        Value first = Whole(context, start, "arg 1"), zero = Value.FromInt(0);
        if (stop.IsNull || stop.IsNone)
            return IntArithmetic.Compare(first, zero) > 0 ? self.Below(context, first) : throw Errors.ValueError("empty range for randrange()");
        Value last = Whole(context, stop, "stop");
        Value width = IntArithmetic.Subtract(last, first);
        Value stride = step.IsNull ? Value.FromInt(1) : Whole(context, step, "step");
        if (stride.IsInt && stride.Bits == 1)
        {
            if (IntArithmetic.Compare(width, zero) > 0) return IntArithmetic.Add(first, self.Below(context, width));
            throw Errors.ValueError($"empty range for randrange() ({PyInt.BigOf(first)}, {PyInt.BigOf(last)}, {PyInt.BigOf(width)})");
        }
        int sign = IntArithmetic.Compare(stride, zero);
        if (sign == 0) throw Errors.ValueError("zero step for randrange()");
        Value count = IntArithmetic.FloorDivide(IntArithmetic.Add(IntArithmetic.Add(width, stride), Value.FromInt(sign > 0 ? -1 : 1)), stride);
        if (IntArithmetic.Compare(count, zero) <= 0) throw Errors.ValueError("empty range for randrange()");
        return IntArithmetic.Add(first, IntArithmetic.Multiply(stride, self.Below(context, count)));
    }

    private static Value Whole(PyContext context, Value value, string place)
    {
        if (!FloatType.TryGet(value, out double number)) return IndexOf(context, value);
        bool isWhole = double.IsFinite(number) && number == Math.Floor(number);
        if (PyVersion.Since(10))
        {
            WarningsModule.Warn(context, ExceptionTypes.DeprecationWarning, isWhole
                ? "non-integer arguments to randrange() have been deprecated since Python 3.10 and will be removed in a subsequent version"
                : "randrange() will raise TypeError in the future");
        }
        return isWhole ? FloatArithmetic.Truncate(number) : throw Errors.ValueError($"non-integer {place} for randrange()");
    }

    private static Value RandomInt(PyContext context, Arguments arguments)
    {
        Span<Value> bound = [default, default, default];
        PythonArguments.Bind("Random.randint", s_betweenNames, 3, 3, arguments, bound);
        if (PyVersion.Since(14)) return Between(context, Self(bound[0]), bound[1], bound[2]);
        Value stop = bound[2].IsInt ? IntArithmetic.Add(bound[2], Value.FromInt(1)) : Arithmetic.Binary(context, BinaryKind.Add, bound[2], Value.FromInt(1));
        return RangeOf(context, Self(bound[0]), bound[1], stop, default);
    }

    // randint of 3.14 and later has an error of its own.
    private static Value Between(PyContext context, PyRandom self, Value low, Value high)
    {
        Value first = IndexOf(context, low);
        Value width = IntArithmetic.Add(IntArithmetic.Subtract(IndexOf(context, high), first), Value.FromInt(1));
        if (IntArithmetic.Compare(width, Value.FromInt(0)) <= 0)
            throw Errors.ValueError($"empty range in randint({Representation.Str(context, low)}, {Representation.Str(context, high)})");
        return IntArithmetic.Add(first, self.Below(context, width));
    }

    private static Value RandomBytes(PyContext context, Arguments arguments)
    {
        Span<Value> bound = [default, default];
        PythonArguments.Bind("Random.randbytes", s_bytesNames, 2, 2, arguments, bound);
        long count = Indexing.ToInt64(context, bound[1]);
        if (count < 0) throw Errors.ValueError("number of bits must be non-negative");
        var bytes = new byte[count];
        if (count == 0) return new PyBytes(bytes);
        Value bits = Self(bound[0]).Generator.NextBits(count * 8);
        PyInt.BigOf(bits).ToByteArray(isUnsigned: true).CopyTo(bytes, 0);
        return new PyBytes(bytes);
    }
}
