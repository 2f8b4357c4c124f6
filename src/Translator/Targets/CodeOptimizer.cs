using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.ControlFlow;
using PyToCil.Translator.Ir;
using PyToCil.Translator.IrBuilding;
using PyToCil.Translator.Lowering;
using PyToCil.Translator.Lowering.Typed;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Targets;

/// <summary>Makes the typed versions of one code object, and the generic code that goes on where they are left.</summary>
internal sealed class CodeOptimizer : ICodeOptimizer
{
    /// <summary>Larger functions stay generic: the ways out of typed code would be longer than the code.</summary>
    private const int MostInstructions = 4_000;

    /// <summary>Versions of a function's loops, for different kinds of variables.</summary>
    private const int MostLoops = 16;

    private readonly MethodDefiner _define;
    private readonly bool _leaves;
    private readonly Lock _lock = new();
    // Other functions' typed code may contain this one: its exits have a lock of their own, under which nothing else is locked.
    private readonly Lock _exitLock = new();
    private readonly List<ResumePoint> _exits = [];
    private readonly Dictionary<int, EntryResume> _continuations = [];
    private readonly Dictionary<string, EntryResume> _loops = [];
    private readonly Lazy<IrFunction> _function;
    private readonly Lazy<VariableLiveness> _liveness;

    /// <summary>Makes a delegate of a method; <c>isHot</c> methods are compiled with all optimisation at once.</summary>
    public delegate Delegate MethodDefiner(CilMethod method, Type delegateType, PyCode code, bool isHot);

    /// <param name="graph">The code.</param>
    /// <param name="define">Makes its methods.</param>
    /// <param name="leaves">Typed code is left on purpose.</param>
    public CodeOptimizer(ControlFlowGraph graph, MethodDefiner define, bool leaves)
    {
        _leaves = leaves;
        _define = define;
        _function = new Lazy<IrFunction>(() => IrBuilder.Build(graph));
        _liveness = new Lazy<VariableLiveness>(() => new VariableLiveness(Function));
    }

    /// <summary>Whether a function may have typed versions.</summary>
    public static bool IsSuitable(IrFunction function) => !function.Layout.IsGenerator && !function.Layout.IsNamespace
        && function.Blocks.Sum(block => block.Instructions.Count + 1) <= MostInstructions;

    private IrFunction Function => _function.Value;

    /// <summary>The code for which this makes typed code, with what is known of it now.</summary>
    private TypedBody BodyOf(PyCode code) => new(code, Function, _liveness.Value, new KindProfile(Function, code.Profile), NumberOf);

    private static TypedBody? BodyOfCallee(PyCode callee) => (callee.Optimizer as CodeOptimizer)?.BodyOf(callee);

    public void OptimizeCalls(PyCode code, Value[] arguments)
    {
        lock (_lock)
        {
            var variables = new ValueKind[Function.Layout.LocalCount];
            for (int i = 0; i < variables.Length; i++) variables[i] = i < arguments.Length ? ValueKinds.Of(arguments[i]) : ValueKind.Value;
            var entry = new TypedEntry(Function.Blocks[0], new FlowState(variables, []), IsLoop: false);
            code.SetEntry(Make(code, entry, code.EntryType));
        }
    }

    public EntryResume? OptimizeLoop(PyCode code, int loop, Value[] state)
    {
        lock (_lock)
        {
            ValueKind[] kinds = Array.ConvertAll(state, ValueKinds.Of);
            string key = loop + ":" + string.Join(',', kinds);
            if (_loops.TryGetValue(key, out EntryResume? known)) return known;
            if (_loops.Count == MostLoops) return null;
            int variables = Function.Layout.LocalCount;
            IrBlock header = Function.Blocks.First(block => block.Index == loop);
            var entry = new TypedEntry(header, new FlowState(kinds[..variables], kinds[variables..]), IsLoop: true);
            return _loops[key] = (EntryResume)Make(code, entry, typeof(EntryResume));
        }
    }

    public EntryResume Continuation(PyCode code, int exit)
    {
        lock (_lock)
        {
            if (_continuations.TryGetValue(exit, out EntryResume? known)) return known;
            ResumePoint point;
            lock (_exitLock) point = _exits[exit];
            var options = new LoweringOptions { Resume = point, Counting = new KindProfile(Function, []) };
            CilMethod method = CilLowering.Lower(Function, "Continuation", options);
            return _continuations[exit] = (EntryResume)_define(method, typeof(EntryResume), code, false);
        }
    }

    /// <summary>Typed loops are made anew, with what is known now.</summary>
    public void Forget()
    {
        lock (_lock) _loops.Clear();
    }

    private Delegate Make(PyCode code, TypedEntry entry, Type delegateType)
    {
        TypedBody body = BodyOf(code);
        var flow = new TypeFlow(body, InliningPlan.Make(body, BodyOfCallee), entry);
        CilMethod method = TypedLowering.Lower(body, flow, entry, entry.IsLoop ? "Loop" : "Typed", _leaves);
        return _define(method, delegateType, code, true);
    }

    private int NumberOf(ResumePoint point)
    {
        lock (_exitLock)
        {
            int index = _exits.IndexOf(point);
            if (index >= 0) return index;
            _exits.Add(point);
            return _exits.Count - 1;
        }
    }
}
