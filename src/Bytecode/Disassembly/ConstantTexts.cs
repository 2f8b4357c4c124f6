namespace PyToCil.Bytecode;

/// <summary>
/// The texts of the constants of one listing. Each is made once, and all texts in the listing together are bounded: a small
/// file can name a long constant, or one of shared parts, in each of its instructions.
/// </summary>
internal sealed class ConstantTexts
{
    private const int MostCharacters = 8 << 20;
    private const string BrokenOff = "...";

    private readonly Dictionary<Constant, string> made = new(ReferenceEqualityComparer.Instance);
    private int left = MostCharacters;

    /// <summary>As <see cref="ConstantText.Repr(Constant, VersionTable?)"/>; <c>...</c> where the listing has had 8 million characters of constants.</summary>
    public string Of(Constant value, VersionTable version)
    {
        if (left <= 0) return BrokenOff;
        if (!made.TryGetValue(value, out var text)) made[value] = text = ConstantText.Repr(value, version, Math.Min(left, MostCharacters / 2));
        left -= text.Length;
        return text;
    }
}
