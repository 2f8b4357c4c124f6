namespace PyToCil.Runtime.Images;

/// <summary>Sets among the constants of code: their items are constants, so that hashing them runs no Python code.</summary>
public static class ConstantSets
{
    private static readonly PyContext s_context = new(new PyInterpreter(new Version(3, 0)));

    /// <summary>A frozenset of constants, filled in their order.</summary>
    public static PyFrozenSet Frozen(ReadOnlySpan<Value> items)
    {
        var set = new PyFrozenSet();
        lock (s_context)
        {
            foreach (Value item in items) set.Add(s_context, item);
        }
        return set;
    }
}
