using PyToCil.Fuzz.Seeds;

namespace PyToCil.Fuzz.Mutations;

/// <summary>What a mutation works with.</summary>
/// <param name="Corpus">All seeds, for parts of other files.</param>
/// <param name="Seed">The file that is damaged.</param>
/// <param name="Dice">Decides.</param>
internal sealed record MutationContext(SeedCorpus Corpus, SeedFile Seed, Dice Dice);

/// <summary>One way to damage a file.</summary>
/// <param name="Name">For reports.</param>
/// <param name="Weight">How often it is taken, against the others.</param>
/// <param name="Make">Gives the damaged file.</param>
internal sealed record Mutation(string Name, int Weight, Func<MutationContext, byte[]> Make);
