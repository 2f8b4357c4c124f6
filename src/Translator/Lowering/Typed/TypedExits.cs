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
    // Ways out at one step differ in what the profile learns alone.
    private sealed record Exit(int Number, int Place, ExitItem[] Items, object? Source, string Kind)
    {
        public List<(CilLabel Label, SeenKinds Seen)> Ways { get; } = [];

        public CilLabel WayOf(SeenKinds seen, CilWriter writer)
        {
            foreach ((CilLabel known, SeenKinds of) in Ways)
                if (of == seen) return known;
            CilLabel label = writer.NewGuard(Kind);
            Ways.Add((label, seen));
            return label;
        }
    }


    private readonly CilWriter _writer;
    private readonly TypedOperands _operands;
    private readonly TypedBody _body;
    private readonly FrameEnd _end;
    private readonly VariablePlaces _variables;
    private readonly TypedPlaces _typed;
    private readonly int _variableCount;
    private readonly List<Exit> _pending = [];
    private readonly Dictionary<(ResumePoint Point, int Place), Exit> _known = [];
    private CilLocal? _state;
    private CilLocal? _seen;

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
        // A step of the profile is left with the same values wherever that is decided.
        if (place >= 0 && _known.TryGetValue((point, place), out Exit? known)) return known.WayOf(seen, _writer);
        Exit made = Make(point, ParametersOf(point.Block), place);
        if (place >= 0) _known[(point, place)] = made;
        return made.WayOf(seen, _writer);
    }

    /// <summary>Where to branch to leave on the way to a block, whose stack items are given.</summary>
    public CilLabel On(IrEdge edge, int place, SeenKinds seen) => Make(new ResumePoint(edge.Target, 0), edge.Arguments, place).WayOf(seen, _writer);

    private Exit Make(ResumePoint point, IrValue[] stack, int place)
    {
        var exit = new Exit(_body.NumberOf(point), place, ItemsAt(point, stack), _writer.Source, KindOfGuard);
        _pending.Add(exit);
        return exit;
    }

    private string KindOfGuard => (_end.Outer is null ? "" : "inlined ") + (_writer.Source is IrInstruction instruction ? instruction.Operation.ToString() : _writer.Source?.GetType().Name ?? "entry");

    // All that is read from there on, by the places of the state.
    private ExitItem[] ItemsAt(ResumePoint point, IrValue[] stack)
    {
        bool[] live = _body.Liveness.At(point.Block, point.Index);
        IrTemporary[] temporaries = point.LiveTemporaries();
        var items = new ExitItem[_variableCount + stack.Length + temporaries.Length];
        for (int i = 0; i < _variableCount; i++) items[i] = live[i] ? Variable(i) : Nothing;
        for (int i = 0; i < stack.Length; i++) items[_variableCount + i] = Item(stack[i]);
        for (int i = 0; i < temporaries.Length; i++) items[_variableCount + stack.Length + i] = Item(temporaries[i]);
        return items;
    }

    /// <summary>
    /// Gives what is to be written at the start of a rare way whose calls the present floats outlive. A vector register is no callee's to keep, so
    /// the JIT puts such a float into memory behind where it was used last. That must not be in the loop: it is here.
    /// </summary>
    public Action Keeper(IrBlock block, int index)
    {
        var loads = new List<Action>();
        foreach (ExitItem item in ItemsAt(new ResumePoint(block, index), ParametersOf(block)))
            if (item.Kind == ValueKind.Float) loads.Add(item.Load);
        return () =>
        {
            for (int i = 0; i < loads.Count; i++) ParkedNumbers.WriteFloat(_writer, i, loads[i]);
            _end.KeepOuter?.Invoke();
        };
    }

    /// <summary>There are floats that are read later, in this frame.</summary>
    public bool HasFloats(IrBlock block, int index) => Array.Exists(ItemsAt(new ResumePoint(block, index), ParametersOf(block)), item => item.Kind == ValueKind.Float);

    private static IrValue[] ParametersOf(IrBlock block)
    {
        var stack = new IrValue[block.ParameterCount];
        for (int i = 0; i < stack.Length; i++) stack[i] = new IrParameter(i);
        return stack;
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
            foreach ((CilLabel way, SeenKinds learned) in exit.Ways)
            {
                _writer.Place(way);
                restart(exit.Place, learned);
            }
            return;
        }
        _writer.Source = exit.Source;
        WriteWays(exit);
        _end.KeepOuter?.Invoke();
        // It may look for the context, in which numbers are parked.
        _end.BeforeExit?.Invoke();
        CilLocal state = WriteState(exit.Items);
        _writer.LoadArgument(MethodShape.Context);
        _operands.Frame.LoadCode();
        _operands.Frame.LoadFunction();
        _writer.PushInt(exit.Number);
        _writer.PushInt(exit.Place);
        if (exit.Ways.Count > 1) _writer.Load(_seen!); else _writer.PushInt((int)exit.Ways[0].Seen);
        _writer.Load(state);
        if (_end.Outer is { } outer) _writer.LoadObject(outer, typeof(PyCode));
        _operands.Frame.Call(_end.Outer is not null ? RuntimeMethods.LeaveInlined : _body.Function.Layout.IsGenerator ? RuntimeMethods.LeaveGenerator : RuntimeMethods.Leave);
        _writer.Store(_end.Result);
        _writer.Branch(_end.Left);
    }

    // Numbers first, and not by calls: a float that is read behind a call would have its place in memory, in the loop that is left too.
    private CilLocal WriteState(ExitItem[] items)
    {
        CilLocal state = _state ??= _writer.NewLocal(typeof(Value[]), "state");
        var parked = new ParkedNumbers(_writer);
        bool[] isParked = Array.ConvertAll(items, item => false);
        for (int i = 0; i < items.Length; i++) isParked[i] = parked.TryWrite(i, items[i].Kind, items[i].Load);
        parked.WriteArray(items.Length);
        _writer.Store(state);
        for (int i = 0; i < items.Length; i++)
        {
            if (isParked[i] || items[i].Kind == ValueKind.None) continue;
            _writer.Load(state);
            _writer.PushInt(i);
            items[i].Load();
            _writer.Call(TypedMethods.PutOf(items[i].Kind));
        }
        return state;
    }

    private void WriteWays(Exit exit)
    {
        if (exit.Ways.Count == 1)
        {
            _writer.Place(exit.Ways[0].Label);
            return;
        }
        CilLocal seen = _seen ??= _writer.NewLocal(typeof(int), "seen");
        CilLabel common = _writer.NewLabel();
        foreach ((CilLabel way, SeenKinds learned) in exit.Ways)
        {
            _writer.Place(way);
            _writer.PushInt((int)learned);
            _writer.Store(seen);
            _writer.Branch(common);
        }
        _writer.Place(common);
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
