namespace PyToCil.Runtime.Types;

public static partial class TypeType
{
    private static void DefineAttributes(TypeDefinition d)
    {
        d.Method("__repr__", Repr);
        d.Method("__getattribute__", static (context, self, name) => Attributes.ClassGet(context, Self(self), ObjectType.NameArgument(name)));
        d.Method("__setattr__", SetAttribute);
        d.Method("__delattr__", static (context, self, name) => SetAttribute(context, self, name, default));
        d.Method("__dir__", Directory);
        d.Method("__sizeof__", static (_, self) => SizeEstimate.Of(self));
        d.Property("__name__", static (_, self) => PyText.ToValue(Self(self).Name), TypeAttributes.SetName);
        d.Property("__qualname__", static (_, self) => PyText.ToValue(Self(self).QualifiedName), TypeAttributes.SetQualifiedName);
        d.Property("__module__", TypeAttributes.GetModule, TypeAttributes.SetModule);
        d.Property("__bases__", static (_, self) => PyTuple.Of(Array.ConvertAll(Self(self).Bases, t => (Value)t)), TypeAttributes.SetBases);
        d.Property("__base__", static (_, self) => Self(self).Base is { } b ? b : Value.None);
        d.Property("__mro__", static (_, self) => PyTuple.Of(Array.ConvertAll(Self(self).Mro, t => (Value)t)));
        d.Property("__dict__", static (_, self) => new PyMappingProxy(Self(self).Attributes));
        d.Property("__doc__", TypeAttributes.GetDoc, TypeAttributes.SetDoc);
        d.Property("__abstractmethods__", TypeAttributes.GetAbstractMethods, TypeAttributes.SetAbstractMethods);
        d.Property("__annotations__", TypeAttributes.GetAnnotations, TypeAttributes.SetAnnotations);
        d.Since(14).Property("__annotate__", TypeAnnotations.GetFunction, TypeAnnotations.SetFunction);
        d.Property("__type_params__", TypeAttributes.GetTypeParameters, TypeAttributes.SetTypeParameters);
        d.Property("__text_signature__", static (_, _) => Value.None);
        d.Property("__basicsize__", static (_, self) => 16L + 8 * Self(self).ReservedSlots);
        d.Property("__itemsize__", static (_, _) => 0L);
        d.Property("__dictoffset__", static (_, self) => Self(self).HasInstanceDictionary ? -1L : 0L);
        d.Property("__weakrefoffset__", static (_, _) => 0L);
        d.Property("__flags__", static (_, self) => TypeAttributes.Flags(Self(self)));
    }

    private static Value Repr(PyContext context, Value self) => PyText.ToValue($"<class '{TypeNames.Full(Self(self))}'>");

    private static Value SetAttribute(PyContext context, Value self, Value name, Value value)
    {
        TypeAttributes.Set(context, Self(self), ObjectType.NameArgument(name), value);
        return Value.None;
    }

    /// <summary>type.__dir__: names of the class and its bases, not of the metaclass.</summary>
    private static Value Directory(PyContext context, Value self)
    {
        var names = new PyDict();
        foreach (PyType ancestor in Self(self).Mro) ObjectType.AddNames(names, ancestor.Attributes);
        return ObjectType.KeyList(names);
    }
}
