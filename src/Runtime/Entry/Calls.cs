using System.Runtime.CompilerServices;

namespace PyToCil.Runtime.Entry;

/// <summary>
/// The call protocol for emitted code: nothing here throws. NULL means that an exception is pending in the context.
/// Arguments travel in registers; an array is made only where a callee collects them.
/// </summary>
public static class Calls
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Call0(PyContext context, Value callable)
    {
        if (callable.Reference is not PyFunction f) return NativeCalls.Call0(context, callable);
        return f.Code.SimpleCount == 0 ? f.Code.Zero!(context, f) : CallSpan(context, callable, []);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Call1(PyContext context, Value callable, Value a)
    {
        if (callable.Reference is not PyFunction f) return NativeCalls.Call1(context, callable, a);
        return f.Code.SimpleCount == 1 ? f.Code.One!(context, f, a) : SpanCalls.Call1(context, callable, a);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Call2(PyContext context, Value callable, Value a, Value b)
    {
        if (callable.Reference is not PyFunction f) return NativeCalls.Call2(context, callable, a, b);
        return f.Code.SimpleCount == 2 ? f.Code.Two!(context, f, a, b) : SpanCalls.Call2(context, callable, a, b);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Call3(PyContext context, Value callable, Value a, Value b, Value c)
    {
        if (callable.Reference is not PyFunction f) return NativeCalls.Call3(context, callable, a, b, c);
        return f.Code.SimpleCount == 3 ? f.Code.Three!(context, f, a, b, c) : SpanCalls.Call3(context, callable, a, b, c);
    }

    public static Value Call4(PyContext context, Value callable, Value a, Value b, Value c, Value d)
    {
        if (callable.Reference is PyFunction f && f.Code.SimpleCount == 4) return f.Code.Four!(context, f, a, b, c, d);
        return CallSpan(context, callable, [a, b, c, d]);
    }

    // The forms for the two heads of a call: whichever is not NULL is called, and with both the second is the first argument.

    public static Value CallHeads0(PyContext context, Value first, Value second) =>
        first.IsNull ? Call0(context, second) : second.IsNull ? Call0(context, first) : Call1(context, first, second);

    public static Value CallHeads1(PyContext context, Value first, Value second, Value a) =>
        first.IsNull ? Call1(context, second, a) : second.IsNull ? Call1(context, first, a) : Call2(context, first, second, a);

    public static Value CallHeads2(PyContext context, Value first, Value second, Value a, Value b) =>
        first.IsNull ? Call2(context, second, a, b) : second.IsNull ? Call2(context, first, a, b) : Call3(context, first, second, a, b);

    public static Value CallHeads3(PyContext context, Value first, Value second, Value a, Value b, Value c) =>
        first.IsNull ? Call3(context, second, a, b, c) : second.IsNull ? Call3(context, first, a, b, c) : Call4(context, first, second, a, b, c);

    /// <summary>Any number of arguments; the array's first item is free for the receiver.</summary>
    public static Value CallHeadsMany(PyContext context, Value first, Value second, Value[] arguments)
    {
        if (!first.IsNull && !second.IsNull)
        {
            arguments[0] = second;
            return CallArray(context, first, arguments);
        }
        Value callable = first.IsNull ? second : first;
        return callable.Reference is PyType type ? Creations.CallMany(context, type, arguments) : CallSpan(context, callable, arguments.AsSpan(1));
    }

    /// <summary>Positional arguments in an array that is the callee's.</summary>
    internal static Value CallArray(PyContext context, Value callable, Value[] arguments) =>
        arguments.Length > 4 && callable.Reference is PyFunction f && f.Code.SimpleCount == arguments.Length
            ? f.Code.Many!(context, f, arguments)
            : CallSpan(context, callable, arguments);

    /// <summary>Python's <c>f(*positional, **keywords)</c>; keywords NULL for none.</summary>
    public static Value CallExpanded(PyContext context, Value first, Value second, Value positional, Value keywords)
    {
        try
        {
            Value callable = first.IsNull ? second : first;
            Value[] arguments = Expansion.Positional(context, callable, positional);
            if (!first.IsNull && !second.IsNull) arguments = [second, .. arguments];
            if (keywords.IsNull) return CallSpan(context, callable, arguments);
            Expansion.Keywords(context, callable, keywords, out string[] names, out Value[] values);
            return CallArguments(context, callable, new Arguments(arguments, names, values));
        }
        catch (Exception e)
        {
            return context.Fail(e);
        }
    }

    /// <summary>Calls what a look-up on a class found, as a method of <paramref name="self"/>: functions directly, other descriptors bound first.</summary>
    public static Value CallSpecial0(PyContext context, Value method, Value self)
    {
        if (method.Reference is PyFunction) return Call1(context, method, self);
        if (method.Reference is PyBuiltinFunction { One: { } one })
        {
            try { return one(context, self); }
            catch (Exception e) { return context.Fail(e); }
        }
        return CallBound(context, method, self, []);
    }

    public static Value CallSpecial1(PyContext context, Value method, Value self, Value a)
    {
        if (method.Reference is PyFunction) return Call2(context, method, self, a);
        if (method.Reference is PyBuiltinFunction { Two: { } two, Binds: true })
        {
            try { return two(context, self, a); }
            catch (Exception e) { return context.Fail(e); }
        }
        return CallBound(context, method, self, [a]);
    }

    public static Value CallSpecial2(PyContext context, Value method, Value self, Value a, Value b)
    {
        if (method.Reference is PyFunction) return Call3(context, method, self, a, b);
        if (method.Reference is PyBuiltinFunction { Three: { } three, Binds: true })
        {
            try { return three(context, self, a, b); }
            catch (Exception e) { return context.Fail(e); }
        }
        return CallBound(context, method, self, [a, b]);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value CallBound(PyContext context, Value method, Value self, ReadOnlySpan<Value> arguments)
    {
        try
        {
            if (method.Reference is PyBuiltinFunction { Binds: true } builtin) return builtin.Invoke(context, new Arguments([self, .. arguments]));
            return CallSpan(context, Attributes.Bind(context, method, self, self.Type), arguments);
        }
        catch (Exception e)
        {
            return context.Fail(e);
        }
    }

    /// <summary>Positional arguments in a span.</summary>
    public static Value CallSpan(PyContext context, Value callable, ReadOnlySpan<Value> arguments)
    {
        if (callable.Reference is PyFunction f)
        {
            if (f.Code.SimpleCount == arguments.Length) return InvokeBound(context, f, arguments);
            if (f.Code.CollectsNothing && arguments.Length <= f.Code.Description.ArgumentCount && DefaultFilling.TryCall(context, f, arguments, out Value result)) return result;
        }
        else if (callable.Reference is PyBoundMethod m)
        {
            return arguments.Length switch
            {
                0 => Call1(context, m.Function, m.Self),
                1 => Call2(context, m.Function, m.Self, arguments[0]),
                2 => Call3(context, m.Function, m.Self, arguments[0], arguments[1]),
                _ => CallSpan(context, m.Function, [m.Self, .. arguments]),
            };
        }
        return CallArguments(context, callable, new Arguments(arguments));
    }

    /// <summary>Calls with one value for each parameter.</summary>
    private static Value InvokeBound(PyContext context, PyFunction f, ReadOnlySpan<Value> a) => a.Length switch
    {
        0 => f.Code.Zero!(context, f),
        1 => f.Code.One!(context, f, a[0]),
        2 => f.Code.Two!(context, f, a[0], a[1]),
        3 => f.Code.Three!(context, f, a[0], a[1], a[2]),
        4 => f.Code.Four!(context, f, a[0], a[1], a[2], a[3]),
        _ => f.Code.Many!(context, f, a.ToArray()),
    };

    /// <summary>The general call.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value CallArguments(PyContext context, Value callable, in Arguments arguments)
    {
        try
        {
            switch (callable.Reference)
            {
                case PyFunction function:
                    return function.Code.Invoke(context, function, FunctionBinder.Bind(context, function, arguments));
                case PyBuiltinFunction builtin:
                    return builtin.Invoke(context, arguments);
                case PyBoundMethod method:
                    return CallArguments(context, method.Function, new Arguments([method.Self, .. arguments.Positional], arguments.Names, arguments.Keywords));
                case PyBoundBuiltin bound:
                    return bound.Function.Invoke(context, new Arguments([bound.Self, .. arguments.Positional], arguments.Names, arguments.Keywords));
                case PyType type:
                    return ClassCalls.Call(context, type, arguments);
            }
            Value call = callable.Type.Special(SpecialMethod.Call);
            if (call.IsNull) throw Errors.TypeError($"'{callable.Type.ShownName}' object is not callable");
            if (!context.Enter()) return default;
            try
            {
                if (call.Reference is PyFunction or PyBuiltinFunction)
                    return CallArguments(context, call, new Arguments([callable, .. arguments.Positional], arguments.Names, arguments.Keywords));
                return CallArguments(context, Attributes.Bind(context, call, callable, callable.Type), arguments);
            }
            finally
            {
                context.Leave();
            }
        }
        catch (Exception e)
        {
            return context.Fail(e);
        }
    }
}
