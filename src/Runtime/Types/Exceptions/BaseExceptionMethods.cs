namespace PyToCil.Runtime.Types;

/// <summary>BaseException: docs.python.org/3/library/exceptions.html#BaseException</summary>
internal static class BaseExceptionMethods
{
    public static void Define(TypeDefinition d)
    {
        d.New(New);
        d.Method("__init__", Init);
        d.Method("__repr__", Repr);
        d.Method("__str__", Text);
        d.Method("__reduce__", Reduce);
        d.Method("__setstate__", SetState);
        d.Method("with_traceback", WithTraceback);
        d.Since(11).Method("add_note", static (context, self, note) => ExceptionNotes.Add(context, ExceptionMethods.Self(self), note));
        d.Property("args", static (_, self) => PyTuple.From(ExceptionMethods.Self(self).Args), SetArgs);
        d.Property("__traceback__", static (_, self) => ExceptionMethods.Self(self).Traceback is { } traceback ? traceback : Value.None, SetTraceback);
        d.Property("__context__", static (_, self) => ExceptionMethods.Self(self).Context is { } context ? context : Value.None, SetContext);
        d.Property("__cause__", static (_, self) => ExceptionMethods.Self(self).Cause is { } cause ? cause : Value.None, SetCause);
        d.Property("__suppress_context__", static (_, self) => ExceptionMethods.Self(self).SuppressContext, SetSuppress);
        d.Property("__dict__", InstanceDictionary.Get, InstanceDictionary.Set);
    }

    internal static Value New(PyContext context, Arguments arguments)
    {
        PyType type = TypeCalls.ClassArgument("BaseException", arguments, ExceptionTypes.BaseException);
        return new PyBaseException(type, arguments.Positional[1..].ToArray());
    }

    internal static Value Init(PyContext context, Arguments arguments)
    {
        PyBaseException self = ExceptionMethods.Self(arguments[0]);
        if (arguments.HasKeywords) throw Errors.TypeError($"{self.Type.Name}() takes no keyword arguments");
        self.Args = arguments.Positional[1..].ToArray();
        return Value.None;
    }

    private static Value Repr(PyContext context, Value self)
    {
        PyBaseException exception = ExceptionMethods.Self(self);
        string inner = exception.Args.Length == 1 ? $"({Representation.Repr(context, exception.Args[0])})" : Representation.Repr(context, PyTuple.From(exception.Args));
        return PyText.ToValue(exception.Type.Name + inner);
    }

    internal static Value Text(PyContext context, Value self)
    {
        Value[] args = ExceptionMethods.Self(self).Args;
        return args.Length switch
        {
            0 => Value.FromString(""),
            1 => Representation.StrValue(context, args[0]),
            _ => Representation.StrValue(context, PyTuple.From(args)),
        };
    }

    private static Value Reduce(PyContext context, Value self)
    {
        PyBaseException exception = ExceptionMethods.Self(self);
        PyDict own = ((IAttributed)exception).Attributes.ToDictionary();
        return own.Count > 0 ? PyTuple.Of(exception.Type, PyTuple.From(exception.Args), own) : PyTuple.Of(exception.Type, PyTuple.From(exception.Args));
    }

    private static Value SetState(PyContext context, Value self, Value state)
    {
        if (state.IsNone) return Value.None;
        if (state.Reference is not PyDict dictionary) throw Errors.TypeError("state is not a dictionary");
        int position = 0;
        while (dictionary.Next(ref position, out Value key, out Value value))
            Attributes.Set(context, self, ObjectType.NameArgument(key), value);
        return Value.None;
    }

    private static Value WithTraceback(PyContext context, Value self, Value traceback)
    {
        SetTraceback(context, self, traceback);
        return self;
    }

    private static void SetArgs(PyContext context, Value self, Value value)
    {
        if (value.IsNull) throw Errors.TypeError("args may not be deleted");
        ExceptionMethods.Self(self).Args = Iteration.ToArray(context, value);
    }

    private static void SetTraceback(PyContext context, Value self, Value value)
    {
        if (value.IsNull) throw Errors.TypeError("__traceback__ may not be deleted");
        if (!value.IsNone && value.Reference is not PyTraceback) throw Errors.TypeError("__traceback__ must be a traceback or None");
        ExceptionMethods.Self(self).Traceback = value.Reference as PyTraceback;
    }

    private static void SetContext(PyContext context, Value self, Value value)
    {
        if (value.IsNull) throw Errors.TypeError("__context__ may not be deleted");
        if (!value.IsNone && value.Reference is not PyBaseException) throw Errors.TypeError("exception context must be None or derive from BaseException");
        ExceptionMethods.Self(self).Context = value.Reference as PyBaseException;
    }

    private static void SetCause(PyContext context, Value self, Value value)
    {
        if (value.IsNull) throw Errors.TypeError("__cause__ may not be deleted");
        if (!value.IsNone && value.Reference is not PyBaseException) throw Errors.TypeError("exception cause must be None or derive from BaseException");
        PyBaseException exception = ExceptionMethods.Self(self);
        exception.Cause = value.Reference as PyBaseException;
        exception.SuppressContext = true;
    }

    private static void SetSuppress(PyContext context, Value self, Value value)
    {
        if (value.IsNull) throw Errors.TypeError("can't delete numeric/char attribute");
        if (!value.IsBool) throw Errors.TypeError("attribute value type must be bool");
        ExceptionMethods.Self(self).SuppressContext = value.AsBool;
    }
}
