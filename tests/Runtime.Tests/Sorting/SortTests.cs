namespace PyToCil.Runtime.Tests.Sorting;

public class SortTests
{
    private static PyBuiltinFunction First => PyBuiltinFunction.Function("first", static (_, pair) => ((PyTuple)pair.Reference!)[0]);

    private static PyList Pairs(int count, int keys)
    {
        var list = new PyList();
        for (int i = 0; i < count; i++) list.Add(PyTuple.Of((i * 7919) % keys, i));
        return list;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EqualKeysKeepTheirOrderInBothDirections(bool reverse)
    {
        var sorted = (PyList)Python.Sorted(Pairs(500, 13), First, reverse).Reference!;
        for (int i = 1; i < sorted.Count; i++)
        {
            var left = (PyTuple)sorted[i - 1].Reference!;
            var right = (PyTuple)sorted[i].Reference!;
            long order = reverse ? right[0].AsInt - left[0].AsInt : left[0].AsInt - right[0].AsInt;
            Assert.True(order < 0 || (order == 0 && left[1].AsInt < right[1].AsInt));
        }
    }

    [Fact]
    public void IntsAndFloatsMix() =>
        Assert.Equal("[-1.5, 0, 0.25, 1, 7]", Python.Repr(Python.Sorted(Python.List(7, 0.25, -1.5, 1, 0))));

    [Fact]
    public void TextIsOrderedByCodePoints() =>
        Assert.Equal("['', 'Z', 'a', 'ab', 'abcd', 'abcde', 'abcdf', 'b', '中']",
            Python.Repr(Python.Sorted(Python.List(Python.Text("中"), Python.Text("b"), Python.Text("abcdf"), Python.Text("abcde"), Python.Text("abcd"), Python.Text("a"), Python.Text("Z"), Python.Text(""), Python.Text("ab")))));

    [Fact]
    public void TuplesAreOrderedColumnByColumn() =>
        Assert.Equal("[(-2, 'a'), (-2, 'b'), (0, 'a')]",
            Python.Repr(Python.Sorted(Python.List(PyTuple.Of(0, Python.Text("a")), PyTuple.Of(-2, Python.Text("b")), PyTuple.Of(-2, Python.Text("a"))))));

    [Fact]
    public void NotANumberGivesCPythonsOrder() =>
        Assert.Equal("[3.0, nan, 1.0, 2.0]", Python.Repr(Python.Sorted(Python.List(3.0, double.NaN, 1.0, 2.0))));

    [Fact]
    public void WhatCannotBeComparedIsNamed() =>
        Assert.Equal("TypeError: '<' not supported between instances of 'str' and 'int'", Python.Raised(() => Python.Sorted(Python.List(1, Python.Text("a")))));

    [Fact]
    public void AGeneralOrderOfManyRunsIsSorted()
    {
        // Lists have no fast lane: they go through CPython's own sort.
        var list = new PyList();
        for (int i = 0; i < 3000; i++) list.Add(Python.List((i * 31 % 997) / (i % 5 + 1), i));
        var sorted = (PyList)Python.Sorted(list).Reference!;
        for (int i = 1; i < sorted.Count; i++) Assert.False(Comparison.IsLess(Python.Context, sorted[i], sorted[i - 1]));
    }
}
