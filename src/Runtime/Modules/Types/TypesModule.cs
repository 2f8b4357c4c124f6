using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The module types: docs.python.org/3/library/types.html</summary>
internal static class TypesModule
{
    public static readonly PyType SimpleNamespace = NativeTypes.Make("SimpleNamespace", "types", SimpleNamespaceMethods.Define, withAttributes: true).LaidOutAs(ObjectType.Type);
    private static readonly PyType s_dynamicClassAttribute = NativeTypes.Make("DynamicClassAttribute", "types", static _ => { }, parent: PropertyType.Type).LaidOutAs(PropertyType.Type);

    public static PyModule Create(PyInterpreter interpreter)
    {
        var module = new PyModule(interpreter, "types", "Define names for built-in types that aren't directly accessible as a builtin.");
        module.Add("FunctionType", SingletonTypes.Function).Add("LambdaType", SingletonTypes.Function).Add("CodeType", SingletonTypes.Code)
            .Add("MethodType", SingletonTypes.Method).Add("ModuleType", SingletonTypes.Module).Add("TracebackType", SingletonTypes.Traceback)
            .Add("FrameType", SingletonTypes.Frame).Add("CellType", SingletonTypes.Cell).Add("NoneType", SingletonTypes.None)
            .Add("NotImplementedType", SingletonTypes.NotImplemented).Add("EllipsisType", SingletonTypes.Ellipsis)
            .Add("GetSetDescriptorType", SingletonTypes.GetSetDescriptor).Add("MemberDescriptorType", SingletonTypes.MemberDescriptor)
            .Add("BuiltinFunctionType", BuiltinFunctionTypes.Function).Add("BuiltinMethodType", BuiltinFunctionTypes.Function)
            .Add("WrapperDescriptorType", BuiltinFunctionTypes.WrapperDescriptor).Add("MethodWrapperType", BuiltinFunctionTypes.MethodWrapper)
            .Add("MethodDescriptorType", BuiltinFunctionTypes.MethodDescriptor).Add("ClassMethodDescriptorType", BuiltinFunctionTypes.ClassMethodDescriptor)
            .Add("GeneratorType", GeneratorType.Type).Add("MappingProxyType", MappingProxyType.Type).Add("SimpleNamespace", SimpleNamespace)
            .Add("GenericAlias", GenericAliasType.Type).Add("UnionType", UnionTypes.Current).Add("DynamicClassAttribute", s_dynamicClassAttribute);
        module.AddFunction(PyBuiltinFunction.Function("new_class", NewClass));
        module.AddFunction(PyBuiltinFunction.Function("resolve_bases", ResolveBases));
        module.AddFunction(PyBuiltinFunction.Function("get_original_bases", OriginalBases));
        module.AddFunction(PyBuiltinFunction.Function("coroutine", Coroutine));
        return module;
    }

    private static Value ResolveBases(PyContext context, Value bases) => ClassConstruction.ResolveBases(context, new PyTuple(Iteration.ToArray(context, bases)));

    private static Value OriginalBases(PyContext context, Value cls)
    {
        if (cls.Reference is not PyType type) throw Errors.TypeError($"Expected an instance of type, not '{cls.Type.Name}'");
        Value original = type.Attributes.GetString("__orig_bases__");
        return original.IsNull ? PyTuple.Of(Array.ConvertAll(type.Bases, b => (Value)b)) : original;
    }

    private static Value Coroutine(PyContext context, Value function) => throw Errors.NotImplementedError("types.coroutine() is not supported: coroutines are not");

    /// <summary>types.new_class: a class statement as a function.</summary>
    private static Value NewClass(PyContext context, Arguments arguments)
    {
        var given = new Value[4];
        arguments.Bind("new_class", ["name", "bases", "kwds", "exec_body"], 1, 4, given);
        PyTuple original = given[1].IsNull ? PyTuple.Empty : new PyTuple(Iteration.ToArray(context, given[1]));
        PyTuple bases = ClassConstruction.ResolveBases(context, original);
        PyDict keywords = given[2].Reference is PyDict dictionary ? dictionary.Copy() : new PyDict();
        Value metaclass = keywords.GetString("metaclass");
        if (metaclass.IsNull) metaclass = bases.Count > 0 ? bases[0].Type : TypeType.Type; else keywords.RemoveString("metaclass");
        if (metaclass.Reference is PyType type) metaclass = Metaclasses.Calculate(type, bases.Items);
        Value space = Attributes.TryGet(context, metaclass, "__prepare__", out Value prepare)
            ? context.Check(Entry.Calls.CallExpanded(context, prepare, default, PyTuple.Of(given[0], bases), keywords)) : new PyDict();
        if (!given[3].IsNull && !given[3].IsNone) context.Call(given[3], space);
        if (!ReferenceEquals(bases, original)) Items.Set(context, space, Value.FromString("__orig_bases__"), original);
        return context.Check(Entry.Calls.CallExpanded(context, metaclass, default, PyTuple.Of(given[0], bases, space), keywords));
    }
}
