namespace PyToCil.Runtime.Types;

/// <summary>module, Objects/moduleobject.c.</summary>
internal static class ModuleMethods
{
    public static void Define(TypeDefinition d)
    {
        d.New(New);
        d.Method("__init__", Init);
        d.Method("__repr__", Repr);
        d.Method("__getattr__", Missing);
        d.Method("__dir__", Directory);
        d.Property("__dict__", static (_, self) => Of(self).Dictionary);
        d.Property("__annotations__", GetAnnotations, SetAnnotations);
        d.Since(14).Property("__annotate__", GetAnnotate, SetAnnotate);
    }

    private static PyModule Of(Value self) => (PyModule)self.Reference!;

    private static Value New(PyContext context, Arguments arguments)
    {
        PyType type = TypeCalls.ClassArgument("module", arguments, SingletonTypes.Module);
        var module = new PyModule(context.Interpreter, "") { Type = type };
        module.Dictionary.Clear();
        return module;
    }

    private static Value Init(PyContext context, Arguments arguments)
    {
        var given = new Value[2];
        arguments.Tail().Bind("module", ["name", "doc"], 1, 2, given);
        if (!PyText.TryGet(given[0], out _)) throw Errors.TypeError($"module() argument 'name' must be str, not {given[0].Type.Name}");
        PyDict names = Of(arguments[0]).Dictionary;
        names.SetString("__name__", given[0]);
        names.SetString("__doc__", given[1].IsNull ? Value.None : given[1]);
        names.SetString("__package__", Value.None);
        names.SetString("__loader__", Value.None);
        names.SetString("__spec__", Value.None);
        return Value.None;
    }

    private static Value Repr(PyContext context, Value self)
    {
        PyDict names = Of(self).Dictionary;
        Value name = names.GetString("__name__");
        string shown = name.IsNull ? "'?'" : Representation.Repr(context, name);
        Value file = names.GetString("__file__");
        if (!file.IsNull) return PyText.ToValue($"<module {shown} from {Representation.Repr(context, file)}>");
        bool builtin = PyText.TryGet(name, out string text) && Modules.BuiltinModules.Contains(text);
        return PyText.ToValue(builtin ? $"<module {shown} (built-in)>" : $"<module {shown}>");
    }

    /// <summary>A missing name asks the module's own <c>__getattr__</c>, PEP 562.</summary>
    private static Value Missing(PyContext context, Value self, Value nameValue)
    {
        PyModule module = Of(self);
        string name = ObjectType.NameArgument(nameValue);
        Value hook = module.Dictionary.GetString("__getattr__");
        if (!hook.IsNull && name != "__getattr__") return context.Call(hook, nameValue);
        if (!PyText.TryGet(module.Dictionary.GetString("__name__"), out string moduleName)) throw Errors.AttributeError($"module has no attribute '{name}'", self, name);
        string message = Modules.Importer.IsInitializing(module)
            ? $"partially initialized module '{moduleName}' has no attribute '{name}' (most likely due to a circular import)"
            : $"module '{moduleName}' has no attribute '{name}'";
        throw Errors.AttributeError(message, self, name);
    }

    private static Value Directory(PyContext context, Value self)
    {
        PyDict names = Of(self).Dictionary;
        Value hook = names.GetString("__dir__");
        if (!hook.IsNull) return context.Call(hook);
        return ObjectType.KeyList(names);
    }

    private static Value GetAnnotations(PyContext context, Value self)
    {
        PyDict names = Of(self).Dictionary;
        Value annotations = names.GetString("__annotations__");
        if (!annotations.IsNull) return annotations;
        PyDict made = LazyAnnotations.Evaluate(context, names.GetString("__annotate__"));
        // While the body runs it may still add annotations.
        if (!LazyAnnotations.AreIn(context) || !Modules.Importer.IsInitializing(Of(self))) names.SetString("__annotations__", made);
        return made;
    }

    private static Value GetAnnotate(PyContext context, Value self)
    {
        PyDict names = Of(self).Dictionary;
        Value annotate = names.GetString("__annotate__");
        if (!annotate.IsNull) return annotate;
        names.SetString("__annotate__", Value.None);
        return Value.None;
    }

    private static void SetAnnotate(PyContext context, Value self, Value value)
    {
        LazyAnnotations.CheckFunction(value, "cannot delete __annotate__ attribute");
        Of(self).Dictionary.SetString("__annotate__", value);
        if (!value.IsNone) Of(self).Dictionary.RemoveString("__annotations__");
    }

    private static void SetAnnotations(PyContext context, Value self, Value value)
    {
        PyDict names = Of(self).Dictionary;
        if (!value.IsNull) names.SetString("__annotations__", value);
        else if (!names.RemoveString("__annotations__")) throw Errors.AttributeError("__annotations__", self, "__annotations__");
        if (LazyAnnotations.AreIn(context)) names.SetString("__annotate__", Value.None);
    }
}
