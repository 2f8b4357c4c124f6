namespace PyToCil.Bytecode.Canonical;

/// <summary>
/// Gathers operations. A <c>List</c> of a struct of ours is compiled by the JIT at each start, also where this assembly is
/// compiled ahead of time; this class is not.
/// </summary>
internal sealed class CanonicalOpBuffer(int capacity)
{
    private CanonicalOp[] items = new CanonicalOp[Math.Max(capacity, 4)];
    private int count;

    public void Add(CanonicalOp operation)
    {
        if (count == items.Length) items = Copied(items.Length * 2);
        items[count++] = operation;
    }

    public CanonicalOp[] ToArray() => Copied(count);

    private CanonicalOp[] Copied(int length)
    {
        var copy = new CanonicalOp[length];
        Array.Copy(items, copy, count);
        return copy;
    }
}
