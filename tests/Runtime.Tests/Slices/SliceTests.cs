using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Tests.Slices;

public class SliceTests
{
    private static PySlice Slice(Value start, Value stop, Value step) => new(start, stop, step);

    private static PyList Numbers(int count)
    {
        var list = new PyList();
        for (int i = 0; i < count; i++) list.Add(i);
        return list;
    }

    [Theory]
    [InlineData(2, 5, 1, "[2, 3, 4]")]
    [InlineData(-3, 100, 1, "[5, 6, 7]")]
    [InlineData(6, 0, -2, "[6, 4, 2]")]
    [InlineData(5, 2, 1, "[]")]
    [InlineData(-100, 100, 3, "[0, 3, 6]")]
    public void IndicesAreClampedToTheLength(int start, int stop, int step, string expected) =>
        Assert.Equal(expected, Python.Repr(ListType.GetItem(Python.Context, Numbers(8), Slice(start, stop, step))));

    [Fact]
    public void LeftOutBoundsOfANegativeStepAreTheEnds() =>
        Assert.Equal("[3, 2, 1, 0]", Python.Repr(ListType.GetItem(Python.Context, Numbers(4), Slice(Value.None, Value.None, -1))));

    [Fact]
    public void ALengthBelowTheStepGivesOneIndex()
    {
        SliceIndices.Resolve(Python.Context, Slice(Value.None, Value.None, long.MaxValue), 5, out long start, out _, out _, out long count);
        Assert.Equal((0, 1), (start, count));
    }

    [Fact]
    public void AssignmentMayChangeTheLength()
    {
        PyList list = Numbers(5);
        ListType.SetItem(Python.Context, list, Slice(1, 3, Value.None), Python.List(7, 8, 9));
        Assert.Equal("[0, 7, 8, 9, 3, 4]", Python.Repr(list));
        ListType.SetItem(Python.Context, list, Slice(1, 1, Value.None), list);
        Assert.Equal(12, list.Count);
    }

    [Fact]
    public void AnExtendedSliceKeepsTheLength()
    {
        PyList list = Numbers(6);
        ListType.SetItem(Python.Context, list, Slice(Value.None, Value.None, 2), Python.List(7, 8, 9));
        Assert.Equal("[7, 1, 8, 3, 9, 5]", Python.Repr(list));
        Assert.Equal("ValueError: attempt to assign sequence of size 1 to extended slice of size 3",
            Python.Raised(() => ListType.SetItem(Python.Context, list, Slice(Value.None, Value.None, 2), Python.List(1))));
    }

    [Theory]
    [InlineData(1, 3, 1, "[0, 3, 4, 5, 6, 7]")]
    [InlineData(0, 8, 3, "[1, 2, 4, 5, 7]")]
    [InlineData(7, -100, -2, "[0, 2, 4, 6]")]
    public void DeletionTakesTheIndexedItems(int start, int stop, int step, string expected)
    {
        PyList list = Numbers(8);
        ListType.DeleteItem(Python.Context, list, Slice(start, stop, step));
        Assert.Equal(expected, Python.Repr(list));
    }

    [Fact]
    public void AZeroStepIsRefused() =>
        Assert.Equal("ValueError: slice step cannot be zero", Python.Raised(() => ListType.GetItem(Python.Context, Numbers(3), Slice(Value.None, Value.None, 0))));
}
