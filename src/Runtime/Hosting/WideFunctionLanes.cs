using System.Reflection;
using System.Runtime.CompilerServices;

namespace PyToCil.Runtime.Hosting;

/// <summary>A callable of five parameters.</summary>
public sealed class FunctionLane<T0, T1, T2, T3, T4, TResult> : FunctionLane
{
    private Func<T0, T1, T2, T3, T4, TResult> _entry;

    internal FunctionLane(PyInterpreter interpreter, Value callable, string name) : base(interpreter, callable, name) => _entry = Counted;

    internal TResult Invoke(T0 a, T1 b, T2 c, T3 d, T4 e) => _entry(a, b, c, d, e);

    internal void Run(T0 a, T1 b, T2 c, T3 d, T4 e) => _entry(a, b, c, d, e);

    private protected override void Enter(MethodInfo? method) => _entry = method?.CreateDelegate<Func<T0, T1, T2, T3, T4, TResult>>(this) ?? Counted;

    private TResult Counted(T0 a, T1 b, T2 c, T3 d, T4 e)
    {
        Count();
        return Call(a, b, c, d, e);
    }

    private TResult Call(T0 a, T1 b, T2 c, T3 d, T4 e)
    {
        PyContext context = PyContext.For(Interpreter);
        Value[] values =
        [
            Lane<T0>.ToPython(context, a), Lane<T1>.ToPython(context, b), Lane<T2>.ToPython(context, c),
            Lane<T3>.ToPython(context, d), Lane<T4>.ToPython(context, e),
        ];
        return Finish<TResult>(context, Entry.Calls.CallArguments(context, Callable, new Arguments(values)));
    }

    /// <inheritdoc cref="FunctionLane.Note"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public TResult General(T0 a, T1 b, T2 c, T3 d, T4 e, PyCode code, int place, int reason)
    {
        Note(code, place, reason);
        return Call(a, b, c, d, e);
    }

    /// <summary>For emitted code: the result of a call as .NET sees it.</summary>
    /// <exception cref="PyException">The call raised, or its result has no counterpart.</exception>
    public TResult Finish(PyContext context, Value result) => Finish<TResult>(context, result);
}

/// <summary>A callable of six parameters.</summary>
public sealed class FunctionLane<T0, T1, T2, T3, T4, T5, TResult> : FunctionLane
{
    private Func<T0, T1, T2, T3, T4, T5, TResult> _entry;

    internal FunctionLane(PyInterpreter interpreter, Value callable, string name) : base(interpreter, callable, name) => _entry = Counted;

    internal TResult Invoke(T0 a, T1 b, T2 c, T3 d, T4 e, T5 f) => _entry(a, b, c, d, e, f);

    internal void Run(T0 a, T1 b, T2 c, T3 d, T4 e, T5 f) => _entry(a, b, c, d, e, f);

    private protected override void Enter(MethodInfo? method) => _entry = method?.CreateDelegate<Func<T0, T1, T2, T3, T4, T5, TResult>>(this) ?? Counted;

    private TResult Counted(T0 a, T1 b, T2 c, T3 d, T4 e, T5 f)
    {
        Count();
        return Call(a, b, c, d, e, f);
    }

    private TResult Call(T0 a, T1 b, T2 c, T3 d, T4 e, T5 f)
    {
        PyContext context = PyContext.For(Interpreter);
        Value[] values =
        [
            Lane<T0>.ToPython(context, a), Lane<T1>.ToPython(context, b), Lane<T2>.ToPython(context, c),
            Lane<T3>.ToPython(context, d), Lane<T4>.ToPython(context, e), Lane<T5>.ToPython(context, f),
        ];
        return Finish<TResult>(context, Entry.Calls.CallArguments(context, Callable, new Arguments(values)));
    }

    /// <inheritdoc cref="FunctionLane.Note"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public TResult General(T0 a, T1 b, T2 c, T3 d, T4 e, T5 f, PyCode code, int place, int reason)
    {
        Note(code, place, reason);
        return Call(a, b, c, d, e, f);
    }

    /// <summary>For emitted code: the result of a call as .NET sees it.</summary>
    /// <exception cref="PyException">The call raised, or its result has no counterpart.</exception>
    public TResult Finish(PyContext context, Value result) => Finish<TResult>(context, result);
}

/// <summary>A callable of seven parameters.</summary>
public sealed class FunctionLane<T0, T1, T2, T3, T4, T5, T6, TResult> : FunctionLane
{
    private Func<T0, T1, T2, T3, T4, T5, T6, TResult> _entry;

    internal FunctionLane(PyInterpreter interpreter, Value callable, string name) : base(interpreter, callable, name) => _entry = Counted;

    internal TResult Invoke(T0 a, T1 b, T2 c, T3 d, T4 e, T5 f, T6 g) => _entry(a, b, c, d, e, f, g);

    internal void Run(T0 a, T1 b, T2 c, T3 d, T4 e, T5 f, T6 g) => _entry(a, b, c, d, e, f, g);

    private protected override void Enter(MethodInfo? method) => _entry = method?.CreateDelegate<Func<T0, T1, T2, T3, T4, T5, T6, TResult>>(this) ?? Counted;

    private TResult Counted(T0 a, T1 b, T2 c, T3 d, T4 e, T5 f, T6 g)
    {
        Count();
        return Call(a, b, c, d, e, f, g);
    }

    private TResult Call(T0 a, T1 b, T2 c, T3 d, T4 e, T5 f, T6 g)
    {
        PyContext context = PyContext.For(Interpreter);
        Value[] values =
        [
            Lane<T0>.ToPython(context, a), Lane<T1>.ToPython(context, b), Lane<T2>.ToPython(context, c), Lane<T3>.ToPython(context, d),
            Lane<T4>.ToPython(context, e), Lane<T5>.ToPython(context, f), Lane<T6>.ToPython(context, g),
        ];
        return Finish<TResult>(context, Entry.Calls.CallArguments(context, Callable, new Arguments(values)));
    }

    /// <inheritdoc cref="FunctionLane.Note"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public TResult General(T0 a, T1 b, T2 c, T3 d, T4 e, T5 f, T6 g, PyCode code, int place, int reason)
    {
        Note(code, place, reason);
        return Call(a, b, c, d, e, f, g);
    }

    /// <summary>For emitted code: the result of a call as .NET sees it.</summary>
    /// <exception cref="PyException">The call raised, or its result has no counterpart.</exception>
    public TResult Finish(PyContext context, Value result) => Finish<TResult>(context, result);
}

/// <summary>A callable of eight parameters.</summary>
public sealed class FunctionLane<T0, T1, T2, T3, T4, T5, T6, T7, TResult> : FunctionLane
{
    private Func<T0, T1, T2, T3, T4, T5, T6, T7, TResult> _entry;

    internal FunctionLane(PyInterpreter interpreter, Value callable, string name) : base(interpreter, callable, name) => _entry = Counted;

    internal TResult Invoke(T0 a, T1 b, T2 c, T3 d, T4 e, T5 f, T6 g, T7 h) => _entry(a, b, c, d, e, f, g, h);

    internal void Run(T0 a, T1 b, T2 c, T3 d, T4 e, T5 f, T6 g, T7 h) => _entry(a, b, c, d, e, f, g, h);

    private protected override void Enter(MethodInfo? method) => _entry = method?.CreateDelegate<Func<T0, T1, T2, T3, T4, T5, T6, T7, TResult>>(this) ?? Counted;

    private TResult Counted(T0 a, T1 b, T2 c, T3 d, T4 e, T5 f, T6 g, T7 h)
    {
        Count();
        return Call(a, b, c, d, e, f, g, h);
    }

    private TResult Call(T0 a, T1 b, T2 c, T3 d, T4 e, T5 f, T6 g, T7 h)
    {
        PyContext context = PyContext.For(Interpreter);
        Value[] values =
        [
            Lane<T0>.ToPython(context, a), Lane<T1>.ToPython(context, b), Lane<T2>.ToPython(context, c), Lane<T3>.ToPython(context, d),
            Lane<T4>.ToPython(context, e), Lane<T5>.ToPython(context, f), Lane<T6>.ToPython(context, g), Lane<T7>.ToPython(context, h),
        ];
        return Finish<TResult>(context, Entry.Calls.CallArguments(context, Callable, new Arguments(values)));
    }

    /// <inheritdoc cref="FunctionLane.Note"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public TResult General(T0 a, T1 b, T2 c, T3 d, T4 e, T5 f, T6 g, T7 h, PyCode code, int place, int reason)
    {
        Note(code, place, reason);
        return Call(a, b, c, d, e, f, g, h);
    }

    /// <summary>For emitted code: the result of a call as .NET sees it.</summary>
    /// <exception cref="PyException">The call raised, or its result has no counterpart.</exception>
    public TResult Finish(PyContext context, Value result) => Finish<TResult>(context, result);
}

/// <summary>More than eight parameters; the delegate packs them.</summary>
internal sealed class ManyLane<TResult>(PyInterpreter interpreter, Value callable, string name) : FunctionLane(interpreter, callable, name)
{
    public PyContext Context() => PyContext.For(Interpreter);

    private protected override void Enter(MethodInfo? method) => throw new NotSupportedException("no typed entry");

    public TResult Invoke(PyContext context, Value[] arguments) => Finish<TResult>(context, Entry.Calls.CallArguments(context, Callable, new Arguments(arguments)));

    public void Run(PyContext context, Value[] arguments) => Discard(context, Entry.Calls.CallArguments(context, Callable, new Arguments(arguments)));
}
