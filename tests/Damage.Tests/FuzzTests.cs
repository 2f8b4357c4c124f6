using System.Reflection;
using PyToCil.Bytecode;
using PyToCil.Fuzz.Mutations;
using PyToCil.Fuzz.Running;
using PyToCil.Fuzz.Seeds;

namespace PyToCil.Damage.Tests;

/// <summary>The first inputs of a run of tools/fuzz, and the fuzzer's own promises.</summary>
public sealed class FuzzTests
{
    private const ulong Seed = 7;
    private const int InputsEach = 40;

    private static readonly string[] Versions = [.. VersionTable.SupportedVersions];
    private static readonly Lazy<SeedCorpus> Corpus = new(() => SeedCorpus.Read(Repository, Versions));

    private static string Repository => typeof(FuzzTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;

    public static TheoryData<string> AllVersions => [.. Versions];

    [Theory]
    [MemberData(nameof(AllVersions))]
    public void DamagedFilesLoadOrAreRefused(string version)
    {
        for (var index = 0; index < InputsEach; index++)
        {
            var input = FuzzInput.Make(Corpus.Value, [version], Seed, index);
            var result = Trial.Run(input.Data, Reach.Load, index, Limits.Milliseconds);
            Assert.False(result.IsFailure, $"input {index} of CPython {version} ({input.Origin}): {result.Verdict}: {result.Text}");
        }
    }

    [Fact]
    public void AnInputIsItsSeedAndItsNumber()
    {
        for (var index = 0; index < 100; index++)
            Assert.Equal(FuzzInput.Make(Corpus.Value, Versions, Seed, index).Data, FuzzInput.Make(Corpus.Value, Versions, Seed, index).Data);
    }

    /// <summary>The damage is real: most inputs differ from their seed, and some of them still load.</summary>
    [Fact]
    public void MostInputsAreRefusedAndSomeLoad()
    {
        var verdicts = Enumerable.Range(0, 200).Select(index => Trial.Run(FuzzInput.Make(Corpus.Value, Versions, Seed, index).Data, Reach.Read).Verdict).ToList();
        Assert.InRange(verdicts.Count(verdict => verdict == Verdict.BadInput), 40, 190);
        Assert.InRange(verdicts.Count(verdict => verdict == Verdict.Loaded), 10, 160);
    }

    [Theory]
    [MemberData(nameof(AllVersions))]
    public void ASeedIsReadInFullByTheTreeThatMutationsUse(string version)
    {
        foreach (var seed in Corpus.Value.Of(version).Take(20))
        {
            Assert.Equal(seed.Data.Length, seed.Tree.Root.End);
            Assert.Equal(CodeObjects.In(PycFile.Read(seed.Data, seed.Name).Code).Count, seed.Tree.Codes.Count);
        }
    }
}
