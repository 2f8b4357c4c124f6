using PyToCil.Runtime;

namespace PyToCil.Hosting.Tests;

public sealed class FunctionTests
{
    private readonly PyModule _module = Fixture.Load();

    private delegate double Combine(double a, double b);

    [Fact]
    public void FunctionsAreDelegates()
    {
        Assert.Equal(7L, _module.GetFunction<Func<long>>("zero")());
        Assert.Equal(5L, _module.GetFunction<Func<long, long>>("identity")(5));
        Assert.Equal(7.5, _module.GetFunction<Func<double, double, double>>("add")(3, 4.5));
        Assert.Equal("ab", _module.GetFunction<Func<string, string, string>>("add")("a", "b"));
        Assert.Equal((1, "b", 2.5), _module.GetFunction<Func<int, string, double, (int, string, double)>>("three")(1, "b", 2.5));
        Assert.Equal(4321L, _module.GetFunction<Func<int, long, byte, short, long>>("four")(1, 2, 3, 4));
        Assert.Equal([1, 2, 3, 4, 5, 6], _module.GetFunction<Func<int, int, int, int, int, int, int[]>>("six")(1, 2, 3, 4, 5, 6));
        Assert.Equal(3.75, _module.GetFunction<Combine>("add")(1.5, 2.25));
    }

    [Fact]
    public void ActionsDiscardTheResult()
    {
        _module.GetFunction<Action>("zero")();
        _module.GetFunction<Action<int>>("identity")(1);
        _module.GetFunction<Action<int, int, int, int, int, int>>("six")(1, 2, 3, 4, 5, 6);
    }

    [Fact]
    public void DefaultsApply() => Assert.Equal(111L, _module.GetFunction<Func<long, long>>("defaults")(1));

    [Fact]
    public void WrongCountsRaiseWhatPythonRaises()
    {
        var thrown = Assert.Throws<PyException>(() => _module.GetFunction<Func<long, long>>("add")(1));
        Assert.Equal("TypeError: add() missing 1 required positional argument: 'b'", thrown.Message);
    }

    [Fact]
    public void MissingNamesAndUncallablesAreRefused()
    {
        Assert.Equal("AttributeError: module 'host_module' has no attribute 'nowhere'", Assert.Throws<PyException>(() => _module.GetFunction<Action>("nowhere")).Message);
        Assert.Equal("TypeError: 'int' object is not callable: host_module.answer", Assert.Throws<PyException>(() => _module.GetFunction<Action>("answer")).Message);
    }

    private delegate void WithReference(ref int value);

    [Fact]
    public void DelegatesWithReferencesAreRefused() => Assert.Throws<ArgumentException>(() => _module.GetFunction<WithReference>("identity"));

    [Fact]
    public void GlobalsCanBeReadAndSet()
    {
        Assert.Equal(42L, _module["answer"]);
        Assert.Equal("module", _module["name"]);
        Func<long, long> scaled = _module.GetFunction<Func<long, long>>("scaled");
        Assert.Equal(5, scaled(5));
        _module["factor"] = 3;
        Assert.Equal(15, scaled(5));
    }

    [Fact]
    public void DelegatesGoInAndFunctionsComeOut()
    {
        Assert.Equal(12L, _module.Call("apply", (Func<int, int, int>)((a, b) => a * b), 3, 4));
        Func<long, long> adder = _module.Call<Func<long, long>>("make_adder", 10);
        Assert.Equal(15, adder(5));
        // A delegate made from a Python function goes back as that function.
        Assert.Equal("function", _module.Call("type_name", adder));
    }

    [Fact]
    public void ArgumentsOfHostDelegatesAreChecked()
    {
        Func<int, int> half = x => x / 2;
        var thrown = Assert.Throws<PyException>(() => _module.Call("apply", half, "text"));
        Assert.Contains("argument 1", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("'str' object cannot be converted to int", thrown.Message, StringComparison.Ordinal);
        Assert.Equal("OverflowError", Assert.Throws<PyException>(() => _module.Call("apply", half, 1L << 40)).PythonType);
    }

    [Fact]
    public void ParallelCallsNeedNoLock()
    {
        Func<long, long, long> add = _module.GetFunction<Func<long, long, long>>("add");
        long sum = 0;
        Parallel.For(0, 10_000, i => Interlocked.Add(ref sum, add(i, 1)));
        Assert.Equal(10_000L * 9_999 / 2 + 10_000, sum);
    }

    public static TheoryData<string, string> Workloads()
    {
        var data = new TheoryData<string, string>();
        foreach (string folder in Directory.EnumerateDirectories(Path.Combine(Fixture.RepositoryRoot, "tests", "golden", "workloads")).Order(StringComparer.Ordinal))
            foreach (string version in (string[])["3.12", "3.13"]) data.Add(Path.GetFileName(folder), version);
        return data;
    }

    [Theory]
    [MemberData(nameof(Workloads))]
    public void WorkloadsRunAsDelegates(string name, string version)
    {
        using Stream file = File.OpenRead(Fixture.Workload(name, version));
        var output = new StringWriter();
        PyModule module = PyModule.Load(file, name, new PyInterpreter(Version.Parse(version)) { Output = output });
        Assert.EndsWith("as expected\n", output.ToString(), StringComparison.Ordinal);
        Func<long, object> run = module.GetFunction<Func<long, object>>("run");
        Func<object, string> repr = module.Interpreter.Builtins.GetFunction<Func<object, string>>("repr");
        Assert.Equal(module.GetValue<string>("CHECK"), repr(run(module.GetValue<long>("CHECK_N"))));
    }
}
