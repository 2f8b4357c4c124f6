using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>functools.singledispatch: a function that is chosen by the class of its first argument.</summary>
internal static class SingleDispatch
{
    private static readonly PyType s_type = NativeTypes.Make("function", "builtins", Define, subclassable: false, withAttributes: true);

    private sealed class Dispatcher : PyObject, IAttributed, IDescriptor
    {
        private AttributeStore _attributes = new(s_type);

        public Dispatcher() : base(s_type) { }

        /// <summary>Implementations by class.</summary>
        public PyDict Registry { get; } = new();

        public string Name { get; init; } = "singledispatch function";

        ref AttributeStore IAttributed.Attributes => ref _attributes;

        bool IDescriptor.IsData => false;

        Value IDescriptor.Bind(PyContext context, Value instance, PyType owner) => instance.IsNull ? this : new PyBoundMethod(this, instance);

        void IDescriptor.Store(PyContext context, Value instance, Value value) => throw new NotSupportedException("a function is no data descriptor");
    }

    private static void Define(TypeDefinition d)
    {
        d.Method("__call__", Call);
        d.Method("register", Register);
        d.Method("dispatch", static (context, self, cls) => Dispatch(context, (Dispatcher)self.Reference!, (PyType)cls.Reference!));
        d.Property("registry", static (_, self) => new PyMappingProxy(((Dispatcher)self.Reference!).Registry));
        d.Property("__dict__", static (_, self) => ((IAttributed)self.Reference!).Attributes.ToDictionary());
        d.Method("_clear_cache", static (_, _) => Value.None);
    }

    public static Value Create(PyContext context, Value function)
    {
        string name = Attributes.TryGet(context, function, "__name__", out Value text) ? Representation.Str(context, text) : "singledispatch function";
        var made = new Dispatcher { Name = name };
        made.Registry.Set(context, ObjectType.Type, function);
        return FunctoolsModule.Update(context, made, function, default, default);
    }

    private static Value Call(PyContext context, Arguments arguments)
    {
        var self = (Dispatcher)arguments[0].Reference!;
        if (arguments.Count < 2) throw Errors.TypeError($"{self.Name} requires at least 1 positional argument");
        return context.Call(Dispatch(context, self, arguments[1].Type), arguments.Tail());
    }

    private static Value Dispatch(PyContext context, Dispatcher self, PyType cls)
    {
        foreach (PyType type in cls.Mro)
        {
            if (type == ObjectType.Type) break;
            Value found = self.Registry.Get(context, type);
            if (!found.IsNull) return found;
        }
        Value best = default;
        PyType? bestType = null;
        int position = 0;
        while (self.Registry.Next(ref position, out Value key, out Value code))
        {
            // Abstract classes apply by their hooks; the most derived one wins.
            if (key.Reference is not PyType type || type == ObjectType.Type || !InstanceChecks.IsSubclass(context, cls, type)) continue;
            if (bestType is not null && !type.IsSubtypeOf(bestType))
            {
                if (!bestType.IsSubtypeOf(type)) throw Errors.RuntimeError($"Ambiguous dispatch: {bestType} or {type}");
                continue;
            }
            best = code;
            bestType = type;
        }
        return bestType is null ? self.Registry.Get(context, ObjectType.Type) : best;
    }

    /// <summary>register(cls), register(cls, func), or register(func) with an annotated first parameter.</summary>
    private static Value Register(PyContext context, Arguments arguments)
    {
        Value self = arguments[0];
        Value[] bound = NativeTypes.Bind(context, arguments.Tail(), "register", ["cls", "func"], 1, 2);
        Value cls = bound[0], function = bound[1];
        if (cls.Reference is PyType or PyUnion)
        {
            if (function.IsNull) return PyBuiltinFunction.Function("<lambda>", (inner, f) => Add(inner, self, cls, f));
            return Add(context, self, cls, function);
        }
        if (!function.IsNull)
            throw Errors.TypeError($"Invalid first argument to `register()`. {Representation.Repr(context, cls)} is not a class or union type.");
        if (!Attributes.TryGet(context, cls, "__annotations__", out Value annotations) || annotations.Reference is not PyDict { Count: > 0 } dict)
            throw Errors.TypeError($"Invalid first argument to `register()`: {Representation.Repr(context, cls)}. Use either `@register(some_class)` or plain `@register` on an annotated function.");
        int position = 0;
        dict.Next(ref position, out Value name, out Value annotation);
        if (annotation.Reference is not (PyType or PyUnion))
            throw Errors.TypeError($"Invalid annotation for {Representation.Repr(context, name)}. {Representation.Repr(context, annotation)} is not a class.");
        return Add(context, self, annotation, cls);
    }

    private static Value Add(PyContext context, Value self, Value cls, Value function)
    {
        PyDict registry = ((Dispatcher)self.Reference!).Registry;
        if (cls.Reference is PyUnion union)
            foreach (Value member in union.Items) registry.Set(context, member.IsNone ? SingletonTypes.None : member, function);
        else registry.Set(context, cls, function);
        return function;
    }
}
