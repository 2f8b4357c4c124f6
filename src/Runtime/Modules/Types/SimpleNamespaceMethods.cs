using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>types.SimpleNamespace, Objects/namespaceobject.c.</summary>
internal static class SimpleNamespaceMethods
{
    public static void Define(TypeDefinition d)
    {
        d.New(New);
        d.Method("__init__", Init);
        d.Method("__repr__", Repr);
        d.Method("__eq__", Equal);
        d.Unhashable();
        d.Property("__dict__", InstanceDictionary.Get, InstanceDictionary.Set);
    }

    private static Value New(PyContext context, Arguments arguments) => new PyInstance(TypeCalls.ClassArgument("types.SimpleNamespace", arguments, TypesModule.SimpleNamespace));

    private static Value Init(PyContext context, Arguments arguments)
    {
        bool takesMapping = context.Interpreter.Since(13);
        if (arguments.Count > (takesMapping ? 2 : 1))
            throw Errors.TypeError(takesMapping ? $"{arguments[0].Type.Name} expected at most 1 argument, got {arguments.Count - 1}" : "no positional arguments expected");
        ref AttributeStore store = ref ((IAttributed)arguments[0].Reference!).Attributes;
        if (arguments.Count == 2)
        {
            Value made = context.Call(DictType.Type, arguments[1]);
            int position = 0;
            while (((PyDict)made.Reference!).Next(ref position, out Value key, out Value value))
                store.Set(PyText.TryGet(key, out string name) ? name : throw Errors.TypeError("keywords must be strings"), value);
        }
        for (int i = 0; i < arguments.Names.Length; i++) store.Set(arguments.Names[i], arguments.Keywords[i]);
        return Value.None;
    }

    private static Value Repr(PyContext context, Value self)
    {
        if (self.Reference is not PyObject owner) throw Errors.TypeError("descriptor requires a SimpleNamespace");
        string name = self.Type == TypesModule.SimpleNamespace ? "namespace" : self.Type.Name;
        context.EnterOrThrow(" while getting the repr of an object");
        try
        {
            if (!s_active.Add(owner)) return PyText.ToValue($"{name}(...)");
            var parts = new List<string>();
            PyDict dictionary = ((IAttributed)owner).Attributes.ToDictionary();
            int position = 0;
            while (dictionary.Next(ref position, out Value key, out Value value))
                if (PyText.TryGet(key, out string text) && text.Length > 0) parts.Add($"{text}={Representation.Repr(context, value)}");
            s_active.Remove(owner);
            return PyText.ToValue($"{name}({string.Join(", ", parts)})");
        }
        finally
        {
            context.Leave();
        }
    }

    [ThreadStatic] private static HashSet<PyObject>? t_active;

    private static HashSet<PyObject> s_active => t_active ??= new HashSet<PyObject>(ReferenceEqualityComparer.Instance);

    private static Value Equal(PyContext context, Value self, Value other)
    {
        if (!other.Type.IsSubtypeOf(TypesModule.SimpleNamespace)) return Value.NotImplemented;
        return Comparison.AreEqual(context, ((IAttributed)self.Reference!).Attributes.ToDictionary(), ((IAttributed)other.Reference!).Attributes.ToDictionary());
    }
}
