using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Tests.Containers;

public class DictTests
{
    private static PyDict Numbers(int count)
    {
        var dict = new PyDict();
        for (int i = 0; i < count; i++) dict.Set(Python.Context, i, i * 10);
        return dict;
    }

    [Fact]
    public void EqualNumbersOfDifferentTypesAreOneKeyAndTheFirstStays()
    {
        var dict = new PyDict();
        dict.Set(Python.Context, 1, Python.Text("a"));
        dict.Set(Python.Context, true, Python.Text("b"));
        dict.Set(Python.Context, 1.0, Python.Text("c"));
        Assert.Equal("{1: 'c'}", Python.Repr(dict));
    }

    [Fact]
    public void ItemsKeepTheirOrderWhenValuesChangeAndLoseItWhenRemovedAndSetAgain()
    {
        PyDict dict = Numbers(4);
        dict.Set(Python.Context, 1, 99);
        dict.Remove(Python.Context, 0);
        dict.Set(Python.Context, 0, 0);
        Assert.Equal("{1: 99, 2: 20, 3: 30, 0: 0}", Python.Repr(dict));
    }

    [Fact]
    public void ManyRemovalsAndAdditionsLeaveEveryItemFindable()
    {
        PyDict dict = Numbers(1000);
        for (int i = 0; i < 1000; i += 3) dict.Remove(Python.Context, i);
        for (int i = 2000; i < 2500; i++) dict.Set(Python.Context, i, i);
        Assert.Equal(666 + 500, dict.Count);
        for (int i = 0; i < 1000; i++) Assert.Equal(i % 3 != 0, dict.Contains(Python.Context, i));
        for (int i = 2000; i < 2500; i++) Assert.Equal(i, dict.Get(Python.Context, i).AsInt);
    }

    [Fact]
    public void TakingTheOldestItemAgainAndAgainIsLinear()
    {
        PyDict dict = Numbers(0);
        for (int i = 0; i < 200_000; i++)
        {
            dict.Set(Python.Context, i, i);
            if (dict.Count <= 1000) continue;
            int position = 0;
            dict.Next(ref position, out Value key, out _);
            Assert.Equal(i - 1000, key.AsInt);
            dict.Remove(Python.Context, key);
        }
        Assert.Equal(1000, dict.Count);
    }

    [Fact]
    public void AnIteratorComplainsWhenTheSizeChanged()
    {
        PyDict dict = Numbers(3);
        var iterator = new PyDictIterator(dict, DictPart.Keys);
        Assert.True(iterator.MoveNext(Python.Context, out _));
        dict.Set(Python.Context, 100, 1);
        Assert.Equal("RuntimeError: dictionary changed size during iteration", Python.Raised(() => iterator.MoveNext(Python.Context, out _)));
    }

    [Fact]
    public void AnIteratorComplainsWhenKeysChangedAtTheSameSize()
    {
        PyDict dict = Numbers(2);
        var iterator = new PyDictIterator(dict, DictPart.Keys);
        iterator.MoveNext(Python.Context, out _);
        iterator.MoveNext(Python.Context, out _);
        dict.Remove(Python.Context, 0);
        dict.Set(Python.Context, 5, 5);
        Assert.Equal("RuntimeError: dictionary keys changed during iteration", Python.Raised(() => iterator.MoveNext(Python.Context, out _)));
    }

    [Fact]
    public void UpdateTakesPairsAndNamesTheOneThatIsNone()
    {
        var dict = new PyDict();
        DictType.Update(Python.Context, dict, Python.List(PyTuple.Of(1, 2), Python.List(3, 4)));
        Assert.Equal("{1: 2, 3: 4}", Python.Repr(dict));
        Assert.Equal("ValueError: dictionary update sequence element #0 has length 3; 2 is required",
            Python.Raised(() => DictType.Update(Python.Context, dict, Python.List(PyTuple.Of(1, 2, 3)))));
        Assert.Equal("TypeError: cannot convert dictionary update sequence element #1 to a sequence",
            Python.Raised(() => DictType.Update(Python.Context, dict, Python.List(PyTuple.Of(1, 2), 7))));
    }

    [Fact]
    public void AnUnhashableKeyIsRefused() =>
        Assert.Equal("TypeError: unhashable type: 'list'", Python.Raised(() => new PyDict().Set(Python.Context, Python.List(), 1)));
}
