using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The module builtins: docs.python.org/3/library/functions.html</summary>
internal static class BuiltinsModule
{
    public static PyModule Create(PyInterpreter interpreter)
    {
        var module = new PyModule(interpreter, "builtins", "Built-in functions, types, exceptions, and other objects.");
        AddConstants(module);
        AddTypes(module);
        foreach (PyType type in ExceptionTypes.All())
            if (interpreter.Since(13) || type != ExceptionTypes.PythonFinalizationError) module.Add(type.Name, type);
        module.Add("EnvironmentError", ExceptionTypes.OSError).Add("IOError", ExceptionTypes.OSError);
        NumberFunctions.AddTo(module);
        IterationFunctions.AddTo(module);
        ObjectFunctions.AddTo(module);
        FrameFunctions.AddTo(module);
        InputOutputFunctions.AddTo(module);
        ClassConstruction.AddTo(module);
        return module;
    }

    private static void AddConstants(PyModule module) => module
        .Add("None", Value.None).Add("True", Value.True).Add("False", Value.False)
        .Add("NotImplemented", Value.NotImplemented).Add("Ellipsis", Value.Ellipsis).Add("__debug__", Value.True);

    private static void AddTypes(PyModule module)
    {
        PyType[] types =
        [
            ObjectType.Type, TypeType.Type, IntType.Type, FloatType.Type, BoolType.Type, ComplexType.Type, StrType.Type, BytesType.Type, ByteArrayType.Type,
            ListType.Type, TupleType.Type, DictType.Type, SetType.Type, FrozenSetType.Type, RangeType.Type, SliceType.Type,
            PropertyType.Type, StaticMethodType.Type, ClassMethodType.Type, SuperType.Type,
            AdapterTypes.Enumerate, AdapterTypes.Zip, AdapterTypes.Map, AdapterTypes.Filter, AdapterTypes.Reversed,
        ];
        foreach (PyType type in types) module.Add(type.Name, type);
        module.Since(15)?.Add("frozendict", FrozenDictType.Type);
    }
}
