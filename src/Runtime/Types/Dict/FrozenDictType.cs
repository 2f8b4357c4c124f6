namespace PyToCil.Runtime.Types;

/// <summary>frozendict, PEP 814, 3.15 and later: Objects/dictobject.c.</summary>
public static class FrozenDictType
{
    public static readonly PyType Type = Make();

    private static PyType Make()
    {
        PyType type = PyType.Native("frozendict", Define);
        type.MatchesSelf = true;
        type.IsMappingPattern = true;
        return type;
    }

    private static void Define(TypeDefinition d)
    {
        d.New(New);
        d.Method("__repr__", Repr);
        d.Method("__hash__", Hash);
        d.Method("__len__", static (_, self) => Content(self).Count);
        d.Method("__getitem__", GetItem);
        d.Method("__contains__", static (context, self, key) => Content(self).Contains(context, key));
        d.Method("__iter__", static (_, self) => new PyDictIterator(Content(self), DictPart.Keys));
        d.Method("__reversed__", static (_, self) => new PyDictReverseIterator(Content(self), DictPart.Keys));
        d.Method("__eq__", static (context, self, other) => DictOf(other) is { } b ? DictType.AreEqual(context, Content(self), b) : Value.NotImplemented);
        d.Method("__ne__", static (context, self, other) => DictOf(other) is { } b ? !DictType.AreEqual(context, Content(self), b) : Value.NotImplemented);
        d.Method("__or__", Or);
        d.Method("__ror__", static (context, self, other) => Or(context, other, self));
        d.Method("get", 1, 2, static (context, a) => Content(a[0]).Get(context, a[1]) is { IsNull: false } found ? found : a.Length > 2 ? a[2] : Value.None);
        d.Method("keys", static (_, self) => new PyDictView(Content(self), DictPart.Keys));
        d.Method("values", static (_, self) => new PyDictView(Content(self), DictPart.Values));
        d.Method("items", static (_, self) => new PyDictView(Content(self), DictPart.Items));
        d.Method("copy", static (_, self) => self.Type == Type ? self : new PyFrozenDict(Content(self)));
        d.Method("__getnewargs__", static (_, self) => PyTuple.Of(Content(self).Copy()));
        d.ClassMethod("fromkeys", FromKeys);
        d.ClassMethod("__class_getitem__", NativeTypes.ClassGetItem);
    }

    private static PyDict Content(Value self) => NativeTypes.Self<PyFrozenDict>(self, Type).Content;

    /// <summary>The items of a dict or frozendict; null for other values.</summary>
    internal static PyDict? DictOf(Value value) => value.Reference as PyDict ?? (value.Reference as PyFrozenDict)?.Content;

    private static Value New(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("frozendict", arguments, Type);
        Arguments given = arguments.Tail();
        if (cls == Type && given.Count == 1 && !given.HasKeywords && given[0].Type == Type) return given[0];
        var items = new PyDict();
        DictType.UpdateFromArguments(context, items, "frozendict", given);
        return Of(cls, items);
    }

    private static PyFrozenDict Of(PyType cls, PyDict items) => cls == Type ? new PyFrozenDict(items) : new PyFrozenDictSubclass(cls, items);

    private static Value GetItem(PyContext context, Value self, Value key)
    {
        Value found = Content(self).Get(context, key);
        if (!found.IsNull) return found;
        Value missing = self.Type == Type ? default : self.Type.Lookup("__missing__");
        if (!missing.IsNull) return context.Check(Entry.Calls.CallSpecial1(context, missing, self, key));
        context.SetError(Errors.KeyError(key));
        return default;
    }

    private static Value Repr(PyContext context, Value self)
    {
        PyDict items = Content(self);
        return PyText.ToValue($"{self.Type.ShownName}({(items.Count == 0 ? "" : Representation.Repr(context, items))})");
    }

    /// <summary>The hashes of the items put together as a set's are: their order does not count.</summary>
    private static Value Hash(PyContext context, Value self)
    {
        PyDict items = Content(self);
        ulong hash = (ulong)(items.Count + 1) * 1927868237;
        int position = 0;
        while (items.Next(ref position, out Value key, out Value value))
        {
            ulong item = (ulong)Hashing.Hash(context, PyTuple.Of(key, value));
            hash ^= (item ^ 89869747 ^ (item << 16)) * 3644798167;
        }
        return unchecked((long)(hash ^ (hash >> 11)));
    }

    private static Value Or(PyContext context, Value left, Value right)
    {
        if (DictOf(left) is not { } a || DictOf(right) is not { } b) return Value.NotImplemented;
        PyDict items = a.Copy();
        items.UpdateFrom(context, b);
        return left.Reference is PyDict ? items : new PyFrozenDict(items);
    }

    private static Value FromKeys(PyContext context, Arguments arguments)
    {
        Arguments given = arguments.Tail();
        given.RefuseKeywords("frozendict.fromkeys");
        given.CheckCount("fromkeys", 1, 2);
        var items = new PyDict();
        Value iterator = Iteration.Iterate(context, given[0]);
        while (Iteration.Next(context, iterator, out Value key)) items.Set(context, key, given.Count > 1 ? given[1] : Value.None);
        return arguments[0].Reference == (object)Type ? new PyFrozenDict(items) : context.Call(arguments[0], items);
    }
}
