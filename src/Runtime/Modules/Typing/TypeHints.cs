using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>typing.get_type_hints. Annotations written as text are looked up where they are plain or dotted names; other texts are refused, since nothing compiles text.</summary>
internal static class TypeHints
{
    public static void AddTo(PyModule module) => module.AddFunction(PyBuiltinFunction.Function("get_type_hints", Get));

    private static Value Get(PyContext context, Arguments arguments)
    {
        Value[] bound = NativeTypes.Bind(context, arguments, "get_type_hints", ["obj", "globalns", "localns", "include_extras"], 1, 4);
        bool keepsExtras = !bound[3].IsNull && Truth.Of(context, bound[3]);
        var hints = new PyDict();
        if (bound[0].Reference is PyType type)
        {
            for (int i = type.Mro.Length - 1; i >= 0; i--)
            {
                PyType ancestor = type.Mro[i];
                if (!ancestor.IsBuiltin && LazyAnnotations.Of(context, ancestor) is { } own) Add(context, hints, own, Scope(bound, ModuleNames(context, ancestor)), keepsExtras);
            }
            return hints;
        }
        if (!Attributes.TryGet(context, bound[0], "__annotations__", out Value annotations) || annotations.IsNone)
            return Callables.IsCallable(bound[0]) || bound[0].Reference is PyModule ? hints
                : throw Errors.TypeError($"{Representation.Repr(context, bound[0])} is not a module, class, method, or function.");
        Value function = bound[0];
        while (Attributes.TryGet(context, function, "__wrapped__", out Value wrapped)) function = wrapped;
        PyDict names = bound[0].Reference is PyModule module ? module.Dictionary
            : Attributes.TryGet(context, function, "__globals__", out Value globals) && globals.Reference is PyDict dictionary ? dictionary : new PyDict();
        Add(context, hints, (PyDict)annotations.Reference!, Scope(bound, names), keepsExtras);
        return hints;
    }

    private static PyDict ModuleNames(PyContext context, PyType type) =>
        TypeNames.Module(type) is { } name && context.Interpreter.Modules.GetString(name).Reference is PyModule module ? module.Dictionary : new PyDict();

    private static PyDict[] Scope(Value[] bound, PyDict names)
    {
        PyDict globals = bound[1].Reference as PyDict ?? names;
        return bound[2].Reference is PyDict locals ? [locals, globals] : [globals];
    }

    private static void Add(PyContext context, PyDict hints, PyDict own, PyDict[] scope, bool keepsExtras)
    {
        int position = 0;
        while (own.Next(ref position, out Value key, out Value given))
        {
            Value type = given.IsNone ? SingletonTypes.None : PyText.TryGet(given, out string text) ? Evaluate(context, text, scope)
                : given.Reference is PyForwardRef forward ? Evaluate(context, forward.Text, scope) : given;
            hints.Set(context, key, keepsExtras ? type : Strip(context, type));
        }
    }

    private static Value Evaluate(PyContext context, string text, PyDict[] scope)
    {
        string[] parts = text.Trim().Split('.');
        if (parts is ["None"]) return SingletonTypes.None;
        foreach (string part in parts)
            if (!IsName(part)) throw Errors.NotImplementedError($"get_type_hints() does not evaluate the annotation {Representation.Repr(context, PyText.ToValue(text))}: only names are looked up");
        Value found = default;
        foreach (PyDict names in scope)
            if (found.IsNull) found = names.GetString(parts[0]);
        if (found.IsNull) found = context.Interpreter.Builtins.Dictionary.GetString(parts[0]);
        if (found.IsNull) throw Errors.NameError($"name '{parts[0]}' is not defined", parts[0]);
        foreach (string part in parts.AsSpan(1)) found = Attributes.Get(context, found, part);
        return found;
    }

    private static bool IsName(string text)
    {
        if (text.Length == 0 || char.IsDigit(text[0])) return false;
        foreach (char c in text)
            if (!char.IsLetterOrDigit(c) && c != '_') return false;
        return true;
    }

    /// <summary><c>_strip_annotations</c>: without Annotated, Required, NotRequired and ReadOnly.</summary>
    private static Value Strip(PyContext context, Value type)
    {
        if (type.Reference is PyTypingAlias { Kind: AliasKind.Annotated } annotated) return Strip(context, annotated.Origin);
        if (type.Reference is PyTypingAlias alias)
        {
            if (alias.Origin.Reference is PySpecialForm { Name: "Required" or "NotRequired" or "ReadOnly" }) return Strip(context, alias.Arguments[0]);
            Value[] stripped = Array.ConvertAll(alias.Arguments.Items, a => Strip(context, a));
            return IsUnchanged(alias.Arguments, stripped) ? type
                : new PyTypingAlias(alias.Kind, alias.Origin, PyTuple.Of(stripped), alias.Name) { CanInstantiate = alias.CanInstantiate };
        }
        if (type.Reference is not PyGenericAlias generic) return type;
        Value[] arguments = Array.ConvertAll(generic.Arguments.Items, a => Strip(context, a));
        return IsUnchanged(generic.Arguments, arguments) ? type : new PyGenericAlias(generic.Origin, PyTuple.Of(arguments)) { IsUnpacked = generic.IsUnpacked };
    }

    private static bool IsUnchanged(PyTuple old, Value[] items)
    {
        for (int i = 0; i < items.Length; i++)
            if (!Value.Is(old[i], items[i])) return false;
        return true;
    }
}
