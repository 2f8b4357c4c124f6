namespace PyToCil.Runtime;

/// <summary>An instance of a Python class that derives from float. Exact floats are inline in <see cref="Value"/>.</summary>
public sealed class PyFloatSubclass : PyObject, IAttributed
{
    private AttributeStore _attributes;

    internal PyFloatSubclass(PyType type, double content) : base(type)
    {
        Content = content;
        _attributes.Begin(type);
    }

    /// <summary>The number.</summary>
    public double Content { get; }

    ref AttributeStore IAttributed.Attributes => ref _attributes;
}
