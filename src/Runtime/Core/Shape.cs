using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace PyToCil.Runtime;

/// <summary>
/// A hidden class: which attribute names an instance has, in order, and in which slot each lies. Instances that got the
/// same attributes in the same order share a shape, so an inline cache compares one reference. A shape belongs to one
/// Python class. Slots below <see cref="ReservedSlots"/> belong to <c>__slots__</c> and have no name here.
/// </summary>
public sealed class Shape
{
    private readonly Dictionary<string, int> _indexes;
    private Dictionary<string, Shape>? _transitions;

    private Shape(PyType owner, Shape? parent, string? name, int count, int reserved)
    {
        Owner = owner;
        Parent = parent;
        Name = name;
        Count = count;
        ReservedSlots = reserved;
        _indexes = parent is null ? new Dictionary<string, int>() : new Dictionary<string, int>(parent._indexes);
        if (name is not null) _indexes[name] = count - 1;
    }

    internal static Shape Root(PyType owner, int reservedSlots) => new(owner, null, null, reservedSlots, reservedSlots);

    public PyType Owner { get; }
    public Shape? Parent { get; }

    /// <summary>The attribute that this shape added to its parent.</summary>
    public string? Name { get; }

    /// <summary>Number of slots in use, the reserved ones included.</summary>
    public int Count { get; }

    public int ReservedSlots { get; }

    /// <summary>Over this many attributes an instance keeps a dictionary instead.</summary>
    internal const int MostAttributes = 64;

    /// <summary>The slot of a name, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int IndexOf(string name) => _indexes.TryGetValue(name, out int index) ? index : -1;

    /// <summary>The shape with one more attribute.</summary>
    internal Shape With(string name)
    {
        lock (_indexes)
        {
            _transitions ??= [];
            if (!_transitions.TryGetValue(name, out Shape? next))
                _transitions[name] = next = new Shape(Owner, this, name, Count + 1, ReservedSlots);
            return next;
        }
    }

    /// <summary>The names in the order in which they were added.</summary>
    internal string[] Names()
    {
        var names = new string[Count - ReservedSlots];
        for (Shape shape = this; shape.Name is not null; shape = shape.Parent!)
            names[shape.Count - 1 - ReservedSlots] = shape.Name;
        return names;
    }
}

/// <summary>The first slots of an object: they lie in the object itself.</summary>
[InlineArray(Count)]
public struct InlineSlots
{
    public const int Count = 4;

    public Value First;
}

/// <summary>
/// The attributes of one object: shape and slots while it is used like a record; a dictionary from the moment its
/// <c>__dict__</c> is asked for, an attribute is deleted, or it has very many. With a dictionary the shape is null and
/// the slots hold the reserved ones only. The first slots lie in the object; the array of the others never becomes shorter, since code on
/// another thread may be about to use a slot of it.
/// </summary>
public struct AttributeStore
{
    public Shape? Shape;

    /// <summary>The slots behind the inline ones; null for none.</summary>
    public Value[]? MoreSlots;
    public PyDict? Dictionary;
    public InlineSlots Slots;

    internal AttributeStore(PyType type) => Begin(type);

    /// <summary>In place, where everything is zero: a copy would be a write to the heap for each slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Begin(PyType type)
    {
        Shape = type.RootShape;
        if (type.NewSlots() is { } slots) MoreSlots = slots;
    }

    /// <summary>A slot that the shape has, or a reserved one.</summary>
    [UnscopedRef]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref Value At(int index)
    {
        if ((uint)index < InlineSlots.Count) return ref Unsafe.Add(ref Slots.First, index);
        return ref MoreSlots![index - InlineSlots.Count];
    }

    /// <summary>How many slots there is room for.</summary>
    internal readonly int Capacity => InlineSlots.Count + (MoreSlots?.Length ?? 0);

    /// <summary>The attribute, or NULL.</summary>
    public Value Get(string name)
    {
        if (Shape is { } shape)
        {
            int index = shape.IndexOf(name);
            return index < 0 ? default : At(index);
        }
        return Dictionary is null ? default : Dictionary.GetString(name);
    }

    public void Set(string name, Value value)
    {
        if (Shape is { } shape)
        {
            int index = shape.IndexOf(name);
            if (index >= 0) { At(index) = value; return; }
            if (shape.Count - shape.ReservedSlots < Shape.MostAttributes) { Append(shape.With(name), value); return; }
            ToDictionary();
        }
        (Dictionary ??= new PyDict()).SetString(name, value);
    }

    /// <summary>Adds the attribute of a transition that the caller has looked up.</summary>
    internal void Append(Shape next, Value value)
    {
        if (next.Count > Capacity) Grow(next.Count);
        At(next.Count - 1) = value;
        Shape = next;
        next.Owner.NoteSlotCount(next.Count);
    }

    private void Grow(int count)
    {
        Value[] known = MoreSlots ?? Value.Nothing;
        var slots = new Value[Math.Max(4, 2 * (count - InlineSlots.Count))];
        Array.Copy(known, slots, known.Length);
        MoreSlots = slots;
    }

    /// <summary>False where there was no such attribute.</summary>
    public bool Delete(string name)
    {
        if (Get(name).IsNull) return false;
        ToDictionary();
        return Dictionary!.RemoveString(name);
    }

    /// <summary>The <c>__dict__</c>; from here on the attributes live in it.</summary>
    public PyDict ToDictionary()
    {
        if (Shape is { } shape)
        {
            var dictionary = new PyDict();
            foreach (string name in shape.Names()) dictionary.SetString(name, At(shape.IndexOf(name)));
            Dictionary = dictionary;
            Shape = null;
            for (int i = shape.ReservedSlots; i < shape.Count; i++) At(i) = default;
        }
        return Dictionary ??= new PyDict();
    }

    /// <summary>Replaces the <c>__dict__</c>.</summary>
    public void ReplaceDictionary(PyDict dictionary)
    {
        ToDictionary();
        Dictionary = dictionary;
    }
}
