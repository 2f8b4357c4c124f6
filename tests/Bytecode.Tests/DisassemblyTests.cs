using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PyToCil.Bytecode.Tests;

public sealed partial class DisassemblyTests
{
    private const string Script = "import dis, marshal, sys; sys.stdout.reconfigure(encoding='utf-8', newline='\\n'); dis.dis(marshal.loads(open(sys.argv[1], 'rb').read()[16:]))";

    public static TheoryData<string> Versions => TestData.Versions;

    [Theory]
    [MemberData(nameof(Versions))]
    public void TheListingIsThatOfDis(string version) =>
        Assert.Equal(File.ReadAllText(TestData.PathOf($"sample.{version}.dis")), WithoutAddresses(Disassembler.ToText(TestData.ReadSample(version).Code)));

    [Theory]
    [MemberData(nameof(Versions))]
    public void TheListingIsThatOfTheInterpreterOnThisMachine(string version)
    {
        var python = Interpreters.Find(version);
        if (python is null) Assert.Skip($"there is no CPython {version} on this machine (set PYTOCIL_CPYTHON_{version.Replace(".", "", StringComparison.Ordinal)})");
        var start = new ProcessStartInfo(python) { RedirectStandardOutput = true, StandardOutputEncoding = new System.Text.UTF8Encoding(false) };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Script);
        start.ArgumentList.Add(TestData.PathOf($"sample.{version}.pyc"));
        using var process = Process.Start(start)!;
        var expected = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(WithoutAddresses(expected), WithoutAddresses(Disassembler.ToText(TestData.ReadSample(version).Code)));
    }

    /// <summary>Each character came with the version of Unicode that the first of these two CPythons does not have and the second has.</summary>
    [Theory]
    [InlineData(0x8BE, "3.8", "3.9")]
    [InlineData(0x61D, "3.10", "3.11")]
    [InlineData(0xCF3, "3.11", "3.12")]
    [InlineData(0x2FFC, "3.12", "3.13")]
    [InlineData(0x1FAE9, "3.13", "3.14")]
    [InlineData(0x20C1, "3.14", "3.15")]
    public void ACharacterIsPrintableFromItsVersionOn(int point, string before, string since)
    {
        var text = new StrConstant([point]);
        Assert.Equal($"'{(point > 0xFFFF ? $"\\U{point:x8}" : $"\\u{point:x4}")}'", ConstantText.Repr(text, TestData.Table(before)));
        Assert.Equal($"'{char.ConvertFromUtf32(point)}'", ConstantText.Repr(text, TestData.Table(since)));
    }

    private static string WithoutAddresses(string text) => Address().Replace(text, " at 0x0, file");

    [GeneratedRegex(" at 0x[0-9a-f]+, file")]
    private static partial Regex Address();
}
