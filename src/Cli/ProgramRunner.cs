using PyToCil.Bytecode;
using PyToCil.Runtime;
using PyToCil.Runtime.Types;
using PyToCil.Translator;

namespace PyToCil.Cli;

/// <summary>Runs modules in an interpreter of their own, with the process's streams.</summary>
internal static class ProgramRunner
{
    // Deep recursion after sys.setrecursionlimit needs more than the main thread's stack; pages are taken as they are used.
    private const int StackBytes = 256 << 20;

    /// <summary>As <c>python FILE.pyc ARGS</c>; gives the exit status.</summary>
    public static int Run(string path, string[] arguments) => OnLargeStack(() =>
    {
        PyInterpreter interpreter = NewInterpreter(path, out PyCode code);
        interpreter.Arguments = [path, .. arguments];
        var module = new PyModule(interpreter, "__main__");
        module.Add("__file__", PyText.ToValue(path)).Add("__cached__", Value.None);
        interpreter.Modules.SetString("__main__", module);
        return Guarded(interpreter, () => module.Execute(code));
    });

    /// <summary>Runs the module body under the file's own name, then the function; writes the repr of its result.</summary>
    public static int Call(string path, string function, string[] arguments) => OnLargeStack(() =>
    {
        PyInterpreter interpreter = NewInterpreter(path, out PyCode code);
        interpreter.Arguments = [path];
        string name = Path.GetFileNameWithoutExtension(path);
        var module = new PyModule(interpreter, name);
        module.Add("__file__", PyText.ToValue(path));
        interpreter.Modules.SetString(name, module);
        return Guarded(interpreter, () =>
        {
            module.Execute(code);
            PyContext context = PyContext.For(interpreter);
            Value[] values = Array.ConvertAll(arguments, a => PythonLiteral.ReadOrText(context, a));
            Value result = context.Call(Attributes.Get(context, module, function), new Arguments(values));
            interpreter.Output.Write(Representation.Repr(context, result) + "\n");
        });
    });

    private static PyInterpreter NewInterpreter(string path, out PyCode code)
    {
        PycFile file = PycFile.Read(path);
        PyInterpreter interpreter = ModuleLoader.NewInterpreter(file);
        interpreter.Output = StandardStreams.Output();
        interpreter.Error = StandardStreams.Error();
        interpreter.SearchPath.Insert(0, Path.GetDirectoryName(Path.GetFullPath(path)) ?? "");
        code = ModuleLoader.Translate(file, interpreter);
        return interpreter;
    }

    private static int OnLargeStack(Func<int> run)
    {
        int status = 0;
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                status = run();
            }
            catch (Exception e)
            {
                failure = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e);
            }
        }, StackBytes);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return status;
    }

    private static int Guarded(PyInterpreter interpreter, Action run)
    {
        int status = 0;
        try
        {
            run();
        }
        catch (PyException e)
        {
            interpreter.Output.Flush();
            status = e.Value.Type.IsSubtypeOf(ExceptionTypes.SystemExit) ? ExitStatus(interpreter, e.Value) : PrintUncaught(interpreter, e.Value);
        }
        try
        {
            interpreter.Output.Flush();
        }
        catch (IOException)
        {
            // The reader of stdout has gone: CPython's flush_std_files gives 120.
            status = 120;
        }
        interpreter.Error.Flush();
        return status;
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
