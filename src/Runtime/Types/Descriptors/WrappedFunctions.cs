namespace PyToCil.Runtime;

/// <summary>A static method: its function as it is. Objects/funcobject.c <c>staticmethod</c>.</summary>
public sealed class PyStaticMethod : PyObject, IAttributed, IDescriptor
{
    private AttributeStore _attributes;

    public PyStaticMethod(Value function) : this(Types.StaticMethodType.Type, function) { }

    internal PyStaticMethod(PyType type, Value function) : base(type)
    {
        Function = function;
        _attributes.Begin(type);
    }

    public Value Function { get; internal set; }

    ref AttributeStore IAttributed.Attributes => ref _attributes;

    bool IDescriptor.IsData => false;

    Value IDescriptor.Bind(PyContext context, Value instance, PyType owner) => Function;

    void IDescriptor.Store(PyContext context, Value instance, Value value) => throw new NotSupportedException("a static method is no data descriptor");
}

/// <summary>A class method: its function bound to the class. Objects/funcobject.c <c>classmethod</c>.</summary>
public sealed class PyClassMethod : PyObject, IAttributed, IDescriptor
{
    private AttributeStore _attributes;

    public PyClassMethod(Value function) : this(Types.ClassMethodType.Type, function) { }

    internal PyClassMethod(PyType type, Value function) : base(type)
    {
        Function = function;
        _attributes.Begin(type);
    }

    public Value Function { get; internal set; }

    ref AttributeStore IAttributed.Attributes => ref _attributes;

    bool IDescriptor.IsData => false;

    Value IDescriptor.Bind(PyContext context, Value instance, PyType owner) => BindTo(context, owner);

    /// <summary>The function bound to the class; 3.12 binds through the function's own <c>__get__</c>, 3.13 makes a method.</summary>
    internal Value BindTo(PyContext context, PyType owner)
    {
        if (Function.Reference is PyFunction) return new PyBoundMethod(Function, owner);
        if (!context.Interpreter.Since(13) && Function.Reference is PyObject) return Attributes.Bind(context, Function, owner, owner.Type);
        return new PyBoundMethod(Function, owner);
    }

    void IDescriptor.Store(PyContext context, Value instance, Value value) => throw new NotSupportedException("a class method is no data descriptor");
}
