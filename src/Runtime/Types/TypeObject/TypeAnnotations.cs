namespace PyToCil.Runtime.Types;

/// <summary>The annotations of classes from 3.14 on: <c>type_get_annotate</c>, <c>type_get_annotations</c> and their setters in Objects/typeobject.c.</summary>
internal static class TypeAnnotations
{
    private const string Cache = "__annotations_cache__";
    private const string Function = "__annotate_func__";

    public static Value Get(PyContext context, PyType type)
    {
        Value known = type.Attributes.GetString(Cache);
        if (!known.IsNull) return known;
        PyDict made = LazyAnnotations.Evaluate(context, OwnFunction(type));
        type.SetOwn(Cache, made);
        return made;
    }

    /// <summary>A NULL value deletes.</summary>
    public static void Set(PyType type, Value self, Value value)
    {
        if (!value.IsNull) type.SetOwn(type.Attributes.GetString("__annotations__").IsNull ? Cache : "__annotations__", value);
        else if (!type.RemoveOwn("__annotations__") && !type.RemoveOwn(Cache)) throw Errors.AttributeError("__annotations__", self, "__annotations__");
        type.RemoveOwn(Function);
        type.RemoveOwn("__annotate__");
    }

    public static Value GetFunction(PyContext context, Value self)
    {
        PyType type = TypeType.Self(self);
        if (type.IsBuiltin) throw Errors.AttributeError($"type object '{type.ShownName}' has no attribute '__annotate__'", self, "__annotate__");
        return OwnFunction(type);
    }

    private static Value OwnFunction(PyType type)
    {
        Value annotate = LazyAnnotations.FunctionIn(type.Attributes);
        if (!annotate.IsNull) return annotate;
        type.SetOwn(Function, Value.None);
        return Value.None;
    }

    public static void SetFunction(PyContext context, Value self, Value value)
    {
        PyType type = TypeType.Self(self);
        if (type.IsBuiltin) throw Errors.TypeError($"cannot set '__annotate__' attribute of immutable type '{type.ShownName}'");
        LazyAnnotations.CheckFunction(value, "cannot delete __annotate__ attribute");
        type.SetOwn(Function, value);
        if (value.IsNone) return;
        type.RemoveOwn("__annotations__");
        type.RemoveOwn(Cache);
    }
}
