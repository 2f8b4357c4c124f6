namespace PyToCil.Bytecode.Canonical;

/// <summary>
/// Gathers operations and the labels that their jumps name. Arrays, because a <c>List</c> of a type of ours is compiled by
/// the JIT at each start, also where this assembly is compiled ahead of time.
/// </summary>
internal sealed class CanonicalCodeBuilder(int capacity)
{
    /// <summary>The label of operations that do not jump.</summary>
    public const int NoLabel = -1;

    private const int NotPlaced = -1;

    private CanonicalOp[] operations = new CanonicalOp[Math.Max(capacity, 4)];
    private int[] places = new int[Math.Max(capacity, 4)];
    private int labels;

    /// <summary>Operations so far.</summary>
    public int Count { get; private set; }

    public int NewLabel()
    {
        if (labels == places.Length) Array.Resize(ref places, labels * 2);
        places[labels] = NotPlaced;
        return labels++;
    }

    /// <summary>The label stands before the next operation.</summary>
    public void Place(int label) => places[label] = Count;

    public bool IsPlaced(int label) => places[label] != NotPlaced;

    /// <summary>The operation that a placed label stands before.</summary>
    public int PlaceOf(int label) => places[label];

    /// <summary>Whether an operation goes on to the one behind it.</summary>
    public bool FallsThrough(int index) => !CanonicalOperands.EndsBlock(operations[index].Operation);

    /// <summary>Appends an operation; its target is a label until <see cref="Finish"/>.</summary>
    public void Add(CanonicalOperation operation, int argument, string? name, int label, int offset)
    {
        if (Count == operations.Length) operations = Copied(Count * 2);
        operations[Count++] = new CanonicalOp(operation, argument, name, label, offset);
    }

    /// <summary>All operations, with indices for targets.</summary>
    public CanonicalOp[] Finish()
    {
        var finished = Copied(Count);
        for (var i = 0; i < finished.Length; i++)
            if (finished[i].Target != NoLabel) finished[i] = finished[i] with { Target = places[finished[i].Target] };
        return finished;
    }

    private CanonicalOp[] Copied(int length)
    {
        var copy = new CanonicalOp[length];
        Array.Copy(operations, copy, Count);
        return copy;
    }
}
