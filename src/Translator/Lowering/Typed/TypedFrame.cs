using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>
/// One function within a typed method: numbers lie unboxed in CIL locals, everything else is done as generic code does it, with
/// operands boxed for the call and results unboxed behind a guard.
/// </summary>
internal sealed class TypedFrame
{
    private readonly TypedMethod _method;
    private readonly TypedBody _body;
    private readonly ITypingObserver? _observer;
    private readonly TypeFlow _flow;
    private readonly IrFunction _function;
    private readonly KindProfile _profile;
    private readonly CilWriter _writer;
    private readonly ValuePlaces _places;
    private readonly VariablePlaces _variables;
    private readonly TypedPlaces _typed;
    private readonly TypedOperands _operands;
    private readonly TypedEdges _edges;
    private readonly TypedColdBlocks _cold;
    private readonly RaiseLowering _raises;
    private readonly TypedExits _exits;
    private readonly TypedArithmetic _arithmetic;
    private readonly TypedText _text;
    private readonly TypedCalls _natives;
    private readonly TypedComplex _complex;
    private readonly TypedGlobals _globals;
    private readonly TypedModulus _modulus;
    private readonly TypedLoops _loops;
    private readonly InstructionLowering _instructions;
    private readonly InlinedCallLowering _calls;
    private readonly TypedMembers _members;
    private readonly MixedArithmetic _mixed;
    private readonly HostMemberLowering? _hostMembers;
    private readonly Dictionary<IrBlock, CilLabel> _labels = [];
    private readonly FrameEnd _end;
    private readonly TypedGenerator? _generator;
    private readonly TypedPairs _pairs;
    private readonly TypedLists _lists;
    private readonly QuietLookupLowering _quiet;
    private CilLocal? _truth;
    private IrBlock _block;
    private IrInstruction? _done;

    /// <param name="method">The method it is part of.</param>
    /// <param name="body">The code.</param>
    /// <param name="flow">The kinds.</param>
    /// <param name="references">Its code object and function.</param>
    /// <param name="variables">Its variables, where they are not unboxed.</param>
    /// <param name="end">Where it goes when it is done.</param>
    public TypedFrame(TypedMethod method, TypedBody body, TypeFlow flow, FrameReferences references, VariablePlaces variables, FrameEnd end)
    {
        _method = method;
        _body = body;
        _observer = method.Observer;
        _flow = flow;
        _function = body.Function;
        _profile = body.Profile;
        _writer = method.Writer;
        _variables = variables;
        _end = end;
        _block = _function.Blocks[0];
        _places = new ValuePlaces(_writer, Math.Max(_function.HomeCount, 1));
        _typed = new TypedPlaces(_writer, _function.Layout.Names, body.Regions);
        _operands = new TypedOperands(_function, _writer, _places, _variables, _typed, references);
        Guards = new InstanceGuards(_writer, _operands);
        _edges = new TypedEdges(_writer, _operands, flow, _variables, _typed, LabelOf);
        _cold = new TypedColdBlocks(_function, _writer, _operands, flow, _edges, LabelOf);
        _raises = new RaiseLowering(_writer, _operands, _cold);
        _exits = new TypedExits(_writer, _operands, body, _variables, _typed, end);
        _arithmetic = new TypedArithmetic(_writer, _operands);
        _text = new TypedText(_writer, _operands);
        _globals = new TypedGlobals(_writer, _operands, _typed, _function, body.Code, _profile);
        _natives = new TypedCalls(_writer, _operands, _typed, flow, _globals, _profile, body.Code, (instruction, index) => LeaveBefore(instruction, index));
        _modulus = new TypedModulus(_writer, _operands, _typed, flow, _natives, _globals, _profile);
        _complex = new TypedComplex(_writer, _operands);
        _lists = new TypedLists(_writer, _operands, _typed, _profile, Has(Optimizations.ListDisplays) ? new TypedListDisplays(_writer, _operands, _typed) : null);
        _pairs = new TypedPairs(method, Has(Optimizations.Pairs), _operands, _typed, _exits, _cold, flow, _profile);
        _loops = new TypedLoops(_writer, _operands, _typed, _edges, _exits, _cold, flow, _profile, _observer, _pairs);
        _instructions = new InstructionLowering(_writer, _operands, _variables, _cold) { IsGenerator = _function.Layout.IsGenerator };
        _quiet = new QuietLookupLowering(method, _function, _operands, _cold);
        _members = new TypedMembers(_writer, _operands, _typed, flow, Guards, body.Code);
        _mixed = new MixedArithmetic(_writer, _operands, _typed, flow, _profile, _arithmetic);
        _calls = new InlinedCallLowering(method, this, _function, flow, _cold);
        foreach (IrBlock block in flow.Blocks) _labels[block] = _writer.NewLabel();
        if (_function.Layout.IsGenerator) _generator = new TypedGenerator(method, body, flow, this, _variables, _edges, _cold, end);
    }

    /// <summary>For the frame that a delegate calls: what the delegate's signature tells.</summary>
    public HostParameters? Host
    {
        init
        {
            if (value is not null) _hostMembers = new HostMemberLowering(_method, _flow, _operands, _typed, _cold, value);
        }
    }

    /// <summary>For an inlined frame: what the frames around it take to be true when it is done.</summary>
    public FactTests TestsAround { get; init; } = FactTests.None;

    public InstanceGuards Guards { get; }

    public TypedOperands Operands => _operands;

    /// <summary>Where a call's arguments are looked for (<see cref="LoopRegions"/>).</summary>
    public int EntryRegion => _flow.RegionOf(_function.Blocks[0]);

    public ValuePlaces Places => _places;
    public TypedPlaces Typed => _typed;

    /// <summary>Its code.</summary>
    public TypedBody Body => _body;
    public TypedExits Exits => _exits;

    /// <summary>Its resumptions and yields, where it is a generator's body.</summary>
    public TypedGenerator? Generator => _generator;

    /// <summary>Where an exception leaves it.</summary>
    public CilLabel Failed => _cold.Failed;

    public CilLabel LabelOf(IrBlock block) => _labels[block];

    /// <summary>Before the first block all variables and stack items are Values.</summary>
    public void Begin(TypedEntry entry) => _operands.Kinds = new BlockKinds(
        Array.ConvertAll(entry.State.Variables, _ => ValueKind.Value), Array.ConvertAll(entry.State.Stack, _ => ValueKind.Value), new ValueKind[_function.TemporaryCount], _function.Code, _body.Known);

    /// <param name="call">What it replaces in another frame; null for the function itself.</param>
    public void WriteBlocks(IrInstruction? call)
    {
        object? around = _writer.Source;
        _observer?.EnterFrame(_body, _flow, call);
        foreach (IrBlock block in _flow.Blocks) WriteBlock(block);
        _observer?.LeaveFrame();
        _writer.Source = around;
        _method.AddCold(_cold.Write);
        _method.AddCold(_exits.Write);
    }

    private bool Has(Optimizations optimization) => _body.Has(optimization);

    // ---- Blocks ----

    private void WriteBlock(IrBlock block)
    {
        _block = block;
        _writer.Place(LabelOf(block));
        _places.EnterBlock(block);
        _operands.Kinds = _flow.Enter(block);
        _natives.EnterBlock();
        for (int i = 0; i < block.Instructions.Count; i++)
        {
            _writer.Source = block.Instructions[i];
            WriteInstruction(block.Instructions[i], i);
            _places.Release(block.Instructions[i], i);
            if (i == 0) _quiet.PlaceEnd(block);
        }
        _writer.Source = block.Terminator;
        WriteTerminator(block.Terminator!);
    }

    private void WriteInstruction(IrInstruction instruction, int index)
    {
        if (_method.Leaves)
        {
            _writer.Call(TypedMethods.LeavesHere);
            _writer.BranchTrue(_exits.At(new ResumePoint(_block, index), -1, SeenKinds.None));
        }
        if (instruction == _done) return;
        if (_hostMembers is not null && _hostMembers.Write(instruction, () => LeaveBefore(instruction, index)))
        {
            WriteDirectResult(instruction, index);
            return;
        }
        switch (instruction.Operation)
        {
            case IrOperation.StoreLocal: WriteStoreLocal(instruction); break;
            case IrOperation.RequireLocal when _operands.Kinds.Variables[instruction.Argument].IsUnboxed(): break;
            case IrOperation.MakeCell: WriteMakeCell(instruction); break;
            case IrOperation.SetSlice when _lists.TrySetSlice(instruction): _observer?.Generic(instruction, _operands.Kinds); break;
            case IrOperation.ListAppend when _lists.TryAppend(instruction): _observer?.Generic(instruction, _operands.Kinds); break;
            case IrOperation.LoadGlobal when _end.Restart is not null:
                WriteGlobalOrRestart(instruction, index);
                return;
            default:
                ValueKind typed = _flow.TypedResult(_operands.Kinds, instruction);
                if (typed.IsUnboxed()) WriteTyped(instruction, typed, index);
                else WriteGeneric(instruction, index);
                return;
        }
        _flow.Step(_operands.Kinds, instruction);
    }

    // Code that may begin again does so where the global is not found at once.
    private void WriteGlobalOrRestart(IrInstruction instruction, int index)
    {
        _operands.Frame.LoadFunction();
        _operands.Frame.LoadSite(typeof(GlobalSite), instruction.Site);
        _writer.LoadAddress(_places.Of(instruction.Result!));
        _writer.Call(TypedMethods.TryLoadGlobal);
        _writer.BranchFalse(_exits.At(new ResumePoint(_block, index), -1, SeenKinds.None));
        WriteDirectResult(instruction, index);
    }

    // A Value that was made without the runtime's general way, as the profile expects it.
    private void WriteDirectResult(IrInstruction instruction, int index)
    {
        _observer?.Direct(instruction, DirectWay.HostMember);
        _flow.Step(_operands.Kinds, instruction);
        if (instruction.Result is { } result && _operands.Kinds.Of(result).IsUnboxed() && !_flow.TypedResult(_operands.Kinds, instruction).IsUnboxed()) WriteGuard(instruction, result, index);
    }

    private void WriteStoreLocal(IrInstruction instruction)
    {
        ValueKind kind = _operands.Kinds.Of(instruction.Inputs[0]);
        if (_flow.IsAppend(_operands.Kinds, instruction))
        {
            _text.WriteAppend((IrTemporary)instruction.Inputs[0], instruction.Argument, _typed);
            _observer?.Stored(instruction, kind);
            return;
        }
        _operands.LoadFor(instruction.Inputs[0], kind);
        if (kind.IsUnboxed()) _writer.Store(_typed.Variable(instruction.Argument, kind, _operands.Kinds.Region));
        else _variables.Store(instruction.Argument);
        _hostMembers?.WriteVariable(instruction);
        _observer?.Stored(instruction, kind);
    }

    private void WriteMakeCell(IrInstruction instruction)
    {
        ValueKind kind = _operands.Kinds.Variables[instruction.Argument];
        if (kind.IsUnboxed())
        {
            _operands.Load(instruction.Inputs[0]);
            _variables.Store(instruction.Argument);
            _operands.Kinds.Variables[instruction.Argument] = ValueKind.Value;
        }
        _observer?.Generic(instruction, _operands.Kinds);
        _instructions.Write(instruction);
    }

    private bool TryKeepText(IrInstruction instruction, int index)
    {
        if (index + 1 == _block.Instructions.Count || !_flow.IsAppend(_operands.Kinds, _block.Instructions[index + 1])) return Has(Optimizations.TextSums) && _text.TryKeep(_block, index);
        _text.KeepAppended(instruction);
        return true;
    }

    private void WriteTyped(IrInstruction instruction, ValueKind kind, int index)
    {
        if (kind.IsCursor())
        {
            _loops.WriteGetIterator(instruction, kind, new ResumePoint(_block, index));
            _flow.Step(_operands.Kinds, instruction);
            return;
        }
        CilLabel Exit() => LeaveBefore(instruction, index);
        if (instruction.Operation == IrOperation.FormatSimple && _operands.Kinds.Of(instruction.Inputs[0]) == ValueKind.Int && Has(Optimizations.TextSums)
            && _text.TryKeepNumber(_block, index, instruction.Inputs[0], "", Exit))
        {
            _flow.Step(_operands.Kinds, instruction);
            return;
        }
        if (kind == ValueKind.Str && TryKeepText(instruction, index))
        {
            _flow.Step(_operands.Kinds, instruction);
            return;
        }
        if (instruction.Operation == IrOperation.CopyLocal) _operands.LoadAs(instruction.Inputs[0], kind);
        else if (_lists.Covers(instruction)) _lists.Write(_block, instruction, Exit);
        else if (_text.Covers(instruction)) _text.Write(instruction, Exit);
        else if (_complex.Covers(instruction)) _complex.Write(instruction, _flow.PartOf(instruction), Exit);
        else _arithmetic.Write(instruction, kind, Exit);
        _observer?.Unboxed(instruction, kind);
        _writer.Store(_typed.Temporary(instruction.Result!.Id, kind));
        _flow.Step(_operands.Kinds, instruction);
    }

    private CilLabel LeaveBefore(IrInstruction instruction, int index, SeenKinds seen = SeenKinds.Left)
    {
        _observer?.MayLeave(instruction);
        return _exits.At(new ResumePoint(_block, index), _profile.PlaceOf(instruction), seen);
    }

    private void WriteGeneric(IrInstruction instruction, int index)
    {
        _observer?.Generic(instruction, _operands.Kinds);
        IrTemporary? result = instruction.Result;
        InlinedCallLowering.Join? join = _calls.Write(instruction, new ResumePoint(_block, index + 1), () => LeaveBefore(instruction, index));
        if (join is not null && _flow.IsAll(instruction))
        {
            WriteJoin(join, instruction, index);
            return;
        }
        if (join is null && TryWriteMember(instruction, index)) return;
        foreach (IrTemporary more in instruction.MoreResults) _operands.Kinds.Set(more, ValueKind.Value);
        if (result is not null) _operands.Kinds.Set(result, ValueKind.Value);
        QuietHandler? quiet = Has(Optimizations.QuietHandlers) ? QuietLookupLowering.HandlerOf(instruction) : null;
        if (join is null && quiet is null && WriteAlone(instruction, index)) return;
        bool hasLane = quiet is null && Has(Optimizations.Builtins) && _natives.WriteBefore(_block, index);
        if (hasLane) _observer?.Direct(instruction, DirectWay.Builtin);
        CilLabel? computed = Has(Optimizations.MixedNumbers) ? _mixed.Write(instruction) : null;
        CilLabel? done = quiet is not null && !_profile.IsOfList(instruction) ? null : WriteShortcut(instruction) ?? WriteMember(instruction) ?? _pairs.WriteUnpack(_block, instruction);
        bool isRare = done is not null || join is not null || hasLane;
        Action keep = _exits.Keeper(_block, index + 1);
        if (isRare || computed is not null) keep();
        if (quiet is not null) _quiet.Write(instruction, quiet, keep);
        else _instructions.Write(instruction, isRare);
        if (done is not null)
        {
            _writer.Branch(done);
            _writer.Place(done);
        }
        _natives.WriteBeforeGuard(instruction);
        if (join is not null) _writer.Place(join.Value);
        _flow.Step(_operands.Kinds, instruction);
        if (result is not null && _operands.Kinds.Of(result).IsUnboxed()) WriteGuard(instruction, result, index);
        if (instruction.Operation == IrOperation.Unpack) _pairs.WriteGuards(_block, index);
        _natives.WriteAfter(instruction);
        if (join is not null) _writer.Place(join.Done);
        if (computed is not null) _writer.Place(computed);
        _hostMembers?.WriteGeneralResult(instruction);
    }

    // Where a call of known callees goes on.
    private void WriteJoin(InlinedCallLowering.Join join, IrInstruction call, int index)
    {
        _writer.Place(join.Value);
        _flow.Step(_operands.Kinds, call);
        if (_operands.Kinds.Of(call.Result!).IsUnboxed()) WriteGuard(call, call.Result!, index);
        _writer.Branch(join.Done);
        _writer.Place(join.Done);
        _hostMembers?.WriteGeneralResult(call);
    }

    // An access of a member that has no general way behind it.
    private bool TryWriteMember(IrInstruction instruction, int index)
    {
        CilLabel? unexpected = null;
        if (!_members.TryWriteAlone(instruction, () => LeaveBefore(instruction, index),
            () => unexpected ??= _exits.At(new ResumePoint(_block, index), _profile.PlaceOf(instruction), SeenKinds.None),
            _method.Leaves ? null : _block.Instructions.ElementAtOrDefault(index + 1))) return false;
        _observer?.Direct(instruction, DirectWay.Member);
        _flow.Step(_operands.Kinds, instruction);
        if (instruction.Result is not { } result || !_operands.Kinds.Of(result).IsUnboxed())
        {
            if (instruction.Operation == IrOperation.LoadAttribute) _hostMembers?.WriteGeneralResult(instruction);
            return true;
        }
        if (_operands.Kinds.Of(result) is ValueKind.Int or ValueKind.Float or ValueKind.Bool) _observer?.Guarded(instruction, _operands.Kinds.Of(result));
        else WriteGuard(instruction, result, index);
        _hostMembers?.WriteGeneralResult(instruction);
        return true;
    }

    private CilLabel? WriteMember(IrInstruction instruction)
    {
        CilLabel? done = Has(Optimizations.Members) ? _members.Write(instruction) : null;
        if (done is not null) _observer?.Direct(instruction, DirectWay.Member);
        return done;
    }

    private void WriteGuard(IrInstruction instruction, IrTemporary result, int index)
    {
        ValueKind kind = _operands.Kinds.Of(result);
        _observer?.Guarded(instruction, kind);
        _operands.Kinds.Set(result, ValueKind.Value);
        CilLocal place = _places.Of(result);
        if (!result.IsBool)
        {
            _writer.Load(place);
            _writer.Call(TypedMethods.IsOf(kind));
            _writer.BranchFalse(_exits.At(new ResumePoint(_block, index + 1), _profile.PlaceOf(instruction), SeenKinds.Other));
        }
        _writer.Load(place);
        _writer.Call(TypedMethods.UnboxOf(kind));
        _writer.Store(_typed.Temporary(result.Id, kind));
        _operands.Kinds.Set(result, kind);
    }

    // What needs no general way behind it, as far as was seen: without calls in it a loop keeps its numbers in registers.
    private bool WriteAlone(IrInstruction instruction, int index)
    {
        switch (instruction.Operation)
        {
            case IrOperation.LoadGlobal:
                _natives.NoteGlobal(instruction);
                if (!Has(Optimizations.Globals)) return false;
                if (_globals.ConstantOf(instruction) is { } constant)
                {
                    _flow.Step(_operands.Kinds, instruction);
                    ValueKind expected = _operands.Kinds.Of(instruction.Result!);
                    _observer?.Direct(instruction, DirectWay.Constant);
                    if (expected.IsUnboxed()) _observer?.Guarded(instruction, expected);
                    if (_globals.WriteConstant(instruction, constant, expected, LeaveBefore(instruction, index))) return true;
                    if (expected.IsUnboxed()) WriteGuard(instruction, instruction.Result!, index);
                    return true;
                }
                if (!_globals.Write(instruction, () => LeaveBefore(instruction, index)) && !WriteGlobalOfModule(instruction, index)) return false;
                break;
            case IrOperation.Call1 when !_method.Leaves && Has(Optimizations.ComplexModulus) && _modulus.Write(_block, index, () => LeaveBefore(instruction, index)):
                _done = _block.Instructions[index + 1];
                return true;
            case IrOperation.GetItem or IrOperation.SetItem when Has(Optimizations.ListItems) && _lists.IsAccess(instruction):
                WriteListAccess(instruction, index);
                return true;
            case IrOperation.Format or IrOperation.Call1 when TryKeepNumber(instruction, index):
                _flow.Step(_operands.Kinds, instruction);
                return true;
            default: return false;
        }
        _flow.Step(_operands.Kinds, instruction);
        if (instruction.Result is { } result && _operands.Kinds.Of(result).IsUnboxed()) WriteGuard(instruction, result, index);
        return true;
    }

    // A number whose text is wanted only as a part of another one.
    private bool TryKeepNumber(IrInstruction instruction, int index)
    {
        if (_profile.HasLeft(instruction) || _flow.ResultOf(_operands.Kinds, instruction) != ValueKind.Str || !Has(Optimizations.TextSums)) return false;
        IrValue[] inputs = instruction.Inputs;
        CilLabel Exit() => LeaveBefore(instruction, index);
        if (instruction.Operation == IrOperation.Format) return _operands.ConstantText(inputs[1]) is { } specification && _text.TryKeepNumber(_block, index, inputs[0], specification, Exit);
        return inputs[0] is IrTemporary callable && _globals.Is(callable, KnownCallable.Str) && _operands.Kinds.Of(inputs[1]) == ValueKind.Int && _text.TryKeepNumber(_block, index, inputs[1], "", Exit);
    }

    // Where floats outlive it, it is left rather than that the name is looked for and they go on.
    private bool WriteGlobalOfModule(IrInstruction load, int index)
    {
        if (!_body.Code.Globals[load.Site].IsInModule || _profile.HasLeft(load) || !_exits.HasFloats(_block, index)) return false;
        _operands.Frame.LoadFunction();
        if (_function.Layout.IsGenerator) _writer.Call(RuntimeFields.GeneratorFunction);
        _operands.Frame.LoadSite(typeof(GlobalSite), load.Site);
        _writer.LoadAddress(Item);
        _writer.Call(TypedMethods.TryLoadGlobal);
        _writer.BranchFalse(LeaveBefore(load, index));
        _writer.Load(Item);
        _writer.Store(_places.Of(load.Result!));
        return true;
    }

    private void WriteListAccess(IrInstruction access, int index)
    {
        CilLabel Exit(SeenKinds seen) => LeaveBefore(access, index, seen);
        if (access.Result is { } item)
        {
            ValueKind kind = _flow.GuardedResult(access);
            _observer?.Direct(access, DirectWay.ListItem);
            if (kind.IsUnboxed()) _observer?.Guarded(access, kind);
            _lists.WriteGet(access, kind, Exit);
        }
        else
        {
            _observer?.Direct(access, DirectWay.ListStore);
            _lists.WriteSet(access, Exit);
        }
        _flow.Step(_operands.Kinds, access);
    }

    // What is given by address has a local of its own: others stay in registers.
    private CilLocal Item => _item ??= _writer.NewLocal(typeof(Value), "item");

    private CilLocal? _item;

    // What an exact list does without a call; the runtime's way follows where it is none.
    private CilLabel? WriteShortcut(IrInstruction instruction)
    {
        if (!PushListAccess(instruction)) return null;
        CilLabel done = _writer.NewLabel();
        if (instruction.Result is not { } item)
        {
            _writer.BranchTrue(done);
            return done;
        }
        CilLabel other = _writer.NewGuard("list item");
        _writer.BranchFalse(other);
        _writer.Load(Item);
        _writer.Store(_places.Of(item));
        _writer.Branch(done);
        _writer.Place(other);
        return done;
    }

    // Pushes whether the access is done; an item lies in Item then.
    private bool PushListAccess(IrInstruction instruction)
    {
        if (!Has(Optimizations.ListItems)) return false;
        IrValue[] inputs = instruction.Inputs;
        if (instruction.Operation == IrOperation.GetItem && _operands.Kinds.Of(inputs[1]) == ValueKind.Int)
        {
            _operands.Load(inputs[0]);
            _operands.LoadAs(inputs[1], ValueKind.Int);
            _writer.LoadAddress(Item);
            _writer.Call(TypedMethods.TryItem);
            _observer?.Direct(instruction, DirectWay.ListItem);
        }
        else if (instruction.Operation == IrOperation.SetItem && _operands.Kinds.Of(inputs[2]) == ValueKind.Int)
        {
            _operands.Load(inputs[0]);
            _operands.Load(inputs[1]);
            _operands.LoadAs(inputs[2], ValueKind.Int);
            _writer.Call(TypedMethods.TrySetItem);
            _observer?.Direct(instruction, DirectWay.ListStore);
        }
        else
        {
            return false;
        }
        return true;
    }

    // ---- Ends of blocks ----

    private void WriteTerminator(IrTerminator terminator)
    {
        switch (terminator)
        {
            case IrJump jump: _edges.Go(jump.To); break;
            case IrBranch branch: WriteBranch(branch); break;
            case IrBranchNone branch: WriteBranchNone(branch); break;
            case IrForIterate loop: _loops.WriteForIterate(loop, new ResumePoint(_block, _block.Instructions.Count)); break;
            case IrReturn end when _generator is not null: _generator.WriteReturn(end); break;
            case IrReturn end: _end.WriteReturn(end); break;
            case IrYield yield: _generator!.WriteYield(yield); break;
            case IrSend send: _generator!.WriteSend(send); break;
            case IrRaise raise: _raises.Write(raise); break;
            case IrReraise reraise: _raises.Write(reraise); break;
            default: throw new InvalidOperationException($"no typed form: {terminator.GetType().Name}");
        }
    }

    private void WriteBranch(IrBranch b)
    {
        CilLabel isTrue = _writer.NewLabel();
        if (_operands.Kinds.Of(b.Condition).IsUnboxed())
        {
            _observer?.Unboxed(b, ValueKind.Bool);
            _arithmetic.WriteTruth(b.Condition);
        }
        else
        {
            _observer?.Generic(b, _operands.Kinds);
            CilLocal truth = _truth ??= _writer.NewLocal(typeof(int), "truth");
            _writer.LoadArgument(MethodShape.Context);
            _operands.Load(b.Condition);
            _operands.Frame.Call(RuntimeMethods.IsTrue);
            _writer.Store(truth);
            _writer.Load(truth);
            _writer.BranchNegative(_cold.For(b.Offset, b.Handler));
            _writer.Load(truth);
        }
        Fork(isTrue, b.IfTrue, b.IfFalse);
    }

    private void Fork(CilLabel taken, IrEdge ifTrue, IrEdge ifFalse)
    {
        _writer.BranchTrue(taken);
        _edges.Go(ifFalse);
        _writer.Place(taken);
        _edges.Go(ifTrue);
    }

    private void WriteBranchNone(IrBranchNone b)
    {
        if (_operands.Kinds.Of(b.Value).IsUnboxed())
        {
            _edges.Go(b.IfNot);
            return;
        }
        _operands.LoadAddress(b.Value);
        _writer.Call(RuntimeFields.IsNone);
        Fork(_writer.NewLabel(), b.IfNone, b.IfNot);
    }
}
