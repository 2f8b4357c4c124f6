using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>contextlib.ExitStack: docs.python.org/3/library/contextlib.html#contextlib.ExitStack</summary>
internal static class ExitStackType
{
    public static readonly PyType Type = Make();

    private const string Callbacks = "_exit_callbacks";

    private static PyType Make() => NativeTypes.Make("ExitStack", "contextlib", Define, withAttributes: true).WrittenInPython().LaidOutAs(ObjectType.Type);

    private static void Define(TypeDefinition d)
    {
        d.New(New);
        d.Method("enter_context", EnterContext);
        d.Method("push", Push);
        d.Method("callback", Callback);
        d.Method("pop_all", PopAll);
        d.Method("close", static (PyContext context, Value self) => { Unwind(context, self, null); return Value.None; });
        d.Method("__enter__", static (PyContext _, Value self) => self);
        d.Method("__exit__", 0, int.MaxValue, static (context, a) => Unwind(context, a[0], ExitArguments.Exception(context, a)));
        d.Property("__dict__", InstanceDictionary.Get, InstanceDictionary.Set);
    }

    private static Value New(PyContext context, Arguments arguments)
    {
        Value made = ManagerState.New("ExitStack", arguments, Type);
        ManagerState.Of(made).Set(Callbacks, new PyList());
        return made;
    }

    // Each item is a pair: a callable, and whether it takes the exception's details.
    private static PyList Stack(Value self) => (PyList)ManagerState.Of(self).Get(Callbacks).Reference!;

    private static Value EnterContext(PyContext context, Value self, Value manager)
    {
        PyType type = manager.Type;
        Value enter = type.Special(SpecialMethod.Enter), exit = type.Special(SpecialMethod.Exit);
        if ((enter.IsNull || exit.IsNull) && !PyVersion.Since(11))
        {
            string missing = exit.IsNull ? "__exit__" : "__enter__";
            throw Errors.AttributeError($"type object '{type.Name}' has no attribute '{missing}'", type, missing);
        }
        if (enter.IsNull || exit.IsNull)
            throw Errors.TypeError($"'{TypeNames.Module(type)}.{type.QualifiedName}' object does not support the context manager protocol");
        Value result = context.Call(Attributes.Bind(context, enter, manager, type));
        Stack(self).Add(PyTuple.Of(Attributes.Bind(context, exit, manager, type), Value.True));
        return result;
    }

    private static Value Push(PyContext context, Value self, Value exit)
    {
        Value method = exit.Type.Special(SpecialMethod.Exit);
        Stack(self).Add(PyTuple.Of(method.IsNull ? exit : Attributes.Bind(context, method, exit, exit.Type), Value.True));
        return exit;
    }

    private static Value Callback(PyContext context, Arguments arguments)
    {
        if (arguments.Count < 2) throw Errors.TypeError("ExitStack.callback() missing 1 required positional argument: 'callback'");
        Value function = arguments[1];
        var positional = new PyTuple(arguments.Positional[2..].ToArray());
        PyDict keywords = arguments.KeywordDictionary();
        Stack(arguments[0]).Add(PyTuple.Of(PyTuple.Of(function, positional, keywords), Value.False));
        return function;
    }

    private static Value PopAll(PyContext context, Value self)
    {
        Value made = context.Call(self.Type);
        ManagerState.Of(made).Set(Callbacks, Stack(self));
        ManagerState.Of(self).Set(Callbacks, new PyList());
        return made;
    }

    /// <summary>Runs the callbacks, the last first; each sees the exception that is on its way.</summary>
    private static Value Unwind(PyContext context, Value self, PyBaseException? received)
    {
        PyBaseException? frameException = context.Handled.Current;
        PyBaseException? current = received;
        bool pending = false;
        PyList stack = Stack(self);
        while (stack.Count > 0)
        {
            var entry = (PyTuple)stack[stack.Count - 1].Reference!;
            stack.RemoveAt(stack.Count - 1);
            try
            {
                if (!RunOne(context, entry, current)) continue;
                pending = false;
                current = null;
            }
            catch (PyException e)
            {
                FixContext(e.Value, current, frameException);
                pending = true;
                current = e.Value;
            }
        }
        if (pending) throw ExitArguments.Again(current!);
        return received is not null && current is null;
    }

    private static bool RunOne(PyContext context, PyTuple entry, PyBaseException? current)
    {
        if (!entry[1].AsBool)
        {
            var parts = (PyTuple)entry[0].Reference!;
            context.Check(Entry.Calls.CallExpanded(context, parts[0], default, parts[1], parts[2]));
            return false;
        }
        Value result = current is null
            ? context.Call(entry[0], Value.None, Value.None, Value.None)
            : context.Call(entry[0], current.Type, current, current.Traceback is { } traceback ? traceback : Value.None);
        return current is not null && Truth.Of(context, result);
    }

    /// <summary>Lib/contextlib.py <c>_fix_exception_context</c>: the contexts look as if the with statements were nested.</summary>
    private static void FixContext(PyBaseException raised, PyBaseException? old, PyBaseException? frameException)
    {
        if (raised == old) return;
        while (raised.Context is { } context)
        {
            if (context == old) return;
            if (context == frameException) break;
            raised = context;
        }
        raised.Context = old;
    }
}
