namespace PyToCil.Runtime.Types;

/// <summary>ExceptionGroup and BaseExceptionGroup: PEP 654, docs.python.org/3/library/exceptions.html#exception-groups</summary>
internal static class ExceptionGroupMethods
{
    public static void Define(TypeDefinition d)
    {
        d.New(New);
        d.Method("__init__", static (context, arguments) => arguments.HasKeywords
            ? throw Errors.TypeError($"{arguments[0].Type.Name}() takes no keyword arguments") : Value.None);
        d.Method("__str__", Text);
        d.Method("derive", static (context, self, exceptions) => Derive(context, ExceptionMethods.Self(self), exceptions));
        d.Method("split", Split);
        d.Method("subgroup", Subgroup);
        d.ClassMethod("__class_getitem__", NativeTypes.ClassGetItem);
        d.Property("message", static (_, self) => Message(ExceptionMethods.Self(self)));
        d.Property("exceptions", static (_, self) => Exceptions(ExceptionMethods.Self(self)));
    }

    private static Value Message(PyBaseException group) => group.Field("message");

    /// <summary>The nested exceptions, a tuple.</summary>
    public static PyTuple Exceptions(PyBaseException group) => group.Field("exceptions").Reference as PyTuple ?? PyTuple.Empty;

    public static bool IsGroup(PyBaseException exception) => exception.Type.IsSubtypeOf(ExceptionTypes.BaseExceptionGroup);

    private static Value New(PyContext context, Arguments arguments)
    {
        PyType type = TypeCalls.ClassArgument("BaseExceptionGroup", arguments, ExceptionTypes.BaseExceptionGroup);
        if (arguments.Count != 3) throw Errors.TypeError($"BaseExceptionGroup.__new__() takes exactly 2 arguments ({arguments.Count - 1} given)");
        if (!PyText.IsStr(arguments[1])) throw Errors.TypeError($"BaseExceptionGroup.__new__() argument 1 must be str, not {arguments[1].Type.Name}");
        if (arguments[2].Reference is not (PyList or PyTuple) && arguments[2].Type.Special(SpecialMethod.GetItem).IsNull)
            throw Errors.TypeError("second argument (exceptions) must be a sequence");
        Value[] nested = Iteration.ToArray(context, arguments[2]);
        if (nested.Length == 0) throw Errors.ValueError("second argument (exceptions) must be a non-empty sequence");
        bool onlyExceptions = true;
        for (int i = 0; i < nested.Length; i++)
        {
            if (nested[i].Reference is not PyBaseException) throw Errors.ValueError($"Item {i} of second argument (exceptions) is not an exception");
            onlyExceptions &= nested[i].Type.IsSubtypeOf(ExceptionTypes.Exception);
        }
        if (type == ExceptionTypes.BaseExceptionGroup)
        {
            if (onlyExceptions) type = ExceptionTypes.ExceptionGroup;
        }
        else if (!onlyExceptions && type == ExceptionTypes.ExceptionGroup) throw Errors.TypeError("Cannot nest BaseExceptions in an ExceptionGroup");
        else if (!onlyExceptions && type.IsSubtypeOf(ExceptionTypes.Exception)) throw Errors.TypeError($"Cannot nest BaseExceptions in '{type.Name}'");
        return new PyBaseException(type, arguments[1], arguments[2]).WithField("message", arguments[1]).WithField("exceptions", PyTuple.From(nested));
    }

    private static Value Text(PyContext context, Value self)
    {
        PyBaseException group = ExceptionMethods.Self(self);
        int count = Exceptions(group).Count;
        return PyText.ToValue($"{Representation.Str(context, Message(group))} ({count} sub-exception{(count == 1 ? "" : "s")})");
    }

    /// <summary>BaseExceptionGroup.derive: a plain group; subclasses override it.</summary>
    private static Value Derive(PyContext context, PyBaseException group, Value exceptions) =>
        context.Call(ExceptionTypes.BaseExceptionGroup, Message(group), exceptions);

    // ---- split and subgroup ----

    private static Value Split(PyContext context, Value self, Value condition)
    {
        ExceptionSplit split = ExceptionSplit.Run(context, ExceptionMethods.Self(self), ExceptionCondition.Make(context, condition), true);
        return PyTuple.Of(OrNone(split.Match), OrNone(split.Rest));
    }

    private static Value Subgroup(PyContext context, Value self, Value condition) =>
        OrNone(ExceptionSplit.Run(context, ExceptionMethods.Self(self), ExceptionCondition.Make(context, condition), false).Match);

    private static Value OrNone(PyBaseException? exception) => exception is null ? Value.None : exception;
}
