using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>A context manager of this module whose state is its attributes.</summary>
internal static class ManagerState
{
    /// <summary>A new instance of the class or of a subclass.</summary>
    public static Value New(string name, Arguments arguments, PyType owner) => new PyInstance(TypeCalls.ClassArgument(name, arguments, owner));

    public static ref AttributeStore Of(Value self) => ref ((IAttributed)self.Reference!).Attributes;
}

/// <summary>contextlib.suppress.</summary>
internal static class SuppressType
{
    public static readonly PyType Type = Make();

    private static PyType Make() => NativeTypes.Make("suppress", "contextlib", Define, withAttributes: true).LaidOutAs(ObjectType.Type);

    private static void Define(TypeDefinition d)
    {
        d.New(static (_, arguments) => ManagerState.New("suppress", arguments, Type));
        d.Method("__init__", Init);
        d.Method("__enter__", static (PyContext _, Value _) => Value.None);
        d.Method("__exit__", 0, int.MaxValue, Exit);
        d.Property("__dict__", InstanceDictionary.Get, InstanceDictionary.Set);
    }

    private static Value Init(PyContext context, Arguments arguments)
    {
        arguments.RefuseKeywords("suppress.__init__");
        ManagerState.Of(arguments[0]).Set("_exceptions", new PyTuple(arguments.Positional[1..].ToArray()));
        return Value.None;
    }

    private static Value Exit(PyContext context, ReadOnlySpan<Value> a)
    {
        PyBaseException? raised = ExitArguments.Exception(context, a);
        if (raised is null) return Value.None;
        Value classes = ManagerState.Of(a[0]).Get("_exceptions");
        if (InstanceChecks.IsSubclass(context, raised.Type, classes)) return Value.True;
        if (!ExceptionGroupMethods.IsGroup(raised)) return Value.False;
        Value[] parts = Iteration.ToArray(context, context.Call(Attributes.Get(context, raised, "split"), classes));
        return parts[1].IsNone ? Value.True : throw ExitArguments.Again((PyBaseException)parts[1].Reference!);
    }
}

/// <summary>contextlib.closing.</summary>
internal static class ClosingType
{
    public static readonly PyType Type = Make();

    private static PyType Make() => NativeTypes.Make("closing", "contextlib", Define, withAttributes: true).LaidOutAs(ObjectType.Type);

    private static void Define(TypeDefinition d)
    {
        d.New(static (_, arguments) => ManagerState.New("closing", arguments, Type));
        d.Method("__init__", 1, 1, static (_, a) => { ManagerState.Of(a[0]).Set("thing", a[1]); return Value.None; });
        d.Method("__enter__", static (PyContext _, Value self) => ManagerState.Of(self).Get("thing"));
        d.Method("__exit__", 0, int.MaxValue, static (context, a) => { context.Call(Attributes.Get(context, ManagerState.Of(a[0]).Get("thing"), "close")); return Value.None; });
        d.Property("__dict__", InstanceDictionary.Get, InstanceDictionary.Set);
    }
}

/// <summary>contextlib.nullcontext.</summary>
internal static class NullContextType
{
    public static readonly PyType Type = Make();

    private static PyType Make() => NativeTypes.Make("nullcontext", "contextlib", Define, withAttributes: true).LaidOutAs(ObjectType.Type);

    private static void Define(TypeDefinition d)
    {
        d.New(static (_, arguments) => ManagerState.New("nullcontext", arguments, Type));
        d.Method("__init__", Init);
        d.Method("__enter__", static (PyContext _, Value self) => ManagerState.Of(self).Get("enter_result"));
        d.Method("__exit__", 0, int.MaxValue, static (_, _) => Value.None);
        d.Property("__dict__", InstanceDictionary.Get, InstanceDictionary.Set);
    }

    private static Value Init(PyContext context, Arguments arguments)
    {
        var given = new Value[1];
        arguments.Tail().Bind("nullcontext.__init__", ["enter_result"], 0, 1, given);
        ManagerState.Of(arguments[0]).Set("enter_result", given[0].IsNull ? Value.None : given[0]);
        return Value.None;
    }
}

/// <summary>contextlib.redirect_stdout and redirect_stderr.</summary>
internal static class RedirectTypes
{
    public static readonly PyType Output = NativeTypes.Make("redirect_stdout", "contextlib", static d => Define(d, "stdout"), withAttributes: true).LaidOutAs(ObjectType.Type);
    public static readonly PyType Error = NativeTypes.Make("redirect_stderr", "contextlib", static d => Define(d, "stderr"), withAttributes: true).LaidOutAs(ObjectType.Type);

    private static void Define(TypeDefinition d, string stream)
    {
        d.New((_, arguments) => ManagerState.New("redirect_" + stream, arguments, stream == "stdout" ? Output : Error));
        d.Method("__init__", 1, 1, Init);
        NativeSpan exit = (context, a) => Exit(context, a[0], stream);
        Native1 enter = (context, self) => Enter(context, self, stream);
        d.Method("__enter__", enter);
        d.Method("__exit__", 0, int.MaxValue, exit);
        d.Property("__dict__", InstanceDictionary.Get, InstanceDictionary.Set);
    }

    private static Value Init(PyContext context, ReadOnlySpan<Value> a)
    {
        ManagerState.Of(a[0]).Set("_new_target", a[1]);
        ManagerState.Of(a[0]).Set("_old_targets", new PyList());
        return Value.None;
    }

    private static Value Enter(PyContext context, Value self, string stream)
    {
        PyDict sys = SysModule.Of(context.Interpreter).Dictionary;
        ((PyList)ManagerState.Of(self).Get("_old_targets").Reference!).Add(sys.GetString(stream));
        Value target = ManagerState.Of(self).Get("_new_target");
        sys.SetString(stream, target);
        return target;
    }

    private static Value Exit(PyContext context, Value self, string stream)
    {
        var old = (PyList)ManagerState.Of(self).Get("_old_targets").Reference!;
        SysModule.Of(context.Interpreter).Dictionary.SetString(stream, old[old.Count - 1]);
        old.RemoveAt(old.Count - 1);
        return Value.None;
    }
}
