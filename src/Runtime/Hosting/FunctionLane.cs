using System.Reflection;
using System.Runtime.CompilerServices;

namespace PyToCil.Runtime.Hosting;

/// <summary>
/// A Python callable behind a .NET delegate. The classes for up to eight parameters convert and call without boxing, array
/// or reflection; a delegate is closed over its lane. <c>Run</c> serves delegates that return nothing. A function that is
/// called often gets an entry of the delegate's own signature (<see cref="HostEntry"/>), closed over its lane too.
/// </summary>
public abstract class FunctionLane
{
    private readonly string _name;
    private readonly int _parameterCount;
    private int _callsLeft = 1;
    private int _othersLeft = MostOthers;
    private bool _counts;

    /// <summary>Calls with objects of derived classes until the entry is made for them too.</summary>
    private const int MostOthers = 8;

    internal FunctionLane(PyInterpreter interpreter, Value callable, string name)
    {
        Interpreter = interpreter;
        Callable = callable;
        Function = callable.Reference as PyFunction;
        _name = name;
        _parameterCount = GetType().GetGenericArguments().Length - 1;
    }

    /// <summary>Whose context each call runs in.</summary>
    public readonly PyInterpreter Interpreter;

    /// <summary>The Python function; null for other callables.</summary>
    public readonly PyFunction? Function;

    /// <summary>The Python callable; its identity is kept when the delegate goes back into Python.</summary>
    internal readonly Value Callable;

    // ---- From the counting call to the typed entry, and back ----

    /// <summary>Replaces the entry.</summary>
    private protected abstract void Enter(MethodInfo? method);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected void Count()
    {
        if (--_callsLeft < 0) Heat();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Heat()
    {
        _callsLeft = int.MaxValue;
        if (Function is not { } function || function.Interpreter != Interpreter || function.Code.SimpleCount != _parameterCount) return;
        PyCode code = function.Code;
        if (!code.IsCompiled)
        {
            _callsLeft = 1;
            return;
        }
        if (code.Optimizer is not { } optimizer || !code.MayBeTyped) return;
        if (!_counts && code.HostCallsUntilHot > 0)
        {
            _counts = true;
            _callsLeft = code.HostCallsUntilHot;
            return;
        }
        optimizer.OptimizeHostCalls(code, GetType(), isOpen: _othersLeft <= 0, Enter);
    }

    // ---- Why emitted code makes a call by values ----

    /// <summary>An argument is null, or an object that the code is not made for.</summary>
    public const int AsValues = -1;

    /// <summary>The function has other code, or the typed code was given up.</summary>
    public const int Stale = -2;

    /// <summary>An argument is an object of a class that derives from its parameter's type.</summary>
    public const int Derived = -3;

    /// <summary>
    /// For emitted code: a call by values, because it is not made for what it met. What it did so far can be done again: it
    /// computed, and changed nothing.
    /// </summary>
    /// <param name="code">What it was made of.</param>
    /// <param name="place">The step's place in the profile, or -1.</param>
    /// <param name="reason">One of the reasons of this class, or the kinds that the step produced (<see cref="SeenKinds"/>).</param>
    private protected void Note(PyCode code, int place, int reason)
    {
        switch (reason)
        {
            case AsValues: break;
            case Stale: CountAnew(); break;
            case Derived: SeeDerived(); break;
            default: Tiering.LeaveUnchanged(code, place, reason); break;
        }
    }

    private void CountAnew()
    {
        Enter(null);
        _counts = false;
        Heat();
    }

    private void SeeDerived()
    {
        if (--_othersLeft != 0) return;
        _counts = true;
        Heat();
    }

    // ---- Results ----

    /// <summary>The result of a call as .NET sees it.</summary>
    /// <exception cref="PyException">The call raised, or its result has no counterpart.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected TResult Finish<TResult>(PyContext context, Value result)
    {
        if (result.IsNull) ThrowPending(context);
        if (typeof(TResult) == typeof(long) && result.IsInt) return (TResult)(object)result.Bits;
        if (typeof(TResult) == typeof(double) && result.IsFloat) return (TResult)(object)result.AsFloat;
        return Convert<TResult>(context, result);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TResult Convert<TResult>(PyContext context, Value value) =>
        Lane<TResult>.FromPython(context, value, out TResult result) is { } fault ? throw fault.At($"result of {_name}()") : result;

    private protected static void Discard(PyContext context, Value result)
    {
        if (result.IsNull) ThrowPending(context);
    }

    private static void ThrowPending(PyContext context) => throw context.TakeError();
}
