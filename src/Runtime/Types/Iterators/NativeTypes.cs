namespace PyToCil.Runtime.Types;

/// <summary>Short forms for rooms: built-in classes of modules, and the self argument of their methods.</summary>
internal static class NativeTypes
{
    /// <summary>A built-in class of a module.</summary>
    public static PyType Make(string name, string module, Action<TypeDefinition> define, bool subclassable = true, PyType? parent = null, bool withAttributes = false)
    {
        PyType type = parent is null ? PyType.Native(name, define) : PyType.Native(name, define, parent);
        type.Module = module;
        type.IsSubclassable = subclassable;
        return withAttributes ? type.WithInstanceAttributes() : type;
    }

    /// <summary>Self as the object class of its room; TypeError where an unbound method was called with something else.</summary>
    public static T Self<T>(Value self, PyType owner) where T : class => self.Reference as T ?? throw WrongSelf(self, owner);

    /// <summary>The TypeError for an unbound method that was called with something else. Hot rooms test self in place: a shared generic cast is slower.</summary>
    public static PyException WrongSelf(Value self, PyType owner) =>
        Errors.TypeError($"descriptor requires a '{owner.Name}' object but received a '{(self.IsNull ? "NULL" : self.Type.Name)}'");

    /// <summary>TypeError where keywords were given to a class that takes none; its subclasses may.</summary>
    public static void RefuseKeywords(PyType cls, PyType owner, in Arguments arguments)
    {
        if (arguments.HasKeywords && cls == owner) throw Errors.TypeError($"{owner.Name}() takes no keyword arguments");
    }

    /// <summary>The version whose messages are asked for is 3.13 or later.</summary>
    public static bool IsFrom313(PyContext context) => context.Interpreter.Version.Minor >= 13;

    /// <summary>The TypeError for a keyword that a function does not have, which 3.13 words anew.</summary>
    public static PyException InvalidKeyword(PyContext context, string function, string name) => Errors.TypeError(IsFrom313(context)
        ? $"{function}() got an unexpected keyword argument '{name}'"
        : $"'{name}' is an invalid keyword argument for {function}()");

    /// <summary><see cref="Arguments.Bind"/> with the version's words for an unknown keyword.</summary>
    public static Value[] Bind(PyContext context, in Arguments arguments, string function, string[] names, int required, int mostPositional)
    {
        if (arguments.Count + arguments.Names.Length <= names.Length)
            foreach (string name in arguments.Names)
                if (name.Length == 0 || Array.IndexOf(names, name) < 0) throw InvalidKeyword(context, function, name);
        var bound = new Value[names.Length];
        arguments.Bind(function, names, required, mostPositional, bound);
        return bound;
    }

    /// <summary>A GenericAlias of the class, for <c>__class_getitem__</c>.</summary>
    public static Value ClassGetItem(PyContext context, Arguments arguments)
    {
        arguments.RefuseKeywords("__class_getitem__");
        if (arguments.Count != 2) throw Errors.TypeError($"__class_getitem__() takes exactly one argument ({arguments.Count - 1} given)");
        return new PyGenericAlias(arguments[0], arguments[1]);
    }

    /// <summary>Ends <c>__next__</c>: StopIteration becomes pending without a .NET throw.</summary>
    public static Value Stop(PyContext context)
    {
        context.SetError(Errors.StopIteration(default));
        return default;
    }
}
