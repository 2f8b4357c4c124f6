namespace PyToCil.Bytecode.Tests;

public sealed class CodeTableTests
{
    private static readonly byte[] FourNops = [9, 0, 9, 0, 9, 0, 9, 0];

    private static CodeObject WithLines(params byte[] table) => TestData.WithTables("3.12", FourNops, table, []);

    private static CodeObject WithHandlers(params byte[] table) => TestData.WithTables("3.12", FourNops, [], table);

    private static byte First(int kind, int units) => (byte)(0x80 | (kind << 3) | (units - 1));

    [Fact]
    public void ShortFormHasColumnsInTwoBytes() =>
        Assert.Equal(new Position(10, 10, 8 * 3 + 5, 8 * 3 + 5 + 7), WithLines(First(3, 1), 0x57).PositionAt(0));

    [Fact]
    public void OneLineFormsMoveUpToTwoLinesOn()
    {
        var code = WithLines(First(10, 1), 1, 2, First(11, 1), 3, 4, First(12, 2), 5, 200);
        Assert.Equal([new(10, 10, 1, 2), new(11, 11, 3, 4), new(13, 13, 5, 200), new(13, 13, 5, 200)], code.Positions);
    }

    [Fact]
    public void NoColumnFormMovesBackToo()
    {
        // -3 is 3 << 1 | 1.
        Assert.Equal(new Position(7, 7, -1, -1), WithLines(First(13, 1), 7).PositionAt(0));
    }

    [Fact]
    public void LongFormHasVarintsLeastFirst()
    {
        // line +100 = 200: 0x48 0x03; end line +1; column 70 + 1 = 71: 0x47 0x01; end column none.
        var code = WithLines(First(14, 4), 0x48, 0x03, 0x01, 0x47, 0x01, 0x00);
        Assert.Equal(new Position(110, 111, 70, -1), code.PositionAt(6));
    }

    [Fact]
    public void UnitsWithoutLocationHaveNone()
    {
        var code = WithLines(First(15, 2), First(13, 1), 2);
        Assert.Equal([Position.None, Position.None, new(11, 11, -1, -1), Position.None], code.Positions);
        Assert.Null(code.TryGetLine(0));
        Assert.Equal(11, code.TryGetLine(4));
        Assert.Equal(Position.None, code.PositionAt(100));
    }

    [Fact]
    public void EntriesBeyondTheCodeAreNotKept() => Assert.Equal(4, WithLines(First(13, 8), 0, First(13, 8), 2).Positions.Count);

    [Theory]
    [InlineData(new byte[] { 0x00 })]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { 0x80 | 13 << 3, 0x40 })]
    [InlineData(new byte[] { 0x80 | 13 << 3, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x01 })]
    public void ADamagedLineTableIsBadInputWithoutALine(byte[] table)
    {
        var code = WithLines(table);
        var error = Assert.Throws<BadInputException>(() => code.Positions);
        Assert.StartsWith("test.pyc: code object 'f': ", error.Message, StringComparison.Ordinal);
        Assert.Contains("its line table ", error.Message, StringComparison.Ordinal);
        Assert.Null(code.TryGetLine(0));
    }

    [Fact]
    public void HandlerEntriesAreInBytes()
    {
        // units 1 to 3 -> 3, depth 2, lasti; then 0x40 continues a number.
        var code = WithHandlers(0x81, 2, 3, 5);
        Assert.Equal([new(2, 6, 6, 2, true)], code.ExceptionTable);
        Assert.Equal([new(0, 2, 2, 64, false)], WithHandlers(0x80, 1, 1, 0x42, 0x00).ExceptionTable);
    }

    [Theory]
    [InlineData(new byte[] { 0x80, 9, 0, 0 }, "guards the bytes 0 to 18, but the code has 8")]
    [InlineData(new byte[] { 0x80, 1, 9, 0 }, "names a handler at offset 18")]
    [InlineData(new byte[] { 0x80, 1, 1, 0x4F, 0 }, "a stack of 480 items")]
    [InlineData(new byte[] { 0x80, 1 }, "ends within an entry")]
    [InlineData(new byte[] { 0x00, 1, 1, 1 }, "without the start bit")]
    [InlineData(new byte[] { 0x80, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 1 }, "over 2^31")]
    public void ADamagedExceptionTableIsBadInput(byte[] table, string reason)
    {
        var error = Assert.Throws<BadInputException>(() => WithHandlers(table).ExceptionTable);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AHandlerWithinCachesIsRefused()
    {
        var code = TestData.WithTables("3.12", [122, 0, 0, 0, 9, 0], [], [0x80, 1, 1, 0]);
        var error = Assert.Throws<BadInputException>(() => Canonical.CanonicalOps.Lower(code));
        Assert.Contains("names offset 2, where no instruction starts", error.Message, StringComparison.Ordinal);
    }
}
