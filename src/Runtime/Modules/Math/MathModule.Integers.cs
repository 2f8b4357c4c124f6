using System.Globalization;
using System.Numerics;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>Number theory and combinatorics, exact for ints of any size.</summary>
internal static partial class MathModule
{
    private static void AddIntegers(PyModule module)
    {
        (module.Since(9) is null
            ? module.AddFunction(PyBuiltinFunction.Function("gcd", 2, 2, GreatestCommonDivisor))
            : module.AddFunction(PyBuiltinFunction.Function("gcd", 0, int.MaxValue, GreatestCommonDivisor)))
            .Since(9)?.AddFunction(PyBuiltinFunction.Function("lcm", 0, int.MaxValue, LeastCommonMultiple));
        module.AddFunction(PyBuiltinFunction.Function("factorial", Factorial));
        module.AddFunction(PyBuiltinFunction.Function("comb", 2, 2, Combinations));
        module.AddFunction(PyBuiltinFunction.Function("perm", 1, 2, Permutations));
        module.AddFunction(PyBuiltinFunction.Function("isqrt", SquareRoot));
    }

    private static Value IndexOf(PyContext context, Value value) => value.IsInt ? value : PyInt.Exact(Indexing.ToIndex(context, value));

    private static Value GreatestCommonDivisor(PyContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments.Length == 0) return Value.FromInt(0);
        Value result = IntArithmetic.Absolute(IndexOf(context, arguments[0]));
        for (int i = 1; i < arguments.Length; i++) result = DivisorOf(result, IndexOf(context, arguments[i]));
        return result;
    }

    private static Value DivisorOf(Value a, Value b)
    {
        if (a.Reference is PyInt || b.Reference is PyInt || a.Bits == long.MinValue || b.Bits == long.MinValue)
            return PyInt.From(BigInteger.GreatestCommonDivisor(PyInt.BigOf(a), PyInt.BigOf(b)));
        long x = Math.Abs(a.Bits), y = Math.Abs(b.Bits);
        while (y != 0) (x, y) = (y, x % y);
        return Value.FromInt(x);
    }

    private static Value LeastCommonMultiple(PyContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments.Length == 0) return Value.FromInt(1);
        Value result = IntArithmetic.Absolute(IndexOf(context, arguments[0]));
        for (int i = 1; i < arguments.Length; i++)
        {
            Value next = IndexOf(context, arguments[i]);
            if (IsZero(result)) continue;
            Value divisor = DivisorOf(result, next);
            result = IsZero(next) ? Value.FromInt(0) : IntArithmetic.Absolute(IntArithmetic.Multiply(IntArithmetic.FloorDivide(result, divisor), next));
        }
        return result;
    }

    private static bool IsZero(Value exact) => exact.IsInt && exact.Bits == 0;

    // Up to 3.9 a float that is whole will do; 3.9 warns.
    private static Value WholeNumber(PyContext context, Value argument)
    {
        if (PyVersion.Since(10) || !FloatType.TryGet(argument, out double number)) return argument;
        if (PyVersion.Since(9)) WarningsModule.Warn(context, ExceptionTypes.DeprecationWarning, "Using factorial() with floats is deprecated");
        if (!double.IsFinite(number) || number != Math.Floor(number)) throw Errors.ValueError("factorial() only accepts integral values");
        return FloatArithmetic.Truncate(number);
    }

    private static Value Factorial(PyContext context, Value argument)
    {
        Value n = IndexOf(context, WholeNumber(context, argument));
        if (IntArithmetic.Compare(n, Value.FromInt(0)) < 0) throw Errors.ValueError("factorial() not defined for negative values");
        if (n.Reference is PyInt) throw Errors.OverflowError($"factorial() argument should not exceed {long.MaxValue.ToString(CultureInfo.InvariantCulture)}");
        if (n.Bits > int.MaxValue) throw Errors.MemoryError();
        return PyInt.From(Product(1, n.Bits));
    }

    /// <summary>The product of the ints from first to last, by halves so that factors stay alike in size.</summary>
    private static BigInteger Product(BigInteger first, BigInteger last)
    {
        BigInteger count = last - first;
        if (count.Sign < 0) return BigInteger.One;
        if (count <= 8)
        {
            BigInteger result = first;
            for (BigInteger factor = first + 1; factor <= last; factor++) result *= factor;
            return result;
        }
        BigInteger middle = (first + last) >> 1;
        return Product(first, middle) * Product(middle + 1, last);
    }


    private static Value Permutations(PyContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments.Length == 1 || arguments[1].IsNone) return Factorial(context, arguments[0]);
        Value total = IndexOf(context, arguments[0]), taken = IndexOf(context, arguments[1]);
        BigInteger n = PyInt.BigOf(total), k = PyInt.BigOf(taken);
        if (n.Sign < 0) throw Errors.ValueError("n must be a non-negative integer");
        if (k.Sign < 0) throw Errors.ValueError("k must be a non-negative integer");
        if (k > n) return Value.FromInt(0);
        if (k > long.MaxValue) throw Errors.OverflowError($"k must not exceed {long.MaxValue.ToString(CultureInfo.InvariantCulture)}");
        return PyInt.From(Product(n - k + 1, n));
    }

    private static Value Combinations(PyContext context, ReadOnlySpan<Value> arguments)
    {
        Value total = IndexOf(context, arguments[0]), taken = IndexOf(context, arguments[1]);
        BigInteger n = PyInt.BigOf(total), k = PyInt.BigOf(taken);
        if (n.Sign < 0) throw Errors.ValueError("n must be a non-negative integer");
        if (k.Sign < 0) throw Errors.ValueError("k must be a non-negative integer");
        if (k > n) return Value.FromInt(0);
        k = BigInteger.Min(k, n - k);
        if (k > long.MaxValue) throw Errors.OverflowError($"min(n - k, k) must not exceed {long.MaxValue.ToString(CultureInfo.InvariantCulture)}");
        return PyInt.From(Product(n - k + 1, n) / Product(1, k));
    }

    private static Value SquareRoot(PyContext context, Value argument)
    {
        Value n = IndexOf(context, argument);
        if (IntArithmetic.Compare(n, Value.FromInt(0)) < 0) throw Errors.ValueError("isqrt() argument must be nonnegative");
        return n.Reference is PyInt big ? PyInt.From(SquareRoot(big.Content)) : Value.FromInt(SquareRoot(n.Bits));
    }

    private static long SquareRoot(long n)
    {
        long root = (long)Math.Sqrt(n);
        while (root > 3037000499L || root * root > n) root--;
        while (root < 3037000499L && (root + 1) * (root + 1) <= n) root++;
        return root;
    }

    /// <summary>Newton's iteration with a precision that doubles at each step, as mathmodule.c proves it.</summary>
    internal static BigInteger SquareRoot(BigInteger n)
    {
        if (n.IsZero) return n;
        int half = (int)(((long)n.GetBitLength() - 1) / 2);
        BigInteger root = BigInteger.One;
        int bits = 0;
        for (int shift = 31 - BitOperations.LeadingZeroCount((uint)half); shift >= 0; shift--)
        {
            int before = bits;
            bits = half >> shift;
            root = (root << (bits - before - 1)) + (n >> (2 * half - before - bits + 1)) / root;
        }
        return root * root > n ? root - 1 : root;
    }
}
