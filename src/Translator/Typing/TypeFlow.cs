using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>
/// Where typed code begins: a call with the kinds of its arguments, or a loop with those of its variables and stack items.
/// </summary>
internal sealed record TypedEntry(IrBlock Block, FlowState State, bool IsLoop)
{
    /// <summary>For a call through a delegate: what its signature tells.</summary>
    public HostParameters? Host { get; init; }

    /// <summary>For a function that calls itself: its code lies in a method that takes unboxed arguments.</summary>
    public DirectCalls? Direct { get; init; }
}

/// <summary>
/// Kinds of all values, forwards over the blocks from the entry until nothing changes. What unboxed code cannot compute itself
/// has the kind that earlier runs saw (<see cref="KindProfile"/>), which a guard checks.
/// </summary>
internal sealed class TypeFlow
{
    private readonly IrFunction _function;
    private readonly VariableLiveness _liveness;
    private readonly LoopIterators _iterators;
    private readonly LoopRegions _regions;
    private readonly KindProfile _profile;
    private readonly InliningPlan _plan;
    private readonly TextAppends _appends;
    private readonly Dictionary<(InlinedCall Call, string Kinds), TypeFlow> _callees = [];
    private readonly HostParameters? _host;
    private readonly KnownKinds _known;
    private readonly Dictionary<IrBlock, FlowState> _entries = [];
    private readonly Queue<IrBlock> _pending = new();
    private readonly ValueKind[] _temporaries;
    private readonly FactRules _facts;
    private readonly Dictionary<object, int> _numbers = [];

    /// <param name="body">The code.</param>
    /// <param name="plan">The calls whose callees it contains.</param>
    /// <param name="entry">Where it begins.</param>
    public TypeFlow(TypedBody body, InliningPlan plan, TypedEntry entry)
    {
        _function = body.Function;
        _liveness = body.Liveness;
        _iterators = body.Iterators;
        _regions = body.Regions;
        _profile = body.Profile;
        _plan = plan;
        _appends = body.Appends;
        _host = body.Has(Optimizations.HostMembers | Optimizations.Numbers | Optimizations.Complex) ? entry.Host : null;
        _known = body.Known;
        _temporaries = new ValueKind[_function.TemporaryCount];
        _facts = new FactRules(this, body, plan);
        Flow(entry.Block, entry.State);
        while (_pending.TryDequeue(out IrBlock? block)) Walk(block);
    }

    /// <summary>Blocks that the entry reaches, in the order of the code.</summary>
    public IEnumerable<IrBlock> Blocks => _function.Blocks.Where(_entries.ContainsKey);

    public FlowState EntryOf(IrBlock block) => _entries[block];

    public int RegionOf(IrBlock block) => _regions.Of(block);

    /// <summary>The walk over a block, from its start.</summary>
    public BlockKinds Enter(IrBlock block) =>
        new(_entries[block].Variables, _entries[block].Stack, _temporaries, _function.Code, _known) { Region = RegionOf(block), Facts = _entries[block].Facts.Copy() };

    /// <summary>Takes note of what an instruction does to kinds, and to what else is known.</summary>
    public void Step(BlockKinds kinds, IrInstruction instruction)
    {
        ValueKind result = instruction.Result is null ? ValueKind.None : ResultOf(kinds, instruction);
        _facts.Step(kinds, instruction);
        switch (instruction.Operation)
        {
            case IrOperation.StoreLocal:
                kinds.Variables[instruction.Argument] = IsAppend(kinds, instruction) ? ValueKind.Accumulator : kinds.Of(instruction.Inputs[0]);
                return;
            case IrOperation.ClearLocal or IrOperation.MakeCell or IrOperation.CopyFreeVariable: kinds.Variables[instruction.Argument] = ValueKind.Value; return;
            default: break;
        }
        for (int i = 0; i < instruction.MoreResults.Length; i++)
            kinds.Set(instruction.MoreResults[i], instruction.Operation == IrOperation.Unpack ? _known.Of(_profile.ExpectedItem(instruction, i)) : ValueKind.Value);
        if (instruction.Result is { } place) kinds.Set(place, result);
    }

    /// <summary>What is known behind an instruction.</summary>
    public Facts FactsBehind(BlockKinds kinds, IrInstruction instruction) => _facts.Behind(kinds, instruction);

    /// <summary>Where none of the callees fits that a call contains, typed code is left: nothing else was seen there.</summary>
    public bool IsAll(IrInstruction call) => _plan.IsAll(call);

    /// <summary>What is known of an access of a member.</summary>
    public MemberAccess MemberOf(BlockKinds kinds, IrInstruction instruction) => _facts.MemberOf(kinds, instruction);

    /// <summary>A variable that is a str takes itself and something appended.</summary>
    public bool IsAppend(BlockKinds kinds, IrInstruction store) => _appends.AdditionOf(store) is { } addition && TypedResult(kinds, addition) == ValueKind.Str;

    /// <summary>The kind of an instruction's result.</summary>
    public ValueKind ResultOf(BlockKinds kinds, IrInstruction instruction)
    {
        ValueKind typed = TypedResult(kinds, instruction);
        if (typed != ValueKind.None) return typed;
        ValueKind returned = ReturnedBy(kinds, instruction);
        return returned.IsUnboxed() && _known.Has(returned) ? returned : GuardedResult(instruction);
    }

    // ---- Calls whose callee is part of this code ----

    public InlinedCall[] InlinedAt(IrInstruction instruction) => _plan.Of(instruction);

    /// <summary>How a call is one of the method's own function; null where it is not.</summary>
    public SelfCall? SelfCallAt(IrInstruction instruction) => _plan.SelfCallAt(instruction);

    /// <summary>The kinds in a callee, called with arguments of the present kinds.</summary>
    public TypeFlow FlowOf(BlockKinds kinds, IrInstruction instruction, InlinedCall call)
    {
        IrValue[] arguments = call.ArgumentsOf(CallShape.Of(_function, instruction));
        var variables = new ValueKind[call.Body.Function.Layout.LocalCount];
        Array.Fill(variables, ValueKind.Value);
        for (int i = 0; i < call.Sources.Length; i++)
            variables[i] = call.Sources[i] >= 0 ? kinds.Of(arguments[call.Sources[i]]) : ValueKinds.Of(call.DefaultOf(i));
        Facts facts = _facts.AtEntry(kinds, instruction, call, arguments);
        var text = new System.Text.StringBuilder(string.Join(',', variables[..call.Sources.Length])).Append(' ');
        facts.AddTo(text, NumberOf);
        var key = (call, text.ToString());
        if (!_callees.TryGetValue(key, out TypeFlow? flow))
            _callees[key] = flow = new TypeFlow(call.Body, call.Inner, new TypedEntry(call.Body.Function.Blocks[0], new FlowState(variables, []) { Facts = facts }, IsLoop: false));
        return flow;
    }

    private int NumberOf(object known)
    {
        if (!_numbers.TryGetValue(known, out int number)) _numbers[known] = number = _numbers.Count;
        return number;
    }

    /// <summary>What calling the function does to what is known outside of it, and what is known of it then.</summary>
    public CalleeEffect Effect => _effect ??= _facts.EffectOf();

    private CalleeEffect? _effect;

    private ValueKind ReturnedBy(BlockKinds kinds, IrInstruction instruction)
    {
        ValueKind joined = ValueKind.None;
        foreach (InlinedCall call in _plan.Of(instruction))
        {
            ValueKind returned = call.Target.IsCreation ? ValueKind.Value : FlowOf(kinds, instruction, call).Returned;
            if (returned != ValueKind.None) joined = joined == ValueKind.None ? returned : ValueKinds.Join(joined, returned);
        }
        // A call that is not inlined gives a str.
        return joined == ValueKind.Character ? ValueKind.Str : joined;
    }

    /// <summary>
    /// Whether the function may run Python code of others: calls, and operations on objects of unknown classes. Raising and
    /// leaving typed code are not meant.
    /// </summary>
    public bool MayRunOthers => RunsOthers(alsoWithin: false);

    /// <summary>As <see cref="MayRunOthers"/>, callees included that are part of this code.</summary>
    public bool MayRunOthersWithin => RunsOthers(alsoWithin: true);

    private bool RunsOthers(bool alsoWithin)
    {
        foreach (IrBlock block in Blocks)
        {
            BlockKinds kinds = Enter(block);
            foreach (IrInstruction instruction in block.Instructions)
            {
                if (RunsOthers(kinds, instruction, alsoWithin)) return true;
                Step(kinds, instruction);
            }
            if (block.Terminator is IrBranch branch && !kinds.Of(branch.Condition).IsUnboxed()) return true;
            SetResults(kinds, block.Terminator!);
        }
        return false;
    }

    private bool RunsOthers(BlockKinds kinds, IrInstruction instruction, bool alsoWithin)
    {
        if (HostUseOf(kinds, instruction) is { } use) return !HostKinds.IsPlain(use);
        InlinedCall[] callees = _plan.Of(instruction);
        if (callees.Length > 0) return alsoWithin && Array.Exists(callees, call => FlowOf(kinds, instruction, call).RunsOthers(alsoWithin));
        if (ListRules.IsAccess(kinds, instruction) && !_profile.HasLeft(instruction)) return false;
        return !TypedResult(kinds, instruction).IsUnboxed() && SelfCallAt(instruction) is null && !OperationEffects.RunsOwnCodeOnly(instruction.Operation);
    }

    /// <summary>The kind of what the function returns; None where it never returns.</summary>
    public ValueKind Returned
    {
        get
        {
            if (_returned is { } known) return known;
            ValueKind joined = ValueKind.None;
            foreach (IrBlock block in Blocks)
            {
                if (block.Terminator is not IrReturn end) continue;
                BlockKinds kinds = Enter(block);
                foreach (IrInstruction instruction in block.Instructions) Step(kinds, instruction);
                ValueKind own = kinds.Of(end.Value);
                joined = joined == ValueKind.None ? own : ValueKinds.Join(joined, own);
            }
            _returned = joined;
            return joined;
        }
    }

    private ValueKind? _returned;

    /// <summary>What an instruction does directly with a .NET object, or null.</summary>
    public HostUse? HostUseOf(BlockKinds kinds, IrInstruction instruction) =>
        _host is null || _profile.HasLeft(instruction) ? null : _host.UseOf(instruction, kinds);

    /// <summary>The kind where unboxed code computes the result itself, else <see cref="ValueKind.None"/>.</summary>
    public ValueKind TypedResult(BlockKinds kinds, IrInstruction instruction)
    {
        ValueKind result = ComputedResult(kinds, instruction);
        return _known.Has(result) ? result : ValueKind.None;
    }

    private ValueKind ComputedResult(BlockKinds kinds, IrInstruction instruction)
    {
        if (instruction.Operation == IrOperation.CopyLocal) return kinds.Of(instruction.Inputs[0]);
        if (instruction.Operation == IrOperation.BuildList) return ValueKind.List;
        if (instruction.Operation == IrOperation.GetExtendedSlice) return ListRules.IsSlice(kinds, instruction.Inputs) && !_profile.HasLeft(instruction) ? ValueKind.List : ValueKind.None;
        if (instruction.Operation == IrOperation.GetSlice) return ListRules.IsSlice(kinds, instruction.Inputs) ? ValueKind.List : TextRules.OfSlice(kinds, instruction.Inputs);
        if (instruction.Operation == IrOperation.BuildString) return TextRules.OfPieces(kinds, instruction.Inputs);
        if (HostUseOf(kinds, instruction)?.Result is { } type && HostKinds.Of(type) is var read && read.IsUnboxed()) return read;
        if (instruction.Operation == IrOperation.GetIterator && !kinds.Of(instruction.Inputs[0]).IsText()) return CursorOf(kinds, instruction);
        if (PartOf(instruction) is not null && kinds.Of(instruction.Inputs[0]) == ValueKind.Complex) return ValueKind.Float;
        if (instruction.Inputs.Length is 0 or > 2 || _profile.HasLeft(instruction)) return ValueKind.None;
        return TypeRules.OfTyped(instruction, kinds.Of(instruction.Inputs[0]), instruction.Inputs.Length > 1 ? kinds.Of(instruction.Inputs[1]) : ValueKind.None);
    }

    /// <summary>The kind that a guard makes sure of where the runtime computes the result.</summary>
    public ValueKind GuardedResult(IrInstruction instruction) =>
        _known.Of(instruction.Result is { IsBool: true } ? ValueKind.Bool : Expected(instruction));

    private ValueKind Expected(IrInstruction instruction)
    {
        ValueKind expected = _profile.ExpectedOfLoop(instruction);
        bool isHeld = expected.IsCursor() || (expected == ValueKind.Range && !(CallShape.IsCall(instruction) && _iterators.IsOnlyIterated(instruction.Result!)));
        return isHeld ? ValueKind.Value : expected;
    }

    /// <summary>The attribute of a complex number that an instruction reads, or null.</summary>
    public string? PartOf(IrInstruction instruction) =>
        instruction.Operation == IrOperation.LoadAttribute && _function.Sites.Attributes[instruction.Site] is ("real" or "imag") and var part ? part : null;

    // The iterable is looked at, not its iterator: a cursor is made of it without one.
    private ValueKind CursorOf(BlockKinds kinds, IrInstruction instruction)
    {
        ValueKind expected = kinds.Of(instruction.Inputs[0]) switch
        {
            ValueKind.Range => ValueKind.RangeCursor,
            ValueKind.List => ValueKind.ListCursor,
            _ => _profile.ExpectedOfLoop(instruction),
        };
        return expected.IsCursor() && _iterators.MayHold(instruction.Result!) ? expected : ValueKind.None;
    }

    /// <summary>The kind of a loop's items.</summary>
    public ValueKind ItemOf(BlockKinds kinds, IrForIterate loop) => kinds.Of(loop.Iterator) switch
    {
        ValueKind.RangeCursor => ValueKind.Int,
        ValueKind.StrIterator => ValueKind.Character,
        _ => _known.Of(_profile.Expected(loop)),
    };

    /// <summary>The kind of what is sent to a yield.</summary>
    public ValueKind SentTo(IrYield yield) => yield.Delegate is null && yield.Ended is null ? _known.Of(_profile.ExpectedSent(yield)) : ValueKind.Value;

    private void Walk(IrBlock block)
    {
        BlockKinds kinds = Enter(block);
        foreach (IrInstruction instruction in block.Instructions)
        {
            if (instruction.Handler is { } handler) FlowToHandler(kinds, handler);
            Step(kinds, instruction);
        }
        IrTerminator end = block.Terminator!;
        if (end.Handler is { } endHandler) FlowToHandler(kinds, endHandler);
        _facts.Step(kinds, end);
        SetResults(kinds, end);
        foreach (IrEdge edge in Successors.EdgesOf(end))
        {
            var state = new FlowState([.. kinds.Variables], Array.ConvertAll(edge.Arguments, kinds.Of)) { Facts = kinds.Facts.Along(edge.Arguments) };
            Flow(edge.Target, end is IrYield ? state.Suspended() : state);
        }
    }

    /// <summary>The results of a terminator.</summary>
    public void SetResults(BlockKinds kinds, IrTerminator end)
    {
        switch (end)
        {
            case IrForIterate loop: kinds.Set(loop.Item, ItemOf(kinds, loop)); break;
            case IrSend send:
                kinds.Set(send.Yielded, ValueKind.Value);
                kinds.Set(send.Result, ValueKind.Value);
                break;
            case IrYield yield: kinds.Set(yield.Sent, SentTo(yield)); break;
            default: break;
        }
    }

    private void FlowToHandler(BlockKinds kinds, IrHandler handler)
    {
        var stack = new ValueKind[handler.Target.ParameterCount];
        Array.Fill(stack, ValueKind.Value);
        for (int i = 0; i < handler.Stack.Length; i++) stack[i] = kinds.Of(handler.Stack[i]);
        Flow(handler.Target, new FlowState([.. kinds.Variables], stack));
    }

    private void Flow(IrBlock block, FlowState state)
    {
        bool[] live = _liveness.AtStart(block);
        for (int i = 0; i < live.Length; i++)
            state.Variables[i] = live[i] ? _known.Of(state.Variables[i]) : ValueKind.None;
        for (int i = 0; i < state.Stack.Length; i++)
        {
            state.Stack[i] = _known.Of(state.Stack[i]);
            if (state.Stack[i].IsCursor() && !_iterators.MayHold(block, i)) state.Stack[i] = ValueKind.Value;
        }
        if (!_entries.TryGetValue(block, out FlowState? known))
        {
            _entries[block] = state.Copy();
            _pending.Enqueue(block);
        }
        else if (known.JoinWith(state))
        {
            _pending.Enqueue(block);
        }
    }
}
