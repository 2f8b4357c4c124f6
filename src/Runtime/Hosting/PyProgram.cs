using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Hosting;

/// <summary>Runs translated code as a program: what <c>python FILE.pyc</c> does around the module body.</summary>
public static class PyProgram
{
    /// <summary>
    /// Runs the code as <c>__main__</c>. An uncaught exception is written to the interpreter's error stream as CPython
    /// writes it; both streams are flushed.
    /// </summary>
    /// <param name="interpreter">Has the streams, and the arguments for <c>sys.argv</c>.</param>
    /// <param name="code">The module's code.</param>
    /// <param name="path">The <c>__file__</c> of the module.</param>
    /// <returns>The exit status: 0, that of SystemExit, or 1 after an uncaught exception.</returns>
    public static int Run(PyInterpreter interpreter, PyCode code, string path)
    {
        var module = new PyModule(interpreter, "__main__");
        module.Add("__file__", PyText.ToValue(path)).Add("__cached__", Value.None);
        interpreter.Modules.SetString("__main__", module);
        return Guard(interpreter, () => module.Execute(code));
    }

    /// <summary>Runs any code with the same end as a program: traceback, flush, exit status.</summary>
    public static int Guard(PyInterpreter interpreter, Action run)
    {
        int status = 0;
        try
        {
            run();
        }
        catch (PyException e)
        {
            TryFlush(interpreter.Output);
            status = e.Value.Type.IsSubtypeOf(ExceptionTypes.SystemExit) ? ExitStatus(interpreter, e.Value) : PrintUncaught(interpreter, e.Value);
        }
        // The reader of stdout has gone: CPython's flush_std_files gives 120.
        if (!TryFlush(interpreter.Output)) status = 120;
        TryFlush(interpreter.Error);
        return status;
    }

    private static bool TryFlush(TextWriter writer)
    {
        try
        {
            writer.Flush();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static int PrintUncaught(PyInterpreter interpreter, PyBaseException exception)
    {
        interpreter.Error.Write(TracebackText.Format(exception));
        // CPython dies by SIGINT, which a shell shows as 130.
        return exception.Type.IsSubtypeOf(ExceptionTypes.KeyboardInterrupt) ? 130 : 1;
    }

    // CPython's handle_system_exit, Python/pythonrun.c.
    private static int ExitStatus(PyInterpreter interpreter, PyBaseException exit)
    {
        PyContext context = PyContext.For(interpreter);
        Value code = Attributes.Get(context, exit, "code");
        if (code.IsNone) return 0;
        if (code.IsInt || code.IsBool) return (int)code.Bits & 0xFF;
        if (code.Type.IsSubtypeOf(IntType.Type)) return PyInt.TryGetLong(code, out long wide) ? (int)wide & 0xFF : 0xFF;
        interpreter.Error.Write(Representation.Str(context, code) + "\n");
        return 1;
    }
}
