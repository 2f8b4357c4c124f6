namespace PyToCil.Bytecode.Tests;

public sealed class StringTests
{
    private static StrConstant Read(params byte[] utf8) =>
        (StrConstant)TestData.ReadMarshal([(byte)'u', (byte)utf8.Length, 0, 0, 0, .. utf8]);

    [Fact]
    public void TextOfTheBasicPlaneIsAString()
    {
        var value = Read(0x61, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xEF, 0xBF, 0xBF);
        Assert.Equal("a\u00e9\u20ac\uffff", value.Text);
        Assert.True(value.CodePoints.IsDefault);
    }

    [Fact]
    public void HangulBeforeTheSurrogatesIsAString() => Assert.Equal("\ud7a3", Read(0xED, 0x9E, 0xA3).Text);

    [Fact]
    public void ALoneSurrogateIsKept()
    {
        var value = Read(0x61, 0xED, 0xA0, 0x80);
        Assert.Null(value.Text);
        Assert.Equal([0x61, 0xD800], value.CodePoints);
        Assert.Equal(@"'a\ud800'", ConstantText.Repr(value));
    }

    [Fact]
    public void TwoSurrogatesAreNotOneCharacter()
    {
        var two = Read(0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80);
        var one = Read(0xF0, 0x9F, 0x98, 0x80);
        Assert.Equal([0xD83D, 0xDE00], two.CodePoints);
        Assert.Equal([0x1F600], one.CodePoints);
        Assert.Equal(two.ToUtf16(), one.ToUtf16());
        Assert.Equal(@"'\ud83d\ude00'", ConstantText.Repr(two));
        Assert.Equal("'\U0001F600'", ConstantText.Repr(one));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xE2, 0x82 })]
    [InlineData(new byte[] { 0xED, 0xA0 })]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    public void BrokenUtf8IsRefused(byte[] utf8) =>
        Assert.Contains("a string is no UTF-8", Assert.Throws<BadInputException>(() => Read(utf8)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("it's", "\"it's\"")]
    [InlineData("'\"", "'\\'\"'")]
    [InlineData("\t\n\r\\\0\x7f\xa0\xad", @"'\t\n\r\\\x00\x7f\xa0\xad'")]
    [InlineData("\u2028\u200b\ufffe", @"'\u2028\u200b\ufffe'")]
    public void ReprEscapesAsPython(string text, string expected) => Assert.Equal(expected, ConstantText.Repr(new StrConstant(text)));

    [Fact]
    public void ACharacterThatTheVersionDoesNotKnowIsEscaped()
    {
        var value = new StrConstant("\u2ffc");
        Assert.Equal(@"'\u2ffc'", ConstantText.Repr(value, TestData.Table("3.12")));
        Assert.Equal("'\u2ffc'", ConstantText.Repr(value, TestData.Table("3.13")));
    }

    [Theory]
    [InlineData(2.9802322387695312e-08, "2.9802322387695312e-08")]
    [InlineData(1e16, "1e+16")]
    [InlineData(9999999999999998.0, "9999999999999998.0")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001, "1e-05")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(1.7976931348623157e308, "1.7976931348623157e+308")]
    [InlineData(0.1, "0.1")]
    [InlineData(100.0, "100.0")]
    [InlineData(123456.789, "123456.789")]
    [InlineData(double.NegativeInfinity, "-inf")]
    [InlineData(double.NaN, "nan")]
    public void FloatsReadAsPythonWritesThem(double value, string expected) =>
        Assert.Equal(expected, ConstantText.Repr(new FloatConstant(BitConverter.DoubleToInt64Bits(value))));
}
