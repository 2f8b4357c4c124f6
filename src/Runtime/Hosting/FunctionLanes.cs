using System.Runtime.CompilerServices;

namespace PyToCil.Runtime.Hosting;

/// <summary>
/// A Python callable behind a .NET delegate. The classes for up to four parameters convert and call without boxing, array
/// or reflection; a delegate is closed over its lane. <c>Run</c> serves delegates that return nothing.
/// </summary>
internal abstract class FunctionLane(PyInterpreter interpreter, Value callable, string name)
{
    protected readonly PyInterpreter Interpreter = interpreter;

    /// <summary>The Python callable; its identity is kept when the delegate goes back into Python.</summary>
    public readonly Value Callable = callable;

    private readonly string _name = name;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected TResult Finish<TResult>(PyContext context, Value result)
    {
        if (result.IsNull) ThrowPending(context);
        if (typeof(TResult) == typeof(long) && result.IsInt) return (TResult)(object)result.Bits;
        if (typeof(TResult) == typeof(double) && result.IsFloat) return (TResult)(object)result.AsFloat;
        return Convert<TResult>(context, result);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TResult Convert<TResult>(PyContext context, Value value) =>
        Lane<TResult>.FromPython(context, value, out TResult result) is { } fault ? throw fault.At($"result of {_name}()") : result;

    protected static void Discard(PyContext context, Value result)
    {
        if (result.IsNull) ThrowPending(context);
    }

    private static void ThrowPending(PyContext context) => throw context.TakeError();
}

internal sealed class FunctionLane<TResult>(PyInterpreter interpreter, Value callable, string name) : FunctionLane(interpreter, callable, name)
{
    public TResult Invoke()
    {
        PyContext context = PyContext.For(Interpreter);
        return Finish<TResult>(context, Entry.Calls.Call0(context, Callable));
    }

    public void Run()
    {
        PyContext context = PyContext.For(Interpreter);
        Discard(context, Entry.Calls.Call0(context, Callable));
    }
}

internal sealed class FunctionLane<T0, TResult>(PyInterpreter interpreter, Value callable, string name) : FunctionLane(interpreter, callable, name)
{
    public TResult Invoke(T0 a)
    {
        PyContext context = PyContext.For(Interpreter);
        return Finish<TResult>(context, Entry.Calls.Call1(context, Callable, Lane<T0>.ToPython(context, a)));
    }

    public void Run(T0 a)
    {
        PyContext context = PyContext.For(Interpreter);
        Discard(context, Entry.Calls.Call1(context, Callable, Lane<T0>.ToPython(context, a)));
    }
}

internal sealed class FunctionLane<T0, T1, TResult>(PyInterpreter interpreter, Value callable, string name) : FunctionLane(interpreter, callable, name)
{
    public TResult Invoke(T0 a, T1 b)
    {
        PyContext context = PyContext.For(Interpreter);
        return Finish<TResult>(context, Entry.Calls.Call2(context, Callable, Lane<T0>.ToPython(context, a), Lane<T1>.ToPython(context, b)));
    }

    public void Run(T0 a, T1 b)
    {
        PyContext context = PyContext.For(Interpreter);
        Discard(context, Entry.Calls.Call2(context, Callable, Lane<T0>.ToPython(context, a), Lane<T1>.ToPython(context, b)));
    }
}

internal sealed class FunctionLane<T0, T1, T2, TResult>(PyInterpreter interpreter, Value callable, string name) : FunctionLane(interpreter, callable, name)
{
    public TResult Invoke(T0 a, T1 b, T2 c)
    {
        PyContext context = PyContext.For(Interpreter);
        return Finish<TResult>(context, Entry.Calls.Call3(context, Callable, Lane<T0>.ToPython(context, a), Lane<T1>.ToPython(context, b), Lane<T2>.ToPython(context, c)));
    }

    public void Run(T0 a, T1 b, T2 c)
    {
        PyContext context = PyContext.For(Interpreter);
        Discard(context, Entry.Calls.Call3(context, Callable, Lane<T0>.ToPython(context, a), Lane<T1>.ToPython(context, b), Lane<T2>.ToPython(context, c)));
    }
}

internal sealed class FunctionLane<T0, T1, T2, T3, TResult>(PyInterpreter interpreter, Value callable, string name) : FunctionLane(interpreter, callable, name)
{
    private Value Call(PyContext context, T0 a, T1 b, T2 c, T3 d) =>
        Entry.Calls.Call4(context, Callable, Lane<T0>.ToPython(context, a), Lane<T1>.ToPython(context, b), Lane<T2>.ToPython(context, c), Lane<T3>.ToPython(context, d));

    public TResult Invoke(T0 a, T1 b, T2 c, T3 d)
    {
        PyContext context = PyContext.For(Interpreter);
        return Finish<TResult>(context, Call(context, a, b, c, d));
    }

    public void Run(T0 a, T1 b, T2 c, T3 d)
    {
        PyContext context = PyContext.For(Interpreter);
        Discard(context, Call(context, a, b, c, d));
    }
}

/// <summary>More than four parameters; the delegate packs them.</summary>
internal sealed class ManyLane<TResult>(PyInterpreter interpreter, Value callable, string name) : FunctionLane(interpreter, callable, name)
{
    public PyContext Context() => PyContext.For(Interpreter);

    public TResult Invoke(PyContext context, Value[] arguments) => Finish<TResult>(context, Entry.Calls.CallArguments(context, Callable, new Arguments(arguments)));

    public void Run(PyContext context, Value[] arguments) => Discard(context, Entry.Calls.CallArguments(context, Callable, new Arguments(arguments)));
}
