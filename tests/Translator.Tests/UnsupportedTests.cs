using PyToCil.Bytecode;
using PyToCil.Translator.Loading;
using PyToCil.Translator.Targets;

namespace PyToCil.Translator.Tests;

/// <summary>What is documented as unsupported is refused when it is translated, with its place and advice.</summary>
public sealed class UnsupportedTests
{
    [Theory]
    [MemberData(nameof(TestCode.Versions), MemberType = typeof(TestCode))]
    public void AsynchronousOperationsAreRefusedWithPlaceAndAdvice(string version)
    {
        CodeObject module = TestCode.Module("asynchronous", version);
        UnsupportedException e = Assert.Single(TestCode.WithNested(module).Select(Refusal).OfType<UnsupportedException>());
        Assert.EndsWith($"asynchronous.{version}.pyc", e.Place.File, StringComparison.Ordinal);
        Assert.Equal("coroutine", e.Place.CodeObjectName);
        Assert.NotNull(e.Place.Line);
        Assert.EndsWith("not supported", e.Reason, StringComparison.Ordinal);
        Assert.Contains("docs/STATUS.md", e.Advice, StringComparison.Ordinal);
    }

    private static UnsupportedException? Refusal(CodeObject code)
    {
        try
        {
            TestCode.Translate(code);
            return null;
        }
        catch (UnsupportedException e)
        {
            return e;
        }
    }

    [Theory]
    [MemberData(nameof(TestCode.Versions), MemberType = typeof(TestCode))]
    public void CoroutinesAreRefusedBeforeAnythingRuns(string version)
    {
        CodeObject module = TestCode.Module("asynchronous", version);
        var target = new MemoryTarget("test");
        var e = Assert.Throws<UnsupportedException>(() => new CodeConverter(target.CompilerOf).Convert(module));
        Assert.Equal("coroutine", e.Place.CodeObjectName);
        Assert.Contains("coroutines", e.Reason, StringComparison.Ordinal);
    }
}
