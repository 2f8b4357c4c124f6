namespace PyToCil.Runtime.Types;

/// <summary>Calling a class, CPython's <c>type_call</c>.</summary>
internal static class TypeCalls
{
    /// <summary>Makes and initialises an instance; type(x) of one argument gives the class of x.</summary>
    public static Value Instantiate(PyContext context, PyType type, in Arguments arguments)
    {
        if (type == TypeType.Type)
        {
            if (arguments.Count == 1 && !arguments.HasKeywords) return arguments[0].Type;
            if (arguments.Count != 3) throw Errors.TypeError("type() takes 1 or 3 arguments");
        }
        if (type.Layout == ObjectType.Type && ObjectType.HasOwnNew(type)) return InstantiatePlain(context, type, arguments);
        Value maker = type.Special(SpecialMethod.New);
        if (maker.IsNull || (type.Layout != ObjectType.Type && ObjectType.HasOwnNew(type))) throw Errors.TypeError($"cannot create '{QualifiedTypeName(type)}' instances");
        Value[] values = Prepend(type, arguments);
        Value made = context.Check(CallNew(context, type, maker, new Arguments(values, arguments.Names, arguments.Keywords)));
        if (!made.Type.IsSubtypeOf(type)) return made;
        return Initialize(context, made, values, arguments);
    }

    private static Value InstantiatePlain(PyContext context, PyType type, in Arguments arguments)
    {
        bool excess = arguments.Count > 0 || arguments.HasKeywords;
        if (ObjectType.HasOwnInit(type))
        {
            if (excess) throw Errors.TypeError($"{type.Name}() takes no arguments");
            return ObjectType.Make(context, type);
        }
        Value made = ObjectType.Make(context, type);
        return Initialize(context, made, Prepend(made, arguments), arguments);
    }

    private static Value Initialize(PyContext context, Value made, Value[] values, in Arguments arguments)
    {
        Value initializer = made.Type.Special(SpecialMethod.Init);
        if (Value.Is(initializer, ObjectType.Type.Special(SpecialMethod.Init)) && ObjectType.HasOwnInit(made.Type) && values.Length == 1 && !arguments.HasKeywords) return made;
        values[0] = made;
        Value result = context.Call(BindInitializer(context, initializer, made, out bool bound), new Arguments(bound ? values.AsSpan(1) : values, arguments.Names, arguments.Keywords));
        if (!result.IsNone) throw Errors.TypeError($"__init__() should return None, not '{result.Type.Name}'");
        return made;
    }

    private static Value BindInitializer(PyContext context, Value initializer, Value made, out bool bound)
    {
        // Functions take self as their first argument; binding would only allocate.
        bound = initializer.Reference is not (PyFunction or PyBuiltinFunction);
        return bound ? Attributes.Bind(context, initializer, made, made.Type) : initializer;
    }

    private static Value CallNew(PyContext context, PyType type, Value maker, in Arguments arguments)
    {
        if (maker.Reference is PyStaticMethod wrapped) maker = wrapped.Function;
        if (maker.Reference is PyBuiltinFunction native) return native.Invoke(context, arguments);
        if (maker.Reference is not PyFunction) maker = Attributes.Bind(context, maker, default, type);
        return context.Call(maker, arguments);
    }

    private static Value[] Prepend(Value first, in Arguments arguments)
    {
        var values = new Value[arguments.Count + 1];
        values[0] = first;
        arguments.Positional.CopyTo(values.AsSpan(1));
        return values;
    }

    /// <summary>The class argument of a built-in <c>__new__</c>, judged as CPython's <c>tp_new_wrapper</c> does.</summary>
    /// <param name="name">The class that owns this <c>__new__</c>.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="owner">The class itself.</param>
    public static PyType ClassArgument(string name, in Arguments arguments, PyType owner)
    {
        if (arguments.Count == 0) throw Errors.TypeError($"{name}.__new__(): not enough arguments");
        if (arguments[0].Reference is not PyType type) throw Errors.TypeError($"{name}.__new__(X): X is not a type object ({arguments[0].Type.Name})");
        if (!type.IsSubtypeOf(owner)) throw Errors.TypeError($"{name}.__new__({type.Name}): {type.Name} is not a subtype of {name}");
        if (type.Layout != owner.Layout && !type.Layout.IsSubtypeOf(ExceptionTypes.BaseException))
            throw Errors.TypeError($"{name}.__new__({type.Name}) is not safe, use {type.Layout.Name}.__new__()");
        return type;
    }

    private static string QualifiedTypeName(PyType type) => type.Module is "builtins" ? type.Name : $"{type.Module}.{type.Name}";
}
