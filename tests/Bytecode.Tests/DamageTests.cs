using PyToCil.Bytecode.Canonical;

namespace PyToCil.Bytecode.Tests;

public sealed class DamageTests
{
    [Theory]
    [MemberData(nameof(TestData.Versions), MemberType = typeof(TestData))]
    public void AFileCutOffAnywhereIsBadInput(string version)
    {
        var data = TestData.Sample(version);
        for (var length = 0; length < data.Length; length++)
        {
            var error = Assert.Throws<BadInputException>(() => PycFile.Read(data.AsMemory(0, length), "cut.pyc"));
            Assert.StartsWith("cut.pyc: ", error.Message, StringComparison.Ordinal);
        }
    }

    // Changing every byte takes minutes; a stride that is prime to the code units' two bytes takes seconds. PYTOCIL_LONG_TESTS=1 changes all.
    private static readonly int Stride = Environment.GetEnvironmentVariable("PYTOCIL_LONG_TESTS") == "1" ? 1 : 31;

    public static TheoryData<string, int> Changes()
    {
        var changes = new TheoryData<string, int>();
        foreach (var version in VersionTable.SupportedVersions)
            foreach (var change in new[] { 0xFF, 0x80, 0x01 }) changes.Add(version, change);
        return changes;
    }

    /// <summary>Whatever byte is changed, reading, decoding, lowering and listing succeed or say why not; nothing else is thrown.</summary>
    [Theory]
    [MemberData(nameof(Changes))]
    public void AFileWithOneByteChangedGivesAResultOrAnError(string version, int change)
    {
        var original = TestData.Sample(version);
        for (var at = 0; at < original.Length; at += Stride)
        {
            var data = (byte[])original.Clone();
            data[at] ^= (byte)change;
            try
            {
                Use(PycFile.Read(data, "damaged.pyc").Code);
            }
            catch (PytocilException error)
            {
                Assert.StartsWith("damaged.pyc: ", error.Message, StringComparison.Ordinal);
                Assert.IsNotType<InternalErrorException>(error);
            }
        }
    }

    private static void Use(CodeObject root)
    {
        foreach (var code in TestData.WithInner(root))
            CanonicalOps.Lower(code);
        Disassembler.Write(root, TextWriter.Null);
    }
}
