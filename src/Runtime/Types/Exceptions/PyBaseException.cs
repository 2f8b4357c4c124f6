using System.Runtime.CompilerServices;

namespace PyToCil.Runtime;

/// <summary>A Python exception object. Its <c>args</c> and attributes are Python's; it is thrown in .NET inside a <see cref="PyException"/>.</summary>
public sealed class PyBaseException : PyObject, IAttributed
{
    private StrongBox<AttributeStore>? _attributes;

    public PyBaseException(PyType type, params Value[] args) : base(type)
    {
        Args = args;
    }

    ref AttributeStore IAttributed.Attributes => ref (_attributes ??= new StrongBox<AttributeStore>(new AttributeStore(Type))).Value;

    /// <summary><c>args</c>.</summary>
    public Value[] Args { get; set; }

    /// <summary><c>__context__</c>: what was being handled when this was raised.</summary>
    public PyBaseException? Context { get; set; }

    /// <summary><c>__cause__</c>, from <c>raise ... from</c>.</summary>
    public PyBaseException? Cause { get; set; }

    /// <summary><c>__suppress_context__</c>.</summary>
    public bool SuppressContext { get; set; }

    /// <summary><c>__traceback__</c>, outermost frame first; null is None.</summary>
    public PyTraceback? Traceback { get; set; }

    /// <summary>
    /// Attributes that C fields hold in CPython for some exception types (StopIteration.value, AttributeError.name and obj,
    /// ImportError.name, OSError.errno, SyntaxError fields, ...), by Python name.
    /// </summary>
    public Dictionary<string, Value>? Fields { get; set; }

    public Value Field(string name) => Fields is not null && Fields.TryGetValue(name, out Value value) ? value : default;

    public PyBaseException WithField(string name, Value value)
    {
        (Fields ??= [])[name] = value;
        return this;
    }

    /// <summary>Sets <c>__context__</c> and breaks a cycle that this would make, CPython's <c>_PyErr_SetObject</c>.</summary>
    internal void LinkContext(PyBaseException handled)
    {
        for (PyBaseException? link = handled, slow = handled; link?.Context is { } next; link = next)
        {
            if (next == this) { link.Context = null; break; }
            slow = slow!.Context;
            if (slow == next) break;
        }
        Context = handled;
    }
}

/// <summary>One frame of a traceback, from where the exception was caught inwards.</summary>
public sealed class PyTraceback : PyObject
{
    public PyTraceback(PyCode code, PyFunction? function, int offset, PyTraceback? next) : base(Types.SingletonTypes.Traceback)
    {
        Code = code;
        Function = function;
        Offset = offset;
        Next = next;
    }

    public PyCode Code { get; }
    public PyFunction? Function { get; }

    /// <summary>Byte offset of the instruction, <c>tb_lasti</c>.</summary>
    public int Offset { get; }

    public PyTraceback? Next { get; set; }

    public CodePosition Position => Code.PositionOf(Offset);
}
