using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PyToCil.Bytecode.Tests;

public sealed partial class DisassemblyTests
{
    private const string Script = "import dis, marshal, sys; sys.stdout.reconfigure(encoding='utf-8', newline='\\n'); dis.dis(marshal.loads(open(sys.argv[1], 'rb').read()[16:]))";

    [Theory]
    [InlineData("3.12")]
    [InlineData("3.13")]
    public void TheListingIsThatOfDis(string version) =>
        Assert.Equal(File.ReadAllText(TestData.PathOf($"sample.{version}.dis")), WithoutAddresses(Disassembler.ToText(TestData.ReadSample(version).Code)));

    [Theory]
    [InlineData("3.12")]
    [InlineData("3.13")]
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

    private static string WithoutAddresses(string text) => Address().Replace(text, " at 0x0, file");

    [GeneratedRegex(" at 0x[0-9a-f]+, file")]
    private static partial Regex Address();
}
