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
    /// <summary>No call: an operator, whose operands are the arguments.</summary>
    Operator,
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

    /// <summary>
    /// The class by which the code was found: the called class whose <c>__init__</c> it is, or the class of an operator's left
    /// operand. Null for a function that was called itself.
    /// </summary>
    public PyType? Class { get; private init; }

    /// <summary>That class's version: the function is its method while it stays.</summary>
    public long ClassVersion { get; private init; }

    /// <summary>The method found on that class.</summary>
    public PyFunction? Found { get; private init; }

    /// <summary>Its keyword-only defaults, by identity.</summary>
    public PyDict? KeywordDefaults { get; private init; }

    /// <summary>It is the <c>__call__</c> of an instance that is called.</summary>
    public bool IsInstanceCall { get; private init; }

    /// <summary>It is the <c>__init__</c> of a class that is called.</summary>
    public bool IsCreation => Class is not null && Form != CallForm.Operator && !IsInstanceCall;

    internal static CallTarget OfFunction(PyFunction function, CallForm form, CallTarget? earlier) =>
        new(function.Code, function.Defaults, form, earlier) { KeywordDefaults = function.KeywordDefaults };

    internal static CallTarget OfMethod(PyType type, PyFunction method, CallForm form, bool isInstanceCall, CallTarget? earlier) =>
        OfFunction(method, form, earlier) with { Class = type, ClassVersion = type.Version, Found = method, IsInstanceCall = isInstanceCall };

    public int Count => 1 + (Earlier?.Count ?? 0);

    internal bool Has(PyFunction function, CallForm form, PyType? type = null)
    {
        for (CallTarget? target = this; target is not null; target = target.Earlier)
            if (target.Code == function.Code && target.Form == form && target.Defaults == function.Defaults && target.Class == type
                && (type is null || target.ClassVersion == type.Version)) return true;
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
