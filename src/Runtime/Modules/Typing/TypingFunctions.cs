using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The functions and decorators of typing. docs.python.org/3/library/typing.html#functions-and-decorators</summary>
internal static class TypingFunctions
{
    private static readonly PyBuiltinFunction s_overloaded = PyBuiltinFunction.Function("_overload_dummy", static (_, _) => throw Errors.NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should always be followed by an implementation that is not @overload-ed."));

    public static void AddTo(PyModule module, bool isFrom313)
    {
        module.AddFunction(PyBuiltinFunction.Function("cast", static (_, _, value) => value));
        module.AddFunction(PyBuiltinFunction.Function("assert_type", static (_, value, _) => value));
        module.AddFunction(PyBuiltinFunction.Function("assert_never", AssertNever));
        module.AddFunction(PyBuiltinFunction.Function("reveal_type", RevealType));
        module.AddFunction(PyBuiltinFunction.Function("final", static (context, target) => Mark(context, target, "__final__", Value.True)));
        module.AddFunction(PyBuiltinFunction.Function("override", static (context, target) => Mark(context, target, "__override__", Value.True)));
        module.AddFunction(PyBuiltinFunction.Function("no_type_check", static (context, target) => Mark(context, target, "__no_type_check__", Value.True)));
        module.AddFunction(PyBuiltinFunction.Function("dataclass_transform", DataclassTransform));
        module.AddFunction(PyBuiltinFunction.Function("runtime_checkable", ProtocolClasses.MakeCheckable));
        module.AddFunction(PyBuiltinFunction.Function("get_origin", GetOrigin));
        module.AddFunction(PyBuiltinFunction.Function("get_args", GetArguments));
        module.AddFunction(PyBuiltinFunction.Function("is_typeddict", static (_, type) => TypedDictForm.IsTypedDict(type)));
        AddOverloads(module);
        if (!isFrom313) return;
        module.AddFunction(PyBuiltinFunction.Function("is_protocol", static (_, type) => type.Reference is PyType t && t != ProtocolClasses.Protocol && t.IsSubtypeOf(GenericClasses.Generic) && ProtocolClasses.IsProtocol(t)));
        module.AddFunction(PyBuiltinFunction.Function("get_protocol_members", ProtocolMembers));
    }

    private static Value ProtocolMembers(PyContext context, Value type)
    {
        if (type.Reference is not PyType t || t == ProtocolClasses.Protocol || !t.IsSubtypeOf(GenericClasses.Generic) || !ProtocolClasses.IsProtocol(t))
            throw Errors.TypeError($"{Representation.Repr(context, type)} is not a Protocol");
        var members = new PyFrozenSet();
        foreach (Value member in ProtocolClasses.MembersOf(context, t)) members.Add(context, member);
        return members;
    }

    /// <summary>Leaves a mark on what is decorated, where that takes attributes.</summary>
    private static Value Mark(PyContext context, Value target, string name, Value value)
    {
        try
        {
            Attributes.Set(context, target, name, value);
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(ExceptionTypes.AttributeError) || e.Value.Type.IsSubtypeOf(ExceptionTypes.TypeError))
        {
            // As in CPython: objects that refuse the attribute go without it.
        }
        return target;
    }

    private static Value AssertNever(PyContext context, Value value)
    {
        string text = Representation.Repr(context, value);
        throw Errors.AssertionError($"Expected code to be unreachable, but got: {(text.Length > 100 ? text[..100] + "..." : text)}");
    }

    private static Value RevealType(PyContext context, Value value)
    {
        context.Interpreter.Error.Write($"Runtime type is {Representation.Repr(context, PyText.ToValue(value.Type.Name))}\n");
        return value;
    }

    private static Value DataclassTransform(PyContext context, Arguments arguments)
    {
        Value[] bound = NativeTypes.Bind(context, arguments, "dataclass_transform", ["eq_default", "order_default", "kw_only_default", "frozen_default", "field_specifiers"], 0, 0);
        var options = new PyDict();
        options.SetString("eq_default", bound[0].IsNull ? Value.True : bound[0]);
        options.SetString("order_default", bound[1].IsNull ? Value.False : bound[1]);
        options.SetString("kw_only_default", bound[2].IsNull ? Value.False : bound[2]);
        options.SetString("frozen_default", bound[3].IsNull ? Value.False : bound[3]);
        options.SetString("field_specifiers", bound[4].IsNull ? PyTuple.Empty : bound[4]);
        var others = new PyDict();
        options.SetString("kwargs", others);
        return PyBuiltinFunction.Function("decorator", (inner, target) => Mark(inner, target, "__dataclass_transform__", options));
    }

    private static Value GetOrigin(PyContext context, Value type) => type.Reference switch
    {
        PyTypingAlias { Kind: AliasKind.Annotated } => SpecialForms.Annotated,
        PyTypingAlias alias => alias.Origin,
        PyGenericAlias alias => alias.Origin,
        PySpecialAlias alias => alias.Origin,
        PyParamSpecPart part => part.Origin,
        PyUnion => UnionTypes.Current,
        PyType t when t == GenericClasses.Generic => t,
        _ => Value.None,
    };

    private static Value GetArguments(PyContext context, Value type)
    {
        if (type.Reference is PyUnion union) return PyTuple.From(union.Items);
        if (type.Reference is PyTypingAlias { Kind: AliasKind.Annotated } annotated) return PyTuple.Of([annotated.Origin, .. annotated.Metadata.Items]);
        PyTuple? arguments = type.Reference is PyTypingAlias alias ? alias.Arguments : (type.Reference as PyGenericAlias)?.Arguments;
        if (arguments is null) return PyTuple.Empty;
        bool isFlat = type.Reference is PyTypingAlias { Kind: AliasKind.Callable } && !(arguments.Count == 2 && TypeArguments.IsParameterExpression(arguments[0]));
        return isFlat ? PyTuple.Of(new PyList([.. arguments.Items.AsSpan(..^1)]), arguments.Items[^1]) : arguments;
    }

    // ---- overload, get_overloads, clear_overloads ----

    private static void AddOverloads(PyModule module)
    {
        var registry = new Dictionary<string, SortedDictionary<long, Value>>();
        module.AddFunction(PyBuiltinFunction.Function("overload", (context, function) => Register(context, registry, function)));
        module.AddFunction(PyBuiltinFunction.Function("get_overloads", (context, function) =>
        {
            lock (registry) return new PyList(registry.TryGetValue(KeyOf(context, function), out SortedDictionary<long, Value>? known) ? [.. known.Values] : []);
        }));
        module.AddFunction(PyBuiltinFunction.Function("clear_overloads", _ =>
        {
            lock (registry) registry.Clear();
            return Value.None;
        }));
    }

    private static Value Register(PyContext context, Dictionary<string, SortedDictionary<long, Value>> registry, Value given)
    {
        Value function = given.Type == ClassMethodType.Type || given.Type == StaticMethodType.Type ? Attributes.Get(context, given, "__func__") : given;
        if (function.Reference is PyFunction python)
            lock (registry)
            {
                string key = KeyOf(context, function);
                if (!registry.TryGetValue(key, out SortedDictionary<long, Value>? known)) registry[key] = known = [];
                known[python.Code.Description.FirstLine] = given;
            }
        return s_overloaded;
    }

    private static string KeyOf(PyContext context, Value function) =>
        Representation.Str(context, Attributes.Get(context, function, "__module__")) + "\n" + Representation.Str(context, Attributes.Get(context, function, "__qualname__"));
}
