using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The module abc: docs.python.org/3/library/abc.html</summary>
internal static class AbcModule
{
    /// <summary>abc.ABCMeta.</summary>
    public static readonly PyType AbstractMeta = NativeTypes.Make("ABCMeta", "abc", AbstractClasses.Define, parent: TypeType.Type).LaidOutAs(TypeType.Type);

    /// <summary>abc.ABC: a class whose metaclass is ABCMeta.</summary>
    public static PyType AbstractBase => s_base.Value;

    private static readonly Lazy<PyType> s_base = new(MakeBase);

    private static PyType MakeBase()
    {
        var attributes = new PyDict();
        attributes.SetString("__module__", Value.FromString("abc"));
        attributes.SetString("__slots__", PyTuple.Empty);
        attributes.SetString("__doc__", Value.FromString("Helper class that provides a standard way to create an ABC using\n    inheritance.\n    "));
        attributes.SetString("__abstractmethods__", new PyFrozenSet());
        var type = new PyType(AbstractMeta, "ABC", [ObjectType.Type], ObjectType.Type, attributes);
        type.Mro = [type, ObjectType.Type];
        ObjectType.Type.AddSubclass(type);
        return type;
    }

    public static PyModule Create(PyInterpreter interpreter)
    {
        var module = new PyModule(interpreter, "abc", "Abstract Base Classes (ABCs) according to PEP 3119.");
        module.Add("ABCMeta", AbstractMeta).Add("ABC", AbstractBase);
        module.AddFunction(PyBuiltinFunction.Function("abstractmethod", MarkAbstract));
        module.AddFunction(PyBuiltinFunction.Function("update_abstractmethods", UpdateAbstract));
        module.AddFunction(PyBuiltinFunction.Function("get_cache_token", CacheToken));
        module.Add("abstractclassmethod", MakeDeprecated("abstractclassmethod", ClassMethodType.Type));
        module.Add("abstractstaticmethod", MakeDeprecated("abstractstaticmethod", StaticMethodType.Type));
        module.Add("abstractproperty", MakeDeprecated("abstractproperty", PropertyType.Type));
        return module;
    }

    private static PyType MakeDeprecated(string name, PyType parent) =>
        NativeTypes.Make(name, "abc", static d => d.Constant("__isabstractmethod__", Value.True), parent: parent, withAttributes: parent.HasInstanceDictionary).LaidOutAs(parent);

    private static Value MarkAbstract(PyContext context, Value function)
    {
        Attributes.Set(context, function, "__isabstractmethod__", Value.True);
        return function;
    }

    private static Value UpdateAbstract(PyContext context, Value cls)
    {
        if (cls.Reference is PyType type && !type.Attributes.GetString("__abstractmethods__").IsNull) AbstractClasses.ComputeAbstractMethods(context, type);
        return cls;
    }

    private static Value CacheToken(PyContext context) => AbstractClasses.CacheToken;
}
