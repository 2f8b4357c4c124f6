using PyToCil.Bytecode;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Reporting;

/// <summary>Turns the decisions about typed code, as they are made, into the findings of a report.</summary>
internal sealed class TypingRecorder : ITypingObserver
{
    /// <summary>A frame that is being written.</summary>
    private sealed class Frame(TypedBody body, TypeFlow flow, int line, int offset, string? path)
    {
        public TypedBody Body { get; } = body;
        public TypeFlow Flow { get; } = flow;
        public StepText Text { get; } = new(body.Function);
        public Dictionary<object, StepDecisions> Steps { get; } = new(ReferenceEqualityComparer.Instance);

        /// <summary>The line of the outermost call, or 0 in the function itself.</summary>
        public int Line { get; } = line;

        /// <summary>Ranges of which a cursor is made.</summary>
        public HashSet<IrValue> Ranges { get; } = [];

        /// <summary>The offset of the outermost call, or -1.</summary>
        public int Offset { get; } = offset;

        /// <summary>The callees down to this frame; null for the function itself.</summary>
        public string? Path { get; } = path;
    }

    /// <summary>All that was decided of one step.</summary>
    private sealed record StepDecisions
    {
        public ValueKind? Unboxed { get; set; }
        public ValueKind? Stored { get; set; }
        public ValueKind? Guarded { get; set; }
        public DirectWay? Direct { get; set; }
        public string? Generic { get; set; }
        public string Seen { get; set; } = "";
        public bool MayLeave { get; set; }
        public List<string> Callees { get; } = [];
    }

    private readonly Stack<Frame> _frames = new();
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<object, int> _lines = new(ReferenceEqualityComparer.Instance);

    /// <summary>The findings, in the order of the code.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The line in the reported function that a step belongs to; 0 where unknown.</summary>
    public int LineOf(object? step) => step is null ? 0 : _lines.GetValueOrDefault(step);

    public void EnterFrame(TypedBody body, TypeFlow flow, IrInstruction? call)
    {
        string name = body.Function.Code.QualifiedName;
        if (call is null)
        {
            _frames.Push(new Frame(body, flow, 0, -1, null));
        }
        else
        {
            Frame caller = _frames.Peek();
            Of(call).Callees.Add(name);
            _frames.Push(new Frame(body, flow, LineOf(caller, call.Offset), caller.Offset >= 0 ? caller.Offset : call.Offset, caller.Path is null ? name : $"{caller.Path} > {name}"));
        }
        foreach (IrBlock block in flow.Blocks)
        {
            foreach (IrInstruction instruction in block.Instructions) _lines[instruction] = LineOf(_frames.Peek(), instruction.Offset);
            _lines[block.Terminator!] = LineOf(_frames.Peek(), block.Terminator!.Offset);
        }
    }

    public void LeaveFrame()
    {
        Frame frame = _frames.Pop();
        foreach (IrBlock block in frame.Flow.Blocks)
        {
            bool onErrorPath = block.Terminator is IrRaise or IrReraise;
            foreach (IrInstruction instruction in block.Instructions)
                if (frame.Steps.TryGetValue(instruction, out StepDecisions? decisions)) Add(frame, instruction, instruction.Offset, decisions, onErrorPath);
            Add(frame, block.Terminator!, block.Terminator!.Offset, frame.Steps.GetValueOrDefault(block.Terminator!) ?? new StepDecisions(), onErrorPath);
        }
    }

    public void Unboxed(object step, ValueKind kind)
    {
        Of(step).Unboxed = kind;
        if (kind == ValueKind.RangeCursor) _frames.Peek().Ranges.Add(((IrInstruction)step).Inputs[0]);
    }

    public void Stored(IrInstruction step, ValueKind kind) => Of(step).Stored = kind;

    public void Direct(object step, DirectWay way) => Of(step).Direct = way;

    public void Generic(object step, BlockKinds kinds)
    {
        Frame frame = _frames.Peek();
        var reasons = new GenericReasons(frame.Body, frame.Text);
        StepDecisions decisions = Of(step);
        decisions.Generic = reasons.Of(step, kinds);
        decisions.Seen = reasons.SeenAt(step);
    }

    public void Guarded(object step, ValueKind kind) => Of(step).Guarded = kind;

    public void MayLeave(object step) => Of(step).MayLeave = true;

    private StepDecisions Of(object step)
    {
        Dictionary<object, StepDecisions> steps = _frames.Peek().Steps;
        if (!steps.TryGetValue(step, out StepDecisions? known)) steps[step] = known = new StepDecisions();
        return known;
    }

    private static int LineOf(Frame frame, int offset) => frame.Line != 0 ? frame.Line : frame.Body.Function.Code.TryGetLine(offset) ?? 0;

    // ---- From decisions to findings ----

    private void Add(Frame frame, object step, int offset, StepDecisions decisions, bool onErrorPath)
    {
        string? callee = frame.Path is null ? null : FormattableString.Invariant($"{frame.Path}, line {frame.Body.Function.Code.TryGetLine(offset) ?? 0}");
        if (IsRangeOfLoop(frame, step, decisions))
        {
            Find(FindingKind.Object, "the range that the loop runs over", 0);
            Find(FindingKind.Allocates, "allocates a range", 0);
            return;
        }
        if (OutcomeOf(step, decisions) is { } outcome) Find(outcome.Kind, outcome.Text, 0);
        AddExits(frame, step, decisions, Find);
        if (decisions.Unboxed is { } kind) AddAllocation(Allocation.OfUnboxed(kind, step), Find);
        else if (decisions is { Stored: null, Direct: null or DirectWay.Builtin, Callees.Count: 0 }) AddAllocation(Allocation.OfStep(step), Find);

        void Find(FindingKind kind, string text, long times) =>
            _findings.Add(new Finding(kind, LineOf(frame, offset), frame.Offset >= 0 ? frame.Offset : offset, frame.Text.Of(step), text) { Callee = callee, Times = times, OnErrorPath = onErrorPath });
    }

    // Unboxed code takes the next int from a cursor; the range object only tells it the bounds.
    private static bool IsRangeOfLoop(Frame frame, object step, StepDecisions decisions) =>
        decisions.Generic is not null && step is IrInstruction { Result: { } range } call && CallShape.IsCall(call)
        && frame.Ranges.Contains(range);

    private static (FindingKind Kind, string Text)? OutcomeOf(object step, StepDecisions decisions)
    {
        if (decisions.Unboxed is { } kind) return IsOnlyTest(step) ? null : (FindingKind.Unboxed, "unboxed " + GenericReasons.NameOf(kind));
        if (decisions.Stored is { } stored)
            return stored.IsUnboxed() ? (FindingKind.Unboxed, $"the variable is an unboxed {GenericReasons.NameOf(stored)}") : (FindingKind.Object, "the variable holds an object");
        if (decisions.Callees.Count > 0) return (FindingKind.Inlined, $"the body of {string.Join(" and ", decisions.Callees)} is part of this code");
        string way = decisions.Direct is { } direct ? Words(direct) : "";
        if (IsSureBool(step)) return (IsComputed(step) ? FindingKind.Generic : FindingKind.Object, $"{decisions.Generic}; it gives a bool");
        if (decisions.Guarded is { } guarded) return (FindingKind.Guarded, $"{(way.Length > 0 ? way + ", " : "")}must be {GenericReasons.NameOf(guarded)}");
        if (way.Length > 0) return (FindingKind.Direct, decisions.Seen.Length > 0 ? $"{way}; {decisions.Seen}" : way);
        return decisions.Generic is { } reason ? (IsComputed(step) ? FindingKind.Generic : FindingKind.Object, reason) : null;
    }

    private static void AddExits(Frame frame, object step, StepDecisions decisions, Action<FindingKind, string, long> find)
    {
        long times = frame.Body.Code.Leaves is { Length: > 0 } leaves ? leaves[frame.Body.Profile.PlaceOf(step) + 1] : 0;
        if (decisions.MayLeave) find(FindingKind.Exit, $"left where {LeaveReason(step)}", times);
        else if (decisions.Guarded is { } kind && !IsSureBool(step)) find(FindingKind.Exit, $"guard: left where it is no {GenericReasons.NameOf(kind)}", times);
        else if (times > 0) find(FindingKind.Exit, "an earlier version was left here", times);
    }

    private static void AddAllocation(Allocation allocation, Action<FindingKind, string, long> find)
    {
        if (allocation.Certainty == AllocationCertainty.Certain) find(FindingKind.Allocates, "allocates " + allocation.What, 0);
        if (allocation.Certainty == AllocationCertainty.Possible) find(FindingKind.MayAllocate, "may allocate " + allocation.What, 0);
    }

    // The truth of a comparison is the comparison itself.
    private static bool IsOnlyTest(object step) => step is IrBranch or IrInstruction { Operation: IrOperation.ToBool };

    private static bool IsSureBool(object step) => step is IrInstruction { Result.IsBool: true };

    // What reads a name or passes an object on computes nothing; what is then done with the object is judged there.
    private static bool IsComputed(object step) => step is not IrInstruction
    {
        Operation: IrOperation.LoadGlobal or IrOperation.LoadCell or IrOperation.LoadMethod or IrOperation.LoadCommonConstant or IrOperation.RequireLocal or IrOperation.CopyLocal
            or IrOperation.ClearLocal or IrOperation.CopyFreeVariable or IrOperation.LoadNamespace or IrOperation.HideFrame or IrOperation.PushException or IrOperation.PopException
            or IrOperation.Is or IrOperation.GetIterator or IrOperation.MakeCell or IrOperation.MakeFunction or (>= IrOperation.SetDefaults and <= IrOperation.HideFrame)
            or (>= IrOperation.BuildTuple and <= IrOperation.BuildList) or (>= IrOperation.BuildSet and <= IrOperation.BuildSlice3) or IrOperation.ListAppend or IrOperation.ListToTuple
    };

    private static string Words(DirectWay way) => way switch
    {
        DirectWay.ListItem => "an item of a list, in place",
        DirectWay.ListStore => "sets an item of a list, in place",
        DirectWay.RangeItem => "the next int of a range, in place",
        DirectWay.ListIteration => "the next item of a list, in place",
        DirectWay.Member => "a member of a known class, in place",
        DirectWay.HostMember => "a member of a .NET object, read or set directly",
        DirectWay.Builtin => "a built-in function, called directly",
        DirectWay.Constant => "a constant until the global is set",
        _ => way.ToString(),
    };

    private static string LeaveReason(object step) => step is IrInstruction i ? TypeRules.Plain(i) switch
    {
        IrOperation.GetIterator => "it is another iterator",
        IrOperation.LoadGlobal => "the name was set, or means something else",
        IrOperation.Add or IrOperation.Subtract or IrOperation.Multiply or IrOperation.Negative => "the result is no int of 64 bits",
        IrOperation.LeftShift or IrOperation.RightShift => "the count is negative or the result no int of 64 bits",
        IrOperation.FloorDivide or IrOperation.Remainder => "the divisor is zero or negative",
        IrOperation.TrueDivide => "the divisor is zero or an int is no exact float",
        >= IrOperation.Less and <= IrOperation.GreaterOrEqual => "an int is no exact float",
        _ => "unboxed code has no result",
    } : "unboxed code has no result";
}
