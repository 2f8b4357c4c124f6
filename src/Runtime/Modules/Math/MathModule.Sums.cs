using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>Sums, products and distances.</summary>
internal static partial class MathModule
{
    private static readonly string[] s_productNames = ["", "start"];

    private static void AddSums(PyModule module)
    {
        module.AddFunction(PyBuiltinFunction.Function("fsum", ExactSum));
        module.AddFunction(PyBuiltinFunction.Function("prod", Product));
        module.Since(12)?.AddFunction(PyBuiltinFunction.Function("sumprod", 2, 2, SumOfProducts));
        module.AddFunction(PyBuiltinFunction.Function("hypot", 0, int.MaxValue, Hypotenuse));
        module.AddFunction(PyBuiltinFunction.Function("dist", 2, 2, Distance));
    }

    /// <summary>Shewchuk's exact partial sums, rounded once at the end. docs.python.org/3/library/math.html#math.fsum</summary>
    private static Value ExactSum(PyContext context, Value iterable)
    {
        Value iterator = Iteration.Iterate(context, iterable);
        var partials = new List<double>(32);
        double special = 0.0, infinities = 0.0;
        while (Iteration.Next(context, iterator, out Value item))
        {
            double given = FloatType.ToDouble(context, item);
            double x = AddPartial(partials, given);
            if (double.IsFinite(x)) continue;
            if (double.IsFinite(given)) throw Errors.OverflowError("intermediate overflow in fsum");
            if (double.IsInfinity(given)) infinities += given;
            special += given;
            partials.Clear();
        }
        if (special != 0.0) return double.IsNaN(infinities) ? throw Errors.ValueError("-inf + inf in fsum") : special;
        return SumOf(partials);
    }

    private static double AddPartial(List<double> partials, double x)
    {
        int kept = 0;
        for (int i = 0; i < partials.Count; i++)
        {
            double y = partials[i];
            if (Math.Abs(x) < Math.Abs(y)) (x, y) = (y, x);
            double high = x + y;
            double low = y - (high - x);
            if (low != 0.0) partials[kept++] = low;
            x = high;
        }
        partials.RemoveRange(kept, partials.Count - kept);
        if (x != 0.0 && double.IsFinite(x)) partials.Add(x);
        return x;
    }

    private static double SumOf(List<double> partials)
    {
        int n = partials.Count;
        if (n == 0) return 0.0;
        double high = partials[--n], low = 0.0;
        while (n > 0)
        {
            double x = high, y = partials[--n];
            high = x + y;
            low = y - (high - x);
            if (low != 0.0) break;
        }
        // A tie that the remaining partials break the other way.
        if (n > 0 && ((low < 0.0 && partials[n - 1] < 0.0) || (low > 0.0 && partials[n - 1] > 0.0)))
        {
            double twice = low * 2.0, x = high + twice;
            if (twice == x - high) high = x;
        }
        return high;
    }

    private static Value Product(PyContext context, Arguments arguments)
    {
        Span<Value> bound = [default, default];
        arguments.Bind("prod", s_productNames, 1, 1, bound);
        Value result = bound[1].IsNull ? Value.FromInt(1) : bound[1];
        Value iterator = Iteration.Iterate(context, bound[0]);
        while (Iteration.Next(context, iterator, out Value item))
        {
            if (result.IsFloat && item.IsFloat) result = result.AsFloat * item.AsFloat;
            else if (result.IsInt && item.IsInt) result = IntArithmetic.Multiply(result, item);
            else result = Arithmetic.Binary(context, BinaryKind.Multiply, result, item);
        }
        return result;
    }

    /// <summary>A sum kept in three floats, exact to about 150 bits (mathmodule.c, TripleLength).</summary>
    private struct LongSum
    {
        private double _high, _low, _tiny;

        public void AddProduct(double x, double y)
        {
            double product = x * y, productLow = Math.FusedMultiplyAdd(x, y, -product);
            (double high, double highLow) = TwoSum(_high, product);
            (double low, double lowLow) = TwoSum(_low, productLow);
            (low, double rest) = TwoSum(low, highLow);
            _tiny = _tiny + lowLow + rest;
            _high = high;
            _low = low;
        }

        public readonly double Total
        {
            get
            {
                (double last, _) = TwoSum(_low, _tiny);
                return _high + last;
            }
        }

        private static (double High, double Low) TwoSum(double a, double b)
        {
            double sum = a + b, t = sum - a;
            return (sum, a - (sum - t) + (b - t));
        }
    }

    /// <summary><c>math.sumprod</c>: lanes for ints and for floats in extended precision, then the general operators.</summary>
    private static Value SumOfProducts(PyContext context, ReadOnlySpan<Value> arguments)
    {
        Value first = Iteration.Iterate(context, arguments[0]), second = Iteration.Iterate(context, arguments[1]);
        Value total = Value.FromInt(0);
        bool intLane = true, floatLane = true, hasFloats = false;
        var floats = new LongSum();
        while (true)
        {
            bool hasFirst = Iteration.Next(context, first, out Value p);
            bool hasSecond = Iteration.Next(context, second, out Value q);
            if (hasFirst != hasSecond) throw Errors.ValueError("Inputs are not the same length");
            if (!hasFirst) return hasFloats ? AddFloats(context, total, floats.Total) : total;
            if (intLane && p.IsInt && q.IsInt && total.IsInt)
            {
                total = IntArithmetic.Add(total, IntArithmetic.Multiply(p, q));
                continue;
            }
            intLane = false;
            if (floatLane && TryFactors(p, q, out double x, out double y))
            {
                var next = floats;
                next.AddProduct(x, y);
                if (double.IsFinite(next.Total))
                {
                    floats = next;
                    hasFloats = true;
                    continue;
                }
            }
            floatLane = false;
            if (hasFloats) total = AddFloats(context, total, floats.Total);
            hasFloats = false;
            total = Arithmetic.Binary(context, BinaryKind.Add, total, Arithmetic.Binary(context, BinaryKind.Multiply, p, q));
        }
    }

    private static Value AddFloats(PyContext context, Value total, double sum) => Arithmetic.Binary(context, BinaryKind.Add, total, sum);

    private static bool TryFactors(Value p, Value q, out double x, out double y)
    {
        x = p.IsFloat ? p.AsFloat : p.Bits;
        y = q.IsFloat ? q.AsFloat : q.Bits;
        return (p.IsFloat && (q.IsFloat || q.IsInt || q.IsBool)) || (q.IsFloat && (p.IsInt || p.IsBool));
    }

    private static Value Hypotenuse(PyContext context, ReadOnlySpan<Value> arguments)
    {
        Span<double> coordinates = arguments.Length <= 16 ? stackalloc double[arguments.Length] : new double[arguments.Length];
        for (int i = 0; i < arguments.Length; i++) coordinates[i] = Math.Abs(FloatType.ToDouble(context, arguments[i]));
        return Norm(coordinates);
    }

    private static Value Distance(PyContext context, ReadOnlySpan<Value> arguments)
    {
        Value[] p = Coordinates(context, arguments[0]), q = Coordinates(context, arguments[1]);
        if (p.Length != q.Length) throw Errors.ValueError("both points must have the same number of dimensions");
        var differences = new double[p.Length];
        for (int i = 0; i < p.Length; i++) differences[i] = Math.Abs(FloatType.ToDouble(context, p[i]) - FloatType.ToDouble(context, q[i]));
        return Norm(differences);
    }

    private static Value[] Coordinates(PyContext context, Value point) => point.Reference is PyTuple tuple ? tuple.Items : Iteration.ToArray(context, point);

    /// <summary>
    /// The Euclidean norm of magnitudes: scaled by a power of two, squared and summed with what rounding loses, and the square
    /// root corrected by its residual (<c>vector_norm</c>).
    /// </summary>
    private static double Norm(Span<double> magnitudes)
    {
        double largest = 0.0;
        bool hasNaN = false;
        foreach (double x in magnitudes)
        {
            hasNaN |= double.IsNaN(x);
            if (x > largest) largest = x;
        }
        if (double.IsInfinity(largest)) return largest;
        if (hasNaN) return double.NaN;
        if (largest == 0.0 || magnitudes.Length <= 1) return largest;
        if (!PyVersion.Since(10)) return NormByRatios(magnitudes, largest);
        int exponent = RealFunctions.Split(largest).Exponent;
        const double LeastNormal = 2.2250738585072014e-308;
        if (exponent < -1023)
        {
            foreach (ref double x in magnitudes) x /= LeastNormal;
            return LeastNormal * Norm(magnitudes);
        }
        double scale = Math.ScaleB(1.0, -exponent);
        double sum = 1.0, products = 0.0, sums = 0.0;
        foreach (double magnitude in magnitudes) AddSquare(magnitude * scale, magnitude * scale, ref sum, ref products, ref sums);
        double root = Math.Sqrt(sum - 1.0 + (products + sums));
        AddSquare(-root, root, ref sum, ref products, ref sums);
        root += (sum - 1.0 + (products + sums)) / (2.0 * root);
        return root / scale;
    }

    // vector_norm up to 3.9.
    private static double NormByRatios(ReadOnlySpan<double> magnitudes, double largest)
    {
        double sum = 1.0, rest = 0.0;
        foreach (double magnitude in magnitudes)
        {
            double x = magnitude / largest;
            x *= x;
            double before = sum;
            sum += x;
            rest += before - sum + x;
        }
        return largest * Math.Sqrt(sum - 1.0 + rest);
    }

    private static void AddSquare(double x, double y, ref double sum, ref double products, ref double sums)
    {
        double product = x * y;
        products += Math.FusedMultiplyAdd(x, y, -product);
        double next = sum + product;
        sums += product - (next - sum);
        sum = next;
    }
}
