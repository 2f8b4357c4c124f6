using System.Collections.ObjectModel;
using PyToCil.Runtime;
using PyToCil.Runtime.Hosting;

namespace PyToCil.Hosting.Tests;

public sealed class HostObjectTests
{
    private readonly PyModule _module = Fixture.Load();

    public sealed class Offer
    {
        public double Price { get; set; } = 2.5;
        public int Quantity { get; init; } = 4;
        public string? Note;

        public string Describe() => "nothing";
        public string Describe(int number) => $"int {number}";
        public string Describe(double number) => $"double {number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        public string Describe(string text) => $"string {text}";
        public string Describe(params object?[] all) => $"params {all.Length}";
        public long Scale(int by, int factor = 10, int offset = 0) => by * factor + offset;
    }

    public struct Pair
    {
        public double Price { get; set; }
        public double Quantity;
        public string Note { get; set; }
    }

    private sealed class Scope : IDisposable
    {
        public bool Open { get; private set; } = true;
        public void Dispose() => Open = false;
    }

    [Fact]
    public void PropertiesAndFieldsAreAttributes()
    {
        var offer = new Offer();
        Assert.Equal(10.0, _module.Call("read", offer));
        _module.Call("write", offer, 7);
        Assert.Equal((7.0, "changed"), (offer.Price, offer.Note));
        Assert.Equal(6.0, _module.Call("read", new Pair { Price = 2, Quantity = 3 }));
        Assert.Equal("AttributeError: 'Offer' object has no attribute 'Nothing'", Assert.Throws<PyException>(() => _module.Call("missing_member", offer)).Message);
        Assert.Equal("TypeError: Offer.Price: 'str' object cannot be converted to double", Assert.Throws<PyException>(() => _module.Call("write", offer, "x")).Message);
    }

    [Fact]
    public void OverloadsAreChosenByCountAndType()
    {
        var offer = new Offer();
        Assert.Equal("nothing", _module.Call("call_method", offer));
        Assert.Equal("int 3", _module.Call("call_method", offer, 3));
        Assert.Equal("double 3.5", _module.Call("call_method", offer, 3.5));
        Assert.Equal("string s", _module.Call("call_method", offer, "s"));
        Assert.Equal("params 3", _module.Call("call_method", offer, 1, "s", null));
        Assert.Equal(31L, _module.Call("call_keyword", offer));
    }

    [Fact]
    public void CollectionsPassByReference()
    {
        var list = new List<int> { 10, 20, 30 };
        Value shared = Conversion.ByReference(list);
        Assert.Equal(3L, _module.Call("length", shared));
        Assert.Equal(30L, _module.Call("item", shared, -1));
        _module.Call("set_item", shared, 0, 11);
        Assert.Equal(11, list[0]);
        Assert.Equal(61L, _module.Call("total", shared));
        Assert.Equal(true, _module.Call("contains", shared, 20));
        Assert.Equal("IndexError", Assert.Throws<PyException>(() => _module.Call("item", shared, 3)).PythonType);
        Assert.Equal(6L, _module.Call("total", new ObservableCollection<int> { 1, 2, 3 }));
        Assert.Equal(6L, _module.Call("total", Enumerable.Range(1, 3).Select(x => x)));
    }

    [Fact]
    public void DictionariesPassByReference()
    {
        var sorted = new SortedDictionary<string, int> { ["b"] = 2, ["a"] = 1 };
        Assert.Equal(1L, _module.Call("item", sorted, "a"));
        Assert.Equal(["a", "b"], _module.Call<string[]>("first_keys", sorted));
        _module.Call("set_item", sorted, "c", 3);
        Assert.Equal(3, sorted["c"]);
        Assert.Equal("KeyError: 'z'", Assert.Throws<PyException>(() => _module.Call("item", sorted, "z")).Message);
        Assert.Equal(false, _module.Call("contains", sorted, "z"));
    }

    [Fact]
    public void EqualityHashAndTextAreDotNets()
    {
        var day = new DateTime(2024, 2, 3, 0, 0, 0, DateTimeKind.Utc);
        Assert.Equal([true, false, true, day.ToString()], (object?[])_module.Call("compare", day, new DateTime(2024, 2, 3, 0, 0, 0, DateTimeKind.Utc))!);
        Assert.Equal(true, _module.Call("less", day, day.AddDays(1)));
        Assert.Equal(TimeSpan.FromDays(1), _module.Call("minus", day.AddDays(1), day));
    }

    [Fact]
    public void DisposablesAreScopes()
    {
        var scope = new Scope();
        Assert.Equal(true, _module.Call("with_scope", scope));
        Assert.False(scope.Open);
    }

    [Fact]
    public void TypesCanBeConstructed()
    {
        Assert.IsType<Offer>(_module.Call("construct", typeof(Offer)));
        Assert.Equal(new DateTime(2024, 2, 3), _module.Call("construct", typeof(DateTime), 2024, 2, 3));
        Assert.Equal(typeof(Offer), _module.Call("identity", typeof(Offer)));
    }
}
