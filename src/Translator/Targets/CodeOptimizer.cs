using System.Reflection;
using System.Runtime.ExceptionServices;
using PyToCil.Bytecode;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.ControlFlow;
using PyToCil.Translator.Ir;
using PyToCil.Translator.IrBuilding;
using PyToCil.Translator.Lowering;
using PyToCil.Translator.Lowering.Typed;
using PyToCil.Translator.Reporting;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Targets;

/// <summary>Puts written methods where they can be called.</summary>
internal interface IMethodDefiner
{
    /// <summary>A delegate of a method, closed over its code. Typed forms are compiled with all optimisation at once.</summary>
    Delegate Define(CilMethod method, Type delegateType, PyCode code, MethodForm form, CostMeter meter);

    /// <summary>A typed method that other typed methods call.</summary>
    MethodInfo DefineDirect(CilMethod method, PyCode code, CostMeter meter);

    /// <summary>A typed method that deals with the host's types; those that are not public too.</summary>
    MethodInfo DefineHost(CilMethod method, PyCode code, CostMeter meter);
}

/// <summary>Makes the typed versions of one code object, and the generic code that goes on where they are left.</summary>
internal sealed class CodeOptimizer : ICodeOptimizer
{
    /// <summary>Larger functions stay generic: the ways out of typed code would be longer than the code.</summary>
    private const int MostInstructions = 4_000;

    /// <summary>CIL instructions up to which inlining pays, measured: the JIT inlines up to 512 locals, and beyond 8,000 references to them it does not optimize.</summary>
    private const int MostOptimized = 3_000;

    /// <summary>Versions of a function's loops, for different kinds of variables.</summary>
    private const int MostLoops = 48;

    /// <summary>Versions that a report tells of.</summary>
    private const int MostEntries = 32;

    private readonly List<TypedEntry> _entries = [];
    private readonly ControlFlowGraph _graph;
    private readonly IMethodDefiner _define;
    private readonly TranslationOptions _options;
    private readonly Lazy<IrFunction> _function;
    private readonly Lazy<VariableLiveness> _liveness;
    private readonly Lazy<LoopIterators> _iterators;
    private readonly Lazy<LoopRegions> _regions;
    private readonly Lazy<TextAppends> _appends;
    // Other functions' typed code may contain this one and numbers its exits: nothing else is locked under this one.
    private readonly Lock _lock = new();
    private readonly Lock _making = new();
    private readonly List<ResumePoint> _exits = [];
    private readonly Dictionary<ResumePoint, int> _exitNumbers = [];
    private readonly Dictionary<int, Delegate> _continuations = [];
    private Dictionary<string, Delegate?> _loops = [];
    private Dictionary<(Type Lane, bool IsOpen), MethodInfo> _hostEntries = [];
    private ExceptionDispatchInfo? _failure;
    private ValueKind[]? _entryKinds;

    /// <param name="graph">The code.</param>
    /// <param name="define">Makes its methods.</param>
    /// <param name="options">When typed code is made, by which thread, and whether it is left on purpose.</param>
    public CodeOptimizer(ControlFlowGraph graph, IMethodDefiner define, TranslationOptions options)
    {
        _options = options;
        _graph = graph;
        _define = define;
        _function = new Lazy<IrFunction>(() => IrBuilder.Build(_graph));
        _liveness = new Lazy<VariableLiveness>(() => new VariableLiveness(Function));
        _iterators = new Lazy<LoopIterators>(() => new LoopIterators(Function));
        _regions = new Lazy<LoopRegions>(() => Has(Optimizations.LoopLocals) ? new LoopRegions(Function) : LoopRegions.None);
        _appends = new Lazy<TextAppends>(() => Has(Optimizations.Text | Optimizations.TextAppends) ? new TextAppends(Function) : TextAppends.None);
    }

    /// <summary>Whether a function may have typed versions.</summary>
    public static bool IsSuitable(IrFunction function) => !function.Layout.IsNamespace
        && function.Blocks.Sum(block => block.Instructions.Count + 1) <= MostInstructions;

    /// <summary>Why a code object has no typed versions.</summary>
    public static string ReasonAgainst(CodeObject code)
    {
        var layout = new CodeLayout(code);
        if (layout.IsNamespace) return "module or class body: not typed";
        return $"too many instructions: functions of more than {MostInstructions} steps stay generic, or typed code is switched off";
    }

    private bool Has(Optimizations optimization) => (_options.Optimizations & optimization) == optimization;

    internal IrFunction Function => _function.Value;

    private int VariableCount => _graph.Code.LocalsPlusNames.Length;

    /// <summary>The code for which this makes typed code, with what is known of it at present: counting goes on meanwhile.</summary>
    private TypedBody BodyOf(PyCode code) => new(code, Function, _liveness.Value, _iterators.Value, _regions.Value, _appends.Value, new KindProfile(Function, [.. code.Profile]), _options.Optimizations, NumberOf);

    private static TypedBody? BodyOfCallee(PyCode callee) => callee.IsGenerator ? null : (callee.Optimizer as CodeOptimizer)?.BodyOf(callee);

    public void OptimizeCalls(PyCode code, Value[] arguments)
    {
        if (!Has(Optimizations.Calls)) return;
        ValueKind[] variables = EntryKindsOf(arguments);
        int remakes = code.Remakes;
        Run(code, () => MakeEntry(code, variables, remakes));
    }

    public void OptimizeGenerator(PyCode code)
    {
        if (!Has(Optimizations.Generators)) return;
        int remakes = code.Remakes;
        Run(code, () =>
        {
            var profile = new KindProfile(Function, code.Profile);
            var variables = new ValueKind[VariableCount];
            for (int i = 0; i < variables.Length; i++) variables[i] = i < Function.Layout.ParameterCount ? profile.OfParameter(i) : ValueKind.Value;
            MakeEntry(code, variables, remakes);
        });
    }

    // Calls with other arguments led out of what was made before: what both have in common is all that is known.
    private ValueKind[] EntryKindsOf(Value[] arguments)
    {
        var variables = new ValueKind[VariableCount];
        Array.Fill(variables, ValueKind.Value);
        lock (_lock)
        {
            for (int i = 0; i < arguments.Length; i++)
                variables[i] = _entryKinds is { } known ? ValueKinds.Join(known[i], ValueKinds.Of(arguments[i])) : ValueKinds.Of(arguments[i]);
            _entryKinds = [.. variables];
        }
        return variables;
    }

    public void NoteEntry(int exit, Value[] state)
    {
        lock (_lock)
        {
            if (_entryKinds is not { } known || _exits[exit] is not { Index: 0 } point || point.Block != Function.Blocks[0]) return;
            for (int i = 0; i < Function.Layout.ParameterCount; i++)
                if (!state[i].IsNull) known[i] = ValueKinds.Join(known[i], ValueKinds.Of(state[i]));
        }
    }

    private void MakeEntry(PyCode code, ValueKind[] variables, int remakes)
    {
        Delegate made = MakeDirect(code, EntryOf(variables)) ?? Make(code, EntryOf(variables), code.EntryType);
        // Given up while it was made: other code was, with what it takes to be true.
        if (code.Remakes == remakes) code.SetEntry(made);
    }

    public EntryResume? OptimizeLoop(PyCode code, int loop, Value[] state) => (EntryResume?)LoopOf(code, loop, state, typeof(EntryResume));

    public EntryGeneratorLoop? OptimizeGeneratorLoop(PyCode code, int loop, Value[] state) => (EntryGeneratorLoop?)LoopOf(code, loop, state, typeof(EntryGeneratorLoop));

    private Delegate? LoopOf(PyCode code, int loop, Value[] state, Type type)
    {
        if (!Has(Optimizations.Loops)) return null;
        ValueKind[] kinds = [.. state.Take(VariableCount).Select(ValueKinds.Of), .. state.Skip(VariableCount).Select(ValueKinds.OfStackItem)];
        IrBlock header = Function.Blocks.First(block => block.Index == loop);
        // What the loop does not read is no reason for a version of its own.
        bool[] live = _liveness.Value.AtStart(header);
        for (int i = 0; i < live.Length; i++)
            if (!live[i]) kinds[i] = ValueKind.Value;
        string key = loop + ":" + string.Join(',', kinds);
        Dictionary<string, Delegate?> loops;
        lock (_lock)
        {
            loops = _loops;
            if (loops.TryGetValue(key, out Delegate? known)) return known;
            if (loops.Count == MostLoops) return null;
            // Null while it is made: the loop goes on in generic code and asks again.
            loops[key] = null;
        }
        Run(code, () =>
        {
            var entry = new TypedEntry(header, new FlowState(kinds[..VariableCount], kinds[VariableCount..]), IsLoop: true);
            Delegate made = Make(code, entry, type);
            lock (_lock) loops[key] = made;
        });
        lock (_lock) return loops[key];
    }

    public void OptimizeHostCalls(PyCode code, Type lane, bool isOpen, Action<MethodInfo> enter)
    {
        if (code.IsGenerator || !Has(Optimizations.Delegates) || !HostParameters.CanServe(lane)) return;
        Dictionary<(Type Lane, bool IsOpen), MethodInfo> entries;
        lock (_lock) entries = _hostEntries;
        int remakes = code.Remakes;
        Run(code, () =>
        {
            MethodInfo? made;
            lock (_lock) entries.TryGetValue((lane, isOpen), out made);
            made ??= MakeForHost(code, new HostParameters(Function, lane, isOpen));
            lock (_lock) entries[(lane, isOpen)] = made;
            if (code.Remakes == remakes) enter(made);
        });
    }

    private MethodInfo MakeForHost(PyCode code, HostParameters host)
    {
        var meter = new CostMeter();
        var entry = new TypedEntry(Function.Blocks[0], new FlowState(host.KindsOf(Function), []), IsLoop: false) { Host = host };
        Remember(entry);
        return _define.DefineHost(Lower(BodyOf(code), entry, "Host").Method, code, meter);
    }

    public EntryResume Continuation(PyCode code, int exit) => (EntryResume)ContinuationOf(code, exit, typeof(EntryResume));

    public EntryGeneratorLoop GeneratorContinuation(PyCode code, int exit) => (EntryGeneratorLoop)ContinuationOf(code, exit, typeof(EntryGeneratorLoop));

    private Delegate ContinuationOf(PyCode code, int exit, Type type)
    {
        ResumePoint point;
        lock (_lock)
        {
            if (_continuations.TryGetValue(exit, out Delegate? known)) return known;
            point = _exits[exit];
        }
        var meter = new CostMeter();
        var options = new LoweringOptions { Resume = point, Counting = new KindProfile(Function, []) };
        CilMethod method = CilLowering.Lower(Function, "Continuation", options);
        Delegate made = _define.Define(method, type, code, MethodForm.Continuation, meter);
        lock (_lock) return _continuations.TryGetValue(exit, out Delegate? other) ? other : _continuations[exit] = made;
    }

    /// <summary>Typed loops are made anew, with what is known now; those that are being made count no more.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _loops = [];
            _hostEntries = [];
        }
    }

    // Only one thread at a time makes typed code of a function; none that runs Python code waits for the compilation thread.
    private void Run(PyCode code, Action make)
    {
        if (_failure is { } failure) failure.Throw();
        if (_options.MakesInBackground)
        {
            CompilationThread.Enqueue(() => Attempt(code, make));
            return;
        }
        Attempt(code, make);
        _failure?.Throw();
    }

    // What is too large for typed code stays generic. A fault of ours reaches the program when the function is hot again.
    private void Attempt(PyCode code, Action make)
    {
        try
        {
            lock (_making) make();
        }
        catch (UnsupportedException e)
        {
            code.Refusal = e.Reason;
        }
        catch (Exception e)
        {
            _failure = ExceptionDispatchInfo.Capture(e);
        }
    }

    // ---- For reports ----

    /// <summary>How its typed versions are entered, the last one made last.</summary>
    public TypedEntry[] Entries()
    {
        lock (_lock) return [.. _entries];
    }

    /// <summary>How calls enter typed code; a loop, where only loops do. Null where there is no typed code.</summary>
    public TypedEntry? LastEntry()
    {
        TypedEntry[] all = Entries();
        return Array.FindLast(all, entry => !entry.IsLoop) ?? all.LastOrDefault();
    }

    /// <summary>The entry of calls with arguments of these kinds.</summary>
    public TypedEntry EntryOf(ValueKind[] parameters)
    {
        var variables = new ValueKind[VariableCount];
        for (int i = 0; i < variables.Length; i++) variables[i] = i < parameters.Length ? parameters[i] : ValueKind.Value;
        return new TypedEntry(Function.Blocks[0], new FlowState(variables, []), IsLoop: false);
    }

    /// <summary>The entry of calls through a delegate.</summary>
    /// <param name="lane">A closed <c>FunctionLane</c>.</param>
    public TypedEntry EntryOf(Type lane)
    {
        var host = new HostParameters(Function, lane, isOpen: false);
        return EntryOf(host.KindsOf(Function)[..Function.Layout.ParameterCount]) with { Host = host };
    }

    /// <summary>What the typed code of an entry would be with what is known at present; it is not run.</summary>
    public (IrFunction Function, CilMethod Method) Lower(PyCode code, TypedEntry entry, ITypingObserver observer)
    {
        TypedBody body = BodyOf(code);
        InliningPlan plan = Lower(body, entry, "Typed").Plan;
        return (body.Function, TypedLowering.Lower(body, new TypeFlow(body, plan, entry), entry, "Typed", TieringMode.Normal, observer));
    }

    private void Remember(TypedEntry entry)
    {
        lock (_lock)
        {
            if (_entries.Count == MostEntries) _entries.RemoveAt(0);
            _entries.Add(entry);
        }
    }

    private Delegate Make(PyCode code, TypedEntry entry, Type delegateType)
    {
        var meter = new CostMeter();
        CilMethod method = Lower(BodyOf(code), entry, entry.IsLoop ? "Loop" : "Typed").Method;
        Remember(entry);
        return _define.Define(method, delegateType, code, entry.IsLoop ? MethodForm.TypedLoop : MethodForm.Typed, meter);
    }

    // A function that calls itself gets two methods: one that takes unboxed arguments, and the entry for all callers, which calls it.
    private Delegate? MakeDirect(PyCode code, TypedEntry entry)
    {
        int count = Function.Layout.ParameterCount;
        if (!Has(Optimizations.SelfCalls) || Function.Layout.IsGenerator || count > DirectCalls.MostParameters || _options.Tiering == TieringMode.Leaving) return null;
        TypedBody body = BodyOf(code);
        // Where a loop leads back to the first block its variables may be of more kinds than the arguments.
        bool isLoop = Function.Blocks.Exists(block => Successors.Of(block.Terminator!).Contains(entry.Block));
        if (isLoop || !InliningPlan.CallsItself(body)) return null;
        var meter = new CostMeter();
        ValueKind[] kinds = new TypeFlow(body, InliningPlan.None, entry).EntryOf(entry.Block).Variables[..count];
        TypedEntry direct = entry with { Direct = new DirectCalls(code, Array.ConvertAll(kinds, kind => kind == ValueKind.None ? ValueKind.Value : kind)) };
        (InliningPlan plan, CilMethod method) = Lower(body, direct, "Direct");
        MethodInfo defined = _define.DefineDirect(method, code, meter);
        Remember(direct);
        meter = new CostMeter();
        CilMethod forAll = TypedLowering.LowerEntry(body, new TypeFlow(body, plan, entry), entry, defined);
        return _define.Define(forAll, code.EntryType, code, MethodForm.Typed, meter);
    }

    // With as many callees within it as the JIT still optimizes.
    private (InliningPlan Plan, CilMethod Method) Lower(TypedBody body, TypedEntry entry, string name)
    {
        // Callees are read once: each stands at several calls, and counting goes on meanwhile.
        var callees = new Dictionary<PyCode, TypedBody?>();
        for (int budget = Has(Optimizations.Inlining) ? InliningPlan.MostInAll : 0; ; budget = InliningPlan.Less(budget))
        {
            InliningPlan plan = InliningPlan.Make(body, callee => callees.TryGetValue(callee, out TypedBody? known) ? known : callees[callee] = BodyOfCallee(callee), budget, entry.Direct is not null);
            CilMethod method = TypedLowering.Lower(body, new TypeFlow(body, plan, entry), entry, name, _options.Tiering);
            if (plan.IsEmpty || method.Instructions.Count <= MostOptimized) return (plan, method);
        }
    }

    private int NumberOf(ResumePoint point)
    {
        lock (_lock)
        {
            if (_exitNumbers.TryGetValue(point, out int known)) return known;
            _exits.Add(point);
            return _exitNumbers[point] = _exits.Count - 1;
        }
    }
}
