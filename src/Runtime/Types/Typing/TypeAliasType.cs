namespace PyToCil.Runtime.Types;

/// <summary>typing.TypeAliasType: what <c>type X = ...</c> makes. docs.python.org/3/library/typing.html#typing.TypeAliasType</summary>
internal static class TypeAliasType
{
    public static readonly PyType Type = NativeTypes.Make("TypeAliasType", "typing", Define, subclassable: false);

    private static void Define(TypeDefinition d)
    {
        d.New(New);
        d.Method("__repr__", static (_, self) => PyText.ToValue(PyVersion.Since(15) ? Of(self).QualifiedName : Of(self).Name));
        d.Since(15).Property("__qualname__", static (_, self) => PyText.ToValue(Of(self).QualifiedName));
        d.Method("__getitem__", GetItem);
        d.Method("__or__", UnionTypes.Or);
        d.Method("__ror__", static (context, self, other) => UnionTypes.Or(context, other, self));
        d.Method("__reduce__", static (_, self) => PyText.ToValue(Of(self).Name));
        d.Property("__name__", static (_, self) => PyText.ToValue(Of(self).Name));
        d.Property("__value__", static (context, self) => Of(self).Value.Get(context));
        d.Property("__type_params__", static (_, self) => Of(self).TypeParameters);
        d.Property("__parameters__", static (_, self) => TypeVarTupleType.UnpackAll(Of(self).TypeParameters));
        d.Property("__module__", static (_, self) => Of(self).Module);
    }

    private static PyTypeAlias Of(Value self) => NativeTypes.Self<PyTypeAlias>(self, Type);

    private static Value New(PyContext context, Arguments arguments)
    {
        Value[] given = NativeTypes.Bind(context, arguments.Tail(), "typealias", ["name", "value", "type_params"], 2, 2);
        if (!PyText.TryGet(given[0], out string name)) throw Errors.TypeError($"typealias() argument 'name' must be str, not {given[0].Type.Name}");
        if (!given[2].IsNull && given[2].Reference is not PyTuple) throw Errors.TypeError("type_params must be a tuple");
        return new PyTypeAlias(name, given[2].Reference as PyTuple ?? PyTuple.Empty, LazyValue.Of(given[1]), TypeArguments.CallerModule(context));
    }

    private static Value GetItem(PyContext context, Value self, Value key) =>
        Of(self).TypeParameters.Count > 0 ? new PyGenericAlias(self, key) : throw Errors.TypeError("Only generic type aliases are subscriptable");
}

/// <summary>A type alias.</summary>
public sealed class PyTypeAlias : PyObject
{
    internal LazyValue Value;

    internal PyTypeAlias(string name, PyTuple typeParameters, LazyValue value, Value module) : base(TypeAliasType.Type)
    {
        Name = name;
        TypeParameters = typeParameters;
        Value = value;
        Module = module;
    }

    public string Name { get; }

    /// <summary>Where it stands in its module; shown from 3.15 on.</summary>
    public string QualifiedName { get => field ?? Name; internal init; }
    public PyTuple TypeParameters { get; }
    public Value Module { get; }
}
