namespace PyToCil.Runtime.Types;

public static partial class TypeType
{
    private static void DefineCalls(TypeDefinition d)
    {
        d.Method("__call__", Call);
        d.Method("__init__", Init);
        d.ClassMethod("__prepare__", static (_, _) => new PyDict());
        d.Method("mro", static (_, self) => new PyList([.. Array.ConvertAll(MethodResolutionOrder.Compute(Self(self), Self(self).Bases), t => (Value)t)]));
        d.Method("__subclasses__", Subclasses);
    }

    internal static PyType Self(Value self) => (PyType)self.Reference!;

    private static Value Call(PyContext context, Arguments arguments)
    {
        if (arguments.Count == 0 || arguments[0].Reference is not PyType type)
            throw Errors.TypeError("descriptor '__call__' requires a 'type' object");
        return TypeCalls.Instantiate(context, type, arguments.Tail());
    }

    /// <summary>type.__init__ only counts, CPython's <c>type_init</c>.</summary>
    private static Value Init(PyContext context, Arguments arguments)
    {
        if (arguments.HasKeywords && arguments.Count == 2) throw Errors.TypeError("type.__init__() takes no keyword arguments");
        if (arguments.Count is not (2 or 4)) throw Errors.TypeError("type.__init__() takes 1 or 3 arguments");
        return Value.None;
    }

    private static Value Subclasses(PyContext context, Value self)
    {
        var list = new PyList();
        foreach (PyType subclass in Self(self).Subclasses()) list.Add(subclass);
        return list;
    }
}
