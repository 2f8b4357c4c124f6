namespace PyToCil.Runtime;

/// <summary>A property, Objects/descrobject.c <c>propertyobject</c>.</summary>
public sealed class PyProperty : PyObject, IAttributed, IDescriptor
{
    private AttributeStore _attributes;

    internal PyProperty(PyType type) : base(type) => _attributes.Begin(type);

    ref AttributeStore IAttributed.Attributes => ref _attributes;

    /// <summary>The getter; None where there is none.</summary>
    public Value Getter { get; internal set; } = Value.None;
    public Value Setter { get; internal set; } = Value.None;
    public Value Deleter { get; internal set; } = Value.None;
    public Value Doc { get; internal set; } = Value.None;

    /// <summary>The doc is the getter's.</summary>
    internal bool HasGetterDoc { get; set; }

    /// <summary>The attribute's name, from <c>__set_name__</c>; NULL before.</summary>
    public Value Name { get; internal set; }

    bool IDescriptor.IsData => true;

    Value IDescriptor.Bind(PyContext context, Value instance, PyType owner)
    {
        if (instance.IsNull || instance.IsNone) return this;
        if (Getter.IsNone) throw Missing(context, instance, "getter");
        return context.Call(Getter, instance);
    }

    void IDescriptor.Store(PyContext context, Value instance, Value value)
    {
        if (value.IsNull)
        {
            if (Deleter.IsNone) throw Missing(context, instance, "deleter");
            context.Call(Deleter, instance);
            return;
        }
        if (Setter.IsNone) throw Missing(context, instance, "setter");
        context.Call(Setter, instance, value);
    }

    // The words up to 3.10, with the name from 3.10 on.
    private PyException Refusal(PyContext context, string what)
    {
        string text = what switch { "setter" => "can't set attribute", "deleter" => "can't delete attribute", _ => "unreadable attribute" };
        return Errors.Make(Types.ExceptionTypes.AttributeError, PyVersion.Since(10) && !Name.IsNull ? $"{text} {Representation.Repr(context, Name)}" : text);
    }

    private PyException Missing(PyContext context, Value instance, string what)
    {
        if (!PyVersion.Since(11)) return Refusal(context, what);
        string name = Types.PropertyType.TryName(context, this, out Value known) ? $"property {Representation.Repr(context, known)}" : "property";
        return Errors.Make(Types.ExceptionTypes.AttributeError, $"{name} of {Representation.Repr(context, PyText.ToValue(instance.Type.QualifiedName))} object has no {what}");
    }
}
