using PyToCil.Runtime;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>A call whose callee's body becomes part of the caller's typed code, behind a guard that it is this callee.</summary>
/// <param name="Body">The callee.</param>
/// <param name="Target">What was seen of it.</param>
/// <param name="Sources">For each parameter the index of its argument, -1 for its default.</param>
/// <param name="Inner">The calls in it.</param>
internal sealed record InlinedCall(TypedBody Body, CallTarget Target, int[] Sources, InliningPlan Inner)
{
    public CallForm Form => Target.Form;

    public bool UsesDefault(int parameter) => Sources[parameter] < 0;

    public bool IsKeywordOnly(int parameter) => parameter >= Body.Code.Description.ArgumentCount;

    /// <summary>Some positional parameter has its default.</summary>
    public bool UsesPositionalDefaults => Enumerable.Range(0, Sources.Length).Any(i => UsesDefault(i) && !IsKeywordOnly(i));

    /// <summary>The default of a parameter; NULL where it has none.</summary>
    public Value DefaultOf(int parameter)
    {
        if (IsKeywordOnly(parameter)) return Target.KeywordDefaults?.GetString(NameOf(parameter)) ?? default;
        int index = DefaultIndex(parameter);
        return index >= 0 ? Target.Defaults[index] : default;
    }

    public string NameOf(int parameter) => Body.Code.Description.VariableNames[parameter];

    public int DefaultIndex(int parameter) => parameter - Body.Code.Description.ArgumentCount + (IsKeywordOnly(parameter) ? 0 : Target.Defaults.Length);

    /// <summary>The arguments as they stand at the call; a new instance stands for itself.</summary>
    public IrValue[] ArgumentsOf(CallShape shape, IrValue? made = null) => ArgumentsOf(shape, Target, made);

    /// <summary>The arguments of a call that reaches a target.</summary>
    public static IrValue[] ArgumentsOf(CallShape shape, CallTarget target, IrValue? made) =>
        shape.ArgumentsOf(target.Form, target.IsCreation ? made ?? IrNull.Instance : target.IsInstanceCall ? shape.CallableOf(target.Form) : null);
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
    public const int MostInAll = 300;

    /// <summary>Below this there is nothing worth inlining.</summary>
    private const int LeastInAll = 30;

    private const int MostDepth = 4;

    public static readonly InliningPlan None = new();

    /// <summary>A function that calls itself contains itself so often: each call of the method then does the work of several.</summary>
    private const int MostRecursion = 1;

    private readonly Dictionary<IrInstruction, InlinedCall[]> _calls = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IrInstruction, SelfCall> _selfCalls = new(ReferenceEqualityComparer.Instance);

    private readonly HashSet<IrInstruction> _complete = new(ReferenceEqualityComparer.Instance);

    private InliningPlan()
    {
    }

    /// <param name="body">The caller.</param>
    /// <param name="bodyOf">The body of a callee, or null where it cannot be typed.</param>
    /// <param name="budget">Instructions of all callees.</param>
    /// <param name="callsItself">Its method may call itself (<see cref="DirectCalls"/>).</param>
    public static InliningPlan Make(TypedBody body, Func<PyCode, TypedBody?> bodyOf, int budget, bool callsItself)
    {
        int left = budget;
        return Make(body, bodyOf, [body.Code], callsItself, ref left);
    }

    /// <summary>The budget to try where the method became too large.</summary>
    public static int Less(int budget) => budget / 3 < LeastInAll ? 0 : budget / 3;

    /// <summary>Nothing is inlined.</summary>
    public bool IsEmpty => _calls.Count == 0;

    /// <summary>How a call, in the function or in a callee that it contains, is one of the function itself; null where it is not.</summary>
    public SelfCall? SelfCallAt(IrInstruction instruction) => _selfCalls.GetValueOrDefault(instruction);

    /// <summary>Whether a function calls itself in its own body.</summary>
    public static bool CallsItself(TypedBody body) =>
        body.Function.Blocks.Exists(block => block.Instructions.Exists(instruction => CallShape.IsCall(instruction) && SelfCallOf(body, instruction, body.Code) is not null));

    private static SelfCall? SelfCallOf(TypedBody body, IrInstruction call, PyCode root) =>
        body.Code.Targets[body.Profile.PlaceOf(call)] is { Count: 1 } target && target.Code == root && CallShape.IsCall(call) ? SelfCall.Of(CallShape.Of(body.Function, call), target) : null;

    /// <summary>The callees to be inlined at a call; empty for none.</summary>
    public InlinedCall[] Of(IrInstruction instruction) => _calls.TryGetValue(instruction, out InlinedCall[]? calls) ? calls : [];

    /// <summary>All that a call was seen to reach is inlined, and typed code was never left there: what is not among it leaves.</summary>
    public bool IsAll(IrInstruction instruction) => _complete.Contains(instruction);

    private static InliningPlan Make(TypedBody body, Func<PyCode, TypedBody?> bodyOf, PyCode[] open, bool callsItself, ref int left)
    {
        var plan = new InliningPlan();
        foreach (IrBlock block in body.Function.Blocks)
        {
            foreach (IrInstruction instruction in block.Instructions)
            {
                if (!CallShape.MayBeInlined(instruction) || body.Code.Targets[body.Profile.PlaceOf(instruction)] is not { } targets || targets.Count > CallTarget.Most) continue;
                var calls = new List<InlinedCall>();
                for (CallTarget? target = targets; target is not null; target = target.Earlier)
                    if (MakeCall(CallShape.Of(body.Function, instruction), target, bodyOf, open, callsItself, ref left) is { } call) calls.Add(call);
                if (calls.Count > 0) plan._calls[instruction] = [.. calls];
                else if (callsItself && SelfCallOf(body, instruction, open[0]) is { } self) plan._selfCalls[instruction] = self;
                if (calls.Count == targets.Count && body.Has(Optimizations.Facts) && !body.Profile.HasLeft(instruction)) plan._complete.Add(instruction);
            }
        }
        return plan;
    }

    private static InlinedCall? MakeCall(CallShape shape, CallTarget target, Func<PyCode, TypedBody?> bodyOf, PyCode[] open, bool callsItself, ref int left)
    {
        if (open.Length > MostDepth || open.Count(code => code == target.Code) > (callsItself && target.Code == open[0] ? MostRecursion : 0)) return null;
        int given = InlinedCall.ArgumentsOf(shape, target, null).Length;
        if (CallTarget.PlanArguments(target.Code, given, shape.Names) is not { } sources) return null;
        if (bodyOf(target.Code) is not { } body || body.Size > Math.Min(MostInstructions >> (open.Length - 1), left)) return null;
        if (target.Class is { } type && type.Version != target.ClassVersion) return null;
        if (target.IsCreation && !body.Function.Blocks.TrueForAll(block => block.Terminator is not IrReturn end || TypeRules.IsNone(body.Function.Code, end.Value))) return null;
        var call = new InlinedCall(body, target, sources, None);
        for (int i = 0; i < sources.Length; i++)
            if (call.UsesDefault(i) && call.DefaultOf(i).IsNull) return null;
        left -= body.Size;
        return call with { Inner = Make(body, bodyOf, [.. open, target.Code], callsItself, ref left) };
    }
}
