using System.Diagnostics;
using System.Globalization;
using System.Runtime.ExceptionServices;
using PyToCil.Bytecode;
using PyToCil.Runtime;
using PyToCil.Runtime.Hosting;
using PyToCil.Translator;
using PyToCil.Translator.Reporting;

namespace PyToCil.Cli;

/// <summary>Runs modules in an interpreter of their own, with the process's streams.</summary>
internal static class ProgramRunner
{
    // Deep recursion after sys.setrecursionlimit needs more than the main thread's stack; pages are taken as they are used.
    private const int StackBytes = 256 << 20;

    private static readonly ManualResetEventSlim s_ready = new();
    private static Thread? s_thread;
    private static Preload? s_preload;
    private static Func<int>? s_run;
    private static int s_status;
    private static ExceptionDispatchInfo? s_failure;

    /// <summary>Starts the thread that will run the program; it loads the file meanwhile, and a second one the built-in types.</summary>
    public static void Prepare(string? path)
    {
        if (Environment.ProcessorCount > 1) new Thread(WarmUp.Run) { IsBackground = true }.Start();
        s_thread = new Thread(() => LoadAndRun(path), StackBytes) { IsBackground = true };
        s_thread.Start();
    }

    /// <summary>As <c>python FILE.pyc ARGS</c>; gives the exit status.</summary>
    /// <param name="path">The file.</param>
    /// <param name="arguments">What follows it.</param>
    /// <param name="reports">At the end the cost of translating is written to stderr.</param>
    /// <param name="without">The optimizations that are left out, with commas between.</param>
    public static int Run(string path, string[] arguments, bool reports = false, string? without = null)
    {
        TranslationOptions? options = reports || without is not null ? ChosenOptions.LeavingOut(without) with { MeasuresJit = reports } : null;
        return OnLargeStack(() =>
        {
            PyInterpreter interpreter = NewInterpreter(path, options, out PyCode code);
            interpreter.Arguments = [path, .. arguments];
            int status = PyProgram.Run(interpreter, code, path);
            if (reports) WriteReport(interpreter);
            return status;
        });
    }

    private static void WriteReport(PyInterpreter interpreter)
    {
        interpreter.Error.Write("\n" + StatisticsText.Of(TranslationStatistics.Of(interpreter)));
        interpreter.Error.Write(string.Create(CultureInfo.InvariantCulture, $"peak memory of the process: {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB\n"));
        interpreter.Error.Flush();
    }

    /// <summary>Runs the module body under the file's own name, then the function; writes the repr of its result.</summary>
    public static int Call(string path, string function, string[] arguments)
    {
        return OnLargeStack(() =>
        {
            PyInterpreter interpreter = NewInterpreter(path, null, out PyCode code);
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
    }

    /// <summary>Reports on a function; runs the program or calls the function first, where that is asked for.</summary>
    public static TranslationReport Explain(ExplainRequest request)
    {
        TranslationReport? report = null;
        OnLargeStack(() =>
        {
            // Typed code made by the calling thread: each run of the same program gives the same report.
            TranslationOptions options = ChosenOptions.OfEnvironment() with { InBackground = false, MeasuresJit = true, NotesClasses = true };
            PyInterpreter interpreter = NewInterpreter(request.Path, options, out PyCode code);
            interpreter.Output = interpreter.Error;
            interpreter.Arguments = [request.Path];
            PyCode function = request.Find(code);
            if (request.Types is { } types && types.Length > function.ParameterCount)
                throw new UserException($"{function.QualifiedName} has {function.ParameterCount} parameters, not {types.Length}.");
            int status = request.Runs ? PyProgram.Run(interpreter, code, request.Path) : 0;
            if (request.Arguments is { } arguments) status = CallForProfile(interpreter, code, request, arguments);
            if (status != 0) throw new UserException($"{request.Path} ended with status {status}: there is nothing to report.");
            report = TranslationReport.Of(function, request.Types, TranslationStatistics.Of(interpreter));
            return 0;
        });
        return report!;
    }

    private static int CallForProfile(PyInterpreter interpreter, PyCode code, ExplainRequest request, string arguments)
    {
        var module = new PyModule(interpreter, Path.GetFileNameWithoutExtension(request.Path));
        module.Add("__file__", PyText.ToValue(request.Path));
        return PyProgram.Guard(interpreter, () =>
        {
            module.Execute(code);
            PyContext context = PyContext.For(interpreter);
            Value callable = module;
            foreach (string name in request.Function.Split('.')) callable = Attributes.Get(context, callable, name);
            Value[] values = PythonLiteral.ReadList(context, arguments) ?? throw new UserException($"'{arguments}' is no list of Python literals such as 1,2.5.");
            for (int i = 0; i < request.Times; i++) context.Call(callable, new Arguments([.. values]));
        });
    }

    private static PyInterpreter NewInterpreter(string path, TranslationOptions? options, out PyCode code)
    {
        Preload loaded = options is null && s_preload is { } p && p.Path == path ? p : Preload.Load(path, options);
        PyInterpreter interpreter = loaded.Interpreter;
        interpreter.Output = StandardStreams.Output();
        interpreter.Error = StandardStreams.Error();
        interpreter.SearchPath.Insert(0, Path.GetDirectoryName(Path.GetFullPath(path)) ?? "");
        code = loaded.Code;
        return interpreter;
    }

    private static int OnLargeStack(Func<int> run)
    {
        if (s_thread is null) Prepare(null);
        s_run = run;
        s_ready.Set();
        s_thread!.Join();
        s_failure?.Throw();
        return s_status;
    }

    private static void LoadAndRun(string? path)
    {
        try
        {
            if (path is not null) s_preload = Preload.TryLoad(path);
            s_ready.Wait();
            s_status = s_run!();
        }
        catch (Exception e)
        {
            s_failure = ExceptionDispatchInfo.Capture(e);
        }
    }
}
