using System.Runtime.CompilerServices;

namespace PyToCil.Runtime.Entry;

/// <summary>
/// Lanes for built-in functions and classes of fixed arity: no argument array. They stand apart from <see cref="Calls"/>
/// because a method that catches keeps its arguments in memory.
/// </summary>
internal static class NativeCalls
{
    public static Value Call0(PyContext context, Value callable)
    {
        try
        {
            switch (callable.Reference)
            {
                case PyBuiltinFunction { Zero: { } zero }: return zero(context);
                case PyBoundBuiltin { Function.One: { } one } bound: return one(context, bound.Self);
                case PyType { CallNone: { } make }: return make(context);
            }
        }
        catch (Exception e)
        {
            return context.Fail(e);
        }
        return InstanceCalls.Call0(context, callable);
    }

    public static Value Call1(PyContext context, Value callable, Value a)
    {
        try
        {
            switch (callable.Reference)
            {
                case PyBuiltinFunction { One: { } one } f when f.Kind == BuiltinKind.Function || f.Owner == a.Type: return one(context, a);
                case PyBuiltinFunction { Span: { } span, Least: <= 1, Most: >= 1 } f when f.Kind == BuiltinKind.Function || f.Owner == a.Type: return SpanCalls.Invoke1(context, span, a);
                case PyBoundBuiltin { Function.Two: { } two } bound: return two(context, bound.Self, a);
                case PyType { CallOne: { } make }: return make(context, a);
            }
        }
        catch (Exception e)
        {
            return context.Fail(e);
        }
        return InstanceCalls.Call1(context, callable, a);
    }

    public static Value Call2(PyContext context, Value callable, Value a, Value b)
    {
        if (callable.Reference is not PyBuiltinFunction f)
            return callable.Reference is PyType { CallTwo: { } make } ? Make(context, make, a, b) : InstanceCalls.Call2(context, callable, a, b);
        try
        {
            if (f.Two is { } two) return two(context, a, b);
            if (f.Span is { } span && f.Least <= 2 && f.Most >= 2 && (f.Kind == BuiltinKind.Function || f.Owner == a.Type)) return SpanCalls.Invoke2(context, span, a, b);
        }
        catch (Exception e)
        {
            return context.Fail(f.Two is null ? e : BuiltinArgumentErrors.Explain(f, a, e));
        }
        return SpanCalls.Call2(context, callable, a, b);
    }

    private static Value Make(PyContext context, Native2 make, Value a, Value b)
    {
        try { return make(context, a, b); }
        catch (Exception e) { return context.Fail(e); }
    }

    public static Value Call3(PyContext context, Value callable, Value a, Value b, Value c)
    {
        if (callable.Reference is not PyBuiltinFunction f) return InstanceCalls.Call3(context, callable, a, b, c);
        try
        {
            if (f.Kind == BuiltinKind.Function || f.Owner == a.Type)
            {
                if (f.Three is { } three) return three(context, a, b, c);
                if (f.Span is { } span && f.Least <= 3 && f.Most >= 3) return SpanCalls.Invoke3(context, span, a, b, c);
            }
        }
        catch (Exception e)
        {
            return context.Fail(e);
        }
        return SpanCalls.Call3(context, callable, a, b, c);
    }
}

/// <summary>
/// Calls that need their arguments in a span. They stand apart because a method that has such a span clears it at its entry,
/// on every way through it, with wide vector moves; a native call after those costs 300 ns more.
/// </summary>
internal static class SpanCalls
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Call1(PyContext context, Value callable, Value a) => Calls.CallSpan(context, callable, [a]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Call2(PyContext context, Value callable, Value a, Value b) => Calls.CallSpan(context, callable, [a, b]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Call3(PyContext context, Value callable, Value a, Value b, Value c) => Calls.CallSpan(context, callable, [a, b, c]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Invoke1(PyContext context, NativeSpan function, Value a) => function(context, [a]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Invoke2(PyContext context, NativeSpan function, Value a, Value b) => function(context, [a, b]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Invoke3(PyContext context, NativeSpan function, Value a, Value b, Value c) => function(context, [a, b, c]);
}
