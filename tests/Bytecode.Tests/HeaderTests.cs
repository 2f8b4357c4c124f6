using System.Buffers.Binary;

namespace PyToCil.Bytecode.Tests;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("3.8", 3413)]
    [InlineData("3.9", 3425)]
    [InlineData("3.10", 3439)]
    [InlineData("3.11", 3495)]
    [InlineData("3.12", 3531)]
    [InlineData("3.13", 3571)]
    public void TimestampHeaderGivesTimeAndSize(string version, int magic)
    {
        var file = TestData.ReadSample(version);
        Assert.Equal(new PycHeader(magic, 0, 1700000000, 1234, 0), file.Header);
        Assert.Equal(PycKind.Timestamp, file.Header.Kind);
        Assert.Equal(version, file.VersionTable.Version);
        Assert.Equal("<module>", file.Code.Name);
    }

    [Theory]
    [InlineData(1, PycKind.UncheckedHash)]
    [InlineData(3, PycKind.CheckedHash)]
    public void HashHeaderGivesTheHash(int flags, PycKind kind)
    {
        var data = TestData.Sample("3.12");
        data[4] = (byte)flags;
        BinaryPrimitives.WriteUInt64LittleEndian(data.AsSpan(8), 0x0123456789ABCDEF);
        var header = PycFile.Read(data, "a.pyc").Header;
        Assert.Equal(kind, header.Kind);
        Assert.Equal(0x0123456789ABCDEFul, header.SourceHash);
        Assert.Equal(0u, header.SourceTime);
    }

    [Fact]
    public void CheckBitWithoutHashBitIsATimestamp()
    {
        var data = TestData.Sample("3.12");
        data[4] = 2;
        Assert.Equal(PycKind.Timestamp, PycFile.Read(data, "a.pyc").Header.Kind);
    }

    [Fact]
    public void UnknownFlagsAreRefused()
    {
        var data = TestData.Sample("3.13");
        data[4] = 4;
        Assert.Contains("unknown flags 0x4", Assert.Throws<BadInputException>(() => PycFile.Read(data, "a.pyc")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3379, "belongs to CPython 3.6")]
    [InlineData(3394, "belongs to CPython 3.7")]
    [InlineData(3412, "between CPython 3.7 and 3.8, so a pre-release wrote it")]
    [InlineData(3520, "between CPython 3.11 and 3.12, so a pre-release wrote it")]
    [InlineData(62211, "belongs to no known release of CPython 3")]
    public void OtherMagicNumbersAreNamed(int magic, string expected)
    {
        var data = TestData.Sample("3.12");
        BinaryPrimitives.WriteUInt16LittleEndian(data, (ushort)magic);
        var error = Assert.Throws<UnsupportedException>(() => PycFile.Read(data, "app.pyc"));
        Assert.StartsWith($"app.pyc: at byte 0 of the file: magic number {magic} ", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.EndsWith($"Recompile the source with CPython {VersionTable.SupportedList()}.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TextIsNoPyc()
    {
        var error = Assert.Throws<BadInputException>(() => PycFile.Read("print(1)\n"u8.ToArray(), "app.py"));
        Assert.Contains("the file is no .pyc", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RootMustBeCode()
    {
        var data = TestData.Sample("3.12")[..16].Append((byte)'N').ToArray();
        var error = Assert.Throws<BadInputException>(() => PycFile.Read(data, "a.pyc"));
        Assert.Contains("holds None in place of a code object", error.Message, StringComparison.Ordinal);
    }
}
