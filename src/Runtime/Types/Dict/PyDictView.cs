using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>dict_keys, dict_values, dict_items: live views of a dict.</summary>
public sealed class PyDictView : PyObject
{
    public PyDictView(PyDict dict, DictPart part) : base(DictViewTypes.Of(part))
    {
        Dict = dict;
        Part = part;
    }

    internal PyDictView(PyType type, PyDict dict, DictPart part) : base(type)
    {
        Dict = dict;
        Part = part;
    }

    public PyDict Dict { get; }
    public DictPart Part { get; }
}

/// <summary>mappingproxy: a read-only view of a mapping.</summary>
public sealed class PyMappingProxy : PyObject
{
    public PyMappingProxy(Value mapping) : base(MappingProxyType.Type) => Mapping = mapping;

    public Value Mapping { get; }
}
