namespace PyToCil.Runtime;

/// <summary>
/// What takes a generator's items while it runs: a built-in function that asks for one item after the other gives the generator
/// a sink, and the generator goes on past each yield whose item the sink took. A sink takes only what needs no Python code,
/// so nothing can see that the generator was not suspended; an item that it refuses is yielded.
/// </summary>
public abstract class ItemSink
{
    /// <summary>True where the item is dealt with. Throws nothing.</summary>
    public abstract bool Take(Value item);

    /// <summary>As <see cref="Take"/>, for an int.</summary>
    public virtual bool TakeInt(long item) => Take(Value.FromInt(item));

    /// <summary>As <see cref="Take"/>, for a float.</summary>
    public virtual bool TakeFloat(double item) => Take(Value.FromFloat(item));

    /// <summary>As <see cref="Take"/>, for a bool.</summary>
    public virtual bool TakeBool(bool item) => Take(Value.FromBool(item));
}
