namespace PyToCil.Bytecode;

/// <summary>How many items are taken from the stack, and how many are put there after that.</summary>
public readonly record struct StackEffect(int Pops, int Pushes)
{
    /// <summary>The change of the stack's height.</summary>
    public int Net => Pushes - Pops;

    /// <summary>This effect, then <paramref name="next"/>: what both together take and put.</summary>
    public StackEffect Then(StackEffect next)
    {
        var missing = Math.Max(0, next.Pops - Pushes);
        return new StackEffect(Pops + missing, Pushes + missing - next.Pops + next.Pushes);
    }
}
