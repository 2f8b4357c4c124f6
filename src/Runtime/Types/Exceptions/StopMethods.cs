namespace PyToCil.Runtime.Types;

/// <summary>StopIteration and SystemExit, whose only argument is a result.</summary>
internal static class StopMethods
{
    public static void DefineStopIteration(TypeDefinition d)
    {
        d.Method("__init__", InitStopIteration);
        d.Property("value", static (_, self) => ValueOf(ExceptionMethods.Self(self)),
            static (_, self, value) => ExceptionMethods.Self(self).WithField("value", value.IsNull ? Value.None : value));
    }

    public static void DefineSystemExit(TypeDefinition d)
    {
        d.Method("__init__", InitSystemExit);
        d.Property("code", static (_, self) => CodeOf(ExceptionMethods.Self(self)),
            static (_, self, value) => ExceptionMethods.Self(self).WithField("code", value.IsNull ? Value.None : value));
    }

    private static Value InitStopIteration(PyContext context, Arguments arguments)
    {
        BaseExceptionMethods.Init(context, arguments);
        ExceptionMethods.Self(arguments[0]).WithField("value", arguments.Count > 1 ? arguments[1] : Value.None);
        return Value.None;
    }

    /// <summary><c>StopIteration.value</c>.</summary>
    public static Value ValueOf(PyBaseException stop)
    {
        Value value = stop.Field("value");
        if (!value.IsNull) return value;
        return stop.Args.Length > 0 ? stop.Args[0] : Value.None;
    }

    private static Value InitSystemExit(PyContext context, Arguments arguments)
    {
        BaseExceptionMethods.Init(context, arguments);
        PyBaseException self = ExceptionMethods.Self(arguments[0]);
        self.Fields?.Remove("code");
        self.WithField("code", CodeOf(self));
        return Value.None;
    }

    /// <summary><c>SystemExit.code</c>.</summary>
    public static Value CodeOf(PyBaseException exit)
    {
        Value code = exit.Field("code");
        if (!code.IsNull) return code;
        return exit.Args.Length switch { 0 => Value.None, 1 => exit.Args[0], _ => PyTuple.From(exit.Args) };
    }
}
