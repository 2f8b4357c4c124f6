using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The distributions of Lib/random.py: each draws from the generator in the same order and computes in the same order.</summary>
internal static partial class RandomTypes
{
    private static readonly double s_normalFactor = 4 * Math.Exp(-0.5) / Math.Sqrt(2.0);
    private static readonly double s_log4 = Math.Log(4.0);
    private static readonly double s_chengFactor = 1.0 + Math.Log(4.5);

    private static readonly string[] s_triangularNames = ["self", "low", "high", "mode"];
    private static readonly string[] s_normalNames = ["self", "mu", "sigma"];
    private static readonly string[] s_exponentialNames = ["self", "lambd"];
    private static readonly string[] s_circularNames = ["self", "mu", "kappa"];
    private static readonly string[] s_twoShapesNames = ["self", "alpha", "beta"];
    private static readonly string[] s_paretoNames = ["self", "alpha"];
    private static readonly string[] s_binomialNames = ["self", "n", "p"];

    private static void DefineDistributions(TypeDefinition d)
    {
        d.Method("uniform", Uniform).Method("triangular", Triangular).Method("normalvariate", NormalVariate).Method("gauss", Gauss);
        d.Method("lognormvariate", LogNormalVariate).Method("expovariate", ExponentialVariate).Method("vonmisesvariate", CircularVariate);
        d.Method("gammavariate", GammaVariate).Method("betavariate", BetaVariate).Method("paretovariate", ParetoVariate);
        d.Method("weibullvariate", WeibullVariate);
        d.Since(12).Method("binomialvariate", BinomialVariate);
    }

    private static double Number(PyContext context, Value value, double fallback) => value.IsNull ? fallback : FloatType.ToDouble(context, value);

    // The operands may be of any type that has the operators, as in Python's own code.
    private static Value Interpolate(PyContext context, Value low, Value high, double factor)
    {
        if (low.IsFloat && high.IsFloat) return low.AsFloat + (high.AsFloat - low.AsFloat) * factor;
        Value width = Arithmetic.Binary(context, BinaryKind.Subtract, high, low);
        return Arithmetic.Binary(context, BinaryKind.Add, low, Arithmetic.Binary(context, BinaryKind.Multiply, width, factor));
    }

    private static Value Uniform(PyContext context, Arguments arguments)
    {
        Span<Value> bound = [default, default, default];
        PythonArguments.Bind("Random.uniform", s_betweenNames, 3, 3, arguments, bound);
        Value width = Arithmetic.Binary(context, BinaryKind.Subtract, bound[2], bound[1]);
        Value offset = Arithmetic.Binary(context, BinaryKind.Multiply, width, Self(bound[0]).Next(context));
        return Arithmetic.Binary(context, BinaryKind.Add, bound[1], offset);
    }

    private static Value Triangular(PyContext context, Arguments arguments)
    {
        Span<Value> bound = [default, default, default, default];
        PythonArguments.Bind("Random.triangular", s_triangularNames, 1, 4, arguments, bound);
        Value low = bound[1].IsNull ? 0.0 : bound[1], high = bound[2].IsNull ? 1.0 : bound[2], mode = bound[3];
        double u = Self(bound[0]).Next(context), c = 0.5;
        if (!mode.IsNull && !mode.IsNone)
        {
            double width = FloatType.ToDouble(context, Arithmetic.Binary(context, BinaryKind.Subtract, high, low));
            if (width == 0.0) return low;
            c = FloatType.ToDouble(context, Arithmetic.Binary(context, BinaryKind.Subtract, mode, low)) / width;
        }
        if (u > c)
        {
            u = 1.0 - u;
            c = 1.0 - c;
            (low, high) = (high, low);
        }
        double product = u * c;
        return Interpolate(context, low, high, product < 0.0 ? throw MathErrors.Domain() : Math.Sqrt(product));
    }

    /// <summary>The ratio of uniforms method of Kinderman and Monahan.</summary>
    private static double Normal(PyContext context, PyRandom self)
    {
        while (true)
        {
            double u1 = self.Next(context);
            double u2 = 1.0 - self.Next(context);
            double z = s_normalFactor * (u1 - 0.5) / u2;
            if (z * z / 4.0 <= -Math.Log(u2)) return z;
        }
    }

    private static Value NormalVariate(PyContext context, Arguments arguments)
    {
        Span<Value> bound = [default, default, default];
        PythonArguments.Bind("Random.normalvariate", s_normalNames, PyVersion.Since(11) ? 1 : 3, 3, arguments, bound);
        return Number(context, bound[1], 0.0) + Normal(context, Self(bound[0])) * Number(context, bound[2], 1.0);
    }

    private static Value LogNormalVariate(PyContext context, Arguments arguments)
    {
        Span<Value> bound = [default, default, default];
        PythonArguments.Bind("Random.lognormvariate", s_normalNames, 3, 3, arguments, bound);
        double result = Math.Exp(Number(context, bound[1], 0.0) + Normal(context, Self(bound[0])) * Number(context, bound[2], 1.0));
        return double.IsInfinity(result) ? throw MathErrors.Range() : result;
    }

    private static Value Gauss(PyContext context, Arguments arguments)
    {
        Span<Value> bound = [default, default, default];
        PythonArguments.Bind("Random.gauss", s_normalNames, PyVersion.Since(11) ? 1 : 3, 3, arguments, bound);
        PyRandom self = Self(bound[0]);
        Value kept = self.GaussNext;
        self.GaussNext = Value.None;
        double z;
        if (kept.IsNone)
        {
            double angle = self.Next(context) * Math.Tau;
            double radius = Math.Sqrt(-2.0 * Math.Log(1.0 - self.Next(context)));
            z = Math.Cos(angle) * radius;
            self.GaussNext = Math.Sin(angle) * radius;
        }
        else z = FloatType.ToDouble(context, kept);
        return Number(context, bound[1], 0.0) + z * Number(context, bound[2], 1.0);
    }

    private static Value ExponentialVariate(PyContext context, Arguments arguments)
    {
        // The rate has a default from 3.12 on.
        Span<Value> bound = [default, default];
        PythonArguments.Bind("Random.expovariate", s_exponentialNames, PyVersion.Since(12) ? 1 : 2, 2, arguments, bound);
        return FloatArithmetic.Divide(-Math.Log(1.0 - Self(bound[0]).Next(context)), Number(context, bound[1], 1.0));
    }

    /// <summary>N. I. Fisher, "Statistical Analysis of Circular Data", 1993.</summary>
    private static Value CircularVariate(PyContext context, Arguments arguments)
    {
        Span<Value> bound = [default, default, default];
        PythonArguments.Bind("Random.vonmisesvariate", s_circularNames, 3, 3, arguments, bound);
        PyRandom self = Self(bound[0]);
        double mu = Number(context, bound[1], 0.0), kappa = Number(context, bound[2], 0.0);
        if (kappa <= 1e-6) return Math.Tau * self.Next(context);
        double s = 0.5 / kappa;
        double r = s + Math.Sqrt(1.0 + s * s);
        double z;
        while (true)
        {
            z = Math.Cos(Math.PI * self.Next(context));
            double d = z / (r + z);
            double u2 = self.Next(context);
            if (u2 < 1.0 - d * d || u2 <= (1.0 - d) * Math.Exp(d)) break;
        }
        double q = 1.0 / r;
        double f = (q + z) / (1.0 + q * z);
        double turn = Math.Acos(f);
        return FloatArithmetic.Remainder(self.Next(context) > 0.5 ? mu + turn : mu - turn, Math.Tau);
    }

    private static Value GammaVariate(PyContext context, Arguments arguments)
    {
        Span<Value> bound = [default, default, default];
        PythonArguments.Bind("Random.gammavariate", s_twoShapesNames, 3, 3, arguments, bound);
        return Gamma(context, Self(bound[0]), Number(context, bound[1], 0.0), Number(context, bound[2], 0.0));
    }

    private static double Gamma(PyContext context, PyRandom self, double alpha, double beta)
    {
        if (alpha <= 0.0 || beta <= 0.0) throw Errors.ValueError("gammavariate: alpha and beta must be > 0.0");
        if (alpha > 1.0) return GammaOfLargeShape(context, self, alpha) * beta;
        if (alpha == 1.0) return -Math.Log(1.0 - self.Next(context)) * beta;
        return GammaOfSmallShape(context, self, alpha) * beta;
    }

    /// <summary>R. C. H. Cheng, "The generation of Gamma variables with non-integral shape parameters", 1977.</summary>
    private static double GammaOfLargeShape(PyContext context, PyRandom self, double alpha)
    {
        double root = Math.Sqrt(2.0 * alpha - 1.0);
        double b = alpha - s_log4;
        double c = alpha + root;
        while (true)
        {
            double u1 = self.Next(context);
            if (!(u1 is > 1e-7 and < 0.9999999)) continue;
            double u2 = 1.0 - self.Next(context);
            double v = Math.Log(u1 / (1.0 - u1)) / root;
            double x = alpha * Math.Exp(v);
            double z = u1 * u1 * u2;
            double r = b + c * v - x;
            if (r + s_chengFactor - 4.5 * z >= 0.0 || r >= Math.Log(z)) return x;
        }
    }

    /// <summary>Algorithm GS of Kennedy and Gentle, "Statistical Computing".</summary>
    private static double GammaOfSmallShape(PyContext context, PyRandom self, double alpha)
    {
        while (true)
        {
            double b = (Math.E + alpha) / Math.E;
            double p = b * self.Next(context);
            double x = p <= 1.0 ? Math.Pow(p, 1.0 / alpha) : -Math.Log((b - p) / alpha);
            double u = self.Next(context);
            if (p > 1.0 ? u <= Math.Pow(x, alpha - 1.0) : u <= Math.Exp(-x)) return x;
        }
    }

    private static Value BetaVariate(PyContext context, Arguments arguments)
    {
        Span<Value> bound = [default, default, default];
        PythonArguments.Bind("Random.betavariate", s_twoShapesNames, 3, 3, arguments, bound);
        PyRandom self = Self(bound[0]);
        double alpha = Number(context, bound[1], 0.0), beta = Number(context, bound[2], 0.0);
        double y = Gamma(context, self, alpha, 1.0);
        return y == 0.0 ? 0.0 : y / (y + Gamma(context, self, beta, 1.0));
    }

    private static Value ParetoVariate(PyContext context, Arguments arguments)
    {
        Span<Value> bound = [default, default];
        PythonArguments.Bind("Random.paretovariate", s_paretoNames, 2, 2, arguments, bound);
        double u = 1.0 - Self(bound[0]).Next(context);
        double alpha = Number(context, bound[1], 0.0);
        return PyVersion.Since(10) ? FloatArithmetic.Power(u, FloatArithmetic.Divide(-1.0, alpha)) : 1.0 / FloatArithmetic.Power(u, FloatArithmetic.Divide(1.0, alpha));
    }

    private static Value WeibullVariate(PyContext context, Arguments arguments)
    {
        Span<Value> bound = [default, default, default];
        PythonArguments.Bind("Random.weibullvariate", s_twoShapesNames, 3, 3, arguments, bound);
        double u = 1.0 - Self(bound[0]).Next(context);
        double alpha = Number(context, bound[1], 0.0);
        return alpha * FloatArithmetic.Power(-Math.Log(u), FloatArithmetic.Divide(1.0, Number(context, bound[2], 0.0)));
    }

    private static Value BinomialVariate(PyContext context, Arguments arguments)
    {
        Span<Value> bound = [default, default, default];
        PythonArguments.Bind("Random.binomialvariate", s_binomialNames, 1, 3, arguments, bound);
        long n = bound[1].IsNull ? 1 : Indexing.ToInt64(context, bound[1]);
        double p = Number(context, bound[2], 0.5);
        if (n < 0) throw Errors.ValueError("n must be non-negative");
        if (!(p is > 0.0 and < 1.0))
        {
            if (p == 0.0) return Value.FromInt(0);
            if (p == 1.0) return Value.FromInt(n);
            throw Errors.ValueError("p must be in the range 0.0 <= p <= 1.0");
        }
        return Value.FromInt(Binomial(context, Self(bound[0]), n, p));
    }

    private static long Binomial(PyContext context, PyRandom self, long n, double p)
    {
        if (n == 1) return self.Next(context) < p ? 1 : 0;
        if (p > 0.5) return n - Binomial(context, self, n, 1.0 - p);
        return n * p < 10.0 ? BinomialByGaps(context, self, n, p) : BinomialByRejection(context, self, n, p);
    }

    /// <summary>L. Devroye's geometric method.</summary>
    private static long BinomialByGaps(PyContext context, PyRandom self, long n, double p)
    {
        long x = 0;
        double y = 0, c = Math.Log2(1.0 - p);
        if (c == 0.0) return 0;
        while (true)
        {
            y += Math.Floor(Math.Log2(self.Next(context)) / c) + 1;
            if (y > n) return x;
            x++;
        }
    }

    /// <summary>W. Hörmann's transformed rejection with squeeze, BTRS.</summary>
    private static long BinomialByRejection(PyContext context, PyRandom self, long n, double p)
    {
        double spread = Math.Sqrt(n * p * (1.0 - p));
        double b = 1.15 + 2.53 * spread;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double c = n * p + 0.5;
        double vr = 0.92 - 4.2 / b;
        double alpha = (2.83 + 5.1 / b) * spread;
        double logOdds = Math.Log(p / (1.0 - p));
        double mode = Math.Floor((n + 1) * p);
        double h = GammaFunctions.LogGamma(mode + 1) + GammaFunctions.LogGamma(n - mode + 1);
        while (true)
        {
            double u = self.Next(context) - 0.5;
            double us = 0.5 - Math.Abs(u);
            double k = Math.Floor((2.0 * a / us + b) * u + c);
            if (k < 0 || k > n) continue;
            double v = self.Next(context);
            if (us >= 0.07 && v <= vr) return (long)k;
            v *= alpha / (a / (us * us) + b);
            if (Math.Log(v) <= h - GammaFunctions.LogGamma(k + 1) - GammaFunctions.LogGamma(n - k + 1) + (k - mode) * logOdds) return (long)k;
        }
    }
}
