namespace PyToCil.Runtime.Types;

/// <summary>OSError, whose class follows from errno: PEP 3151, Objects/exceptions.c <c>OSError_new</c>.</summary>
internal static class OSErrorMethods
{
    public static void Define(TypeDefinition d)
    {
        d.New(New);
        d.Method("__init__", Init);
        d.Method("__str__", Text);
        d.Method("__reduce__", Reduce);
        foreach (string field in new[] { "errno", "strerror", "filename", "filename2" }) ExceptionMethods.Field(d, field);
        ExceptionMethods.Field(d, "characters_written");
    }

    /// <summary>The class for an errno of Linux; null for those without one.</summary>
    private static PyType? ClassOf(long errno) => errno switch
    {
        1 or 13 => ExceptionTypes.PermissionError,
        2 => ExceptionTypes.FileNotFoundError,
        3 => ExceptionTypes.ProcessLookupError,
        4 => ExceptionTypes.InterruptedError,
        10 => ExceptionTypes.ChildProcessError,
        11 or 114 or 115 => ExceptionTypes.BlockingIOError,
        17 => ExceptionTypes.FileExistsError,
        20 => ExceptionTypes.NotADirectoryError,
        21 => ExceptionTypes.IsADirectoryError,
        32 or 108 => ExceptionTypes.BrokenPipeError,
        103 => ExceptionTypes.ConnectionAbortedError,
        104 => ExceptionTypes.ConnectionResetError,
        110 => ExceptionTypes.TimeoutError,
        111 => ExceptionTypes.ConnectionRefusedError,
        _ => null,
    };

    /// <summary>An OSError of the class that the number asks for, to be thrown.</summary>
    public static PyException Make(int errno, string message, string? filename = null)
    {
        var exception = new PyBaseException(ClassOf(errno) ?? ExceptionTypes.OSError);
        Fill(exception, filename is null ? [errno, PyText.ToValue(message)] : [errno, PyText.ToValue(message), PyText.ToValue(filename)]);
        return new PyException(exception);
    }

    /// <summary>A subclass with its own <c>__init__</c> and OSError's <c>__new__</c> fills the fields in its call of <c>__init__</c>.</summary>
    private static bool InitFills(PyType type) =>
        !Value.Is(type.Special(SpecialMethod.Init), ExceptionTypes.OSError.Special(SpecialMethod.Init))
        && Value.Is(type.Special(SpecialMethod.New), ExceptionTypes.OSError.Special(SpecialMethod.New));

    private static Value New(PyContext context, Arguments arguments)
    {
        PyType type = TypeCalls.ClassArgument("OSError", arguments, ExceptionTypes.OSError);
        if (InitFills(type)) return new PyBaseException(type, arguments.Positional[1..].ToArray());
        if (arguments.HasKeywords) throw Errors.TypeError($"{type.Name}() takes no keyword arguments");
        Value[] args = arguments.Positional[1..].ToArray();
        if (type == ExceptionTypes.OSError && args.Length is >= 2 and <= 5 && PyInt.TryGetLong(args[0], out long errno)) type = ClassOf(errno) ?? type;
        var made = new PyBaseException(type);
        Fill(made, args);
        return made;
    }

    private static Value Init(PyContext context, Arguments arguments)
    {
        PyBaseException self = ExceptionMethods.Self(arguments[0]);
        if (!InitFills(self.Type)) return Value.None;
        if (arguments.HasKeywords) throw Errors.TypeError($"{self.Type.Name}() takes no keyword arguments");
        Fill(self, arguments.Positional[1..].ToArray());
        return Value.None;
    }

    private static void Fill(PyBaseException self, Value[] args)
    {
        self.Args = args;
        if (args.Length is < 2 or > 5) return;
        self.WithField("errno", args[0]).WithField("strerror", args[1]);
        if (args.Length > 2 && !args[2].IsNone)
        {
            self.WithField("filename", args[2]);
            if (args.Length == 5 && !args[4].IsNone) self.WithField("filename2", args[4]);
            self.Args = args[..2];
        }
    }

    private static Value Text(PyContext context, Value self)
    {
        PyBaseException exception = ExceptionMethods.Self(self);
        Value errno = exception.Field("errno"), message = exception.Field("strerror"), filename = exception.Field("filename"), second = exception.Field("filename2");
        if (!filename.IsNull)
        {
            string head = $"[Errno {Shown(context, errno)}] {Shown(context, message)}: {Representation.Repr(context, filename)}";
            return PyText.ToValue(second.IsNull ? head : $"{head} -> {Representation.Repr(context, second)}");
        }
        if (!errno.IsNull && !message.IsNull) return PyText.ToValue($"[Errno {Shown(context, errno)}] {Shown(context, message)}");
        return BaseExceptionMethods.Text(context, self);
    }

    private static string Shown(PyContext context, Value value) => value.IsNull ? "None" : Representation.Str(context, value);

    private static Value Reduce(PyContext context, Value self)
    {
        PyBaseException exception = ExceptionMethods.Self(self);
        Value[] args = exception.Args;
        Value filename = exception.Field("filename"), second = exception.Field("filename2");
        if (args.Length == 2 && !filename.IsNull)
            args = second.IsNull ? [args[0], args[1], filename] : [args[0], args[1], filename, Value.None, second];
        return PyTuple.Of(exception.Type, PyTuple.From(args));
    }
}
