using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>
/// The ways out of typed code: everything generic code needs to go on at the same step with the same values goes into an
/// array, and generic code that begins there gives the function's result.
/// </summary>
internal sealed class TypedExits
{
    private sealed record Exit(CilLabel Label, int Number, int Place, SeenKinds Seen, ExitItem[] Items, object? Source);

    private readonly CilWriter _writer;
    private readonly TypedOperands _operands;
    private readonly TypedBody _body;
    private readonly FrameEnd _end;
    private readonly VariablePlaces _variables;
    private readonly TypedPlaces _typed;
    private readonly int _variableCount;
    private readonly List<Exit> _pending = [];
    private CilLocal? _state;

    public TypedExits(CilWriter writer, TypedOperands operands, TypedBody body, VariablePlaces variables, TypedPlaces typed, FrameEnd end)
    {
        _writer = writer;
        _operands = operands;
        _body = body;
        _variables = variables;
        _typed = typed;
        _end = end;
        _variableCount = variables.Count;
    }

    /// <summary>Where to branch to leave before a step of the present block.</summary>
    /// <param name="point">The step that generic code does first.</param>
    /// <param name="place">The step's place in the profile, or -1.</param>
    /// <param name="seen">What the profile learns.</param>
    public CilLabel At(ResumePoint point, int place, SeenKinds seen)
    {
        var stack = new IrValue[point.Block.ParameterCount];
        for (int i = 0; i < stack.Length; i++) stack[i] = new IrParameter(i);
        return Make(point, stack, place, seen);
    }

    /// <summary>Where to branch to leave on the way to a block, whose stack items are given.</summary>
    public CilLabel On(IrEdge edge, int place, SeenKinds seen) => Make(new ResumePoint(edge.Target, 0), edge.Arguments, place, seen);

    private CilLabel Make(ResumePoint point, IrValue[] stack, int place, SeenKinds seen)
    {
        bool[] live = _body.Liveness.At(point.Block, point.Index);
        IrTemporary[] temporaries = point.LiveTemporaries();
        var items = new ExitItem[_variableCount + stack.Length + temporaries.Length];
        for (int i = 0; i < _variableCount; i++) items[i] = live[i] ? Variable(i) : Nothing;
        for (int i = 0; i < stack.Length; i++) items[_variableCount + i] = Item(stack[i]);
        for (int i = 0; i < temporaries.Length; i++) items[_variableCount + stack.Length + i] = Item(temporaries[i]);
        var exit = new Exit(_writer.NewLabel(), _body.NumberOf(point), place, seen, items, _writer.Source);
        _pending.Add(exit);
        return exit.Label;
    }

    public void Write()
    {
        foreach (Exit exit in _pending) WriteOne(exit);
        _pending.Clear();
    }

    private void WriteOne(Exit exit)
    {
        if (_end.Restart is { } restart)
        {
            _writer.Place(exit.Label);
            restart(exit.Place, exit.Seen);
            return;
        }
        CilLocal state = _state ??= _writer.NewLocal(typeof(Value[]), "state");
        _writer.Source = exit.Source;
        _writer.Place(exit.Label);
        _writer.PushInt(exit.Items.Length);
        _writer.NewArray(typeof(Value));
        _writer.Store(state);
        for (int i = 0; i < exit.Items.Length; i++)
        {
            if (exit.Items[i].Kind == ValueKind.None) continue;
            _writer.Load(state);
            _writer.PushInt(i);
            exit.Items[i].Load();
            _writer.Call(TypedMethods.PutOf(exit.Items[i].Kind));
        }
        _end.BeforeExit?.Invoke();
        _writer.LoadArgument(MethodShape.Context);
        _operands.Frame.LoadCode();
        _operands.Frame.LoadFunction();
        _writer.PushInt(exit.Number);
        _writer.PushInt(exit.Place);
        _writer.PushInt((int)exit.Seen);
        _writer.Load(state);
        if (_end.Outer is { } outer) _writer.LoadObject(outer, typeof(PyCode));
        _operands.Frame.Call(_end.Outer is not null ? RuntimeMethods.LeaveInlined : _body.Function.Layout.IsGenerator ? RuntimeMethods.LeaveGenerator : RuntimeMethods.Leave);
        _writer.Store(_end.Result);
        _writer.Branch(_end.Left);
    }

    private static readonly ExitItem Nothing = new(ValueKind.None, () => { });

    // How one item is pushed, unboxed or not.
    private readonly record struct ExitItem(ValueKind Kind, Action Load);

    private ExitItem Variable(int slot)
    {
        ValueKind kind = _operands.Kinds.Variables[slot];
        if (kind == ValueKind.None) return Nothing;
        if (!kind.IsUnboxed()) return new ExitItem(kind, () => _variables.Load(slot));
        CilLocal place = _typed.Variable(slot, kind, _operands.Kinds.Region);
        return Unboxed(kind, () => _writer.Load(place));
    }

    private ExitItem Item(IrValue value)
    {
        ValueKind kind = _operands.Kinds.Of(value);
        if (!kind.IsUnboxed()) kind = ValueKind.Value;
        return Unboxed(kind, _operands.Later(value, kind));
    }

    // Numbers are boxed by what puts them; text is boxed here.
    private ExitItem Unboxed(ValueKind kind, Action load) => kind is ValueKind.Int or ValueKind.Float or ValueKind.Bool or ValueKind.Value
        ? new ExitItem(kind, load)
        : new ExitItem(ValueKind.Value, () =>
        {
            load();
            _operands.Box(kind);
        });
}
