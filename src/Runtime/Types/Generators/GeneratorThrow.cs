namespace PyToCil.Runtime.Types;

/// <summary>Exceptions sent into generators, through <c>yield from</c>: CPython's <c>_gen_throw</c> and <c>gen_close</c> (Objects/genobject.c).</summary>
internal static class GeneratorThrow
{
    /// <summary>Raises the exception where the generator stands; the result is that of a resumption, NULL with or without a pending exception.</summary>
    public static Value Throw(PyContext context, PyGenerator generator, PyBaseException exception)
    {
        Value receiver = generator.Delegate;
        if (!receiver.IsNull) PyGenerator.BreakChains();
        if (receiver.IsNull || generator.IsRunning) return Raise(context, generator, exception);
        if (exception.Type.IsSubtypeOf(ExceptionTypes.GeneratorExit))
        {
            generator.Delegate = default;
            if (!CloseIterator(context, receiver)) return ResumeWithPending(context, generator);
            return Raise(context, generator, exception);
        }
        Value result;
        if (receiver.Reference is PyGenerator inner)
        {
            result = Throw(context, inner, exception);
            if (result.IsNull && context.Error is null) context.SetError(Errors.StopIteration(inner.Returned));
        }
        else
        {
            if (!Attributes.TryGet(context, receiver, "throw", out Value method)) return Raise(context, generator, exception);
            result = Entry.Calls.Call1(context, method, exception);
        }
        if (!result.IsNull) return result;
        generator.Delegate = default;
        return ResumeWithPending(context, generator);
    }

    private static Value Raise(PyContext context, PyGenerator generator, PyBaseException exception)
    {
        // The caller's handled exception does not become its context (PyErr_Restore).
        context.Error = exception;
        if (generator.IsFinished) return default;
        return generator.Resume(context, default);
    }

    // The receiver ended with the pending exception: it is raised at the yield from, where a StopIteration is its result.
    private static Value ResumeWithPending(PyContext context, PyGenerator generator) => generator.Resume(context, default);

    /// <summary>Closes what a generator delegates to; false with an exception pending.</summary>
    private static bool CloseIterator(PyContext context, Value iterator)
    {
        if (iterator.Reference is PyGenerator inner)
        {
            try
            {
                Close(context, inner);
                return true;
            }
            catch (PyException e)
            {
                context.Fail(e);
                return false;
            }
        }
        if (!Attributes.TryGet(context, iterator, "close", out Value method)) return true;
        return !Entry.Calls.Call0(context, method).IsNull;
    }

    /// <summary><c>generator.close()</c>; 3.13 gives what the generator returned.</summary>
    public static Value Close(PyContext context, PyGenerator generator)
    {
        if (generator.IsFinished) return Value.None;
        if (generator.IsUnstarted && !generator.IsRunning)
        {
            generator.State = PyGenerator.Finished;
            return Value.None;
        }
        Value result = Throw(context, generator, new PyBaseException(ExceptionTypes.GeneratorExit));
        if (!result.IsNull) throw Errors.RuntimeError("generator ignored GeneratorExit");
        if (context.Error is not { } error) return context.Interpreter.CloseGivesResult ? generator.Returned : Value.None;
        context.Error = null;
        if (error.Type.IsSubtypeOf(ExceptionTypes.GeneratorExit) || error.Type.IsSubtypeOf(ExceptionTypes.StopIteration)) return Value.None;
        throw new PyException(error) { IsRethrown = true };
    }
}

/// <summary>The arguments of <c>throw(type, value, traceback)</c>.</summary>
internal static class ThrownException
{
    public static PyBaseException Make(PyContext context, ReadOnlySpan<Value> arguments)
    {
        Value type = arguments[0];
        Value value = arguments.Length > 1 ? arguments[1] : Value.None;
        Value traceback = arguments.Length > 2 ? arguments[2] : Value.None;
        if (!traceback.IsNone && traceback.Reference is not PyTraceback) throw Errors.TypeError("throw() third argument must be a traceback object");
        PyBaseException made;
        if (type.Reference is PyType cls && cls.IsSubtypeOf(ExceptionTypes.BaseException))
            made = Instantiate(context, cls, value);
        else if (type.Reference is PyBaseException instance)
            made = value.IsNone ? instance : throw Errors.TypeError("instance exception may not have a separate value");
        else
            throw Errors.TypeError($"exceptions must be classes or instances deriving from BaseException, not {type.Type.ShownName}");
        if (traceback.Reference is PyTraceback given) made.Traceback = given;
        return made;
    }

    private static PyBaseException Instantiate(PyContext context, PyType cls, Value value)
    {
        if (value.Reference is PyBaseException present && present.Type.IsSubtypeOf(cls)) return present;
        Value made = value.IsNone ? context.Call(cls)
            : value.Reference is PyTuple tuple ? context.Call(cls, new Arguments(tuple.Items))
            : context.Call(cls, value);
        return made.Reference as PyBaseException ?? throw Errors.TypeError("exceptions must derive from BaseException");
    }
}
