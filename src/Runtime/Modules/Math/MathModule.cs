using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The module <c>math</c>. docs.python.org/3/library/math.html</summary>
internal static partial class MathModule
{
    private const string Doc = "This module provides access to the mathematical functions\ndefined by the C standard.";
    private const double DegreesPerRadian = 180.0 / Math.PI;
    private const double RadiansPerDegree = Math.PI / 180.0;

    internal static PyModule Create(PyInterpreter interpreter)
    {
        var module = new PyModule(interpreter, "math", Doc);
        module.Add("pi", Math.PI).Add("e", Math.E).Add("tau", Math.Tau).Add("inf", double.PositiveInfinity);
        module.Add("nan", BitConverter.Int64BitsToDouble(0x7FF8000000000000));
        AddElementary(module);
        AddIntegers(module);
        AddSums(module);
        AddParts(module);
        if (interpreter.Since(13)) module.AddFunction(PyBuiltinFunction.Function("fma", MultiplyAdd));
        return module;
    }

    private static void AddElementary(PyModule module)
    {
        Add(module, "acos", Math.Acos, false, KnownCallable.Acos);
        Add(module, "acosh", Math.Acosh, false);
        Add(module, "asin", Math.Asin, false, KnownCallable.Asin);
        Add(module, "asinh", Math.Asinh, false);
        Add(module, "atan", Math.Atan, false, KnownCallable.Atan);
        Add(module, "atanh", Math.Atanh, false);
        Add(module, "cos", Math.Cos, false, KnownCallable.Cos);
        Add(module, "cosh", Math.Cosh, true);
        Add(module, "erf", CLibrary.Erf, false);
        Add(module, "erfc", CLibrary.Erfc, false);
        Add(module, "exp", Math.Exp, true, KnownCallable.Exp);
        Add(module, "expm1", CLibrary.Expm1, true);
        Add(module, "fabs", Math.Abs, false, KnownCallable.Fabs);
        Add(module, "gamma", GammaFunctions.Gamma, true);
        Add(module, "lgamma", GammaFunctions.LogGamma, true);
        Add(module, "log1p", CLibrary.Log1p, false);
        Add(module, "sin", Math.Sin, false, KnownCallable.Sin);
        Add(module, "sinh", Math.Sinh, true);
        // As a lambda the JIT makes it one instruction; the method itself would be a call into the native runtime, where
        // legacy SSE code after 256-bit moves costs 200 ns.
        Add(module, "sqrt", static x => Math.Sqrt(x), false, KnownCallable.Sqrt);
        Add(module, "tan", Math.Tan, false, KnownCallable.Tan);
        Add(module, "tanh", Math.Tanh, false);
        if (module.Since(11) is not null)
        {
            Add(module, "cbrt", Math.Cbrt, false);
            Add(module, "exp2", CLibrary.Exp2, true);
        }
        module.AddFunction(PyBuiltinFunction.Function("degrees", Degrees, KnownCallable.Degrees));
        module.AddFunction(PyBuiltinFunction.Function("radians", Radians, KnownCallable.Radians));
        module.AddFunction(module.Since(12) is null ? PyBuiltinFunction.Function("log", LogarithmOfAny, KnownCallable.Log) : PyBuiltinFunction.Function("log", 1, 2, Logarithm, KnownCallable.Log));
        module.AddFunction(PyBuiltinFunction.Function("log2", Logarithm2, KnownCallable.Log2));
        module.AddFunction(PyBuiltinFunction.Function("log10", Logarithm10, KnownCallable.Log10));
        Add(module, "atan2", Math.Atan2, KnownCallable.Atan2);
        Add(module, "copysign", Math.CopySign);
        Add(module, "remainder", RealFunctions.Remainder);
        module.AddFunction(PyBuiltinFunction.Function("fmod", FloatModulo));
        module.AddFunction(PyBuiltinFunction.Function("pow", Power, KnownCallable.PowOfMath));
    }

    /// <summary>A function of one float; an infinite result of a finite argument is an overflow or a pole, <c>math_1</c>.</summary>
    private static void Add(PyModule module, string name, Func<double, double> function, bool canOverflow, KnownCallable known = default) =>
        module.AddFunction(PyBuiltinFunction.Function(name, (PyContext context, Value argument) =>
        {
            double x = argument.IsFloat ? argument.AsFloat : FloatType.ToDouble(context, argument);
            double result = function(x);
            if (!double.IsFinite(result)) CheckResult(name, result, x, canOverflow);
            return Value.FromFloat(result);
        }, known));

    private static Value Degrees(PyContext context, Value x) => FloatType.ToDouble(context, x) * DegreesPerRadian;
    private static Value Radians(PyContext context, Value x) => FloatType.ToDouble(context, x) * RadiansPerDegree;

    // What messages of 3.14 and later say that a function expects; null where they say nothing.
    private static string? DomainOf(string name) => name switch
    {
        "acos" or "asin" => "a number in range from -1 up to 1",
        "acosh" => "argument value not less than 1",
        "atanh" => "a number between -1 and 1",
        "cos" or "sin" or "tan" => "a finite input",
        "log1p" => "argument value > -1",
        "sqrt" => "a nonnegative input",
        _ => null,
    };

    private static void CheckResult(string name, double result, double x, bool canOverflow)
    {
        if (double.IsNaN(result) ? !double.IsNaN(x) : !canOverflow && double.IsFinite(x)) throw MathErrors.Domain(DomainOf(name), x);
        if (double.IsInfinity(result) && double.IsFinite(x)) throw MathErrors.Range();
    }

    /// <summary>A function of two floats, <c>math_2</c>.</summary>
    private static void Add(PyModule module, string name, Func<double, double, double> function, KnownCallable known = default) =>
        // Without a span: clearing one with wide vector moves makes the native call after it cost 300 ns.
        module.AddFunction(PyBuiltinFunction.Function(name, (PyContext context, Value left, Value right) =>
        {
            double x = FloatType.ToDouble(context, left), y = FloatType.ToDouble(context, right);
            double result = function(x, y);
            if (double.IsNaN(result) && !double.IsNaN(x) && !double.IsNaN(y)) throw MathErrors.Domain();
            if (double.IsInfinity(result) && double.IsFinite(x) && double.IsFinite(y)) throw MathErrors.Range();
            return Value.FromFloat(result);
        }, known));

    private static Value FloatModulo(PyContext context, Value left, Value right)
    {
        double x = FloatType.ToDouble(context, left), y = FloatType.ToDouble(context, right);
        if (double.IsInfinity(y) && double.IsFinite(x)) return x;
        double result = x % y;
        if (double.IsNaN(result) && !double.IsNaN(x) && !double.IsNaN(y)) throw MathErrors.Domain();
        return result;
    }

    /// <summary><c>math_pow_impl</c>: the special cases of C99's Annex F.</summary>
    private static Value Power(PyContext context, Value left, Value right)
    {
        double x = FloatType.ToDouble(context, left), y = FloatType.ToDouble(context, right);
        if (x == 1.0 || y == 0.0) return 1.0;
        if (double.IsNaN(x)) return x;
        if (double.IsNaN(y)) return y;
        double result = double.IsInfinity(y) && Math.Abs(x) == 1.0 ? 1.0 : Math.Pow(x, y);
        if (x == 0.0 && double.IsNegativeInfinity(y) && !PyVersion.Since(11)) throw MathErrors.Domain();
        if (!double.IsFinite(x) || !double.IsFinite(y)) return result;
        if (double.IsNaN(result)) throw MathErrors.Domain();
        if (double.IsInfinity(result)) throw x == 0.0 ? MathErrors.Domain() : MathErrors.Range();
        return result;
    }

    private static Value LogarithmOfAny(PyContext context, Arguments arguments)
    {
        arguments.RefuseKeywords("math.log");
        if (arguments.Count is < 1 or > 2) throw Errors.TypeError("math.log requires 1 to 2 arguments");
        return Logarithm(context, arguments.Positional);
    }

    private static Value Logarithm(PyContext context, ReadOnlySpan<Value> arguments)
    {
        Value x = arguments[0];
        if (arguments.Length == 1 && x.IsFloat && x.AsFloat > 0.0) return Math.Log(x.AsFloat);
        double top = LogarithmOf(context, x, Math.Log);
        if (arguments.Length == 1) return top;
        return FloatArithmetic.Divide(top, LogarithmOf(context, arguments[1], Math.Log));
    }

    private static Value Logarithm2(PyContext context, Value x) => LogarithmOf(context, x, Math.Log2);
    private static Value Logarithm10(PyContext context, Value x) => LogarithmOf(context, x, Math.Log10);

    /// <summary><c>loghelper</c>: ints too large for a float are split into fraction and exponent.</summary>
    private static double LogarithmOf(PyContext context, Value argument, Func<double, double> function)
    {
        Value exact = PyInt.Exact(argument);
        if (exact.Reference is PyInt big)
        {
            if (big.Content.Sign <= 0) throw NotPositive();
            double number = IntArithmetic.TryToDouble(big.Content);
            if (double.IsFinite(number)) return function(number);
            long exponent = (long)big.Content.GetBitLength();
            double fraction = IntArithmetic.ScaledToDouble(big.Content, -exponent);
            return function(fraction) + function(2.0) * exponent;
        }
        double x = exact.IsNull ? FloatType.ToDouble(context, argument) : exact.Bits;
        if (x <= 0.0) throw exact.IsNull ? MathErrors.Domain("a positive input", x) : NotPositive();
        return function(x);
    }

    private static PyException NotPositive() => Errors.ValueError(PyVersion.Text("math domain error", 14, "expected a positive input"));

    /// <summary><c>math.fma</c>, from 3.13.</summary>
    private static Value MultiplyAdd(PyContext context, Value a, Value b, Value c)
    {
        double x = FloatType.ToDouble(context, a), y = FloatType.ToDouble(context, b), z = FloatType.ToDouble(context, c);
        double result = Math.FusedMultiplyAdd(x, y, z);
        if (double.IsFinite(result)) return result;
        if (double.IsNaN(result))
        {
            if (!double.IsNaN(x) && !double.IsNaN(y) && !double.IsNaN(z)) throw Errors.ValueError("invalid operation in fma");
        }
        else if (double.IsFinite(x) && double.IsFinite(y) && double.IsFinite(z)) throw Errors.OverflowError("overflow in fma");
        return result;
    }
}
