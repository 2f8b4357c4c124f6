namespace PyToCil.Fuzz.Running;

/// <summary>What is asked for.</summary>
/// <param name="Seed">Decides all inputs.</param>
/// <param name="First">Number of the first input.</param>
/// <param name="Count">How many inputs.</param>
/// <param name="Versions">Whose files are damaged, in turn.</param>
/// <param name="Reach">How far each goes.</param>
/// <param name="Repository">Holds the seed files.</param>
/// <param name="Keep">Folder for failing inputs, or null.</param>
internal sealed record FuzzOptions(ulong Seed, long First, long Count, string[] Versions, Reach Reach, string Repository, string? Keep)
{
    public long End => First + Count;
}
