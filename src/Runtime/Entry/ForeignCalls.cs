namespace PyToCil.Runtime.Entry;

/// <summary>
/// Calls of functions that belong to another interpreter than the caller: modules of several versions in one process hand
/// functions and objects to each other, and each function answers as its own version. Emitted code comes here when
/// <see cref="PyContext.EnterFunction"/> was false; where that was the recursion limit, its error stays pending.
/// </summary>
public static class ForeignCalls
{
    public static Value Call0(PyContext context, PyFunction function)
    {
        if (!TryBegin(context, function.Interpreter, out PyContext inner)) return default;
        return End(context, inner, function.Code.Zero!(inner, function));
    }

    public static Value Call1(PyContext context, PyFunction function, Value a)
    {
        if (!TryBegin(context, function.Interpreter, out PyContext inner)) return default;
        return End(context, inner, function.Code.One!(inner, function, a));
    }

    public static Value Call2(PyContext context, PyFunction function, Value a, Value b)
    {
        if (!TryBegin(context, function.Interpreter, out PyContext inner)) return default;
        return End(context, inner, function.Code.Two!(inner, function, a, b));
    }

    public static Value Call3(PyContext context, PyFunction function, Value a, Value b, Value c)
    {
        if (!TryBegin(context, function.Interpreter, out PyContext inner)) return default;
        return End(context, inner, function.Code.Three!(inner, function, a, b, c));
    }

    public static Value Call4(PyContext context, PyFunction function, Value a, Value b, Value c, Value d)
    {
        if (!TryBegin(context, function.Interpreter, out PyContext inner)) return default;
        return End(context, inner, function.Code.Four!(inner, function, a, b, c, d));
    }

    public static Value CallMany(PyContext context, PyFunction function, Value[] parameters)
    {
        if (!TryBegin(context, function.Interpreter, out PyContext inner)) return default;
        return End(context, inner, function.Code.Many!(inner, function, parameters));
    }

    /// <summary>The thread's context in the interpreter; false where it is the caller's own, whose error is pending.</summary>
    internal static bool TryBegin(PyContext context, PyInterpreter interpreter, out PyContext inner)
    {
        inner = context;
        if (interpreter == context.Interpreter) return false;
        inner = PyContext.For(interpreter);
        return true;
    }

    /// <summary>Goes back to the caller's interpreter, with the exception that is pending in the other one.</summary>
    internal static Value End(PyContext context, PyContext inner, Value result)
    {
        context.MakeCurrent();
        if (inner.Error is not { } error) return result;
        inner.Error = null;
        context.SetError(error);
        return default;
    }
}
