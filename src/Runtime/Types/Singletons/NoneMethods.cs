namespace PyToCil.Runtime.Types;

/// <summary>None, NotImplemented and Ellipsis, Objects/object.c.</summary>
internal static class NoneMethods
{
    /// <summary>The hash of None, the same in every process.</summary>
    public const long Hash = 0xfca86420L;

    public static void DefineNone(TypeDefinition d)
    {
        d.New(static (_, arguments) => Only("NoneType", arguments, Value.None));
        d.Method("__repr__", static (PyContext _, Value _) => Value.FromString("None"));
        d.Method("__bool__", static (PyContext _, Value _) => Value.False);
        d.Method("__hash__", static (_, _) => Hash);
        d.Property("__doc__", static (PyContext _, Value _) => Value.None);
    }

    public static void DefineNotImplemented(TypeDefinition d)
    {
        d.New(static (_, arguments) => Only("NotImplementedType", arguments, Value.NotImplemented));
        d.Method("__repr__", static (PyContext _, Value _) => Value.FromString("NotImplemented"));
        d.Method("__reduce__", static (PyContext _, Value _) => Value.FromString("NotImplemented"));
        d.Method("__bool__", IsTrue);
    }

    public static void DefineEllipsis(TypeDefinition d)
    {
        d.New(static (_, arguments) => Only("EllipsisType", arguments, Value.Ellipsis));
        d.Method("__repr__", static (PyContext _, Value _) => Value.FromString("Ellipsis"));
        d.Method("__reduce__", static (PyContext _, Value _) => Value.FromString("Ellipsis"));
    }

    private static Value Only(string name, Arguments arguments, Value value) =>
        arguments.Count > 1 || arguments.HasKeywords ? throw Errors.TypeError($"{name} takes no arguments") : value;

    // bpo-35712: deprecated, and true until 3.14.
    private static Value IsTrue(PyContext context, Value self)
    {
        Modules.WarningsModule.Warn(context, ExceptionTypes.DeprecationWarning, "NotImplemented should not be used in a boolean context");
        return Value.True;
    }
}
