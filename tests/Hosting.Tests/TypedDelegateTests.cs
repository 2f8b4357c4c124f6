using System.Numerics;
using PyToCil.Runtime;

namespace PyToCil.Hosting.Tests;

/// <summary>Delegates whose functions are called often behave as at their first call.</summary>
public sealed class TypedDelegateTests
{
    private static Func<object?>[] Steps<T0, TResult>(PyModule module, string name, params T0[] inputs)
    {
        var function = module.GetFunction<Func<T0, TResult>>(name);
        return Array.ConvertAll(inputs, a => (Func<object?>)(() => function(a)));
    }

    private static Func<object?>[] Steps<T0, T1, TResult>(PyModule module, string name, params (T0, T1)[] inputs)
    {
        var function = module.GetFunction<Func<T0, T1, TResult>>(name);
        return Array.ConvertAll(inputs, p => (Func<object?>)(() => function(p.Item1, p.Item2)));
    }

    [Fact]
    public void NumbersOfEachKindPass()
    {
        TypedFixture.AssertSame(m => Steps<long, long, long>(m, "add", (1, 2), (-5, 3), (long.MaxValue, -1), (long.MinValue, 0)));
        TypedFixture.AssertSame(m => Steps<int, long, double>(m, "add", (1, 2), (int.MinValue, 3)));
        TypedFixture.AssertSame(m => Steps<byte, short, int>(m, "add", (255, -3), (0, short.MinValue)));
        TypedFixture.AssertSame(m => Steps<uint, sbyte, long>(m, "add", (uint.MaxValue, sbyte.MinValue), (0, 127)));
        TypedFixture.AssertSame(m => Steps<ushort, ulong, ulong>(m, "add", (65535, 1), (1, ulong.MaxValue - 1), (1, ulong.MaxValue)));
        TypedFixture.AssertSame(m => Steps<double, double, double>(m, "add", (0.1, 0.2), (double.NaN, 1), (double.MaxValue, double.MaxValue), (-0.0, -0.0)));
        TypedFixture.AssertSame(m => Steps<float, double, float>(m, "add", (0.1f, 0.2), (float.MaxValue, 1e300)));
        TypedFixture.AssertSame(m => Steps<decimal, decimal, decimal>(m, "add", (0.1m, 0.2m), (1e20m, -3m)));
        TypedFixture.AssertSame(m => Steps<bool, bool, long>(m, "add", (true, true), (false, true)));
        TypedFixture.AssertSame(m => Steps<BigInteger, long, BigInteger>(m, "add", (BigInteger.Pow(2, 80), 1), (1, long.MaxValue)));
        TypedFixture.AssertSame(m => Steps<Complex, double, Complex>(m, "add", (new Complex(1, 2), 0.5), (new Complex(-0.0, double.NaN), -0.0)));
        TypedFixture.AssertSame(m => Steps<string, string, string>(m, "add", ("a", "b"), ("\ud83d\ude00", "")));
        TypedFixture.AssertSame(m => Steps<string?, string, string>(m, "add", ("a", "b"), (null, "b")));
    }

    [Fact]
    public void ResultsOfEachKindPass()
    {
        TypedFixture.AssertSame(m => Steps<long, double>(m, "scale", 1, -7, long.MaxValue));
        TypedFixture.AssertSame(m => Steps<long, long>(m, "scale", 1, 2));
        TypedFixture.AssertSame(m => Steps<double, float>(m, "scale", 1, 1e300));
        TypedFixture.AssertSame(m => Steps<bool, bool>(m, "invert", true, false));
        TypedFixture.AssertSame(m => Steps<double, bool>(m, "invert", 0, 2, double.NaN));
        TypedFixture.AssertSame(m => Steps<long, long>(m, "invert", 0, 2));
        TypedFixture.AssertSame(m => Steps<double, double, bool>(m, "is_less", (1, 2), (2, 1), (double.NaN, 1)));
        TypedFixture.AssertSame(m => Steps<long, double, object>(m, "is_less", (1, 2), (long.MaxValue, 9.223372036854775807e18)));
        TypedFixture.AssertSame(m => Steps<long, object>(m, "mixed", 1, 6, 2));
        TypedFixture.AssertSame(m => Steps<long, long>(m, "mixed", 1, 6, 2));
        TypedFixture.AssertSame(m => Steps<long, object?>(m, "nothing", 1));
        TypedFixture.AssertSame(m => Steps<long, long>(m, "nothing", 1));
        TypedFixture.AssertSame(m => Steps<long, long?>(m, "nothing", 1));
        TypedFixture.AssertSame(m => Steps<string, int, string>(m, "greet", ("ab", 3), ("", 2)));
        TypedFixture.AssertSame(m => Steps<long, int>(m, "scale", 1));
        TypedFixture.AssertSame(m => Steps<int, int, int>(m, "add", (1, 2), (int.MaxValue, 1)));
        TypedFixture.AssertSame(m => Steps<long, Value>(m, "above", 11, 3));
    }

    [Fact]
    public void ManyParametersPass() => TypedFixture.AssertSame(m =>
    {
        var five = m.GetFunction<Func<long, int, double, short, byte, double>>("five");
        var six = m.GetFunction<Func<long, long, long, long, long, long, long>>("six");
        var seven = m.GetFunction<Func<long, long, long, long, long, long, double, object>>("seven");
        var eight = m.GetFunction<Func<long, long, long, long, long, long, long, long, long>>("eight");
        var nine = m.GetFunction<Func<long, long, long, long, long, long, long, long, long, long>>("nine");
        var discard = m.GetFunction<Action<long, long, long, long, long, long>>("six");
        return
        [
            () => five(1, 2, 3.5, 4, 5), () => six(1, 2, 3, 4, 5, 6), () => six(1, long.MaxValue, 3, 4, 5, 6), () => seven(1, 2, 3, 4, 5, 6, 0.5),
            () => eight(1, 2, 3, 4, 5, 6, 7, 8), () => nine(1, 2, 3, 4, 5, 6, 7, 8, 9),
            () => { discard(1, 2, 3, 4, 5, 6); return null; },
        ];
    });

    [Fact]
    public void OverflowGoesOnInBigInts()
    {
        TypedFixture.AssertSame(m => Steps<long, long, long>(m, "add", (1, 2), (long.MaxValue, 1)));
        TypedFixture.AssertSame(m => Steps<long, long, BigInteger>(m, "add", (1, 2), (long.MaxValue, 1), (long.MinValue, -1)));
        TypedFixture.AssertSame(m => Steps<long, BigInteger>(m, "powers", 3, 60));
        TypedFixture.AssertSame(m => Steps<long, long>(m, "powers", 3, 60));
        TypedFixture.AssertSame(m => Steps<long, long>(m, "total", 0, 10, 1000));
    }

    [Fact]
    public void ExceptionsHaveTheirTraceback()
    {
        TypedFixture.AssertSame(m => Steps<long, long>(m, "fail", 3, 4));
        TypedFixture.AssertSame(m => Steps<long, long, double>(m, "divide", (1, 2), (1, 0)));
        TypedFixture.AssertSame(m => Steps<double, double, double>(m, "divide", (1, 2), (1, 0)));
        TypedFixture.AssertSame(m => Steps<long, long, long>(m, "guarded", (7, 2), (1, 0), (-7, 2)));
        TypedFixture.AssertSame(m => Steps<long, long, long>(m, "scale", (1, 2)));
    }

    [Fact]
    public void RecursionThroughItselfAndTheHostIsLimited()
    {
        TypedFixture.AssertSame(m => Steps<long, long>(m, "fibonacci", 12));
        foreach (TieringMode mode in TypedFixture.TypedModes)
        {
            PyModule module = TypedFixture.Load(mode);
            var endless = module.GetFunction<Func<long, long>>("endless");
            var bounce = module.GetFunction<Func<Func<long, long>, long, long>>("bounce");
            Func<long, long> turn = null!;
            turn = n => bounce(turn, n);
            for (int i = 0; i < TypedFixture.CallsOf(mode); i++)
            {
                Assert.Equal("RecursionError: maximum recursion depth exceeded", Assert.Throws<PyException>(() => endless(0)).Message);
                Assert.Equal("RecursionError: maximum recursion depth exceeded", Assert.Throws<PyException>(() => bounce(turn, 0)).Message);
            }
            // Each open call is counted once: the depth at which the limit is met stays the same.
            Func<Delegate, long, long> again = null!;
            again = module.GetFunction<Func<Delegate, long, long>>("again");
            for (int i = 0; i < TypedFixture.CallsOf(mode); i++) Assert.Equal(200, again(again, 200));
        }
    }

    [Fact]
    public void GlobalsAreRead()
    {
        foreach (TieringMode mode in TypedFixture.TypedModes)
        {
            PyModule module = TypedFixture.Load(mode);
            var above = module.GetFunction<Func<long, long>>("above");
            for (int i = 0; i < TypedFixture.CallsOf(mode); i++) Assert.Equal(5, above(15));
            module["limit"] = 12;
            Assert.Equal(3, above(15));
            module["limit"] = 14.0;
            Assert.Equal("TypeError", Assert.Throws<PyException>(() => above(15)).PythonType);
        }
    }

    [Fact]
    public void ChangedCodeIsFollowed()
    {
        foreach (TieringMode mode in TypedFixture.TypedModes)
        {
            PyModule module = TypedFixture.Load(mode);
            var add = module.GetFunction<Func<long, long, long>>("add");
            for (int i = 0; i < TypedFixture.CallsOf(mode); i++) Assert.Equal(7, add(3, 4));
            PyContext context = PyContext.For(module.Interpreter);
            PyObject function = module.GetValue<PyObject>("add"), other = module.GetValue<PyObject>("other");
            Value first = Attributes.Get(context, function, "__code__");
            Attributes.Set(context, function, "__code__", Attributes.Get(context, other, "__code__"));
            for (int i = 0; i < TypedFixture.CallsOf(mode); i++) Assert.Equal(12, add(3, 4));
            Attributes.Set(context, function, "__code__", first);
            for (int i = 0; i < TypedFixture.CallsOf(mode); i++) Assert.Equal(7, add(3, 4));
            Attributes.Set(context, function, "__code__", Attributes.Get(context, module.GetValue<PyObject>("scale"), "__code__"));
            Assert.Equal("TypeError", Assert.Throws<PyException>(() => add(3, 4)).PythonType);
        }
    }

    [Fact]
    public void CodeThatIsLeftOftenIsGivenUp()
    {
        PyModule module = TypedFixture.Load(TieringMode.Normal);
        var add = module.GetFunction<Func<long, long, BigInteger>>("add");
        var narrow = module.GetFunction<Func<long, long, long>>("add");
        for (int i = 0; i < 3_000; i++)
        {
            bool isLarge = i % 3 == 0;
            Assert.Equal(isLarge ? (BigInteger)long.MaxValue + i : 2 * i, add(isLarge ? long.MaxValue : i, i));
            Assert.Equal(i + 1, narrow(i, 1));
        }
    }

    [Fact]
    public void ThreadsCallAtOnce()
    {
        foreach (TieringMode mode in TypedFixture.TypedModes)
        {
            PyModule module = TypedFixture.Load(mode);
            var add = module.GetFunction<Func<long, long, long>>("add");
            var fibonacci = module.GetFunction<Func<long, long>>("fibonacci");
            var fail = module.GetFunction<Func<long, long>>("fail");
            Parallel.For(0, 8, thread =>
            {
                for (long i = 0; i < 2_000; i++)
                {
                    Assert.Equal(i + thread, add(i, thread));
                    if (i % 500 == 0)
                    {
                        Assert.Equal(55, fibonacci(10));
                        Assert.Equal("ValueError: too many: 9", Assert.Throws<PyException>(() => fail(9)).Message);
                    }
                }
            });
        }
    }

    [Fact]
    public void NumbersPassWithoutAllocation()
    {
        PyModule module = TypedFixture.Load(TieringMode.Normal);
        var add = module.GetFunction<Func<long, long, long>>("add");
        var above = module.GetFunction<Func<long, double>>("above");
        for (long i = 0; i < 300; i++) Assert.Equal(i + Math.Max(i - 10, 0), (long)above(i) + add(i, 0));
        long before = GC.GetAllocatedBytesForCurrentThread();
        long sum = 0;
        for (long i = 0; i < 1_000; i++) sum += add(i, i) + (long)above(i);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(sum > 0);
    }
}
