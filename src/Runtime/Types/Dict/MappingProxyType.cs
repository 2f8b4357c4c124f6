namespace PyToCil.Runtime.Types;

/// <summary>types.MappingProxyType, Objects/descrobject.c.</summary>
public static class MappingProxyType
{
    public static readonly PyType Type = Make();

    private static PyType Make()
    {
        PyType type = NativeTypes.Make("mappingproxy", "builtins", Define, subclassable: false);
        type.IsMappingPattern = true;
        return type;
    }

    private static void Define(TypeDefinition d)
    {
        d.New(New);
        d.Method("__len__", static (context, self) => Lengths.Of(context, Mapping(self)));
        d.Method("__getitem__", static (context, self, key) => Items.Get(context, Mapping(self), key));
        d.Method("__contains__", static (context, self, key) => Items.Contains(context, Mapping(self), key));
        d.Method("__iter__", static (context, self) => Iteration.Iterate(context, Mapping(self)));
        d.Method("__reversed__", static (context, self) => Forward(context, self, "__reversed__"));
        d.Method("__repr__", static (context, self) => PyText.ToValue($"mappingproxy({Representation.Repr(context, Mapping(self))})"));
        d.Method("__str__", static (context, self) => Representation.StrValue(context, Mapping(self)));
        d.Method("__hash__", static (context, self) => Hashing.Hash(context, Mapping(self)));
        d.Method("__eq__", static (context, self, other) => Comparison.Compare(context, Mapping(self), other, CompareKind.Equal));
        d.Method("__ne__", static (context, self, other) => Comparison.Compare(context, Mapping(self), other, CompareKind.NotEqual));
        d.Since(9).Method("__or__", static (context, self, other) => Arithmetic.Binary(context, BinaryKind.Or, Unwrap(self), Unwrap(other)));
        d.Since(9).Method("__ror__", static (context, self, other) => Arithmetic.Binary(context, BinaryKind.Or, Unwrap(other), Unwrap(self)));
        d.Since(9).Method("__ior__", static (_, self, _) => throw Errors.TypeError($"'|=' is not supported by {self.Type.Name}; use '|' instead"));
        d.Method("get", 1, 2, static (context, a) => context.Call(Attributes.Get(context, Mapping(a[0]), "get"), a[1], a.Length > 2 ? a[2] : Value.None));
        d.Method("keys", static (context, self) => Forward(context, self, "keys"));
        d.Method("values", static (context, self) => Forward(context, self, "values"));
        d.Method("items", static (context, self) => Forward(context, self, "items"));
        d.Method("copy", static (context, self) => Forward(context, self, "copy"));
        d.Since(9).ClassMethod("__class_getitem__", NativeTypes.ClassGetItem);
    }

    private static Value Mapping(Value self) => NativeTypes.Self<PyMappingProxy>(self, Type).Mapping;

    private static Value Unwrap(Value value) => value.Reference is PyMappingProxy proxy ? proxy.Mapping : value;

    private static Value Forward(PyContext context, Value self, string name) => context.Call(Attributes.Get(context, Mapping(self), name));

    private static Value New(PyContext context, Arguments arguments)
    {
        TypeCalls.ClassArgument("mappingproxy", arguments, Type);
        Value[] bound = new Value[1];
        arguments.Tail().Bind("mappingproxy", ["mapping"], 1, 1, bound);
        Value mapping = bound[0];
        if (mapping.Type.Special(SpecialMethod.GetItem).IsNull || mapping.Reference is PyList or PyTuple)
            throw Errors.TypeError($"mappingproxy() argument must be a mapping, not {mapping.Type.Name}");
        return new PyMappingProxy(mapping);
    }
}
