namespace PyToCil.Runtime.Types;

/// <summary>What the number rooms share: errors of unbound methods, and the class that <c>__new__</c> is to make.</summary>
internal static class NumberSelf
{
    /// <summary>The TypeError of a method called on a foreign object, in the words of Objects/descrobject.c.</summary>
    public static PyException Wrong(Value self, string method, string type) => method.StartsWith("__", StringComparison.Ordinal)
        ? Errors.TypeError($"descriptor '{method}' requires a '{type}' object but received a '{self.Type.Name}'")
        : Errors.TypeError($"descriptor '{method}' for '{type}' objects doesn't apply to a '{self.Type.Name}' object");

    /// <summary>The class that is the first argument of <c>__new__</c>, checked as <c>tp_new_wrapper</c> does.</summary>
    public static PyType ClassOf(in Arguments arguments, PyType type)
    {
        if (arguments.Count == 0) throw Errors.TypeError($"{type.Name}.__new__(): not enough arguments");
        if (arguments[0].Reference is not PyType cls)
            throw Errors.TypeError($"{type.Name}.__new__(X): X is not a type object ({arguments[0].Type.Name})");
        if (!cls.IsSubtypeOf(type)) throw Errors.TypeError($"{type.Name}.__new__({cls.Name}): {cls.Name} is not a subtype of {type.Name}");
        if (type != BoolType.Type && cls == BoolType.Type) throw Errors.TypeError($"{type.Name}.__new__(bool) is not safe, use bool.__new__()");
        return cls;
    }

    /// <summary>How messages name what is no complex number.</summary>
    public static string RealNumber => PyVersion.Text("number", 10, "real number");

    /// <summary>True for 3.13 and later, which reword some messages.</summary>
    public static bool IsFrom313(PyContext context) => context.Interpreter.Since(13);
}
