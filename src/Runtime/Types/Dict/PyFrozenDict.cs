using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>A dict that never changes, new in 3.15. docs.python.org/3.15/library/stdtypes.html#frozendict</summary>
public class PyFrozenDict : PyObject
{
    /// <summary>Takes over the dict: nobody may write it afterwards.</summary>
    public PyFrozenDict(PyDict items) : this(FrozenDictType.Type, items) { }

    internal PyFrozenDict(PyType type, PyDict items) : base(type) => Content = items;

    internal PyDict Content { get; }
}

/// <summary>An instance of a class that derives from frozendict.</summary>
public sealed class PyFrozenDictSubclass : PyFrozenDict, IAttributed
{
    private AttributeStore _attributes;

    internal PyFrozenDictSubclass(PyType type, PyDict items) : base(type, items) => _attributes.Begin(type);

    ref AttributeStore IAttributed.Attributes => ref _attributes;
}
