namespace PyToCil.Runtime.Types;

/// <summary>What an exception must be to match: a class, classes, or a predicate; CPython's <c>get_matcher_type</c>.</summary>
internal readonly struct ExceptionCondition
{
    private readonly Value _classes;
    private readonly Value _predicate;
    private readonly HashSet<PyBaseException>? _members;

    private ExceptionCondition(Value classes, Value predicate, HashSet<PyBaseException>? members)
    {
        _classes = classes;
        _predicate = predicate;
        _members = members;
    }

    public static ExceptionCondition Make(PyContext context, Value condition)
    {
        if (IsClass(condition)) return new ExceptionCondition(condition, default, null);
        if (condition.Reference is PyTuple tuple && Array.TrueForAll(tuple.Items, IsClass)) return new ExceptionCondition(condition, default, null);
        bool predicate = condition.Reference is PyFunction || (context.Interpreter.Since(13) && condition.Reference is not PyType && Callables.IsCallable(condition));
        if (predicate) return new ExceptionCondition(default, condition, null);
        throw Errors.TypeError(context.Interpreter.Since(13)
            ? "expected an exception type, a tuple of exception types, or a callable (other than a class)"
            : "expected a function, exception type or tuple of exception types");
    }

    public static ExceptionCondition OfClasses(Value classes) => new(classes, default, null);

    /// <summary>Matches the leaves themselves.</summary>
    public static ExceptionCondition OfMembers(HashSet<PyBaseException> members) => new(default, default, members);

    private static bool IsClass(Value value) => value.Reference is PyType type && type.IsSubtypeOf(ExceptionTypes.BaseException);

    public bool Matches(PyContext context, PyBaseException exception)
    {
        if (_members is not null) return !ExceptionGroupMethods.IsGroup(exception) && _members.Contains(exception);
        if (!_predicate.IsNull) return Truth.Of(context, context.Call(_predicate, exception));
        if (_classes.Reference is PyType type) return exception.Type.IsSubtypeOf(type);
        foreach (Value item in ((PyTuple)_classes.Reference!).Items)
            if (exception.Type.IsSubtypeOf((PyType)item.Reference!)) return true;
        return false;
    }
}

/// <summary>A group divided into what matches and what does not, CPython's <c>exceptiongroup_split_recursive</c>.</summary>
internal readonly record struct ExceptionSplit(PyBaseException? Match, PyBaseException? Rest)
{
    public static ExceptionSplit Run(PyContext context, PyBaseException exception, ExceptionCondition condition, bool wantsRest)
    {
        if (condition.Matches(context, exception)) return new ExceptionSplit(exception, null);
        if (!ExceptionGroupMethods.IsGroup(exception)) return new ExceptionSplit(null, wantsRest ? exception : null);
        var matching = new List<Value>();
        var others = new List<Value>();
        context.EnterOrThrow(" in exceptiongroup_split_recursive");
        try
        {
            foreach (Value nested in ExceptionGroupMethods.Exceptions(exception).Items)
            {
                ExceptionSplit part = Run(context, (PyBaseException)nested.Reference!, condition, wantsRest);
                if (part.Match is { } match) matching.Add(match);
                if (part.Rest is { } rest) others.Add(rest);
            }
        }
        finally
        {
            context.Leave();
        }
        return new ExceptionSplit(Subset(context, exception, matching), wantsRest ? Subset(context, exception, others) : null);
    }

    /// <summary>A group like the original with these members, CPython's <c>exceptiongroup_subset</c>; null for none.</summary>
    private static PyBaseException? Subset(PyContext context, PyBaseException original, List<Value> members)
    {
        if (members.Count == 0) return null;
        Value made = context.Call(Attributes.Get(context, original, "derive"), new PyList([.. members]));
        if (made.Reference is not PyBaseException group || !ExceptionGroupMethods.IsGroup(group)) throw Errors.TypeError("derive must return an instance of BaseExceptionGroup");
        group.Traceback = original.Traceback;
        group.Context = original.Context;
        group.Cause = original.Cause;
        group.SuppressContext = original.SuppressContext;
        if (Attributes.TryGet(context, original, "__notes__", out Value notes) && notes.Reference is PyList list)
            Attributes.Set(context, group, "__notes__", new PyList([.. list.Span]));
        return group;
    }
}
