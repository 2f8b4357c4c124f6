using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>What <c>@contextmanager</c> makes of a generator function: a function that binds as a method.</summary>
internal sealed class PyManagerFunction : PyObject, IAttributed, IDescriptor
{
    private static readonly PyType s_type = NativeTypes.Make("function", "builtins", Define, subclassable: false, withAttributes: true);
    private static readonly string[] s_copied = ["__module__", "__name__", "__qualname__", "__doc__", "__type_params__"];

    private AttributeStore _attributes;

    public PyManagerFunction(PyContext context, Value function) : base(s_type)
    {
        Function = function;
        _attributes.Begin(s_type);
        foreach (string name in s_copied)
            if (Attributes.TryGet(context, function, name, out Value value)) _attributes.Set(name, value);
        string annotations = LazyAnnotations.CopiedName(context);
        if (Attributes.TryGet(context, function, annotations, out Value copied)) _attributes.Set(annotations, copied);
        if (Attributes.TryGet(context, function, "__dict__", out Value own) && own.Reference is PyDict dictionary)
        {
            int position = 0;
            while (dictionary.Next(ref position, out Value key, out Value value))
                if (PyText.TryGet(key, out string name)) _attributes.Set(name, value);
        }
        _attributes.Set("__wrapped__", function);
    }

    public Value Function { get; }

    ref AttributeStore IAttributed.Attributes => ref _attributes;

    bool IDescriptor.IsData => false;

    Value IDescriptor.Bind(PyContext context, Value instance, PyType owner) => instance.IsNull ? this : new PyBoundMethod(this, instance);

    void IDescriptor.Store(PyContext context, Value instance, Value value) => throw new NotSupportedException("a function is no data descriptor");

    private static void Define(TypeDefinition d)
    {
        d.Method("__call__", Call);
        d.Method("__repr__", Repr);
        d.Method("__get__", 1, 2, static (_, a) => a[1].IsNone ? a[0] : new PyBoundMethod(a[0], a[1]));
        d.Property("__dict__", InstanceDictionary.Get, InstanceDictionary.Set);
    }

    private static Value Call(PyContext context, Arguments arguments) =>
        new PyGeneratorManager(context, ((PyManagerFunction)arguments[0].Reference!).Function, arguments.Tail());

    private static Value Repr(PyContext context, Value self) =>
        PyText.ToValue($"<function {(Attributes.TryGet(context, self, "__qualname__", out Value name) ? Representation.Str(context, name) : "?")} at {Address.Of(self)}>");
}
