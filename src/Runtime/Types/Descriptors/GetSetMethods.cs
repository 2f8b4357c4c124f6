namespace PyToCil.Runtime.Types;

/// <summary>getset_descriptor and member_descriptor, Objects/descrobject.c.</summary>
internal static class GetSetMethods
{
    public static void DefineGetSet(TypeDefinition d)
    {
        DefineCommon(d);
        d.Property("__name__", static (_, self) => PyText.ToValue(((PyGetSet)self.Reference!).Name));
        d.Property("__objclass__", static (_, self) => ((PyGetSet)self.Reference!).Owner);
        d.Property("__qualname__", static (_, self) => Qualified(((PyGetSet)self.Reference!).Owner, ((PyGetSet)self.Reference!).Name));
        d.Method("__repr__", static (_, self) => Repr("attribute", ((PyGetSet)self.Reference!).Name, ((PyGetSet)self.Reference!).Owner));
    }

    public static void DefineMember(TypeDefinition d)
    {
        DefineCommon(d);
        d.Property("__name__", static (_, self) => PyText.ToValue(((PyMember)self.Reference!).Name));
        d.Property("__objclass__", static (_, self) => ((PyMember)self.Reference!).Owner);
        d.Property("__qualname__", static (_, self) => Qualified(((PyMember)self.Reference!).Owner, ((PyMember)self.Reference!).Name));
        d.Method("__repr__", static (_, self) => Repr("member", ((PyMember)self.Reference!).Name, ((PyMember)self.Reference!).Owner));
    }

    private static void DefineCommon(TypeDefinition d)
    {
        d.Method("__get__", 1, 2, Get);
        d.Method("__set__", static (context, self, instance, value) => Store(context, self, instance, value));
        d.Method("__delete__", static (context, self, instance) => Store(context, self, instance, default));
        d.Property("__doc__", static (_, _) => Value.None);
    }

    private static Value Get(PyContext context, ReadOnlySpan<Value> a)
    {
        bool fromClass = a[1].IsNone;
        if (fromClass && (a.Length < 3 || a[2].IsNone)) throw Errors.TypeError("__get__(None, None) is invalid");
        return ((IDescriptor)a[0].Reference!).Bind(context, fromClass ? default : a[1], fromClass ? a[2].Reference as PyType ?? a[2].Type : a[1].Type);
    }

    private static Value Store(PyContext context, Value self, Value instance, Value value)
    {
        ((IDescriptor)self.Reference!).Store(context, instance, value);
        return Value.None;
    }

    private static Value Qualified(PyType owner, string name) => PyText.ToValue($"{owner.QualifiedName}.{name}");

    private static Value Repr(string kind, string name, PyType owner) =>
        PyText.ToValue($"<{kind} '{name}'{OwnerText(owner, isShared: !owner.IsBuiltin && name is ("__dict__" or "__weakref__"))}>");

    /// <summary>Of whose objects a descriptor is; 3.15 leaves it out for those of <c>object</c>, among them the one <c>__dict__</c> of all classes.</summary>
    internal static string OwnerText(PyType owner, bool isShared = false) =>
        PyVersion.Since(15) && (isShared || owner == ObjectType.Type) ? "" : $" of '{owner.ShownName}' objects";
}
