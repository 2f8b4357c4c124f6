using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>compile, dir, eval, exec, globals, locals, vars, breakpoint: what reads the caller's frame or makes code.</summary>
internal static class FrameFunctions
{
    public static void AddTo(PyModule module) => module
        .AddFunction(PyBuiltinFunction.Function("breakpoint", static (PyContext _, Arguments _) => throw Errors.NotImplementedError("breakpoint() is not supported: compiled Python code has no Python debugger; attach a .NET debugger")))
        .AddFunction(PyBuiltinFunction.Function("compile", static (PyContext _, Arguments _) => throw SourceRefused("compile()")))
        .AddFunction(PyBuiltinFunction.Function("dir", 0, 1, Dir))
        .AddFunction(PyBuiltinFunction.Function("eval", static (context, arguments) => Run(context, arguments, "eval")))
        .AddFunction(PyBuiltinFunction.Function("exec", static (context, arguments) => Run(context, arguments, "exec")))
        .AddFunction(PyBuiltinFunction.Function("globals", static context => Caller(context, "globals()").Function.Globals))
        .AddFunction(PyBuiltinFunction.Function("locals", static context => Caller(context, "locals()").Locals))
        .AddFunction(PyBuiltinFunction.Function("vars", 0, 1, Vars));

    private static PyException SourceRefused(string function) => Errors.NotImplementedError(
        $"{function} of source text is not supported: PyToCil runs compiled code and has no Python compiler; compile the text to a .pyc with CPython (python -m py_compile) and import it");

    /// <summary>The frame that the call site showed; it is shown for one call.</summary>
    private static CallerFrame Caller(PyContext context, string function)
    {
        CallerFrame caller = context.Caller
            ?? throw Errors.RuntimeError($"{function} cannot see its caller: call it by its own name, so that the translator knows to keep the frame");
        context.Caller = null;
        return caller;
    }

    private static Value Dir(PyContext context, ReadOnlySpan<Value> a)
    {
        if (a.Length == 1) return Directory.Of(context, a[0]);
        Value locals = Caller(context, "dir()").Locals;
        return Directory.Sorted(context, locals);
    }

    private static Value Vars(PyContext context, ReadOnlySpan<Value> a)
    {
        if (a.Length == 0) return Caller(context, "vars()").Locals;
        return Attributes.TryGet(context, a[0], "__dict__", out Value dictionary) ? dictionary : throw Errors.TypeError("vars() argument must have __dict__ attribute");
    }

    private static Value Run(PyContext context, Arguments arguments, string function)
    {
        var given = new Value[4];
        bool named = context.Interpreter.Since(13);
        string[] names = named ? ["", "globals", "locals", "closure"] : ["", "", "", "closure"];
        arguments.Bind(function, names.AsSpan(0, function == "exec" ? 4 : 3), 1, 3, given.AsSpan(0, function == "exec" ? 4 : 3));
        CallerFrame? caller = context.Caller;
        context.Caller = null;
        if (given[0].Reference is not PyCode code)
            throw PyText.IsStr(given[0]) || BytesLike.Is(given[0]) ? SourceRefused($"{function}()")
                : Errors.TypeError($"{function}() arg 1 must be a string, bytes or code object");
        if (code.Description.FreeNames.Length > 0 && given[3].IsNull)
            throw Errors.TypeError($"code object passed to {function}() may not contain free variables");
        PyDict globals = Globals(given[1], caller, function);
        Value locals = !given[2].IsNull && !given[2].IsNone ? given[2]
            : !given[1].IsNull && !given[1].IsNone ? globals : caller?.Locals ?? globals;
        if (globals.GetString("__builtins__").IsNull) globals.SetString("__builtins__", context.Interpreter.Builtins);
        var made = new PyFunction(code, globals, context.Interpreter);
        if (given[3].Reference is PyTuple closure) made.Closure = Array.ConvertAll(closure.Items, c => (PyCell)c.Reference!);
        if (!code.IsNamespace) return context.Call(made);
        Value result = context.Check(code.InvokeNamespace(context, made, locals));
        return function == "eval" ? result : Value.None;
    }

    private static PyDict Globals(Value given, CallerFrame? caller, string function)
    {
        if (given.IsNull || given.IsNone) return caller?.Function.Globals ?? throw Errors.TypeError($"{function} must be given globals and locals when called without a frame");
        return given.Reference as PyDict ?? throw Errors.TypeError(function == "exec"
            ? $"exec() globals must be a dict, not {given.Type.Name}" : "globals must be a dict");
    }
}
