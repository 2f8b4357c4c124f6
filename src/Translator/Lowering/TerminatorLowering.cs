using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Lowering;

/// <summary>Writes how blocks end, how the method begins, and how it is left.</summary>
internal sealed class TerminatorLowering
{
    private readonly IrFunction _function;
    private readonly CilWriter _writer;
    private readonly OperandWriter _operands;
    private readonly VariablePlaces _variables;
    private readonly ColdBlocks _cold;
    private readonly RaiseLowering _raises;
    private readonly Func<IrBlock, CilLabel> _labelOf;
    private readonly CilLocal _result;
    private readonly CilLabel _exit;
    private readonly List<Resumption> _resumptions = [];
    private readonly CilLabel[] _states;
    private readonly LoweringOptions _options;
    private readonly List<HotLoop> _hotLoops = [];
    private IrBlock? _block;
    private CilLocal? _state;
    private CilLabel? _suspended;
    private CilLabel? _resumed;
    private Action? _loadTemporaries;
    private CilLocal? _truth;
    private int _nextState = 1;

    public TerminatorLowering(IrFunction function, CilWriter writer, OperandWriter operands, VariablePlaces variables, ColdBlocks cold, Func<IrBlock, CilLabel> labelOf, LoweringOptions options)
    {
        _options = options;
        _function = function;
        _writer = writer;
        _operands = operands;
        _variables = variables;
        _cold = cold;
        _raises = new RaiseLowering(writer, operands, cold);
        _labelOf = labelOf;
        _result = writer.NewLocal(typeof(Value), "result");
        _exit = writer.NewLabel();
        int yields = function.Blocks.Count(b => b.Terminator is IrYield);
        _states = new CilLabel[yields + 1];
        for (int i = 0; i < _states.Length; i++) _states[i] = writer.NewLabel();
    }

    private sealed record Resumption(CilLabel Label, IrYield Yield);

    /// <summary>A jump back whose loop has become hot.</summary>
    private sealed record HotLoop(CilLabel Label, IrBlock Header);

    private bool IsGenerator => _function.Layout.IsGenerator;

    // ---- Entry and exit ----

    public void WritePrologue()
    {
        if (_options.Resume is { } resume)
        {
            WriteResumeStart(resume);
            return;
        }
        if (IsGenerator)
        {
            WriteStateSwitch();
            return;
        }
        FunctionEntry.WriteEnter(_writer, _function.Layout, _result);
        if (!_function.Layout.IsNamespace && _function.Layout.ParameterCount > MethodShape.MostParameters)
            LoadSlots(_function.Layout.ParameterCount, () => _writer.LoadArgument(MethodShape.First));
        if (_options.Counting is not null) WriteCallCount();
    }

    // ---- Counting, and the ways between versions of the code ----

    private void WriteCallCount()
    {
        CilLabel cool = _writer.NewLabel();
        _writer.LoadArgument(MethodShape.Code);
        _writer.Call(RuntimeMethods.CountCall);
        _writer.BranchFalse(cool);
        CilLocal state = WriteState(_function.Layout.ParameterCount, 0);
        _writer.LoadArgument(MethodShape.Code);
        _writer.Load(state);
        _writer.Call(RuntimeMethods.HeatCalls);
        _writer.Branch(cool);
        _writer.Place(cool);
    }

    /// <summary>An array of variables and homes.</summary>
    private CilLocal WriteState(int variables, int homes)
    {
        CilLocal state = _state ??= _writer.NewLocal(typeof(Value[]), "state");
        _writer.PushInt(variables + homes);
        _writer.NewArray(typeof(Value));
        _writer.Store(state);
        for (int i = 0; i < variables + homes; i++)
        {
            _writer.Load(state);
            _writer.PushInt(i);
            if (i < variables) _variables.Load(i); else _writer.Load(_operands.Places.Home(i - variables));
            _writer.StoreElement(typeof(Value));
        }
        return state;
    }

    private void WriteHotLoop(HotLoop loop)
    {
        _writer.Place(loop.Label);
        CilLocal state = WriteState(_variables.Count, loop.Header.ParameterCount);
        _writer.LoadArgument(MethodShape.Context);
        _writer.LoadArgument(MethodShape.Code);
        _writer.LoadArgument(MethodShape.Function);
        _writer.PushInt(loop.Header.Index);
        _writer.Load(state);
        _writer.LoadAddress(_result);
        _writer.Call(IsGenerator ? RuntimeMethods.EnterGeneratorLoop : RuntimeMethods.EnterLoop);
        _writer.BranchTrue(_exit);
        _writer.Branch(_labelOf(loop.Header));
    }

    private void WriteResumeStart(ResumePoint resume)
    {
        LoadSlots(_variables.Count, () => _writer.LoadArgument(MethodShape.First));
        for (int i = 0; i < resume.Block.ParameterCount; i++)
        {
            LoadState(_variables.Count + i);
            _writer.Store(_operands.Places.Home(i));
        }
        _resumed = _writer.NewLabel();
        _writer.Branch(_resumed);
    }

    private void LoadState(int index)
    {
        _writer.LoadArgument(MethodShape.First);
        _writer.PushInt(index);
        _writer.LoadElement(typeof(Value));
    }

    /// <summary>The place at which resumed code goes on; the temporaries have their places here.</summary>
    public void PlaceResumption(ResumePoint resume)
    {
        CilLabel here = _writer.NewLabel();
        _writer.Place(here);
        IrTemporary[] live = resume.LiveTemporaries();
        CilLocal[] places = Array.ConvertAll(live, _operands.Places.Of);
        int first = _variables.Count + resume.Block.ParameterCount;
        _loadTemporaries = () =>
        {
            _writer.Place(_resumed!);
            for (int i = 0; i < places.Length; i++)
            {
                LoadState(first + i);
                _writer.Store(places[i]);
            }
            _writer.Branch(here);
        };
    }

    private void WriteStateSwitch()
    {
        if (_options.Counting is not null) WriteResumptionCount();
        // One place loads and one saves the variables: a generator of many yields and variables stays linear.
        LoadSlots(_variables.Count, LoadGeneratorSlots);
        _writer.LoadArgument(MethodShape.Function);
        _writer.LoadField(RuntimeFields.State);
        _writer.Switch(_states);
        _writer.Branch(_exit);
        _writer.Place(_states[0]);
        // A throw before the first resumption raises at the definition.
        CilLabel start = _writer.NewLabel();
        _writer.LoadArgumentAddress(MethodShape.First);
        _writer.LoadField(RuntimeFields.Reference);
        _writer.BranchTrue(start);
        _writer.Branch(_cold.For(_function.GeneratorStart, null));
        _cold.Write();
        _writer.Place(start);
        if (_options.Counting is { } profile)
            for (int i = 0; i < _function.Layout.ParameterCount; i++) Note(profile.PlaceOfParameter(i), () => _variables.Load(i));
    }

    private void WriteResumptionCount()
    {
        CilLabel cool = _writer.NewLabel();
        _writer.LoadArgument(MethodShape.Code);
        _writer.Call(RuntimeMethods.CountCall);
        _writer.BranchFalse(cool);
        _writer.LoadArgument(MethodShape.Code);
        _writer.Call(RuntimeMethods.HeatGenerator);
        _writer.Branch(cool);
        _writer.Place(cool);
    }

    private void Note(int place, Action load)
    {
        _writer.LoadArgument(MethodShape.Code);
        _writer.PushInt(place);
        load();
        _writer.Call(RuntimeMethods.Note);
    }

    private void LoadGeneratorSlots()
    {
        _writer.LoadArgument(MethodShape.Function);
        _writer.LoadField(RuntimeFields.Slots);
    }

    private void LoadSlots(int count, Action loadArray)
    {
        for (int i = 0; i < count; i++)
        {
            loadArray();
            _writer.PushInt(i);
            _writer.LoadElement(typeof(Value));
            _variables.Store(i);
        }
    }

    public void WriteExit()
    {
        if (_options.Resume is null)
            foreach (Resumption resumption in _resumptions) WriteResumption(resumption.Label, resumption.Yield);
        foreach (HotLoop loop in _hotLoops) WriteHotLoop(loop);
        _loadTemporaries?.Invoke();
        WriteSuspension();
        _writer.Place(_cold.Failed);
        _writer.Clear(_result);
        _writer.Branch(_exit);
        _writer.Place(_exit);
        if (!IsGenerator && _options.Resume is null)
        {
            _writer.LoadArgument(MethodShape.Context);
            _writer.Call(RuntimeFields.Leave);
        }
        _writer.Load(_result);
        _writer.Return();
    }

    // ---- Ends of blocks ----

    public void Write(IrBlock block)
    {
        _block = block;
        switch (block.Terminator!)
        {
            case IrJump jump: GoTo(jump.To); break;
            case IrBranch branch: WriteBranch(branch); break;
            case IrBranchNone branch: WriteBranchNone(branch); break;
            case IrForIterate loop: WriteForIterate(loop); break;
            case IrSend send: WriteSend(send); break;
            case IrYield yield: WriteYield(yield); break;
            case IrReturn end: WriteReturn(end); break;
            case IrRaise raise: _raises.Write(raise); break;
            case IrReraise reraise: _raises.Write(reraise); break;
            default: throw new InvalidOperationException($"no terminator: {block.Terminator!.GetType().Name}");
        }
    }

    private void GoTo(IrEdge edge)
    {
        _operands.MoveToHomes(edge.Arguments);
        if (IsCountedBack(edge))
        {
            var loop = new HotLoop(_writer.NewLabel(), edge.Target);
            _hotLoops.Add(loop);
            _writer.LoadArgument(MethodShape.Code);
            _writer.Call(RuntimeMethods.CountRound);
            _writer.BranchTrue(loop.Label);
        }
        _writer.Branch(_labelOf(edge.Target));
    }

    private bool IsCountedBack(IrEdge edge) => _options.Counting is not null && _block is not null && edge.Target.Index <= _block.Index;

    /// <summary>Where a condition branches to: the block itself, or a stub that moves the edge's values first.</summary>
    private (CilLabel Label, bool IsStub) TargetOf(IrEdge edge) =>
        OperandWriter.InPlace(edge.Arguments) && !IsCountedBack(edge) ? (_labelOf(edge.Target), false) : (_writer.NewLabel(), true);

    private void Fork(IrEdge taken, IrEdge other, Action<CilLabel> branch)
    {
        (CilLabel label, bool isStub) = TargetOf(taken);
        branch(label);
        GoTo(other);
        if (!isStub) return;
        _writer.Place(label);
        GoTo(taken);
    }

    private void WriteBranch(IrBranch b)
    {
        if (b.Condition is IrTemporary { IsBool: true })
        {
            _operands.LoadAddress(b.Condition);
            _writer.Call(RuntimeFields.AsBool);
            Fork(b.IfTrue, b.IfFalse, _writer.BranchTrue);
            return;
        }
        CilLocal truth = _truth ??= _writer.NewLocal(typeof(int), "truth");
        _writer.LoadArgument(MethodShape.Context);
        _operands.Load(b.Condition);
        _writer.Call(RuntimeMethods.IsTrue);
        _writer.Store(truth);
        _writer.Load(truth);
        _writer.BranchNegative(_cold.For(b.Offset, b.Handler));
        _writer.Load(truth);
        Fork(b.IfTrue, b.IfFalse, _writer.BranchTrue);
    }

    private void WriteBranchNone(IrBranchNone b)
    {
        _operands.LoadAddress(b.Value);
        _writer.Call(RuntimeFields.IsNone);
        Fork(b.IfNone, b.IfNot, _writer.BranchTrue);
    }

    private void WriteForIterate(IrForIterate loop)
    {
        CilLocal item = _operands.Places.Of(loop.Item);
        _writer.LoadArgument(MethodShape.Context);
        _operands.Load(loop.Iterator);
        _writer.Call(RuntimeMethods.ForIterate);
        _writer.Store(item);
        CilLabel ended = _writer.NewLabel();
        LoadReference(item);
        _writer.BranchFalse(ended);
        if (_options.Counting is { } profile) Note(profile.PlaceOf(loop), () => _writer.Load(item));
        GoTo(loop.Next);
        _writer.Place(ended);
        BranchOnError(loop.Offset, loop.Handler);
        GoTo(loop.Exhausted);
    }

    private void WriteSend(IrSend send)
    {
        CilLocal yielded = _operands.Places.Of(send.Yielded);
        _writer.LoadArgument(MethodShape.Context);
        _operands.Load(send.Receiver);
        _operands.Load(send.Value);
        _writer.LoadAddress(_operands.Places.Of(send.Result));
        _writer.Call(RuntimeMethods.Send);
        _writer.Store(yielded);
        CilLabel ended = _writer.NewLabel();
        LoadReference(yielded);
        _writer.BranchFalse(ended);
        GoTo(send.OnYield);
        _writer.Place(ended);
        BranchOnError(send.Offset, send.Handler);
        GoTo(send.OnReturn);
    }

    private void LoadReference(CilLocal value)
    {
        _writer.LoadAddress(value);
        _writer.LoadField(RuntimeFields.Reference);
    }

    private void BranchOnError(int offset, IrHandler? handler)
    {
        _writer.LoadArgument(MethodShape.Context);
        _writer.LoadField(RuntimeFields.Error);
        _writer.BranchTrue(_cold.For(offset, handler));
    }

    private void WriteReturn(IrReturn end)
    {
        if (IsGenerator)
        {
            _writer.LoadArgument(MethodShape.Function);
            _operands.Load(end.Value);
            _writer.Call(RuntimeMethods.FinishGenerator);
        }
        else
        {
            _operands.Load(end.Value);
        }
        _writer.Store(_result);
        _writer.Branch(_exit);
    }

    // ---- Generators ----

    private void WriteSuspension()
    {
        if (_suspended is null) return;
        _writer.Place(_suspended);
        for (int i = 0; i < _variables.Count; i++) SaveSlot(i, () => _variables.Load(i));
        _writer.Branch(_exit);
    }

    private void WriteYield(IrYield yield)
    {
        int state = _nextState++;
        for (int i = 0; i < yield.Resume.Arguments.Length - 1; i++)
        {
            IrValue item = yield.Resume.Arguments[i];
            SaveSlot(_variables.Count + i, () => _operands.Load(item));
        }
        _writer.LoadArgument(MethodShape.Function);
        _writer.PushInt(state);
        _writer.PushInt(yield.Offset);
        _operands.Load(yield.Delegate ?? IrNull.Instance);
        _writer.Call(RuntimeMethods.Suspend);
        _operands.Load(yield.Value);
        _writer.Store(_result);
        _writer.Branch(_suspended ??= _writer.NewLabel());
        _resumptions.Add(new Resumption(_states[state], yield));
    }

    private void SaveSlot(int slot, Action load)
    {
        LoadGeneratorSlots();
        _writer.PushInt(slot);
        load();
        _writer.StoreElement(typeof(Value));
    }

    private void WriteResumption(CilLabel label, IrYield yield)
    {
        _writer.Place(label);
        int depth = yield.Resume.Arguments.Length - 1;
        for (int i = 0; i < depth; i++)
        {
            LoadGeneratorSlots();
            _writer.PushInt(_variables.Count + i);
            _writer.LoadElement(typeof(Value));
            _writer.Store(_operands.Places.Home(i));
        }
        _writer.LoadArgumentAddress(MethodShape.First);
        _writer.LoadField(RuntimeFields.Reference);
        IrHandler? handler = yield.Handler is null ? null
            : yield.Handler with { Stack = [.. Enumerable.Range(0, yield.Handler.Stack.Length).Select(i => i < depth ? (IrValue)new IrParameter(i) : IrNone.Instance)] };
        if (yield.Ended is { } ended) WriteEndedDelegate(ended, _cold.For(yield.Offset, handler), depth);
        else _writer.BranchFalse(_cold.For(yield.Offset, handler));
        if (_options.Counting is { } profile) Note(profile.PlaceOf(yield), () => _writer.LoadArgument(MethodShape.First));
        _writer.LoadArgument(MethodShape.First);
        _writer.Store(_operands.Places.Home(depth));
        _writer.Branch(_labelOf(yield.Resume.Target));
        _cold.Write();
    }
    // The exception thrown in may be the StopIteration that ended the receiver of a `yield from`: its value is the result.
    private void WriteEndedDelegate(IrEdge ended, CilLabel failed, int depth)
    {
        CilLabel resumed = _writer.NewLabel();
        CilLocal result = _operands.Places.Home(depth);
        _writer.BranchTrue(resumed);
        _writer.LoadArgument(MethodShape.Context);
        _writer.Call(RuntimeMethods.DelegateResult);
        _writer.Store(result);
        LoadReference(result);
        _writer.BranchFalse(failed);
        _writer.Branch(_labelOf(ended.Target));
        _writer.Place(resumed);
    }
}
