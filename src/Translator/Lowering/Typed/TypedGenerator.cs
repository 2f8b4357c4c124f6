using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>
/// Resumptions and yields of a typed generator body. Suspended, a generator holds its values as generic code keeps them, so
/// either code can go on with what the other left; a resumption unboxes what is still read, behind guards.
/// </summary>
internal sealed class TypedGenerator
{
    private readonly TypedMethod _method;
    private readonly IrFunction _function;
    private readonly CilWriter _writer;
    private readonly TypedOperands _operands;
    private readonly VariablePlaces _variables;
    private readonly TypedPlaces _typed;
    private readonly TypeFlow _flow;
    private readonly KindProfile _profile;
    private readonly TypedEdges _edges;
    private readonly TypedColdBlocks _cold;
    private readonly TypedFrame _frame;
    private readonly FrameEnd _end;
    private readonly CilLabel _thrown;
    private readonly bool _takes;
    private CilLocal? _returned;
    private readonly List<(CilLabel Label, int Place)> _refusals = [];
    private readonly Dictionary<IrYield, int> _states = new(ReferenceEqualityComparer.Instance);

    /// <param name="method">The method it is part of.</param>
    /// <param name="body">The code.</param>
    /// <param name="flow">The kinds.</param>
    /// <param name="frame">The body's frame.</param>
    /// <param name="variables">Its variables, where they are not unboxed.</param>
    /// <param name="edges">Ways between its blocks.</param>
    /// <param name="cold">Ways of its exceptions.</param>
    /// <param name="end">Where it goes when it is done.</param>
    public TypedGenerator(TypedMethod method, TypedBody body, TypeFlow flow, TypedFrame frame, VariablePlaces variables, TypedEdges edges, TypedColdBlocks cold, FrameEnd end)
    {
        _method = method;
        _writer = method.Writer;
        _function = body.Function;
        _profile = body.Profile;
        _takes = body.Has(Optimizations.ItemSinks);
        _flow = flow;
        _frame = frame;
        _operands = frame.Operands;
        _typed = frame.Typed;
        _variables = variables;
        _edges = edges;
        _cold = cold;
        _end = end;
        _thrown = _writer.NewLabel();
        foreach (IrBlock block in _function.Blocks)
            if (block.Terminator is IrYield yield) _states[yield] = _states.Count + 1;
    }

    // ---- Resumptions ----

    /// <param name="start">Where a generator begins that was not resumed before.</param>
    public void WriteEntry(IrBlock start)
    {
        _writer.LoadArgumentAddress(MethodShape.First);
        _writer.LoadField(RuntimeFields.Reference);
        _writer.BranchFalse(_thrown);
        var labels = new CilLabel[_states.Count + 1];
        Array.Fill(labels, _thrown);
        IrYield[] reached = [.. _flow.Blocks.Select(block => block.Terminator).OfType<IrYield>()];
        labels[0] = _writer.NewLabel();
        foreach (IrYield yield in reached) labels[_states[yield]] = _writer.NewLabel();
        _writer.LoadArgument(MethodShape.Function);
        _writer.LoadField(RuntimeFields.State);
        _writer.Switch(labels);
        _writer.Branch(_thrown);

        _writer.Place(labels[0]);
        LoadVariables(start, Refusal(-1));
        _writer.Branch(_frame.LabelOf(start));
        foreach (IrYield yield in reached) WriteResumption(labels[_states[yield]], yield);
        _method.AddCold(WriteRefusals);
    }

    private void WriteResumption(CilLabel label, IrYield yield)
    {
        _writer.Place(label);
        FlowState expected = _flow.EntryOf(yield.Resume.Target);
        int region = _flow.RegionOf(yield.Resume.Target);
        int depth = yield.Resume.Arguments.Length - 1;
        CilLabel refused = Refusal(-1);
        LoadVariables(yield.Resume.Target, refused);
        for (int i = 0; i < depth; i++)
        {
            int slot = _variables.Count + i;
            Settle(expected.Stack[i], () => LoadSlot(slot), refused, Home(i, expected.Stack[i], region));
        }
        ValueKind sent = expected.Stack[depth];
        Settle(sent, () => _writer.LoadArgument(MethodShape.First), sent.IsUnboxed() ? Refusal(_profile.PlaceOf(yield)) : refused, Home(depth, sent, region));
        _writer.Branch(_frame.LabelOf(yield.Resume.Target));
    }

    private void LoadVariables(IrBlock target, CilLabel refused)
    {
        FlowState expected = _flow.EntryOf(target);
        for (int i = 0; i < _variables.Count; i++)
        {
            int slot = i;
            ValueKind kind = expected.Variables[i];
            if (kind == ValueKind.Value)
            {
                LoadSlot(slot);
                _variables.Store(slot);
            }
            else if (kind.IsUnboxed())
            {
                Settle(kind, () => LoadSlot(slot), refused, _typed.Variable(i, kind, _flow.RegionOf(target)));
            }
        }
    }

    private CilLocal Home(int depth, ValueKind kind, int region) => kind.IsUnboxed() ? _typed.Home(depth, kind, region) : _operands.Places.Home(depth);

    private void Settle(ValueKind kind, Action load, CilLabel refused, CilLocal place)
    {
        if (kind.IsUnboxed())
        {
            load();
            _writer.Call(TypedMethods.IsOf(kind));
            _writer.BranchFalse(refused);
            load();
            _writer.Call(TypedMethods.UnboxOf(kind));
        }
        else
        {
            load();
        }
        _writer.Store(place);
    }

    private void LoadSlots()
    {
        _writer.LoadArgument(MethodShape.Function);
        _writer.LoadField(RuntimeFields.Slots);
    }

    private void LoadSlot(int slot)
    {
        LoadSlots();
        _writer.PushInt(slot);
        _writer.LoadElement(typeof(Value));
    }

    private CilLabel Refusal(int place)
    {
        foreach ((CilLabel known, int of) in _refusals)
            if (of == place) return known;
        CilLabel label = _writer.NewGuard("resumption");
        _refusals.Add((label, place));
        return label;
    }

    /// <summary>Where a resumption goes that is left to generic code.</summary>
    private void WriteRefusals()
    {
        _writer.Place(_thrown);
        LoadResumption();
        _writer.Call(TypedMethods.ResumeGeneric);
        _writer.Store(_end.Result);
        _writer.Branch(_end.Left);
        foreach ((CilLabel label, int place) in _refusals)
        {
            _writer.Place(label);
            LoadResumption();
            _writer.PushInt(place);
            _writer.Call(TypedMethods.ResumeUnexpected);
            _writer.Store(_end.Result);
            _writer.Branch(_end.Left);
        }
    }

    private void LoadResumption()
    {
        _writer.LoadArgument(MethodShape.Context);
        _operands.Frame.LoadCode();
        _writer.LoadArgument(MethodShape.Function);
        _writer.LoadArgument(MethodShape.First);
    }

    // ---- Suspensions ----

    public void WriteYield(IrYield yield)
    {
        ValueKind sent = _flow.SentTo(yield);
        if (!sent.IsUnboxed() && _takes) WriteTaken(yield);
        _writer.LoadArgument(MethodShape.Function);
        _writer.PushInt(_states[yield]);
        _writer.PushInt(yield.Offset);
        _operands.Load(yield.Delegate ?? IrNull.Instance);
        _writer.Call(RuntimeMethods.Suspend);
        SaveVariables(_flow.EntryOf(yield.Resume.Target));
        for (int i = 0; i < yield.Resume.Arguments.Length - 1; i++) Save(_variables.Count + i, yield.Resume.Arguments[i], _operands.Kinds.Of(yield.Resume.Arguments[i]));
        _operands.Load(yield.Value);
        _writer.Store(_end.Result);
        _writer.Branch(_end.Left);
    }

    // Who drives the generator may take the item: then None is sent at once.
    private void WriteTaken(IrYield yield)
    {
        ValueKind kind = FormOf(_operands.Kinds.Of(yield.Value));
        CilLabel refused = _writer.NewLabel();
        _writer.MayFail("sink", refused);
        _writer.LoadArgument(MethodShape.Function);
        _operands.LoadFor(yield.Value, kind);
        _writer.Call(TypedMethods.TakeOf(kind));
        _writer.BranchFalse(refused);
        CilLocal sent = _operands.Places.Of(yield.Sent);
        _operands.Kinds.Set(yield.Sent, ValueKind.Value);
        _operands.Load(IrNone.Instance);
        _writer.Store(sent);
        _edges.Go(yield.Resume);
        _writer.Place(refused);
    }

    // What nothing reads behind the yield may stay as it is.
    private void SaveVariables(FlowState expected)
    {
        for (int i = 0; i < _variables.Count; i++)
        {
            if (expected.Variables[i] == ValueKind.None) continue;
            Save(i, new IrLocal(i, _function.Layout.Names[i]), _operands.Kinds.Variables[i]);
        }
    }

    private void Save(int slot, IrValue value, ValueKind kind)
    {
        LoadSlots();
        _writer.PushInt(slot);
        _operands.LoadFor(value, FormOf(kind));
        _writer.Call(TypedMethods.SaveOf(FormOf(kind)));
    }

    // Numbers alone are handed over unboxed.
    private static ValueKind FormOf(ValueKind kind) => kind is ValueKind.Int or ValueKind.Float or ValueKind.Bool ? kind : ValueKind.Value;

    // ---- Other ends of blocks ----

    public void WriteSend(IrSend send)
    {
        _method.Observer?.Generic(send, _operands.Kinds);
        CilLocal yielded = _operands.Places.Of(send.Yielded), result = _operands.Places.Of(send.Result);
        _writer.LoadArgument(MethodShape.Context);
        _writer.LoadArgument(MethodShape.Function);
        _operands.Load(send.Receiver);
        _operands.Load(send.Value);
        // A local whose address is passed lies in memory for good.
        CilLocal returned = _returned ??= _writer.NewLocal(typeof(Value), "returned");
        _writer.LoadAddress(returned);
        _writer.Call(TypedMethods.Send);
        _writer.Store(yielded);
        _writer.Load(returned);
        _writer.Store(result);
        _operands.Kinds.Set(send.Yielded, ValueKind.Value);
        _operands.Kinds.Set(send.Result, ValueKind.Value);
        CilLabel ended = _writer.NewLabel();
        _writer.LoadAddress(yielded);
        _writer.LoadField(RuntimeFields.Reference);
        _writer.BranchFalse(ended);
        _edges.Go(send.OnYield);
        _writer.Place(ended);
        _writer.LoadArgument(MethodShape.Context);
        _writer.LoadField(RuntimeFields.Error);
        _writer.BranchTrue(_cold.For(send.Offset, send.Handler));
        _edges.Go(send.OnReturn);
    }

    public void WriteReturn(IrReturn end)
    {
        _writer.LoadArgument(MethodShape.Function);
        _operands.Load(end.Value);
        _writer.Call(RuntimeMethods.FinishGenerator);
        _writer.Store(_end.Result);
        _writer.Branch(_end.Left);
    }
}
