using PyToCil.Fuzz.Seeds;

namespace PyToCil.Fuzz.Mutations;

/// <summary>A damaged file, and how it came about.</summary>
internal sealed record FuzzInput(long Index, string Version, string Origin, byte[] Data)
{
    private static readonly Mutation[] All = [.. ByteMutations.All, .. MarshalMutations.All, .. BytecodeMutations.All, .. MadeFiles.All];
    private static readonly int TotalWeight = All.Sum(mutation => mutation.Weight);

    /// <summary>The input of a run's number: always the same for the same seed, versions and seed files.</summary>
    public static FuzzInput Make(SeedCorpus corpus, IReadOnlyList<string> versions, ulong seed, long index)
    {
        var dice = Dice.Of(seed, index);
        var version = versions[(int)(index % versions.Count)];
        var file = dice.Pick(corpus.Of(version));
        var mutation = Pick(dice);
        var data = mutation.Make(new MutationContext(corpus, file, dice));
        var origin = $"{mutation.Name} of {file.Name}";
        if (dice.OneIn(12))
        {
            data = ByteMutations.Scatter(data, dice);
            origin += " with changed bytes";
        }
        return new FuzzInput(index, version, origin, data);
    }

    private static Mutation Pick(Dice dice)
    {
        var at = dice.Below(TotalWeight);
        foreach (var mutation in All)
        {
            at -= mutation.Weight;
            if (at < 0) return mutation;
        }
        return All[^1];
    }
}
