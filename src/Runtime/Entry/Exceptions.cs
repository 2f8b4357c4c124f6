using System.Runtime.CompilerServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Entry;

/// <summary>Raising and handling for emitted code.</summary>
public static class Exceptions
{
    /// <summary>
    /// An exception reached a frame: its traceback gets the frame's place. Called once for each frame it passes, before the
    /// handler or the way out.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void AddTraceback(PyContext context, PyCode code, PyFunction function, int offset)
    {
        PyBaseException error = context.Error!;
        error.Traceback = new PyTraceback(code, function, offset, error.Traceback);
    }

    /// <summary>A handler begins: takes the pending exception.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Catch(PyContext context)
    {
        PyBaseException error = context.Error!;
        context.Error = null;
        return error;
    }

    /// <summary>PUSH_EXC_INFO: makes the exception the handled one; gives the one before, or None.</summary>
    public static Value Push(PyContext context, Value exception)
    {
        HandledException handled = context.Handled;
        PyBaseException? previous = handled.Own;
        handled.Own = (PyBaseException)exception.Reference!;
        return previous is null ? Value.None : previous;
    }

    /// <summary>POP_EXCEPT.</summary>
    public static void Pop(PyContext context, Value previous) => context.Handled.Own = previous.Reference as PyBaseException;

    /// <summary>RERAISE: the exception is pending again, its traceback as it is.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Reraise(PyContext context, Value exception) => context.Error = (PyBaseException)exception.Reference!;

    /// <summary>CHECK_EXC_MATCH: a bool; NULL where the right side is no exception class.</summary>
    public static Value Matches(PyContext context, Value exception, Value type)
    {
        PyType raised = exception.Type;
        if (type.Reference == raised && exception.Reference is PyBaseException) return Value.True;
        if (type.Reference is PyType single && single.IsSubtypeOf(ExceptionTypes.BaseException)) return raised.IsSubtypeOf(single);
        if (type.Reference is PyTuple tuple)
        {
            foreach (Value item in tuple.Items)
                if (item.Reference is not PyType c || !c.IsSubtypeOf(ExceptionTypes.BaseException)) return NotAClass(context);
            foreach (Value item in tuple.Items)
                if (raised.IsSubtypeOf((PyType)item.Reference!)) return Value.True;
            return Value.False;
        }
        return NotAClass(context);
    }

    private static Value NotAClass(PyContext context)
    {
        context.SetError(Errors.TypeError("catching classes that do not inherit from BaseException is not allowed"));
        return default;
    }

    /// <summary>CHECK_EG_MATCH: the part of the exception that an <c>except*</c> takes, or None; and the rest, or None.</summary>
    public static Value MatchGroup(PyContext context, Value exception, Value type, out Value rest)
    {
        rest = default;
        try
        {
            Value match = ExceptionGroups.Match(context, exception, type, out rest);
            if (match.Reference is PyBaseException taken) context.Handled.Own = taken;
            return match;
        }
        catch (Exception e)
        {
            return context.Fail(e);
        }
    }

    /// <summary>INTRINSIC_PREP_RERAISE_STAR: what an <c>except*</c> statement raises at its end, or None.</summary>
    public static Value PrepareReraiseStar(PyContext context, Value original, Value pending)
    {
        try { return ExceptionGroups.PrepareReraise(context, original, pending); }
        catch (Exception e) { return context.Fail(e); }
    }

    /// <summary>RAISE_VARARGS 0: raises the handled exception again; false where none is handled, with that error pending.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool RaiseAgain(PyContext context)
    {
        PyBaseException? handled = context.Handled.Current;
        if (handled is null) context.SetError(Errors.RuntimeError("No active exception to reraise"));
        else context.Error = handled;
        return handled is not null;
    }

    /// <summary>RAISE_VARARGS 1.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Raise(PyContext context, Value exception)
    {
        try { context.SetError(Instance(context, exception)); }
        catch (Exception e) { context.Fail(e); }
    }

    /// <summary>RAISE_VARARGS 2: <c>raise exception from cause</c>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void RaiseFrom(PyContext context, Value exception, Value cause)
    {
        try
        {
            PyBaseException raised = Instance(context, exception);
            if (cause.IsNone) raised.Cause = null;
            else if (cause.Reference is PyBaseException c) raised.Cause = c;
            else if (cause.Reference is PyType type && type.IsSubtypeOf(ExceptionTypes.BaseException)) raised.Cause = Instance(context, cause);
            else throw Errors.TypeError("exception causes must derive from BaseException");
            raised.SuppressContext = true;
            context.SetError(raised);
        }
        catch (Exception e)
        {
            context.Fail(e);
        }
    }

    private static PyBaseException Instance(PyContext context, Value exception)
    {
        if (exception.Reference is PyBaseException instance) return instance;
        if (exception.Reference is not PyType type || !type.IsSubtypeOf(ExceptionTypes.BaseException))
            throw Errors.TypeError("exceptions must derive from BaseException");
        Value made = context.Call(exception);
        return made.Reference as PyBaseException
            ?? throw Errors.TypeError($"calling {Representation.Repr(context, exception)} should have returned an instance of BaseException, not {Representation.Repr(context, made.Type)}");
    }

    /// <summary>BEFORE_WITH: the value of <c>__enter__()</c>, and the bound <c>__exit__</c>.</summary>
    public static Value EnterWith(PyContext context, Value manager, out Value exit)
    {
        exit = default;
        try
        {
            PyType type = manager.Type;
            Value enterMethod = type.Special(SpecialMethod.Enter);
            if (enterMethod.IsNull && !PyVersion.Since(11)) throw Errors.AttributeError("__enter__", manager, "__enter__");
            if (enterMethod.IsNull) throw Errors.TypeError($"'{type.ShownName}' object does not support the context manager protocol");
            Value exitMethod = type.Special(SpecialMethod.Exit);
            if (exitMethod.IsNull && !PyVersion.Since(11)) throw Errors.AttributeError("__exit__", manager, "__exit__");
            if (exitMethod.IsNull) throw Errors.TypeError($"'{type.ShownName}' object does not support the context manager protocol (missed __exit__ method)");
            exit = Runtime.Attributes.Bind(context, exitMethod, manager, type);
            return Calls.CallSpecial0(context, enterMethod, manager);
        }
        catch (Exception e)
        {
            return context.Fail(e);
        }
    }

    /// <summary>WITH_EXCEPT_START of 3.14 and later: <c>exit</c> comes with its receiver, or with NULL where it is bound.</summary>
    public static Value ExitWithMethod(PyContext context, Value exit, Value receiver, Value exception)
    {
        var raised = (PyBaseException)exception.Reference!;
        return Calls.CallHeads3(context, exit, receiver, raised.Type, raised, raised.Traceback is { } traceback ? traceback : Value.None);
    }

    /// <summary>WITH_EXCEPT_START: the result of <c>exit(type, value, traceback)</c>.</summary>
    public static Value ExitWith(PyContext context, Value exit, Value exception)
    {
        var raised = (PyBaseException)exception.Reference!;
        return Calls.Call3(context, exit, raised.Type, raised, raised.Traceback is { } traceback ? traceback : Value.None);
    }
}
