using System.Reflection;
using System.Runtime.CompilerServices;

namespace PyToCil.Runtime.Hosting;

/// <summary>A callable of no parameter.</summary>
public sealed class FunctionLane<TResult> : FunctionLane
{
    private Func<TResult> _entry;

    internal FunctionLane(PyInterpreter interpreter, Value callable, string name) : base(interpreter, callable, name) => _entry = Counted;

    internal TResult Invoke() => _entry();

    internal void Run() => _entry();

    private protected override void Enter(MethodInfo? method) => _entry = method?.CreateDelegate<Func<TResult>>(this) ?? Counted;

    private TResult Counted()
    {
        Count();
        return Call();
    }

    private TResult Call()
    {
        PyContext context = PyContext.For(Interpreter);
        return Finish<TResult>(context, Entry.Calls.Call0(context, Callable));
    }

    /// <inheritdoc cref="FunctionLane.Note"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public TResult General(PyCode code, int place, int reason)
    {
        Note(code, place, reason);
        return Call();
    }

    /// <summary>For emitted code: the result of a call as .NET sees it.</summary>
    /// <exception cref="PyException">The call raised, or its result has no counterpart.</exception>
    public TResult Finish(PyContext context, Value result) => Finish<TResult>(context, result);
}

/// <summary>A callable of one parameter.</summary>
public sealed class FunctionLane<T0, TResult> : FunctionLane
{
    private Func<T0, TResult> _entry;

    internal FunctionLane(PyInterpreter interpreter, Value callable, string name) : base(interpreter, callable, name) => _entry = Counted;

    internal TResult Invoke(T0 a) => _entry(a);

    internal void Run(T0 a) => _entry(a);

    private protected override void Enter(MethodInfo? method) => _entry = method?.CreateDelegate<Func<T0, TResult>>(this) ?? Counted;

    private TResult Counted(T0 a)
    {
        Count();
        return Call(a);
    }

    private TResult Call(T0 a)
    {
        PyContext context = PyContext.For(Interpreter);
        return Finish<TResult>(context, Entry.Calls.Call1(context, Callable, Lane<T0>.ToPython(context, a)));
    }

    /// <inheritdoc cref="FunctionLane.Note"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public TResult General(T0 a, PyCode code, int place, int reason)
    {
        Note(code, place, reason);
        return Call(a);
    }

    /// <summary>For emitted code: the result of a call as .NET sees it.</summary>
    /// <exception cref="PyException">The call raised, or its result has no counterpart.</exception>
    public TResult Finish(PyContext context, Value result) => Finish<TResult>(context, result);
}

/// <summary>A callable of two parameters.</summary>
public sealed class FunctionLane<T0, T1, TResult> : FunctionLane
{
    private Func<T0, T1, TResult> _entry;

    internal FunctionLane(PyInterpreter interpreter, Value callable, string name) : base(interpreter, callable, name) => _entry = Counted;

    internal TResult Invoke(T0 a, T1 b) => _entry(a, b);

    internal void Run(T0 a, T1 b) => _entry(a, b);

    private protected override void Enter(MethodInfo? method) => _entry = method?.CreateDelegate<Func<T0, T1, TResult>>(this) ?? Counted;

    private TResult Counted(T0 a, T1 b)
    {
        Count();
        return Call(a, b);
    }

    private TResult Call(T0 a, T1 b)
    {
        PyContext context = PyContext.For(Interpreter);
        return Finish<TResult>(context, Entry.Calls.Call2(context, Callable, Lane<T0>.ToPython(context, a), Lane<T1>.ToPython(context, b)));
    }

    /// <inheritdoc cref="FunctionLane.Note"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public TResult General(T0 a, T1 b, PyCode code, int place, int reason)
    {
        Note(code, place, reason);
        return Call(a, b);
    }

    /// <summary>For emitted code: the result of a call as .NET sees it.</summary>
    /// <exception cref="PyException">The call raised, or its result has no counterpart.</exception>
    public TResult Finish(PyContext context, Value result) => Finish<TResult>(context, result);
}

/// <summary>A callable of three parameters.</summary>
public sealed class FunctionLane<T0, T1, T2, TResult> : FunctionLane
{
    private Func<T0, T1, T2, TResult> _entry;

    internal FunctionLane(PyInterpreter interpreter, Value callable, string name) : base(interpreter, callable, name) => _entry = Counted;

    internal TResult Invoke(T0 a, T1 b, T2 c) => _entry(a, b, c);

    internal void Run(T0 a, T1 b, T2 c) => _entry(a, b, c);

    private protected override void Enter(MethodInfo? method) => _entry = method?.CreateDelegate<Func<T0, T1, T2, TResult>>(this) ?? Counted;

    private TResult Counted(T0 a, T1 b, T2 c)
    {
        Count();
        return Call(a, b, c);
    }

    private TResult Call(T0 a, T1 b, T2 c)
    {
        PyContext context = PyContext.For(Interpreter);
        return Finish<TResult>(context, Entry.Calls.Call3(context, Callable, Lane<T0>.ToPython(context, a), Lane<T1>.ToPython(context, b), Lane<T2>.ToPython(context, c)));
    }

    /// <inheritdoc cref="FunctionLane.Note"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public TResult General(T0 a, T1 b, T2 c, PyCode code, int place, int reason)
    {
        Note(code, place, reason);
        return Call(a, b, c);
    }

    /// <summary>For emitted code: the result of a call as .NET sees it.</summary>
    /// <exception cref="PyException">The call raised, or its result has no counterpart.</exception>
    public TResult Finish(PyContext context, Value result) => Finish<TResult>(context, result);
}

/// <summary>A callable of four parameters.</summary>
public sealed class FunctionLane<T0, T1, T2, T3, TResult> : FunctionLane
{
    private Func<T0, T1, T2, T3, TResult> _entry;

    internal FunctionLane(PyInterpreter interpreter, Value callable, string name) : base(interpreter, callable, name) => _entry = Counted;

    internal TResult Invoke(T0 a, T1 b, T2 c, T3 d) => _entry(a, b, c, d);

    internal void Run(T0 a, T1 b, T2 c, T3 d) => _entry(a, b, c, d);

    private protected override void Enter(MethodInfo? method) => _entry = method?.CreateDelegate<Func<T0, T1, T2, T3, TResult>>(this) ?? Counted;

    private TResult Counted(T0 a, T1 b, T2 c, T3 d)
    {
        Count();
        return Call(a, b, c, d);
    }

    private TResult Call(T0 a, T1 b, T2 c, T3 d)
    {
        PyContext context = PyContext.For(Interpreter);
        return Finish<TResult>(context, Entry.Calls.Call4(context, Callable, Lane<T0>.ToPython(context, a), Lane<T1>.ToPython(context, b), Lane<T2>.ToPython(context, c), Lane<T3>.ToPython(context, d)));
    }

    /// <inheritdoc cref="FunctionLane.Note"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public TResult General(T0 a, T1 b, T2 c, T3 d, PyCode code, int place, int reason)
    {
        Note(code, place, reason);
        return Call(a, b, c, d);
    }

    /// <summary>For emitted code: the result of a call as .NET sees it.</summary>
    /// <exception cref="PyException">The call raised, or its result has no counterpart.</exception>
    public TResult Finish(PyContext context, Value result) => Finish<TResult>(context, result);
}
