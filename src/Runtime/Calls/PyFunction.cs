using System.Runtime.CompilerServices;

namespace PyToCil.Runtime;

/// <summary>A function written in Python.</summary>
public sealed class PyFunction : PyObject, IAttributed, IDescriptor
{
    // Few functions have attributes, and many are made.
    private StrongBox<AttributeStore>? _attributes;

    public PyFunction(PyCode code, PyDict globals, PyInterpreter interpreter) : base(Types.SingletonTypes.Function)
    {
        Code = code;
        Globals = globals;
        code.NoteGlobals(globals);
        Interpreter = interpreter;
        Name = Value.FromString(code.Name);
        QualifiedName = Value.FromString(code.QualifiedName);
        Value module = globals.GetString("__name__");
        Module = module.IsNull ? Value.None : module;
        Builtins = interpreter.BuiltinsOf(globals);
    }

    /// <summary>Assigned code keeps the function's names.</summary>
    public PyCode Code
    {
        get;
        internal set
        {
            IsRenamed |= field is not null;
            // The constructor knows no globals yet.
            if (field is not null) value.NoteGlobals(Globals);
            field = value;
            TellChange();
        }
    }

    public PyDict Globals { get; }
    public PyDict Builtins { get; }
    public PyInterpreter Interpreter { get; }

    /// <summary>The cells of the free variables, in the order of <c>co_freevars</c>.</summary>
    public PyCell[] Closure = [];

    /// <summary>Defaults of the last positional parameters; empty for none.</summary>
    public Value[] Defaults
    {
        get;
        internal set
        {
            field = value;
            TellChange();
        }
    } = Value.Nothing;

    public PyDict? KeywordDefaults
    {
        get;
        internal set
        {
            field = value;
            TellChange();
        }
    }

    // Of the names by which typed code calls it without looking at it.
    private NameWatch[]? _watches;

    /// <summary>A name's watch tells from here on, too, that this function got other code or other defaults.</summary>
    public void TellChanges(NameWatch watch)
    {
        lock (watch) _watches = _watches is null ? [watch] : Array.IndexOf(_watches, watch) < 0 ? [.. _watches, watch] : _watches;
        Interlocked.MemoryBarrierProcessWide();
    }

    private void TellChange()
    {
        if (_watches is not { } watches) return;
        foreach (NameWatch watch in watches) watch.Change();
    }

    /// <summary>Its names are not those of its code.</summary>
    internal bool IsRenamed { get; private set; }

    public Value Name
    {
        get;
        internal set
        {
            field = value;
            IsRenamed |= value.Reference as string != Code.Name;
        }
    }

    public Value QualifiedName
    {
        get;
        internal set
        {
            field = value;
            IsRenamed |= value.Reference as string != Code.QualifiedName;
        }
    }

    public Value Module { get; internal set; }

    /// <summary><c>__doc__</c>; NULL until asked for, then from the code's constants.</summary>
    public Value Doc { get; internal set; }

    /// <summary><c>__annotations__</c>: a dict, a tuple of names and values to make one of, or NULL.</summary>
    public Value Annotations { get; internal set; }

    /// <summary><c>__annotate__</c> (3.14 and later): what computes the annotations; NULL or None for nothing.</summary>
    public Value Annotate { get; internal set; }
    public Value TypeParameters { get; internal set; }

    bool IDescriptor.IsData => false;

    Value IDescriptor.Bind(PyContext context, Value instance, PyType owner) => instance.IsNull ? this : new PyBoundMethod(this, instance);

    void IDescriptor.Store(PyContext context, Value instance, Value value) => throw new NotSupportedException("a function is no data descriptor");

    ref AttributeStore IAttributed.Attributes => ref (_attributes ??= new StrongBox<AttributeStore>(new AttributeStore(Type))).Value;
}

/// <summary>A method bound to its object.</summary>
public sealed class PyBoundMethod : PyObject
{
    public PyBoundMethod(Value function, Value self) : base(Types.SingletonTypes.Method)
    {
        Function = function;
        Self = self;
    }

    public Value Function { get; }
    public Value Self { get; }
}
