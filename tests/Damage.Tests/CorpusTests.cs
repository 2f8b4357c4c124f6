using PyToCil.Fuzz.Running;

namespace PyToCil.Damage.Tests;

/// <summary>Every input that ever failed (tools/fuzz --keep): each ends in a load or a clear error, soon and in little memory.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void AnInputThatFailedOnceIsHandled(string file)
    {
        var data = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Corpus", file));
        var result = Trial.Run(data, Reach.Load, mostMilliseconds: Limits.Milliseconds);
        Assert.False(result.IsFailure, $"{result.Verdict}: {result.Text}");
    }
}
