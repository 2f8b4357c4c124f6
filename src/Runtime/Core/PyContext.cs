using System.Runtime.CompilerServices;

namespace PyToCil.Runtime;

/// <summary>
/// The state of one thread that runs Python code: the pending exception, the handled exceptions, the recursion depth.
/// Every entry point and every translated function takes it as its first argument.
/// </summary>
public sealed class PyContext
{
    [ThreadStatic] private static PyContext? t_current;

    private static int s_switches;

    private int _depth;

    internal PyContext(PyInterpreter interpreter) => Interpreter = interpreter;

    /// <summary>The context that this thread used last; null where it ran no Python code.</summary>
    internal static PyContext? Current => t_current;

    /// <summary>The context of this thread in the interpreter; made at first use.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyContext For(PyInterpreter interpreter)
    {
        PyContext? current = t_current;
        return current is not null && current.Interpreter == interpreter ? current : Switch(interpreter);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyContext Switch(PyInterpreter interpreter)
    {
        Interlocked.Increment(ref s_switches);
        return t_current = interpreter.ContextOfThread();
    }

    /// <summary>How often threads of the process changed their interpreter. A thread for which it is the same as before has the context it had: to ask that costs less than a thread-static field.</summary>
    internal static int Switches => Volatile.Read(ref s_switches);

    /// <summary>Makes this the thread's context again, after code of another interpreter ran.</summary>
    internal void MakeCurrent() => t_current = this;

    /// <summary>The shared state: modules, builtins, standard streams, options.</summary>
    public PyInterpreter Interpreter { get; }

    /// <summary>The pending exception: set exactly while an entry point or a function returns NULL because of it.</summary>
    public PyBaseException? Error;

    /// <summary>The innermost frame's handled exception and its outer ones, as CPython's <c>exc_info</c> stack.</summary>
    public HandledException Handled = new();

    /// <summary>What a call site that names a frame-reading builtin (<c>locals</c>, <c>globals</c>, ...) tells it; else null.</summary>
    public CallerFrame? Caller;

    /// <summary>The AttributeError that an accessor raised and a look-up swallowed; raised again where nothing else gives the attribute.</summary>
    internal PyBaseException? LastAttributeError;

    /// <summary>Where texts are put together.</summary>
    internal readonly Types.TextAssembly Assembly = new();

    /// <summary>Numbers of typed code that is being left.</summary>
    public UnboxedNumbers Parked;

    /// <summary>Typed loops that run within each other (<see cref="Tiering"/>).</summary>
    internal int OpenLoops;

    /// <summary>The last look-up of a str in a dict.</summary>
    internal DictProbe Probe;

    /// <summary>Levels of Python calls that may be open; <c>sys.setrecursionlimit</c>.</summary>
    public int RecursionLimit = 1000;

    /// <summary>
    /// Opens a call. False, with RecursionError pending, where the limit or the thread's stack is reached; the caller must
    /// not then call <see cref="Leave"/>. The stack itself is looked at every 32 levels.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Enter()
    {
        int depth = ++_depth;
        if (depth < RecursionLimit && (depth & 31) != 0) return true;
        return EnterSlow(depth);
    }

    /// <summary>
    /// As <see cref="Enter"/>, for the function's own code: false too where the function belongs to another interpreter, whose
    /// version it has to see. The caller then returns what <see cref="Entry.ForeignCalls"/> gives.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool EnterFunction(PyFunction function)
    {
        int depth = ++_depth;
        if (depth < RecursionLimit && (depth & 31) != 0 && function.Interpreter == Interpreter) return true;
        return EnterFunctionSlow(function, depth);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EnterFunctionSlow(PyFunction function, int depth)
    {
        if (function.Interpreter == Interpreter) return EnterSlow(depth);
        _depth--;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave() => _depth--;

    /// <summary>
    /// Whether so many more calls may be open: for a callee within typed code that runs no Python code of others, which need
    /// not be counted while it runs.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasRoom(int calls) => _depth + calls < RecursionLimit;

    /// <summary>
    /// Whether one more call may be opened within calls that are not counted; false with RecursionError pending. It takes the
    /// place of <see cref="Enter"/> where a function calls itself and counts in a register: nothing is written.
    /// </summary>
    /// <param name="calls">The calls that are not counted, the new one included.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayOpen(int calls)
    {
        int depth = _depth + calls;
        return (depth < RecursionLimit && (depth & 31) != 0) || MayOpenSlow(depth);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool MayOpenSlow(int depth)
    {
        if (depth < RecursionLimit && RuntimeHelpers.TryEnsureSufficientExecutionStack()) return true;
        SetError(Errors.RecursionError("maximum recursion depth exceeded"));
        return false;
    }

    /// <summary>Counts calls that typed code has open, around what may run Python code of others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Deepen(int calls) => _depth += calls;

    /// <summary>The open calls, for <c>sys._getframe</c> and for tests.</summary>
    public int Depth => _depth;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EnterSlow(int depth)
    {
        if (depth < RecursionLimit && RuntimeHelpers.TryEnsureSufficientExecutionStack()) return true;
        _depth--;
        SetError(Errors.RecursionError("maximum recursion depth exceeded"));
        return false;
    }

    /// <summary>As <see cref="Enter"/> for the runtime's own recursion (repr, comparison); throws RecursionError.</summary>
    internal void EnterOrThrow(string where)
    {
        int depth = ++_depth;
        if (depth < RecursionLimit && ((depth & 15) != 0 || RuntimeHelpers.TryEnsureSufficientExecutionStack())) return;
        _depth--;
        throw Errors.RecursionError("maximum recursion depth exceeded" + where);
    }

    /// <summary>Makes the exception pending and gives it its <c>__context__</c>.</summary>
    public void SetError(PyException exception) => SetError(exception.Value);

    public void SetError(PyBaseException exception)
    {
        PyBaseException? handled = Handled.Current;
        if (handled is not null && handled != exception) exception.LinkContext(handled);
        Error = exception;
    }

    /// <summary>Turns a caught .NET exception into the pending Python exception and gives the marker.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public Value Fail(Exception exception)
    {
        if (exception is PyException python)
        {
            if (!python.IsRethrown) SetError(python.Value); else Error = python.Value;
        }
        else SetError(Hosting.HostExceptions.ToPython(this, exception));
        return default;
    }

    /// <summary>Takes the pending exception, to be thrown by runtime code that is written with .NET exceptions.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public PyException TakeError()
    {
        PyBaseException error = Error ?? throw new InvalidOperationException("no exception is pending");
        Error = null;
        return new PyException(error) { IsRethrown = true };
    }

    /// <summary>The result of an entry point, or its pending exception thrown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value Check(Value result) => result.IsNull ? throw TakeError() : result;

    // ---- Calls from runtime code, which throws ----

    public Value Call(Value callable) => Check(Entry.Calls.Call0(this, callable));
    public Value Call(Value callable, Value a) => Check(Entry.Calls.Call1(this, callable, a));
    public Value Call(Value callable, Value a, Value b) => Check(Entry.Calls.Call2(this, callable, a, b));
    public Value Call(Value callable, Value a, Value b, Value c) => Check(Entry.Calls.Call3(this, callable, a, b, c));
    public Value Call(Value callable, in Arguments arguments) => Check(Entry.Calls.CallArguments(this, callable, arguments));
}

/// <summary>One level of the handled-exception stack: the thread's, or a generator's while it runs.</summary>
public sealed class HandledException
{
    /// <summary>What this level handles, or null.</summary>
    public PyBaseException? Own;

    /// <summary>The level below.</summary>
    public HandledException? Previous;

    /// <summary>The innermost exception being handled, CPython's <c>_PyErr_GetTopmostException</c>.</summary>
    public PyBaseException? Current
    {
        get
        {
            for (HandledException? level = this; level is not null; level = level.Previous)
                if (level.Own is { } own) return own;
            return null;
        }
    }
}

/// <summary>What a frame shows to <c>globals()</c>, <c>locals()</c>, <c>super()</c> and their like.</summary>
/// <param name="Function">The running function.</param>
/// <param name="Locals">The local names, or the class body's or module's namespace.</param>
public sealed record CallerFrame(PyFunction Function, Value Locals);
