namespace PyToCil.Bytecode.Tests;

/// <summary>Line tables before PEP 657. The expected lines are those of <c>dis.findlinestarts</c> and <c>co_lines()</c>.</summary>
public sealed class OldLineTableTests
{
    private static int[] Lines(string version, byte[] table, int units = 4, int firstLine = 10)
    {
        var code = TestData.WithTables(version, [.. Enumerable.Repeat(new byte[] { 9, 0 }, units).SelectMany(unit => unit)], table, [], firstLine);
        Assert.All(code.Positions, position => Assert.Equal((position.Line, -1, -1), (position.EndLine, position.Column, position.EndColumn)));
        return [.. code.Positions.Select(position => position.Line)];
    }

    private static byte Signed(int change) => unchecked((byte)(sbyte)change);

    [Theory]
    [InlineData("3.8")]
    [InlineData("3.9")]
    public void LnotabLinesHoldToTheEndOfTheCode(string version)
    {
        Assert.Equal([10, 10, 10, 10], Lines(version, []));
        Assert.Equal([10, 11, 11, 14], Lines(version, [2, 1, 4, 3]));
        // A change before any byte is the first instruction's own.
        Assert.Equal([12, 12, 13, 13], Lines(version, [0, 2, 4, 1]));
    }

    [Theory]
    [InlineData("3.8")]
    [InlineData("3.9")]
    public void LnotabLinesGoBackToo(string version) =>
        Assert.Equal([10, 13, 8, 8], Lines(version, [2, 3, 2, Signed(-5)]));

    [Fact]
    public void LnotabSplitsLargeDistancesAndChanges()
    {
        // 300 bytes and 200 lines on: (255, 0) (45, 127) (0, 73); then 150 lines back: (2, -128) (0, -22).
        var lines = Lines("3.8", [255, 0, 45, 127, 0, 73, 2, Signed(-128), 0, Signed(-22)], units: 152);
        Assert.All(lines[..150], line => Assert.Equal(10, line));
        Assert.Equal([210, 60], lines[150..]);
    }

    [Fact]
    public void LnotabBeyondTheCodeIsNotKept() => Assert.Equal([10, 11, 11, 11], Lines("3.9", [2, 1, 6, 5, 2, 1]));

    [Fact]
    public void LineTableRangesHaveTheLineAfterTheChange()
    {
        Assert.Equal([10, 11, 11, 9], Lines("3.10", [2, 0, 4, 1, 2, Signed(-2)]));
        // Changes over 127 are split: the first part has no length.
        Assert.Equal([210, 210, 60, 60], Lines("3.10", [0, 127, 4, 73, 0, Signed(-127), 4, Signed(-23)]));
        Assert.Equal([10, 10, -1, -1], Lines("3.10", [4, 0]));
    }

    [Fact]
    public void LineTableRangesWithoutALineLeaveTheLineAsItWas()
    {
        Assert.Equal([-1, 11, -1, 12], Lines("3.10", [2, Signed(-128), 2, 1, 2, Signed(-128), 2, 1]));
        var code = TestData.WithTables("3.10", [9, 0, 9, 0], [2, Signed(-128), 2, 0], []);
        Assert.Equal(Position.None, code.PositionAt(0));
        Assert.Null(code.TryGetLine(0));
        Assert.Equal(10, code.TryGetLine(2));
    }

    [Fact]
    public void LineTableEntriesBeyondTheCodeAreNotKept() => Assert.Equal([10, 10, 11, 11], Lines("3.10", [4, 0, 254, 1, 8, 1]));

    [Theory]
    [InlineData("3.8")]
    [InlineData("3.10")]
    public void HalfAnEntryIsRefused(string version)
    {
        var code = TestData.WithTables(version, [9, 0], [2, 0, 2], []);
        Assert.Contains("its line table ends within an entry", Assert.Throws<BadInputException>(() => code.Positions).Message, StringComparison.Ordinal);
        Assert.Null(code.TryGetLine(0));
    }
}
