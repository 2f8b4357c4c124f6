namespace PyToCil.Runtime.Types;

/// <summary>What <c>except*</c> compiles to: Python/ceval.c <c>exception_group_match</c>, Objects/exceptions.c <c>_PyExc_PrepReraiseStar</c>.</summary>
public static class ExceptionGroups
{
    /// <summary>CHECK_EG_MATCH: what of the exception matches, and the rest; each a group, an exception or None.</summary>
    /// <exception cref="PyException">TypeError where the right side is no exception class, or is a group class.</exception>
    public static Value Match(PyContext context, Value exception, Value type, out Value rest)
    {
        CheckClasses(type);
        if (exception.IsNone)
        {
            rest = Value.None;
            return Value.None;
        }
        var raised = (PyBaseException)exception.Reference!;
        ExceptionCondition condition = ExceptionCondition.OfClasses(type);
        if (condition.Matches(context, raised))
        {
            rest = Value.None;
            if (ExceptionGroupMethods.IsGroup(raised)) return exception;
            // A naked exception is wrapped, so that the handler sees a group.
            Value group = context.Call(ExceptionTypes.BaseExceptionGroup, Value.FromString(""), PyTuple.Of(exception));
            ((PyBaseException)group.Reference!).Traceback = raised.Traceback;
            return group;
        }
        if (ExceptionGroupMethods.IsGroup(raised))
        {
            ExceptionSplit split = ExceptionSplit.Run(context, raised, condition, true);
            rest = split.Rest is { } r ? r : Value.None;
            return split.Match is { } m ? m : Value.None;
        }
        rest = exception;
        return Value.None;
    }

    private static void CheckClasses(Value type)
    {
        Value[] classes = type.Reference is PyTuple tuple ? tuple.Items : [type];
        foreach (Value item in classes)
            if (item.Reference is not PyType c || !c.IsSubtypeOf(ExceptionTypes.BaseException))
                throw Errors.TypeError("catching classes that do not inherit from BaseException is not allowed");
        foreach (Value item in classes)
            if (((PyType)item.Reference!).IsSubtypeOf(ExceptionTypes.BaseExceptionGroup))
                throw Errors.TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.");
    }

    /// <summary>INTRINSIC_2 PREP_RERAISE_STAR: what is left to raise after the handlers; None for nothing.</summary>
    /// <param name="context">The thread's context.</param>
    /// <param name="original">The exception that the try block raised.</param>
    /// <param name="pending">A list: what handlers raised, and what no handler took.</param>
    public static Value PrepareReraise(PyContext context, Value original, Value pending)
    {
        Value[] exceptions = ((PyList)pending.Reference!).ToArray();
        if (exceptions.Length == 0) return Value.None;
        var source = (PyBaseException)original.Reference!;
        if (!ExceptionGroupMethods.IsGroup(source))
        {
            // A naked exception was caught and wrapped: at most one handler ran.
            return exceptions[0];
        }
        var raised = new List<Value>();
        var reraised = new List<PyBaseException>();
        foreach (Value value in exceptions)
        {
            if (value.IsNone) continue;
            var exception = (PyBaseException)value.Reference!;
            if (IsSameMetadata(exception, source)) reraised.Add(exception); else raised.Add(value);
        }
        PyBaseException? projection = Project(context, source, reraised);
        if (raised.Count == 0) return projection is null ? Value.None : projection;
        if (projection is not null) raised.Add(projection);
        return raised.Count > 1 ? context.Call(ExceptionTypes.BaseExceptionGroup, Value.FromString(""), new PyList([.. raised])) : raised[0];
    }

    private static bool IsSameMetadata(PyBaseException a, PyBaseException b) =>
        NotesOf(a) == NotesOf(b) && a.Traceback == b.Traceback && a.Cause == b.Cause && a.Context == b.Context;

    // CPython compares the lists of notes by identity of what they were copied from; groups made by split copy them.
    private static int NotesOf(PyBaseException e) => ((IAttributed)e).Attributes.Get("__notes__").Reference is PyList list ? list.Count : -1;

    /// <summary>The part of the original group whose leaves were not handled, CPython's <c>exception_group_projection</c>.</summary>
    private static PyBaseException? Project(PyContext context, PyBaseException original, List<PyBaseException> kept)
    {
        var leaves = new HashSet<PyBaseException>(ReferenceEqualityComparer.Instance);
        foreach (PyBaseException exception in kept) Collect(exception, leaves);
        return leaves.Count == 0 ? null : ExceptionSplit.Run(context, original, ExceptionCondition.OfMembers(leaves), false).Match;
    }

    private static void Collect(PyBaseException exception, HashSet<PyBaseException> leaves)
    {
        if (!ExceptionGroupMethods.IsGroup(exception))
        {
            leaves.Add(exception);
            return;
        }
        foreach (Value nested in ExceptionGroupMethods.Exceptions(exception).Items) Collect((PyBaseException)nested.Reference!, leaves);
    }
}
