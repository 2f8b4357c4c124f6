using PyToCil.Runtime;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>What was tested on every way to a step and holds until other code runs.</summary>
internal abstract record Assertion
{
    /// <summary>Nothing that other code does changes it while the method runs.</summary>
    public virtual bool IsLasting => false;
}

/// <summary>A class is as it was.</summary>
internal sealed record ClassIsOfVersion(PyType Type, long Version) : Assertion;

/// <summary>A function has this code and these defaults.</summary>
internal sealed record FunctionIsAsFound(PyFunction Function, PyCode Code, Value[] Defaults) : Assertion;

/// <summary>The thread's interpreter is this one.</summary>
internal sealed record InterpreterIs(PyInterpreter Interpreter) : Assertion
{
    public override bool IsLasting => true;
}

/// <summary>
/// What is known at a step beside the kinds of values: the shapes of instances, the functions that were read as methods, and
/// assertions. Nothing of it says anything of values that lie unboxed.
/// </summary>
internal sealed class Facts
{
    private Dictionary<int, Shape>? _shapes;
    private Dictionary<int, MemberWay[]>? _methods;
    private HashSet<Assertion>? _held;

    /// <summary>The frame may open so many calls within each other, as was tested.</summary>
    public int Room { get; private set; }

    /// <summary>Where a walk notes what becomes unknown; null where nobody asks.</summary>
    public FactChanges? Changes { get; set; }

    public IEnumerable<Assertion> Held => _held ?? [];

    /// <summary>The values whose shapes are known.</summary>
    public IEnumerable<(IrValue Value, Shape Shape)> Shapes
    {
        get
        {
            if (_shapes is null) yield break;
            foreach ((int key, Shape shape) in _shapes) yield return (ValueOf(key), shape);
        }
    }

    // ---- Questions ----

    public Shape? ShapeOf(IrValue value) => KeyOf(value) is { } key ? _shapes?.GetValueOrDefault(key) : null;

    public bool Holds(Assertion assertion) => _held is not null && _held.Contains(assertion);

    /// <summary>The ways by which a method was read that is not called yet; null where they are not known.</summary>
    public MemberWay[]? MethodsOf(IrValue value) => value is IrTemporary temporary ? _methods?.GetValueOrDefault(temporary.Id) : null;

    /// <summary>The one function that was read as a method, or null.</summary>
    public PyFunction? FunctionOf(IrValue value) => MethodsOf(value) is [{ Method: PyFunction function }] ? function : null;

    // ---- Changes ----

    public void SetShape(IrValue value, Shape? shape)
    {
        if (KeyOf(value) is not { } key) return;
        if (shape is null) _shapes?.Remove(key);
        else (_shapes ??= [])[key] = shape;
    }

    public void SetVariable(int slot, Shape? shape) => SetShape(new IrLocal(slot, ""), shape);

    public void SetMethods(IrTemporary method, MemberWay[] ways) => (_methods ??= [])[method.Id] = ways;

    public void Hold(Assertion assertion) => (_held ??= []).Add(assertion);

    public void HoldAll(IEnumerable<Assertion> assertions)
    {
        foreach (Assertion assertion in assertions) Hold(assertion);
    }

    public void NoteRoom(int calls) => Room = Math.Max(Room, calls);

    /// <summary>Other code may have run.</summary>
    public void Forget()
    {
        if (Changes is not null) Changes.All = true;
        _shapes = null;
        _methods = null;
        Room = 0;
        _held?.RemoveWhere(assertion => !assertion.IsLasting);
    }

    /// <summary>Some instance of this shape got another attribute.</summary>
    public void Outgrow(Shape shape)
    {
        Changes?.Outgrown.Add(shape);
        if (_shapes is not null)
            foreach ((int key, Shape known) in _shapes)
                if (known == shape) _shapes.Remove(key);
        if (_methods is null) return;
        // What was read stays what it is; which receiver belongs to it is known by the shape no longer.
        foreach ((int key, MemberWay[] ways) in _methods)
            if (ways.Length > 1 && Array.Exists(ways, way => way.Shape == shape)) _methods.Remove(key);
    }

    // ---- Ways between blocks and frames ----

    public Facts Copy() => new()
    {
        _shapes = _shapes is null ? null : new Dictionary<int, Shape>(_shapes),
        _methods = _methods is null ? null : new Dictionary<int, MemberWay[]>(_methods),
        _held = _held is null ? null : [.. _held],
        Room = Room,
        Changes = Changes,
    };

    /// <summary>What is known at the start of a block: variables, and the stack items that go there.</summary>
    public Facts Along(IrValue[] stack)
    {
        var facts = new Facts { _held = _held is null ? null : [.. _held], Room = Room };
        if (_shapes is null) return facts;
        foreach ((int key, Shape shape) in _shapes)
            if (ValueOf(key) is IrLocal) (facts._shapes ??= [])[key] = shape;
        for (int i = 0; i < stack.Length; i++) facts.SetShape(new IrParameter(i), ShapeOf(stack[i]));
        return facts;
    }

    /// <summary>What holds on any way: nothing but what cannot change.</summary>
    public Facts Lasting() => new() { _held = _held is null ? null : [.. _held.Where(assertion => assertion.IsLasting)] };

    /// <summary>Keeps what another way knows too; false where that is all.</summary>
    public bool JoinWith(Facts other)
    {
        bool changed = Room > other.Room;
        Room = Math.Min(Room, other.Room);
        if (_shapes is not null)
            foreach ((int key, Shape shape) in _shapes)
                if (other._shapes?.GetValueOrDefault(key) != shape) changed |= _shapes.Remove(key);
        if (_methods is not null)
            foreach ((int key, MemberWay[] ways) in _methods)
                if (other._methods?.GetValueOrDefault(key) != ways) _methods.Remove(key);
        if (_held is not null) changed |= _held.RemoveWhere(assertion => !other.Holds(assertion)) > 0;
        return changed;
    }

    /// <summary>Adds what tells these facts from others.</summary>
    public void AddTo(System.Text.StringBuilder key, Func<object, int> numberOf)
    {
        key.Append(Room);
        if (_shapes is not null)
            foreach ((int place, Shape shape) in _shapes.OrderBy(pair => pair.Key)) key.Append(' ').Append(place).Append(':').Append(numberOf(shape));
        if (_held is not null)
            foreach (int number in _held.Select(numberOf).Order()) key.Append(' ').Append(number);
    }

    // Variables, stack items and temporaries, in one dictionary.
    private static int? KeyOf(IrValue value) => value switch
    {
        IrLocal local => local.Slot * 3,
        IrParameter parameter => parameter.Depth * 3 + 1,
        IrTemporary temporary => temporary.Id * 3 + 2,
        _ => null,
    };

    private static IrValue ValueOf(int key) => (key % 3) switch
    {
        0 => new IrLocal(key / 3, ""),
        1 => new IrParameter(key / 3),
        _ => new IrTemporary(key / 3),
    };
}

/// <summary>What code does to what is known outside of it.</summary>
internal sealed class FactChanges
{
    /// <summary>It may run other code.</summary>
    public bool All { get; set; }

    /// <summary>It gives attributes to instances of these shapes.</summary>
    public HashSet<Shape> Outgrown { get; } = [];
}
