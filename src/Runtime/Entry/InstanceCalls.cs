using System.Runtime.CompilerServices;

namespace PyToCil.Runtime.Entry;

/// <summary>
/// Calls of bound methods, of classes, and of instances whose class has a <c>__call__</c> in Python, without an argument array.
/// All else goes on to the general call.
/// </summary>
internal static class InstanceCalls
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Call0(PyContext context, Value callable)
    {
        if (callable.Reference is PyBoundMethod bound) return Calls.Call1(context, bound.Function, bound.Self);
        if (callable.Reference is PyType type) return Creations.Call0(context, type);
        if (callable.Type.Special(SpecialMethod.Call) is not { Reference: PyFunction } method) return Calls.CallSpan(context, callable, []);
        if (!context.Enter()) return default;
        Value result = Calls.Call1(context, method, callable);
        context.Leave();
        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Call1(PyContext context, Value callable, Value a)
    {
        if (callable.Reference is PyBoundMethod bound) return Calls.Call2(context, bound.Function, bound.Self, a);
        if (callable.Reference is PyType type) return Creations.Call1(context, type, a);
        if (callable.Type.Special(SpecialMethod.Call) is not { Reference: PyFunction } method) return SpanCalls.Call1(context, callable, a);
        if (!context.Enter()) return default;
        Value result = Calls.Call2(context, method, callable, a);
        context.Leave();
        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Call2(PyContext context, Value callable, Value a, Value b)
    {
        if (callable.Reference is PyBoundMethod bound) return Calls.Call3(context, bound.Function, bound.Self, a, b);
        if (callable.Reference is PyType type) return Creations.Call2(context, type, a, b);
        if (callable.Type.Special(SpecialMethod.Call) is not { Reference: PyFunction } method) return SpanCalls.Call2(context, callable, a, b);
        if (!context.Enter()) return default;
        Value result = Calls.Call3(context, method, callable, a, b);
        context.Leave();
        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Call3(PyContext context, Value callable, Value a, Value b, Value c)
    {
        if (callable.Reference is PyBoundMethod bound) return Calls.Call4(context, bound.Function, bound.Self, a, b, c);
        if (callable.Reference is PyType type) return Creations.Call3(context, type, a, b, c);
        if (callable.Type.Special(SpecialMethod.Call) is not { Reference: PyFunction } method) return SpanCalls.Call3(context, callable, a, b, c);
        if (!context.Enter()) return default;
        Value result = Calls.Call4(context, method, callable, a, b, c);
        context.Leave();
        return result;
    }
}
