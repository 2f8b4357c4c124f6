using PyToCil.Runtime;

namespace PyToCil.Translator.Typing;

/// <summary>
/// How a function that calls itself does so without the entry for all callers: its code lies in a method of its own that takes
/// its arguments in the form of their kinds.
/// </summary>
/// <param name="Code">The function's code.</param>
/// <param name="Parameters">The kinds of its parameters.</param>
internal sealed record DirectCalls(PyCode Code, ValueKind[] Parameters)
{
    /// <summary>More parameters lie in memory anyway.</summary>
    public const int MostParameters = 12;
}

/// <summary>A call in which the function calls itself.</summary>
/// <param name="Form">Where the callable stands.</param>
/// <param name="Sources">For each parameter the index of its argument.</param>
internal sealed record SelfCall(CallForm Form, int[] Sources)
{
    /// <summary>What a call that reaches a target is; null where a parameter has its default, or the target is found by a class.</summary>
    public static SelfCall? Of(CallShape shape, CallTarget target)
    {
        if (target.Class is not null) return null;
        int given = shape.ArgumentsOf(target.Form).Length;
        return CallTarget.PlanArguments(target.Code, given, shape.Names) is { } sources && Array.TrueForAll(sources, source => source >= 0) ? new SelfCall(target.Form, sources) : null;
    }
}
