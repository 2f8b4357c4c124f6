namespace PyToCil.Runtime.Tests.Containers;

/// <summary>The orders here are CPython's: its table algorithm decides them, not the order of insertion.</summary>
public class SetTests
{
    private static PySet Range(int start, int stop, int step)
    {
        var set = new PySet();
        for (int i = start; step > 0 ? i < stop : i > stop; i += step) set.Add(Python.Context, i);
        return set;
    }

    [Fact]
    public void OrderFollowsTheTable() =>
        Assert.Equal("{65, 2, 100, 37, 72, 9, 44, 79, 16, 51, 86, 23, 58, 93, 30}", Python.Repr(Range(100, 0, -7)));

    [Fact]
    public void CollidingHashesAreKeptApartInCPythonsOrder() =>
        Assert.Equal("{2305843009213693951, 2305843009213693952, 0, -2, -1}", Python.Repr(Python.SetOf((1L << 61) - 1, 1L << 61, 0, -2, -1)));

    [Fact]
    public void EqualNumbersAreOneElement() => Assert.Equal("{1}", Python.Repr(Python.SetOf(1, true, 1.0)));

    [Fact]
    public void RemovedElementsAreGoneAndMayComeBack()
    {
        PySet set = Range(0, 300, 1);
        for (int i = 0; i < 300; i += 2) Assert.True(set.Remove(Python.Context, i));
        Assert.Equal(150, set.Count);
        Assert.False(set.Remove(Python.Context, 0));
        Assert.True(set.Add(Python.Context, 0));
        Assert.False(set.Add(Python.Context, 1));
        for (int i = 1; i < 300; i++) Assert.Equal(i % 2 == 1, set.Contains(Python.Context, i));
    }

    [Fact]
    public void HashOfAFrozenSetIsCPythons()
    {
        var frozen = new PyFrozenSet();
        Assert.Equal(133146708735736, Hashing.Hash(Python.Context, frozen));
        foreach (int i in (int[])[1, 2, 3]) frozen = With(frozen, i);
        Assert.Equal(-272375401224217160, Hashing.Hash(Python.Context, frozen));
    }

    private static PyFrozenSet With(PyFrozenSet set, int item)
    {
        var made = new PyFrozenSet();
        int position = 0;
        while (set.Next(ref position, out Value key)) made.Add(Python.Context, key);
        made.Add(Python.Context, item);
        return made;
    }

    [Fact]
    public void ASetIsFoundAsTheFrozenSetOfItsElements()
    {
        var frozen = new PyFrozenSet();
        frozen.Add(Python.Context, 1);
        Assert.True(Python.SetOf(frozen).Contains(Python.Context, Python.SetOf(1)));
    }
}
