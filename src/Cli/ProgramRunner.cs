using System.Runtime.ExceptionServices;
using PyToCil.Bytecode;
using PyToCil.Runtime;
using PyToCil.Runtime.Hosting;
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
        return PyProgram.Run(interpreter, code, path);
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
        return PyProgram.Guard(interpreter, () =>
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
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                status = run();
            }
            catch (Exception e)
            {
                failure = ExceptionDispatchInfo.Capture(e);
            }
        }, StackBytes);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return status;
    }
}
