using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>A tuple. docs.python.org/3/library/stdtypes.html#tuples</summary>
public class PyTuple : PyObject
{
    /// <summary>The tuple without items.</summary>
    public static readonly PyTuple Empty = new(Value.Nothing);

    /// <summary>The items. The array belongs to the tuple and is never written after construction.</summary>
    public readonly Value[] Items;

    private int _number;

    internal override ref int Number => ref _number;

    /// <summary>Takes over the array.</summary>
    public PyTuple(Value[] items) : base(TupleType.Type) => Items = items;

    internal PyTuple(PyType type, Value[] items) : base(type) => Items = items;

    public int Count => Items.Length;

    public Value this[int index] => Items[index];

    /// <summary>A tuple of these items; takes over the array.</summary>
    public static PyTuple Of(params Value[] items) => items.Length == 0 ? Empty : new PyTuple(items);

    /// <summary>A tuple of a copy of these items.</summary>
    public static PyTuple From(ReadOnlySpan<Value> items) => items.Length == 0 ? Empty : new PyTuple(items.ToArray());
}

/// <summary>An instance of a class that derives from tuple.</summary>
public sealed class PyTupleSubclass : PyTuple, IAttributed
{
    private AttributeStore _attributes;

    internal PyTupleSubclass(PyType type, Value[] items) : base(type, items) => _attributes.Begin(type);

    ref AttributeStore IAttributed.Attributes => ref _attributes;
}
