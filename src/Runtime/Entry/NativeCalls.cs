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
        return Calls.CallSpan(context, callable, []);
    }

    public static Value Call1(PyContext context, Value callable, Value a)
    {
        try
        {
            switch (callable.Reference)
            {
                case PyBuiltinFunction { One: { } one } f when f.Kind == BuiltinKind.Function || f.Owner == a.Type: return one(context, a);
                case PyBoundBuiltin { Function.Two: { } two } bound: return two(context, bound.Self, a);
                case PyType { CallOne: { } make }: return make(context, a);
            }
        }
        catch (Exception e)
        {
            return context.Fail(e);
        }
        return Calls.CallSpan(context, callable, [a]);
    }

    public static Value Call2(PyContext context, Value callable, Value a, Value b)
    {
        if (callable.Reference is not PyBuiltinFunction f) return Calls.CallSpan(context, callable, [a, b]);
        try
        {
            if (f.Two is { } two) return two(context, a, b);
            if (f.Span is { } span && f.Least <= 2 && f.Most >= 2 && (f.Kind == BuiltinKind.Function || f.Owner == a.Type)) return span(context, [a, b]);
        }
        catch (Exception e)
        {
            return context.Fail(f.Two is null ? e : BuiltinArgumentErrors.Explain(f, a, e));
        }
        return Calls.CallSpan(context, callable, [a, b]);
    }

    public static Value Call3(PyContext context, Value callable, Value a, Value b, Value c)
    {
        if (callable.Reference is not PyBuiltinFunction f) return Calls.CallSpan(context, callable, [a, b, c]);
        try
        {
            if (f.Kind == BuiltinKind.Function || f.Owner == a.Type)
            {
                if (f.Three is { } three) return three(context, a, b, c);
                if (f.Span is { } span && f.Least <= 3 && f.Most >= 3) return span(context, [a, b, c]);
            }
        }
        catch (Exception e)
        {
            return context.Fail(e);
        }
        return Calls.CallSpan(context, callable, [a, b, c]);
    }
}
