namespace PyToCil.Runtime;

/// <summary>A super object: a look-up that starts after one class in another's MRO. Objects/typeobject.c <c>superobject</c>.</summary>
public sealed class PySuper : PyObject, IAttributed, IDescriptor
{
    private AttributeStore _attributes;

    internal PySuper(PyType type) : base(type) => _attributes.Begin(type);

    ref AttributeStore IAttributed.Attributes => ref _attributes;

    /// <summary><c>__thisclass__</c>; null before initialisation.</summary>
    public PyType? ThisClass { get; internal set; }

    /// <summary><c>__self__</c>; NULL for an unbound one.</summary>
    public Value Self { get; internal set; }

    /// <summary><c>__self_class__</c>.</summary>
    public PyType? SelfClass { get; internal set; }

    bool IDescriptor.IsData => false;

    Value IDescriptor.Bind(PyContext context, Value instance, PyType owner)
    {
        if (instance.IsNull || instance.IsNone || !Self.IsNull || ThisClass is null) return this;
        PyType selfClass = Types.SuperLookup.Check(context, ThisClass, instance);
        return new PySuper(Types.SuperType.Type) { ThisClass = ThisClass, Self = instance, SelfClass = selfClass };
    }

    void IDescriptor.Store(PyContext context, Value instance, Value value) => throw new NotSupportedException("super is no data descriptor");
}
