using System.Reflection;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>What the frames of one typed method share.</summary>
/// <param name="Writer">The method's CIL.</param>
/// <param name="Code">Whose typed code it is.</param>
/// <param name="Remakes">How often it was given up before.</param>
/// <param name="Leaves">Every step may be left on purpose.</param>
/// <param name="Observer">Is told what becomes of each step; null for none.</param>
internal sealed record TypedMethod(CilWriter Writer, PyCode Code, int Remakes, bool Leaves, ITypingObserver? Observer)
{
    /// <summary>How it calls itself; null where it does not.</summary>
    public DirectMethod? Direct { get; init; }

    private readonly List<Action> _cold = [];

    /// <summary>What is rarely reached is written at the method's end, so that loops lie close together.</summary>
    public void AddCold(Action write) => _cold.Add(write);

    public void WriteCold()
    {
        for (int i = 0; i < _cold.Count; i++) _cold[i]();
    }
}

/// <summary>
/// Writes a method for the kinds that <see cref="TypeFlow"/> found: the frame of the function itself, in which the frames of
/// known callees are written where they are called.
/// </summary>
internal sealed class TypedLowering
{
    private readonly TypedEntry _entry;
    private readonly TypeFlow _flow;
    private readonly CodeLayout _layout;
    private readonly CilWriter _writer;
    private readonly VariablePlaces _variables;
    private readonly CilLocal _result;
    private readonly CilLabel _end;
    private readonly TypedMethod _method;
    private readonly TypedFrame _frame;
    private readonly HostEntryLowering? _host;
    private readonly DirectMethod? _direct;
    private readonly MethodInfo? _body;
    private readonly bool _isCounted;

    private TypedLowering(TypedBody body, TypeFlow flow, TypedEntry entry, string name, TieringMode mode, ITypingObserver? observer, MethodInfo? bodyMethod)
    {
        _body = bodyMethod;
        _entry = entry;
        _flow = flow;
        _layout = body.Function.Layout;
        Type[] parameters = entry.Direct is { } direct ? DirectMethod.ParametersOf(direct) : entry.Host is { } host ? HostEntryLowering.ParametersOf(host) : entry.IsLoop ? MethodShape.ResumptionOf(_layout) : MethodShape.ParametersOf(_layout);
        _writer = new CilWriter(body.Function.Code, name, entry.Host?.Result ?? typeof(Value), parameters) { KeepsSources = observer is not null, FailsGuards = mode == TieringMode.Failing };
        _direct = entry.Direct is null ? null : new DirectMethod(_writer, entry.Direct, !flow.MayRunOthersWithin);
        _method = new TypedMethod(_writer, body.Code, body.Code.Remakes, mode == TieringMode.Leaving, observer) { Direct = _direct };
        _variables = new VariablePlaces(_writer, _layout, inArguments: !entry.IsLoop && entry.Host is null && entry.Direct is null);
        _result = _writer.NewLocal(typeof(Value), "result");
        _end = _writer.NewLabel();
        if (entry.Host is not null) _host = new HostEntryLowering(_method, entry.Host, _variables, LeafCalls.WeightOf(body, flow, entry.Host));
        _isCounted = !entry.IsLoop && !_layout.IsGenerator && _direct is null && _host is not { IsUncounted: true };
        FrameEnd end = new(WriteReturn, _result, _end, null) { BeforeExit = _host?.BeforeExit, Restart = _host?.RestartOf(flow) };
        _frame = new TypedFrame(_method, body, flow, new TypedFrameReferences(_writer, body.Code, _host is null ? null : () => _writer.Load(_host.Function), _host is { IsUncounted: true } ? 1 : 0, _direct?.Open), _variables, end) { Host = entry.Host };
    }

    /// <summary>The verified CIL.</summary>
    /// <param name="body">What is written.</param>
    /// <param name="flow">The kinds.</param>
    /// <param name="entry">Where it begins.</param>
    /// <param name="name">The method's name.</param>
    /// <param name="mode">Whether it is left on purpose.</param>
    /// <param name="observer">Is told what becomes of each step; null for none.</param>
    public static CilMethod Lower(TypedBody body, TypeFlow flow, TypedEntry entry, string name, TieringMode mode, ITypingObserver? observer = null) =>
        new TypedLowering(body, flow, entry, name, mode, observer, null).Run();

    /// <summary>The entry for all callers of a function whose code lies in a method that takes unboxed arguments.</summary>
    /// <param name="body">What is called.</param>
    /// <param name="flow">The kinds.</param>
    /// <param name="entry">The kinds of the arguments.</param>
    /// <param name="direct">The method.</param>
    public static CilMethod LowerEntry(TypedBody body, TypeFlow flow, TypedEntry entry, MethodInfo direct) =>
        new TypedLowering(body, flow, entry, "Typed", TieringMode.Normal, null, direct).Run();

    private CilMethod Run()
    {
        _frame.Begin(_entry);
        if (_direct is not null)
        {
            _direct.WriteEntry(_frame, _variables, _flow.EntryOf(_entry.Block).Variables, _frame.LabelOf(_entry.Block));
        }
        else if (_host is not null)
        {
            _host.WriteEntry(_frame, _flow.EntryOf(_entry.Block).Variables, _frame.LabelOf(_entry.Block));
        }
        else
        {
            if (_entry.IsLoop) WriteLoopEntry();
            else if (_layout.IsGenerator) _frame.Generator!.WriteEntry(_entry.Block);
            else WriteCallEntry();
            if (_entry.IsLoop || !_layout.IsGenerator) Unbox();
        }
        if (_body is null) _frame.WriteBlocks(null); else _frame.Exits.Write();
        _method.WriteCold();
        _writer.Place(_frame.Failed);
        _writer.Clear(_result);
        _writer.Branch(_end);
        _writer.Place(_end);
        if (_isCounted)
        {
            _writer.LoadArgument(MethodShape.Context);
            _writer.Call(RuntimeFields.Leave);
        }
        if (_host is not null) _host.PushResult(_result); else _writer.Load(_result);
        _writer.Return();
        return _writer.Finish();
    }

    private void WriteCallEntry()
    {
        FunctionEntry.WriteEnter(_writer, _layout, _result);
        if (_layout.ParameterCount <= MethodShape.MostParameters) return;
        for (int i = 0; i < _layout.ParameterCount; i++) LoadState(i, () => { _variables.Store(i); });
    }

    private void WriteLoopEntry()
    {
        for (int i = 0; i < _variables.Count; i++) LoadState(i, () => _variables.Store(i));
        for (int i = 0; i < _entry.State.Stack.Length; i++) LoadState(_variables.Count + i, () => _writer.Store(_frame.Places.Home(i)));
    }

    private void LoadState(int index, Action store)
    {
        _writer.LoadArgument(MethodShape.First);
        _writer.PushInt(index);
        _writer.LoadElement(typeof(Value));
        store();
    }

    // Everything is a Value here; what the first block expects unboxed is checked and unboxed.
    private void Unbox()
    {
        FlowState expected = _flow.EntryOf(_entry.Block);
        int region = _frame.Typed.Regions.Of(_entry.Block);
        var checkedSlots = new List<(ValueKind Kind, Action LoadValue, CilLocal Place)>();
        for (int i = 0; i < expected.Variables.Length; i++)
        {
            int slot = i;
            if (expected.Variables[i].IsUnboxed()) checkedSlots.Add((expected.Variables[i], () => _variables.Load(slot), _frame.Typed.Variable(i, expected.Variables[i], region)));
        }
        for (int i = 0; i < expected.Stack.Length; i++)
        {
            CilLocal home = _frame.Places.Home(i);
            if (expected.Stack[i].IsUnboxed()) checkedSlots.Add((expected.Stack[i], () => _writer.Load(home), _frame.Typed.Home(i, expected.Stack[i], region)));
        }
        if (checkedSlots.Count > 0)
        {
            CilLabel mismatch = _frame.Exits.At(new ResumePoint(_entry.Block, 0), -1, SeenKinds.None);
            foreach ((ValueKind kind, Action loadValue, _) in checkedSlots)
            {
                loadValue();
                _writer.Call(TypedMethods.IsOf(kind));
                _writer.BranchFalse(mismatch);
            }
        }
        foreach ((ValueKind kind, Action loadValue, CilLocal place) in checkedSlots)
        {
            loadValue();
            _writer.Call(TypedMethods.UnboxOf(kind));
            _writer.Store(place);
        }
        if (_body is not null) WriteBodyCall(_body, expected.Variables, region);
        else _writer.Branch(_frame.LabelOf(_entry.Block));
    }

    private void WriteBodyCall(MethodInfo body, ValueKind[] expected, int region)
    {
        _writer.LoadArgument(MethodShape.Context);
        _writer.LoadArgument(MethodShape.Function);
        _writer.PushInt(0);
        for (int i = 0; i < _layout.ParameterCount; i++)
        {
            if (expected[i].IsUnboxed()) _writer.Load(_frame.Typed.Variable(i, expected[i], region)); else _variables.Load(i);
        }
        _writer.CallDynamic(body, DirectMethod.ParametersOf(_layout.ParameterCount, expected));
        _writer.Store(_result);
        _writer.Branch(_end);
    }

    private void WriteReturn(IrReturn end)
    {
        if (_host is not null && _host.TryReturn(_frame, end)) return;
        _frame.Operands.Load(end.Value);
        _writer.Store(_result);
        _writer.Branch(_end);
    }
}
