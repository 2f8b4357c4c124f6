using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The functions of sys.</summary>
internal static class SysFunctions
{
    public static void AddTo(PyModule module)
    {
        module.AddFunction(PyBuiltinFunction.Function("exc_info", ExceptionInfo));
        module.AddFunction(PyBuiltinFunction.Function("exception", CurrentException));
        module.AddFunction(PyBuiltinFunction.Function("exit", 0, 1, Exit));
        module.AddFunction(PyBuiltinFunction.Function("getrecursionlimit", RecursionLimit));
        module.AddFunction(PyBuiltinFunction.Function("setrecursionlimit", SetRecursionLimit));
        module.AddFunction(PyBuiltinFunction.Function("getsizeof", SizeOf));
        module.AddFunction(PyBuiltinFunction.Function("intern", Intern));
        module.AddFunction(PyBuiltinFunction.Function("getdefaultencoding", Utf8));
        module.AddFunction(PyBuiltinFunction.Function("getfilesystemencoding", Utf8));
        module.AddFunction(PyBuiltinFunction.Function("getfilesystemencodeerrors", SurrogateEscape));
        module.AddFunction(PyBuiltinFunction.Function("get_int_max_str_digits", DigitLimit));
        module.AddFunction(PyBuiltinFunction.Function("set_int_max_str_digits", SetDigitLimit));
        module.AddFunction(PyBuiltinFunction.Function("is_finalizing", IsFinalizing));
        module.AddFunction(PyBuiltinFunction.Function("_getframe", 0, 1, Frame));
        module.AddFunction(PyBuiltinFunction.Function("gettrace", NoTrace));
        module.AddFunction(PyBuiltinFunction.Function("getprofile", NoTrace));
        module.AddFunction(PyBuiltinFunction.Function("settrace", RefuseTrace));
        module.AddFunction(PyBuiltinFunction.Function("setprofile", RefuseTrace));
        AddHooks(module);
    }

    private static void AddHooks(PyModule module)
    {
        PyBuiltinFunction display = PyBuiltinFunction.Function("displayhook", Display), exception = PyBuiltinFunction.Function("excepthook", ShowException);
        module.AddFunction(display).Add("__displayhook__", display);
        module.AddFunction(exception).Add("__excepthook__", exception);
    }

    private static Value ExceptionInfo(PyContext context)
    {
        if (context.Handled.Current is not { } exception) return PyTuple.Of(Value.None, Value.None, Value.None);
        return PyTuple.Of(exception.Type, exception, exception.Traceback is { } traceback ? traceback : Value.None);
    }

    private static Value CurrentException(PyContext context) => context.Handled.Current is { } exception ? exception : Value.None;

    private static Value Exit(PyContext context, ReadOnlySpan<Value> a)
    {
        Value[] args = a.Length == 0 ? [] : a[0].Reference is PyTuple tuple && tuple.Type == TupleType.Type ? tuple.Items : [a[0]];
        throw new PyException((PyBaseException)context.Call(ExceptionTypes.SystemExit, new Arguments(args)).Reference!);
    }

    private static Value RecursionLimit(PyContext context) => context.RecursionLimit;

    private static Value SetRecursionLimit(PyContext context, Value value)
    {
        int limit = Indexing.ToInt32(context, value);
        if (limit < 1) throw Errors.ValueError("recursion limit must be greater or equal than 1");
        if (limit <= context.Depth) throw Errors.RecursionError($"cannot set the recursion limit to {limit} at the recursion depth {context.Depth}: the limit is too low");
        context.RecursionLimit = limit;
        return Value.None;
    }

    private static Value SizeOf(PyContext context, Arguments arguments)
    {
        var given = new Value[2];
        arguments.Bind("getsizeof", ["object", "default"], 1, 2, given);
        if (Attributes.TryGet(context, given[0], "__sizeof__", out Value method))
        {
            long size = Indexing.ToInt64(context, given[0].Reference is PyType type ? SizeEstimate.Of(type) : context.Call(method));
            return size < 0 ? throw Errors.ValueError("__sizeof__() should return >= 0") : size;
        }
        return given[1].IsNull ? throw Errors.TypeError($"Type {given[0].Type.Name} doesn't define __sizeof__") : given[1];
    }

    private static Value Intern(PyContext context, Value value)
    {
        if (value.Reference is string text) return Value.FromString(string.Intern(text));
        if (value.Reference is PyText) return value;
        throw Errors.TypeError(PyText.IsStr(value) ? $"can't intern {value.Type.Name}" : $"intern() argument must be str, not {value.Type.Name}");
    }

    private static Value Utf8(PyContext context) => Value.FromString("utf-8");

    private static Value SurrogateEscape(PyContext context) => Value.FromString("surrogateescape");

    private static Value IsFinalizing(PyContext context) => Value.False;

    private static Value NoTrace(PyContext context) => Value.None;

    private static Value RefuseTrace(PyContext context, Value function) => function.IsNone
        ? Value.None
        : throw Errors.NotImplementedError("tracing is not supported: translated code has no line events; use a .NET profiler or debugger");

    private static Value DigitLimit(PyContext context) => IntText.MostDigits;

    private static Value SetDigitLimit(PyContext context, Arguments arguments)
    {
        var given = new Value[1];
        arguments.Bind("set_int_max_str_digits", ["maxdigits"], 1, 1, given);
        int limit = Indexing.ToInt32(context, given[0]);
        if (limit != 0 && limit < 640) throw Errors.ValueError("maxdigits must be 0 or larger than 640");
        IntText.MostDigits = limit;
        return Value.None;
    }

    private static Value Frame(PyContext context, ReadOnlySpan<Value> a)
    {
        long depth = a.Length > 0 ? Indexing.ToInt64(context, a[0]) : 0;
        if (depth > context.Depth) throw Errors.ValueError("call stack is not deep enough");
        if (depth != 0 || context.Caller is not { } caller) throw Errors.NotImplementedError("sys._getframe() is not supported here: translated code keeps no frames beyond the one that a call by name shows");
        context.Caller = null;
        return new PyFrame(caller.Function.Code, caller.Function, caller.Function.Code.Description.FirstLine, 0);
    }

    private static Value Display(PyContext context, Value value)
    {
        if (value.IsNone) return Value.None;
        context.Interpreter.Builtins.Dictionary.SetString("_", Value.None);
        Value output = StandardStreams.Current(context.Interpreter, "stdout");
        if (output.IsNull || output.IsNone) throw Errors.RuntimeError("lost sys.stdout");
        context.Call(Attributes.Get(context, output, "write"), PyText.ToValue(Representation.Repr(context, value) + "\n"));
        context.Interpreter.Builtins.Dictionary.SetString("_", value);
        return Value.None;
    }

    private static Value ShowException(PyContext context, Value type, Value exception, Value traceback)
    {
        if (exception.Reference is not PyBaseException raised) throw Errors.TypeError($"print_exception(): Exception expected for value, {exception.Type.Name} found");
        Value output = StandardStreams.Current(context.Interpreter, "stderr");
        if (output.IsNull || output.IsNone) return Value.None;
        context.Call(Attributes.Get(context, output, "write"), PyText.ToValue(TracebackText.Format(context, raised)));
        return Value.None;
    }
}
