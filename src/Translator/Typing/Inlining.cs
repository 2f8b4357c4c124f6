using PyToCil.Runtime;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>A call whose callee's body becomes part of the caller's typed code, behind a guard that it is this callee.</summary>
/// <param name="Body">The callee.</param>
/// <param name="Form">Where the callable stands.</param>
/// <param name="Sources">For each parameter the index of its argument, -1 for its default.</param>
/// <param name="Defaults">The callee's defaults, by identity.</param>
/// <param name="Inner">The calls in it.</param>
internal sealed record InlinedCall(TypedBody Body, CallForm Form, int[] Sources, Value[] Defaults, InliningPlan Inner)
{
    public bool UsesDefaults => Array.IndexOf(Sources, -1) >= 0;

    /// <summary>The default of a parameter.</summary>
    public Value DefaultOf(int parameter) => Defaults[DefaultIndex(parameter)];

    public int DefaultIndex(int parameter) => parameter - Body.Code.Description.ArgumentCount + Defaults.Length;
}

/// <summary>
/// Which calls of a body are inlined: those whose earlier runs reached few small functions. Typed code that is left inside one
/// finishes the callee in generic code and goes on behind the call, so that any callee will do.
/// </summary>
internal sealed class InliningPlan
{
    /// <summary>Larger callees gain little beside their own work; half of it at each level deeper.</summary>
    private const int MostInstructions = 100;

    /// <summary>Of all callees within one method: the JIT gives up optimizing where a method has too many blocks and locals.</summary>
    private const int MostInAll = 300;
    private const int MostDepth = 4;

    public static readonly InliningPlan None = new();

    private readonly Dictionary<IrInstruction, InlinedCall[]> _calls = new(ReferenceEqualityComparer.Instance);

    private InliningPlan()
    {
    }

    /// <param name="body">The caller.</param>
    /// <param name="bodyOf">The body of a callee, or null where it cannot be typed.</param>
    public static InliningPlan Make(TypedBody body, Func<PyCode, TypedBody?> bodyOf)
    {
        int left = MostInAll;
        return Make(body, bodyOf, [body.Code], ref left);
    }

    /// <summary>The callees to be inlined at a call; empty for none.</summary>
    public InlinedCall[] Of(IrInstruction instruction) => _calls.TryGetValue(instruction, out InlinedCall[]? calls) ? calls : [];

    private static InliningPlan Make(TypedBody body, Func<PyCode, TypedBody?> bodyOf, PyCode[] open, ref int left)
    {
        var plan = new InliningPlan();
        foreach (IrBlock block in body.Function.Blocks)
        {
            foreach (IrInstruction instruction in block.Instructions)
            {
                if (!CallShape.IsCall(instruction) || body.Code.Targets[body.Profile.PlaceOf(instruction)] is not { } targets || targets.Count > CallTarget.Most) continue;
                var calls = new List<InlinedCall>();
                for (CallTarget? target = targets; target is not null; target = target.Earlier)
                    if (MakeCall(CallShape.Of(body.Function, instruction), target, bodyOf, open, ref left) is { } call) calls.Add(call);
                if (calls.Count > 0) plan._calls[instruction] = [.. calls];
            }
        }
        return plan;
    }

    private static InlinedCall? MakeCall(CallShape shape, CallTarget target, Func<PyCode, TypedBody?> bodyOf, PyCode[] open, ref int left)
    {
        if (open.Length > MostDepth || Array.IndexOf(open, target.Code) >= 0) return null;
        if (CallTarget.PlanArguments(target.Code, shape.ArgumentsOf(target.Form).Length, shape.Names) is not { } sources) return null;
        if (bodyOf(target.Code) is not { } body || body.Size > Math.Min(MostInstructions >> (open.Length - 1), left)) return null;
        var call = new InlinedCall(body, target.Form, sources, target.Defaults, None);
        for (int i = 0; i < sources.Length; i++)
            if (sources[i] < 0 && (i >= target.Code.Description.ArgumentCount || call.DefaultIndex(i) < 0)) return null;
        left -= body.Size;
        return call with { Inner = Make(body, bodyOf, [.. open, target.Code], ref left) };
    }
}
