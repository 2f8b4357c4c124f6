using System.Text;

namespace PyToCil.Runtime.Types;

/// <summary>Checks, texts and substitution of what stands in brackets: the private functions of Lib/typing.py.</summary>
internal static class TypeArguments
{
    /// <summary><c>_type_convert</c>: None stands for its class, a text is a forward reference.</summary>
    public static Value Convert(Value argument)
    {
        if (argument.IsNone) return SingletonTypes.None;
        return PyText.TryGet(argument, out string text) ? new PyForwardRef(text) : argument;
    }

    /// <summary><c>_type_check</c>.</summary>
    public static Value Check(PyContext context, Value argument, string message, bool allowsQualifiers = false)
    {
        Value type = Convert(argument);
        if (type.Reference is PyTypingAlias { Kind: AliasKind.Plain } alias && (alias.Origin.Reference is PyType origin && GenericClasses.IsRoot(origin)
            || (!allowsQualifiers && alias.Origin.Reference is PySpecialForm { IsQualifier: true })))
            throw Errors.TypeError($"{Representation.Repr(context, type)} is not valid as type argument");
        if (type.Reference is PySpecialForm { MayStandAlone: false } || type.Reference is PyType { } root && GenericClasses.IsRoot(root))
            throw Errors.TypeError($"Plain {Representation.Repr(context, type)} is not valid as type argument");
        if (type.Reference is PyTuple) throw Errors.TypeError($"{message} Got {Cut(Representation.Repr(context, type))}.");
        return type;
    }

    private static string Cut(string text) => text.Length > 100 ? text[..100] : text;

    /// <summary><c>_is_param_expr</c>.</summary>
    public static bool IsParameterExpression(Value argument) =>
        argument.Reference is PyEllipsis or PyTuple or PyList or PyParamSpec or PyTypingAlias { Kind: AliasKind.Concatenate };

    /// <summary><c>_unpack_args</c>: the items of <c>*tuple[int, str]</c> in its place, where their number is known.</summary>
    public static Value[] UnpackTuples(Value[] arguments)
    {
        if (!Array.Exists(arguments, static a => a.Reference is PyGenericAlias { IsUnpacked: true })) return arguments;
        var made = new List<Value>();
        foreach (Value argument in arguments)
            if (argument.Reference is PyGenericAlias { IsUnpacked: true } alias && alias.Origin.Reference == (object)TupleType.Type
                && !(alias.Arguments.Count > 0 && alias.Arguments.Items[^1].Reference is PyEllipsis)) made.AddRange(alias.Arguments.Items);
            else made.Add(argument);
        return [.. made];
    }

    /// <summary>The key in brackets as single arguments.</summary>
    public static Value[] Split(Value key) => key.Reference is PyTuple tuple ? tuple.Items : [key];

    /// <summary><c>_type_repr</c>.</summary>
    public static string Text(PyContext context, Value item)
    {
        if (item.Reference is PyType type) return TypeNames.Full(type);
        if (item.Reference is PyEllipsis) return "...";
        if (item.Reference is PyTypeAlias alias && PyVersion.Since(15)) return $"{Representation.Str(context, alias.Module)}.{alias.QualifiedName}";
        if (item.Reference is PyFunction function) return Representation.Str(context, function.Name);
        return item.Reference is PyTuple tuple ? $"[{Texts(context, tuple.Items)}]" : Representation.Repr(context, item);
    }

    public static string Texts(PyContext context, ReadOnlySpan<Value> items)
    {
        var text = new StringBuilder();
        for (int i = 0; i < items.Length; i++) text.Append(i > 0 ? ", " : "").Append(Text(context, items[i]));
        return text.ToString();
    }

    /// <summary><c>_collect_parameters</c>: the type parameters in the arguments, each once.</summary>
    public static Value[] CollectParameters(PyContext context, ReadOnlySpan<Value> arguments)
    {
        var found = new List<Value>();
        foreach (Value argument in arguments) Collect(context, argument, found);
        return [.. found];
    }

    private static void Collect(PyContext context, Value argument, List<Value> found)
    {
        if (argument.IsInt || argument.Reference is PyType or string or PyEllipsis) return;
        if (argument.Reference is PyTypeParameter) AddOnce(found, argument);
        else if (argument.Reference is PyTuple tuple)
            foreach (Value item in tuple.Items) Collect(context, item, found);
        else if (Attributes.TryGet(context, argument, "__parameters__", out Value inner) && inner.Reference is PyTuple parameters)
            foreach (Value parameter in parameters.Items) AddOnce(found, parameter);
    }

    private static void AddOnce(List<Value> found, Value item)
    {
        foreach (Value present in found)
            if (Value.Is(present, item)) return;
        found.Add(item);
    }

    /// <summary>Puts the given arguments in the place of the parameters: <c>_determine_new_args</c> and <c>_Py_subs_parameters</c>.</summary>
    public static Value[] Substitute(PyContext context, Value alias, Value[] arguments, Value[] parameters, Value[] given, bool spreadsTuples)
    {
        foreach (Value parameter in parameters)
            if (parameter.Reference is PyTypeParameter p) given = p.Prepare(context, alias, parameters, given);
        if (given.Length != parameters.Length)
            throw Errors.TypeError($"Too {(given.Length > parameters.Length ? "many" : "few")} {PyVersion.Text("parameters", 10, "arguments")} for {Representation.Repr(context, alias)}; actual {given.Length}, expected {parameters.Length}");
        return Replace(context, arguments, parameters, given, spreadsTuples);
    }

    private static Value[] Replace(PyContext context, Value[] arguments, Value[] parameters, Value[] given, bool spreadsTuples)
    {
        var made = new List<Value>();
        foreach (Value old in arguments)
        {
            Value replaced = ReplaceOne(context, old, parameters, given);
            if (old.Reference is PyTuple nested) made.Add(PyTuple.Of(Replace(context, nested.Items, parameters, given, spreadsTuples: false)));
            else if (replaced.Reference is PyTuple tuple && (spreadsTuples || IsUnpackedTuple(old))) made.AddRange(tuple.Items);
            else made.Add(replaced);
        }
        return [.. made];
    }

    private static bool IsUnpackedTuple(Value argument) => argument.Reference is PyTypingAlias { Kind: AliasKind.Unpack } alias && alias.Arguments[0].Reference is PyTypeVarTuple;

    private static Value ReplaceOne(PyContext context, Value old, Value[] parameters, Value[] given)
    {
        if (old.Reference is PyType or PyTuple) return old;
        if (IsUnpackedTuple(old)) return Given(((PyTypingAlias)old.Reference!).Arguments[0], parameters, given);
        if (old.Reference is PyTypeParameter parameter) return parameter.Substitute(context, Given(old, parameters, given));
        if (!Attributes.TryGet(context, old, "__parameters__", out Value inner) || inner.Reference is not PyTuple { Count: > 0 } own) return old;
        var values = new List<Value>();
        foreach (Value p in own.Items)
        {
            Value value = Given(p, parameters, given);
            if (p.Reference is PyTypeVarTuple && value.Reference is PyTuple many) values.AddRange(many.Items); else values.Add(value);
        }
        return Items.Get(context, old, PyTuple.Of([.. values]));
    }

    private static Value Given(Value parameter, Value[] parameters, Value[] given) => given[Array.FindIndex(parameters, p => Value.Is(p, parameter))];

    /// <summary>The module that made a type parameter: the caller's, as far as the call site shows it.</summary>
    public static Value CallerModule(PyContext context)
    {
        Value name = context.Caller is { } caller ? caller.Function.Globals.GetString("__name__") : default;
        return name.IsNull ? Value.FromString("__main__") : name;
    }
}
