using System.Numerics;
using PyToCil.Runtime;
using PyToCil.Runtime.Hosting;

namespace PyToCil.Hosting.Tests;

public sealed class ConversionTests
{
    private readonly PyModule _module = Fixture.Load();

    public static TheoryData<object?, string> ToPython() => new TheoryData<object?, string>
    {
        { 1, "int" }, { 1L, "int" }, { (short)1, "int" }, { (byte)1, "int" }, { 1u, "int" }, { ulong.MaxValue, "int" }, { (BigInteger)1, "int" }, { (Int128)1, "int" },
        { 1.5, "float" }, { 1.5f, "float" }, { 1.5m, "float" }, { true, "bool" }, { 'c', "str" }, { "text", "str" }, { null, "NoneType" },
        { new byte[] { 1 }, "bytes" }, { new List<int> { 1 }, "list" }, { new[] { 1, 2 }, "list" }, { new object?[] { 1, "b" }, "tuple" }, { (1, "b"), "tuple" }, { Tuple.Create(1), "tuple" },
        { new Dictionary<string, int>(), "dict" }, { new HashSet<int> { 1 }, "set" }, { new Complex(1, 2), "complex" }, { new DateTime(2024, 2, 3), "DateTime" },
        { DayOfWeek.Friday, "DayOfWeek" }, { new SortedList<string, int>(), "SortedList" },
    };

    [Theory]
    [MemberData(nameof(ToPython))]
    public void DotNetValuesHaveThePythonType(object? value, string type) => Assert.Equal(type, _module.Call("type_name", value));

    public static TheoryData<object?> RoundTrips() => new TheoryData<object?>
    {
        1L, long.MinValue, long.MaxValue, BigInteger.Pow(2, 64), -BigInteger.Pow(3, 90), 1.5, double.NaN, double.NegativeInfinity, true, false, "text", "a\U0001F600b", "", (object?)null,
        new List<object?> { 1L, "b", null, new List<object?>() }, new object?[] { 1L, 2.0 }, new byte[] { 0, 255 }, new Dictionary<object, object?> { ["k"] = 1L, [2L] = null },
        new HashSet<object?> { 1L, "x" }, new Complex(1, -2), new DateTime(2024, 2, 3),
    };

    [Theory]
    [MemberData(nameof(RoundTrips))]
    public void NaturalValuesComeBackAsTheyWent(object? value) => Assert.Equal(value, _module.Call("identity", value));

    [Fact]
    public void SurrogatePairsAreOneCharacter()
    {
        Assert.Equal(3L, _module.Call("text_length", "a\U0001F600b"));
        Assert.Equal("a\U0001F600b", _module.Call("surrogates"));
        Assert.Equal(1L, _module.Call("text_length", "\uD83D"));
        Assert.Equal("\uD83D", _module.Call("identity", "\uD83D"));
    }

    [Fact]
    public void TypedResults()
    {
        Assert.Equal(42, _module.GetValue<int>("answer"));
        Assert.Equal(42.0, _module.GetValue<double>("answer"));
        Assert.Equal(BigInteger.Pow(2, 100), _module.GetValue<BigInteger>("big"));
        Assert.Equal((Int128)BigInteger.Pow(2, 100), _module.GetValue<Int128>("big"));
        Assert.Equal([1L, 2.5, "three", null, true], _module.GetValue<List<object?>>("items"));
        Assert.Equal([0, 1, 2], _module.Call<int[]>("count_up", 3));
        Assert.Equal([0.0, 1.0, 2.0], _module.Call<IEnumerable<double>>("count_up", 3));
        Assert.Equal((1, "b"), _module.Call<(int, string)>("identity", (1, "b")));
        Assert.Equal(new Dictionary<string, double> { ["a"] = 1.0 }, _module.Call<Dictionary<string, double>>("identity", new Dictionary<string, int> { ["a"] = 1 }));
        Assert.Equal([1, 2, 3], _module.Call<HashSet<int>>("a_set").Order());
        Assert.Equal([0, 255], _module.Call<byte[]>("raw"));
        Assert.Equal('c', _module.Call<char>("identity", "c"));
        Assert.Null(_module.Call<int?>("nothing"));
        Assert.Equal(7, _module.Call<int?>("zero"));
        Assert.Equal(DayOfWeek.Friday, _module.Call<DayOfWeek>("identity", 5));
        Assert.Equal(DayOfWeek.Friday, _module.Call<DayOfWeek>("identity", "Friday"));
        Assert.Equal(12.5m, _module.Call<decimal>("identity", 12.5));
        Assert.Same(_module.Dictionary, _module.Call<PyModule>("identity", _module)!.Dictionary);
    }

    [Theory]
    [InlineData(typeof(byte), 256, "OverflowError", "result of identity(): int is out of range of byte")]
    [InlineData(typeof(int), 1L << 31, "OverflowError", "result of identity(): int is out of range of int")]
    [InlineData(typeof(uint), -1, "OverflowError", "result of identity(): int is out of range of uint")]
    [InlineData(typeof(long), 1.0, "TypeError", "result of identity(): 'float' object cannot be converted to long")]
    [InlineData(typeof(long), "1", "TypeError", "result of identity(): 'str' object cannot be converted to long")]
    [InlineData(typeof(long), null, "TypeError", "result of identity(): 'NoneType' object cannot be converted to long")]
    [InlineData(typeof(string), 1, "TypeError", "result of identity(): 'int' object cannot be converted to string")]
    [InlineData(typeof(bool), 1, "TypeError", "result of identity(): 'int' object cannot be converted to bool")]
    [InlineData(typeof(char), "ab", "TypeError", "result of identity(): a str of one character is needed for char")]
    [InlineData(typeof(float), 1e300, "OverflowError", "result of identity(): float is out of range of float")]
    [InlineData(typeof(decimal), 1e30, "OverflowError", "result of identity(): float is out of range of decimal")]
    [InlineData(typeof(DayOfWeek), "Foo", "TypeError", "result of identity(): 'Foo' is no member of DayOfWeek")]
    [InlineData(typeof(List<int>), "abc", "TypeError", "result of identity(): 'str' object cannot be converted to List<int>")]
    [InlineData(typeof(DateTime), 1, "TypeError", "result of identity(): 'int' object cannot be converted to DateTime")]
    public void WrongResultsSayWhy(Type type, object? value, string kind, string message)
    {
        Delegate function = (Delegate)typeof(PyModule).GetMethod(nameof(PyModule.GetFunction))!
            .MakeGenericMethod(typeof(Func<,>).MakeGenericType(typeof(object), type)).Invoke(_module, ["identity"])!;
        var thrown = Assert.IsType<PyException>(Assert.Throws<System.Reflection.TargetInvocationException>(() => function.DynamicInvoke(value)).InnerException);
        Assert.Equal(kind, thrown.PythonType);
        Assert.Equal($"{kind}: {message}", thrown.Message);
    }

    [Fact]
    public void FaultsInsideCollectionsNameTheItem()
    {
        var thrown = Assert.Throws<PyException>(() => _module.Call<List<int>>("identity", new List<object> { 1, "b" }));
        Assert.Equal("TypeError: result of identity(): item 1: 'str' object cannot be converted to int", thrown.Message);
        thrown = Assert.Throws<PyException>(() => _module.Call<Dictionary<string, int>>("identity", new Dictionary<string, object> { ["k"] = 1.5 }));
        Assert.Equal("TypeError: result of identity(): item 'k': 'float' object cannot be converted to int", thrown.Message);
    }

    [Fact]
    public void SelfContainingListsAreRefused()
    {
        var list = new PyList();
        list.Add(list);
        Assert.ThrowsAny<InsufficientExecutionStackException>(() => Conversion.FromPython(list));
    }

    [Fact]
    public void InstancesOfPythonClassesComeOutAsPythonObjects()
    {
        object? point = _module.Call("point", 3, 4);
        Assert.IsAssignableFrom<PyObject>(point);
        Assert.Equal(25L, _module.Call("norm", point));
    }
}
