namespace PyToCil.Runtime.Types;

/// <summary>types.UnionType, Objects/unionobject.c.</summary>
public static class UnionTypes
{
    private static readonly PyType s_before314 = NativeTypes.Make("UnionType", "types", Define, subclassable: false);
    private static readonly PyType s_from314 = NativeTypes.Make("Union", "typing", DefineFrom314, subclassable: false);

    /// <summary>The class in the running version: 3.14 made types.UnionType and typing.Union one.</summary>
    public static PyType Current => PyVersion.Since(14) ? s_from314 : s_before314;

    private static void DefineFrom314(TypeDefinition d)
    {
        Define(d);
        d.ClassMethod("__class_getitem__", static (context, arguments) => TypingUnion.Subscribe(context, arguments[0], arguments[1]));
        d.Method("__mro_entries__", static (context, self, _) => throw Errors.TypeError("Cannot subclass " + Representation.Repr(context, self)));
        d.Property("__name__", static (_, _) => Value.FromString("Union"));
        d.Property("__qualname__", static (_, _) => Value.FromString("Union"));
        d.Property("__origin__", static (_, _) => s_from314);
    }

    private static void Define(TypeDefinition d)
    {
        d.Method("__or__", Or);
        d.Method("__ror__", static (context, self, other) => Or(context, other, self));
        d.Method("__repr__", Repr);
        d.Method("__eq__", Equal);
        d.Method("__hash__", Hash);
        d.Method("__instancecheck__", static (context, self, value) => InstanceChecks.IsInstance(context, value, self));
        d.Method("__subclasscheck__", static (context, self, derived) => InstanceChecks.IsSubclass(context, derived, self));
        d.Property("__args__", static (_, self) => PyTuple.From(Of(self).Items));
        d.Property("__parameters__", static (context, self) => PyTuple.Of(TypeArguments.CollectParameters(context, Of(self).Items)));
        d.Method("__getitem__", GetItem);
    }

    private static PyUnion Of(Value self) => (PyUnion)self.Reference!;

    private static bool IsMember(Value value) => value.IsNone || value.Reference is PyType or PyUnion or PyGenericAlias or PyTypeAlias;

    /// <summary><c>left | right</c> of classes; NotImplemented for other operands. CPython's <c>_Py_union_type_or</c>.</summary>
    public static Value Or(PyContext context, Value left, Value right)
    {
        if (!IsMember(left) || !IsMember(right)) return Value.NotImplemented;
        var items = new List<Value>();
        AddTo(context, items, left);
        AddTo(context, items, right);
        return items.Count == 1 ? items[0] : new PyUnion([.. items]);
    }

    private static void AddTo(PyContext context, List<Value> items, Value value)
    {
        if (value.Reference is PyUnion union)
        {
            foreach (Value member in union.Items) AddTo(context, items, member);
            return;
        }
        if (value.IsNone) value = SingletonTypes.None;
        foreach (Value present in items)
            if (Value.Is(present, value) || (present.Reference is not PyType && Comparison.AreEqual(context, present, value))) return;
        items.Add(value);
    }

    private static Value Repr(PyContext context, Value self)
    {
        var parts = new List<string>();
        foreach (Value member in Of(self).Items)
            parts.Add(member.Reference is PyType type ? (type == SingletonTypes.None ? "None" : TypeNames.Full(type)) : member.Reference is PyTypeAlias ? TypeArguments.Text(context, member) : Representation.Repr(context, member));
        return PyText.ToValue(string.Join(" | ", parts));
    }

    /// <summary>Puts arguments in the place of the type parameters.</summary>
    private static Value GetItem(PyContext context, Value self, Value key)
    {
        Value[] parameters = TypeArguments.CollectParameters(context, Of(self).Items);
        if (parameters.Length == 0) throw Errors.TypeError($"{Representation.Repr(context, self)} is not a generic class");
        Value[] items = TypeArguments.Substitute(context, self, Of(self).Items, parameters, TypeArguments.Split(key), spreadsTuples: false);
        Value made = items[0];
        foreach (Value item in items.AsSpan(1)) made = Arithmetic.Binary(context, BinaryKind.Or, made, item);
        return made;
    }

    private static Value Equal(PyContext context, Value self, Value other)
    {
        if (other.Reference is PyTypingAlias { Kind: AliasKind.Union } written) return TypingUnion.HasSameItems(context, Of(self).Items, written.Arguments.Items);
        if (other.Reference is not PyUnion union) return Value.NotImplemented;
        Value[] mine = Of(self).Items;
        if (mine.Length != union.Items.Length) return false;
        foreach (Value member in mine)
            if (!Array.Exists(union.Items, m => Value.Is(m, member) || Comparison.AreEqual(context, m, member))) return false;
        return true;
    }

    private static Value Hash(PyContext context, Value self)
    {
        long hash = 0;
        foreach (Value member in Of(self).Items) hash ^= Hashing.Hash(context, member) * 1000003;
        return hash;
    }
}
