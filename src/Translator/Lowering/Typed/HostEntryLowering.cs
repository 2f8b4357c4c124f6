using System.Reflection;
using PyToCil.Runtime;
using PyToCil.Runtime.Hosting;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>
/// The two ends of a typed method with a delegate's signature: its arguments are the lane and what the host passes, and its
/// result is what the host gets. What it is not made for is called through the lane instead, by values.
/// </summary>
internal sealed class HostEntryLowering
{
    private const int Lane = 0;
    private const int FirstArgument = 1;

    private readonly TypedMethod _method;
    private readonly CilWriter _writer;
    private readonly HostParameters _host;
    private readonly VariablePlaces _variables;
    private readonly CilLocal _context;
    private readonly CilLabel _stale, _generic, _other;

    public HostEntryLowering(TypedMethod method, HostParameters host, VariablePlaces variables, CallWeight weight)
    {
        _method = method;
        _writer = method.Writer;
        _host = host;
        _variables = variables;
        Weight = weight;
        _context = _writer.NewLocal(typeof(PyContext), "context");
        Function = _writer.NewLocal(typeof(PyFunction), "function");
        _stale = _writer.NewLabel();
        _generic = _writer.NewLabel();
        _other = _writer.NewLabel();
        _writer.StandIn(MethodShape.Context, _context);
    }

    private CallWeight Weight { get; }

    /// <summary>The call is not counted among the open ones until generic code finishes it.</summary>
    public bool IsUncounted => Weight != CallWeight.Full;

    /// <summary>Where the function lies.</summary>
    public CilLocal Function { get; }

    public static Type[] ParametersOf(HostParameters host) => [host.Lane, .. host.Types];

    /// <summary>Pushes an argument as the host passed it.</summary>
    public static void LoadArgument(CilWriter writer, int slot) => writer.LoadParameter(FirstArgument + slot);

    /// <summary>All up to the first block.</summary>
    /// <param name="frame">The function's frame.</param>
    /// <param name="expected">The kinds that its first block expects of the variables.</param>
    /// <param name="first">The first block.</param>
    public void WriteEntry(TypedFrame frame, ValueKind[] expected, CilLabel first)
    {
        RequireFunction();
        for (int i = 0; i < _host.Types.Length; i++)
        {
            if (_host.IsUsed(i)) RequireObject(i);
            if (expected[i] == ValueKind.Str) RequirePlain(i);
        }
        if (Weight != CallWeight.Bare)
        {
            WriteContext();
            _writer.Load(_context);
            if (IsUncounted) _writer.PushInt(1);
            _writer.Call(IsUncounted ? TypedMethods.HasRoom : RuntimeFields.Enter);
            _writer.BranchFalse(_generic);
        }
        for (int i = 0; i < _host.Types.Length; i++)
            if (expected[i] != ValueKind.None) Convert(frame, i, expected[i]);
        _writer.Branch(first);
        _method.AddCold(() =>
        {
            WriteGeneral(_stale, FunctionLane.Stale);
            WriteGeneral(_generic, FunctionLane.AsValues);
            WriteGeneral(_other, FunctionLane.Derived);
        });
    }

    private void WriteContext()
    {
        _writer.LoadParameter(Lane);
        _writer.LoadField(HostMethods.Interpreter);
        _writer.Call(HostMethods.ContextFor);
        _writer.Store(_context);
    }

    /// <summary>Written before generic code finishes the call, or null.</summary>
    public Action? BeforeExit => Weight == CallWeight.Bare ? WriteContext : null;

    /// <summary>Written in place of exits, or null.</summary>
    public Action<int, SeenKinds>? RestartOf(TypeFlow flow) => LeafCalls.MayRestart(flow, Weight) ? WriteRestart : null;

    // The function may have got other code, or this code may have been given up.
    private void RequireFunction()
    {
        _writer.LoadParameter(Lane);
        _writer.LoadField(HostMethods.Function);
        _writer.Store(Function);
        _writer.Load(Function);
        _writer.LoadObject(_method.Code, typeof(PyCode));
        _writer.PushInt(_method.Remakes);
        _writer.Call(HostMethods.IsCurrent);
        _writer.BranchFalse(_stale);
    }

    // Members are read without further test: null is None, and a class that derives from the type may mean others by their names.
    private void RequireObject(int slot)
    {
        Type type = _host.Types[slot];
        LoadArgument(_writer, slot);
        _writer.BranchFalse(_generic);
        if (type.IsSealed) return;
        if (type.IsAbstract || _host.IsOpen)
        {
            _writer.LoadObject(_host.Uses, typeof(HostUses));
            _writer.PushInt(slot);
            LoadArgument(_writer, slot);
            _writer.Call(HostMethods.Accepts);
            _writer.BranchFalse(_generic);
        }
        else
        {
            LoadArgument(_writer, slot);
            _writer.IsExactly(type);
            _writer.BranchFalse(_other);
        }
    }

    private void RequirePlain(int slot)
    {
        LoadArgument(_writer, slot);
        _writer.Call(HostMethods.IsPlain);
        _writer.BranchFalse(_generic);
    }

    private void Convert(TypedFrame frame, int slot, ValueKind expected)
    {
        Type type = _host.Types[slot];
        ValueKind kind = HostKinds.Of(type);
        if (expected == ValueKind.Str)
        {
            LoadArgument(_writer, slot);
            _writer.Store(frame.Typed.Variable(slot, expected, frame.EntryRegion));
            return;
        }
        if (kind.IsUnboxed())
        {
            LoadArgument(_writer, slot);
            HostMethods.Unbox(_writer, type);
            if (expected == kind)
            {
                _writer.Store(frame.Typed.Variable(slot, kind, frame.EntryRegion));
                return;
            }
            frame.Operands.Box(kind);
        }
        else
        {
            HostMethods.Box(_writer, type, _host.IsUsed(slot), () => LoadArgument(_writer, slot));
        }
        _variables.Store(slot);
    }

    private void WriteGeneral(CilLabel label, int reason)
    {
        _writer.Place(label);
        WriteGeneral(-1, reason);
    }

    private void WriteGeneral(int place, int reason)
    {
        for (int i = 0; i <= _host.Types.Length; i++) _writer.LoadParameter(i);
        _writer.LoadObject(_method.Code, typeof(PyCode));
        _writer.PushInt(place);
        _writer.PushInt(reason);
        _writer.CallHost(_host.Lane.GetMethod("General")!);
        _writer.Return();
    }

    // Nothing was changed yet: the call begins again in generic code.
    private void WriteRestart(int place, SeenKinds seen) => WriteGeneral(place, (int)seen);

    /// <summary>Returns an unboxed value without a <see cref="Value"/> between; false where that cannot be.</summary>
    public bool TryReturn(TypedFrame frame, IrReturn end)
    {
        ValueKind kind = frame.Operands.Kinds.Of(end.Value);
        ValueKind wanted = HostKinds.OfArgument(_host.Result);
        bool isDirect = (kind == ValueKind.Int && _host.Result == typeof(long))
            || (kind is ValueKind.Int or ValueKind.Float && _host.Result == typeof(double))
            || (kind == ValueKind.Bool && wanted == ValueKind.Bool)
            || (kind is ValueKind.Str or ValueKind.Complex && wanted == kind);
        if (!isDirect) return false;
        if (!IsUncounted)
        {
            _writer.Load(_context);
            _writer.Call(RuntimeFields.Leave);
        }
        frame.Operands.LoadAs(end.Value, wanted);
        _writer.Return();
        return true;
    }

    /// <summary>Any other end: the result, or the pending exception thrown.</summary>
    public void PushResult(CilLocal result)
    {
        if (Weight == CallWeight.Bare) WriteContext();
        _writer.LoadParameter(Lane);
        _writer.Load(_context);
        _writer.Load(result);
        _writer.CallHost(_host.Lane.GetMethod("Finish", BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)!);
    }
}
