namespace PyToCil.Runtime.Types;

/// <summary>staticmethod: docs.python.org/3/library/functions.html#staticmethod</summary>
public static class StaticMethodType
{
    public static readonly PyType Type = PyType.Native("staticmethod", Define).WithInstanceAttributes();

    private static void Define(TypeDefinition d)
    {
        d.New(static (_, arguments) => new PyStaticMethod(TypeCalls.ClassArgument("staticmethod", arguments, Type), Value.None));
        d.Method("__init__", Init);
        d.Method("__get__", 1, 2, static (_, a) => Of(a[0]).Function);
        d.Since(10).Method("__call__", static (context, arguments) => context.Call(Of(arguments[0]).Function, arguments.Tail()));
        d.Since(10).Method("__repr__", static (context, self) => PyText.ToValue($"<staticmethod({Representation.Repr(context, Of(self).Function)})>"));
        d.Property("__func__", static (_, self) => Of(self).Function);
        d.Since(10).Property("__wrapped__", static (_, self) => Of(self).Function);
        d.Property("__isabstractmethod__", static (context, self) => AbstractMark.IsSet(context, Of(self).Function));
        d.Property("__dict__", InstanceDictionary.Get, InstanceDictionary.Set);
    }

    private static PyStaticMethod Of(Value self) => (PyStaticMethod)self.Reference!;

    private static Value Init(PyContext context, Arguments arguments)
    {
        Arguments given = arguments.Tail();
        given.RefuseKeywords("staticmethod");
        given.CheckCount("staticmethod", 1, 1);
        Of(arguments[0]).Function = given[0];
        FunctionAttributes.CopyTo(context, given[0], arguments[0]);
        return Value.None;
    }
}

/// <summary>classmethod: docs.python.org/3/library/functions.html#classmethod</summary>
public static class ClassMethodType
{
    public static readonly PyType Type = PyType.Native("classmethod", Define).WithInstanceAttributes();

    private static void Define(TypeDefinition d)
    {
        d.New(static (_, arguments) => new PyClassMethod(TypeCalls.ClassArgument("classmethod", arguments, Type), Value.None));
        d.Method("__init__", Init);
        d.Method("__get__", 1, 2, Get);
        d.Since(10).Method("__repr__", static (context, self) => PyText.ToValue($"<classmethod({Representation.Repr(context, Of(self).Function)})>"));
        d.Property("__func__", static (_, self) => Of(self).Function);
        d.Since(10).Property("__wrapped__", static (_, self) => Of(self).Function);
        d.Property("__isabstractmethod__", static (context, self) => AbstractMark.IsSet(context, Of(self).Function));
        d.Property("__dict__", InstanceDictionary.Get, InstanceDictionary.Set);
    }

    private static PyClassMethod Of(Value self) => (PyClassMethod)self.Reference!;

    private static Value Init(PyContext context, Arguments arguments)
    {
        Arguments given = arguments.Tail();
        given.RefuseKeywords("classmethod");
        given.CheckCount("classmethod", 1, 1);
        Of(arguments[0]).Function = given[0];
        FunctionAttributes.CopyTo(context, given[0], arguments[0]);
        return Value.None;
    }

    private static Value Get(PyContext context, ReadOnlySpan<Value> a)
    {
        Value owner = a.Length > 2 && !a[2].IsNone ? a[2] : a[1].Type;
        return owner.Reference is PyType type ? Of(a[0]).BindTo(context, type) : new PyBoundMethod(Of(a[0]).Function, owner);
    }
}

/// <summary>What wrappers of functions take over from them, CPython's <c>functools_wraps</c> in Objects/funcobject.c.</summary>
internal static class FunctionAttributes
{
    private static readonly string[] s_names = ["__module__", "__name__", "__qualname__", "__doc__"];

    public static void CopyTo(PyContext context, Value function, Value wrapper)
    {
        foreach (string name in s_names)
            if (Attributes.TryGet(context, function, name, out Value value)) ((IAttributed)wrapper.Reference!).Attributes.Set(name, value);
        string annotations = LazyAnnotations.CopiedName(context);
        if (Attributes.TryGet(context, function, annotations, out Value copied)) ((IAttributed)wrapper.Reference!).Attributes.Set(annotations, copied);
    }
}
