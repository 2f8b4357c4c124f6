namespace PyToCil.Runtime.Tests.Containers;

public class TupleTests
{
    [Fact]
    public void HashesAreCPythons()
    {
        Assert.Equal(5740354900026072187, Hashing.Hash(Python.Context, PyTuple.Empty));
        Assert.Equal(-6644214454873602895, Hashing.Hash(Python.Context, PyTuple.Of(1)));
        Assert.Equal(529344067295497451, Hashing.Hash(Python.Context, PyTuple.Of(1, 2, 3)));
    }

    [Fact]
    public void ATupleInsideItselfIsShownOnce()
    {
        PyList inner = Python.List();
        PyTuple tuple = PyTuple.Of(inner);
        inner.Add(tuple);
        Assert.Equal("([(...)],)", Python.Repr(tuple));
    }

    [Fact]
    public void OrderIsThatOfTheFirstDifference()
    {
        Assert.True(Comparison.IsLess(Python.Context, PyTuple.Of(1, 2), PyTuple.Of(1, 3)));
        Assert.True(Comparison.IsLess(Python.Context, PyTuple.Of(1), PyTuple.Of(1, 0)));
        Assert.Equal("TypeError: '<' not supported between instances of 'int' and 'str'",
            Python.Raised(() => Comparison.IsLess(Python.Context, PyTuple.Of(1, 2), PyTuple.Of(1, Python.Text("a")))));
    }
}
