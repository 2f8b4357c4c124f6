using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The module contextlib: docs.python.org/3/library/contextlib.html</summary>
internal static class ContextlibModule
{
    public static PyModule Create(PyInterpreter interpreter)
    {
        var module = new PyModule(interpreter, "contextlib", "Utilities for with-statement contexts.  See PEP 343.");
        module.AddFunction(PyBuiltinFunction.Function("contextmanager", static (PyContext context, Value function) => new PyManagerFunction(context, function)));
        module.Add("ContextDecorator", ContextDecorator.Type).Add("suppress", SuppressType.Type).Add("closing", ClosingType.Type)
            .Add("nullcontext", NullContextType.Type).Add("ExitStack", ExitStackType.Type)
            .Add("redirect_stdout", RedirectTypes.Output).Add("redirect_stderr", RedirectTypes.Error);
        return module;
    }
}

/// <summary>The outcome of <c>__exit__</c>'s arguments.</summary>
internal static class ExitArguments
{
    /// <summary>The exception that leaves the with block; null for none.</summary>
    public static PyBaseException? Exception(PyContext context, ReadOnlySpan<Value> a)
    {
        if (a.Length != 4) throw Errors.TypeError($"__exit__() takes 4 positional arguments but {a.Length} were given");
        if (a[1].IsNone) return null;
        if (a[2].Reference is PyBaseException exception) return exception;
        return (PyBaseException)context.Call(a[1]).Reference!;
    }

    /// <summary>Throws an exception that has its context and traceback already.</summary>
    public static PyException Again(PyBaseException exception) => new(exception) { IsRethrown = true };
}
