using System.Runtime.CompilerServices;

namespace PyToCil.Runtime;

/// <summary>Every Python object on the heap that is not a plain string or a host's object.</summary>
public abstract class PyObject
{
    private protected PyObject(PyType type) => Type = type;

    /// <summary>The object's class, Python's <c>type(x)</c>. Changes only by assignment to <c>__class__</c>.</summary>
    public PyType Type { get; internal set; }

    /// <summary>Where the object keeps what <see cref="Identity"/> has numbered it, zero before; a null reference where it does not.</summary>
    internal virtual ref int Number => ref Unsafe.NullRef<int>();
}

/// <summary>The tags of inline numbers; one object each for int, float and bool.</summary>
public sealed class ScalarTag : PyObject
{
    public static readonly ScalarTag Int = new(Types.IntType.Type);
    public static readonly ScalarTag Float = new(Types.FloatType.Type);
    public static readonly ScalarTag Bool = new(Types.BoolType.Type);

    private ScalarTag(PyType type) : base(type) { }
}

/// <summary>Objects that carry attributes of their own: a <c>__dict__</c>, slots, or both.</summary>
public interface IAttributed
{
    /// <summary>The attributes, by reference, because adding one replaces shape and slots.</summary>
    ref AttributeStore Attributes { get; }
}

/// <summary>An instance of a class written in Python that derives from object alone.</summary>
public sealed class PyInstance : PyObject, IAttributed
{
    public AttributeStore Store;

    private int _number;

    internal PyInstance(PyType type) : base(type) => Store.Begin(type);

    internal override ref int Number => ref _number;

    ref AttributeStore IAttributed.Attributes => ref Store;
}

/// <summary>The type of <c>None</c>.</summary>
public sealed class PyNone : PyObject
{
    public static readonly PyNone Instance = new();
    private int _number;
    private PyNone() : base(Types.SingletonTypes.None) { }

    internal override ref int Number => ref _number;
}

/// <summary>The type of <c>NotImplemented</c>.</summary>
public sealed class PyNotImplemented : PyObject
{
    public static readonly PyNotImplemented Instance = new();
    private PyNotImplemented() : base(Types.SingletonTypes.NotImplemented) { }
}

/// <summary>The type of <c>Ellipsis</c>.</summary>
public sealed class PyEllipsis : PyObject
{
    public static readonly PyEllipsis Instance = new();
    private PyEllipsis() : base(Types.SingletonTypes.Ellipsis) { }
}

/// <summary>A variable shared by closures.</summary>
public sealed class PyCell : PyObject
{
    /// <summary>The content; NULL where the variable is unbound.</summary>
    public Value Content;

    public PyCell() : base(Types.SingletonTypes.Cell) { }
    public PyCell(Value content) : base(Types.SingletonTypes.Cell) => Content = content;
}
