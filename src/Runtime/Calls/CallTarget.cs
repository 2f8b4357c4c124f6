namespace PyToCil.Runtime;

/// <summary>How the two heads of a call name the callee.</summary>
public enum CallForm
{
    /// <summary>The first is called, the second is NULL.</summary>
    First,
    /// <summary>The first is NULL, the second is called.</summary>
    Second,
    /// <summary>The first is called with the second as its first argument.</summary>
    Method,
}

/// <summary>A Python function that a call was seen to reach; with those that it reached before.</summary>
/// <param name="Code">The function's code.</param>
/// <param name="Defaults">Its defaults, by identity.</param>
/// <param name="Form">Where the callable stood.</param>
/// <param name="Earlier">Another one that this call reached, or null.</param>
public sealed record CallTarget(PyCode Code, Value[] Defaults, CallForm Form, CallTarget? Earlier)
{
    /// <summary>Targets that one call remembers; a call that has more is as good as unknown.</summary>
    public const int Most = 4;

    public int Count => 1 + (Earlier?.Count ?? 0);

    internal bool Has(PyFunction function, CallForm form)
    {
        for (CallTarget? target = this; target is not null; target = target.Earlier)
            if (target.Code == function.Code && target.Form == form && target.Defaults == function.Defaults) return true;
        return false;
    }

    /// <summary>
    /// For each parameter of a callee the index of its argument, -1 for its default; null where the callee collects arguments
    /// or the call is wrong.
    /// </summary>
    /// <param name="code">The callee.</param>
    /// <param name="given">Count of all arguments.</param>
    /// <param name="names">The names of the last of them.</param>
    public static int[]? PlanArguments(PyCode code, int given, string[] names) => KeywordPlan.Make(code, given, names)?.Sources;
}
