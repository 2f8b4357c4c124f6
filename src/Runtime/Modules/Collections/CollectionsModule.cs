using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The module collections. docs.python.org/3/library/collections.html</summary>
internal static class CollectionsModule
{
    public static PyModule Create(PyInterpreter interpreter)
    {
        var module = new PyModule(interpreter, "collections", "This module implements specialized container datatypes providing\nalternatives to Python's general purpose built-in containers, dict,\nlist, set, and tuple.\n");
        module.Add("deque", DequeType.Type).Add("defaultdict", DefaultDictType.Type).Add("OrderedDict", OrderedDictType.Type).Add("Counter", CounterType.Type);
        module.Add("ChainMap", ChainMapType.Type);
        module.AddFunction(PyBuiltinFunction.Function("namedtuple", NamedTuple.Create));
        // A package: `import collections.abc` finds its part among the runtime's modules.
        module.Add("__path__", new PyList());
        PyModule abc = CollectionsAbc.Create(interpreter);
        return module.Add("abc", abc);
    }
}
