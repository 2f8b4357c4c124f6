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
        if (type.IsBuiltin && !arguments.HasKeywords && ExceptionMethods.IsPlain(type)) return new PyBaseException(type, arguments.Positional.ToArray());
        Value maker = type.Special(SpecialMethod.New);
        if (maker.IsNull || (type.Layout != ObjectType.Type && ObjectType.HasOwnNew(type))) throw Errors.TypeError($"cannot create '{QualifiedTypeName(type)}' instances");
        Value[] values = Prepend(type, arguments);
        Value made = context.Check(CallNew(context, type, maker, new Arguments(values, arguments.Names, arguments.Keywords)));
        // object's __init__ says nothing where __new__ is a builtin class's own.
        if (type.IsBuiltin && Value.Is(type.Special(SpecialMethod.Init), ObjectType.InitMethod)) return made;
        return made.Type.IsSubtypeOf(type) ? Initialize(context, made, arguments) : made;
    }

    /// <summary>The <c>__init__</c> in Python of a class whose instances are made by object's <c>__new__</c>; null for others.</summary>
    public static PyFunction? PlainInitializer(PyType type) =>
        type.Type == TypeType.Type && type.Layout == ObjectType.Type && ObjectType.HasOwnNew(type) ? type.Special(SpecialMethod.Init).Reference as PyFunction : null;

    // The usual case, object's __new__ and a Python __init__: the instance is all that is allocated.
    private static Value InstantiatePlain(PyContext context, PyType type, in Arguments arguments)
    {
        Value initializer = type.Special(SpecialMethod.Init);
        if (Value.Is(initializer, ObjectType.InitMethod))
        {
            if (arguments.Count > 0 || arguments.HasKeywords) throw Errors.TypeError($"{type.Name}() takes no arguments");
            return ObjectType.Make(context, type);
        }
        return Initialize(context, ObjectType.Make(context, type), initializer, arguments);
    }

    private static Value Initialize(PyContext context, Value made, in Arguments arguments)
    {
        Value initializer = made.Type.Special(SpecialMethod.Init);
        if (Value.Is(initializer, ObjectType.InitMethod) && arguments.Count == 0 && !arguments.HasKeywords) return made;
        return Initialize(context, made, initializer, arguments);
    }

    private static Value Initialize(PyContext context, Value made, Value initializer, in Arguments arguments)
    {
        Value result = initializer.Reference is PyFunction && !arguments.HasKeywords
            ? context.Check(CallInitializer(context, initializer, made, arguments.Positional))
            : CallAnyInitializer(context, initializer, made, arguments);
        return result.IsNone ? made : throw Errors.TypeError($"__init__() should return None, not '{result.Type.Name}'");
    }

    private static Value CallInitializer(PyContext context, Value initializer, Value made, ReadOnlySpan<Value> a) => a.Length switch
    {
        0 => Entry.Calls.Call1(context, initializer, made),
        1 => Entry.Calls.Call2(context, initializer, made, a[0]),
        2 => Entry.Calls.Call3(context, initializer, made, a[0], a[1]),
        3 => Entry.Calls.Call4(context, initializer, made, a[0], a[1], a[2]),
        _ => Entry.Calls.CallSpan(context, initializer, [made, .. a]),
    };

    private static Value CallAnyInitializer(PyContext context, Value initializer, Value made, in Arguments arguments)
    {
        // Functions take self as their first argument; binding would only allocate.
        if (initializer.Reference is PyFunction or PyBuiltinFunction)
            return context.Call(initializer, new Arguments(Prepend(made, arguments), arguments.Names, arguments.Keywords));
        return context.Call(Attributes.Bind(context, initializer, made, made.Type), arguments);
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
        // One by one: a block copy of so few costs more than it saves.
        ReadOnlySpan<Value> positional = arguments.Positional;
        for (int i = 0; i < positional.Length; i++) values[i + 1] = positional[i];
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
