namespace PyToCil.Translator.Typing;

/// <summary>The kinds that typed code distinguishes, which are fewer where optimizations are left out; the others are Values like any.</summary>
internal sealed class KnownKinds
{
    private readonly bool[] _known = new bool[(int)ValueKind.Value + 1];

    private static readonly KnownKinds s_all = new(Optimizations.All);

    private KnownKinds(Optimizations optimizations)
    {
        foreach (ValueKind kind in Enum.GetValues<ValueKind>()) _known[(int)kind] = optimizations.HasFlag(NeededFor(kind));
    }

    private static Optimizations NeededFor(ValueKind kind) => kind switch
    {
        ValueKind.Int or ValueKind.Float or ValueKind.Bool => Optimizations.Numbers,
        ValueKind.Complex => Optimizations.Complex,
        ValueKind.Str or ValueKind.Character or ValueKind.StrIterator => Optimizations.Text,
        ValueKind.Accumulator => Optimizations.Text | Optimizations.TextAppends,
        ValueKind.Range or ValueKind.RangeCursor => Optimizations.LoopCursors | Optimizations.Numbers,
        ValueKind.List => Optimizations.Lists,
        ValueKind.ListCursor or ValueKind.TupleCursor => Optimizations.LoopCursors,
        _ => Optimizations.None,
    };

    /// <summary>The kinds that remain with these optimizations.</summary>
    public static KnownKinds With(Optimizations optimizations) => optimizations == Optimizations.All ? s_all : new KnownKinds(optimizations);

    public bool Has(ValueKind kind) => _known[(int)kind];

    /// <summary>What is known of a value of the kind.</summary>
    public ValueKind Of(ValueKind kind) => Has(kind) ? kind : ValueKind.Value;
}
