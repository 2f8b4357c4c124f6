using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>collections.ChainMap: several mappings seen as one; writes go to the first. Lib/collections/__init__.py</summary>
internal static class ChainMapType
{
    public static readonly PyType Type = Make();

    private static PyType Make()
    {
        PyType type = NativeTypes.Make("ChainMap", "collections", Define, withAttributes: true).WrittenInPython();
        type.IsMappingPattern = true;
        return type;
    }

    private sealed class PyChainMap : PyObject, IAttributed
    {
        private AttributeStore _attributes;

        public PyChainMap(PyType type, PyList maps) : base(type)
        {
            Maps = maps;
            _attributes.Begin(type);
        }

        public Value Maps;

        ref AttributeStore IAttributed.Attributes => ref _attributes;
    }

    private static void Define(TypeDefinition d)
    {
        d.New(static (_, arguments) => new PyChainMap(TypeCalls.ClassArgument("collections.ChainMap", arguments, Type), new PyList([new PyDict()])));
        d.Method("__init__", static (context, arguments) =>
        {
            Self(arguments[0]).Maps = arguments.Count > 1 ? new PyList(arguments.Positional[1..]) : new PyList([new PyDict()]);
            return Value.None;
        });
        d.Property("maps", static (_, self) => Self(self).Maps, static (_, self, value) => Self(self).Maps = value);
        d.Property("parents", static (context, self) => context.Call(self.Type, new Arguments(Maps(context, self).AsSpan(1))));
        d.Method("__missing__", static (_, _, key) => throw Errors.KeyError(key));
        d.Method("__getitem__", GetItem);
        d.Method("get", 1, 2, static (context, a) => Contains(context, a[0], a[1]) ? Items.Get(context, a[0], a[1]) : a.Length > 2 ? a[2] : Value.None);
        d.Method("__len__", static (context, self) => Merged(context, self).Count);
        d.Method("__iter__", static (context, self) => new PyDictIterator(Merged(context, self), DictPart.Keys));
        d.Method("__reversed__", static (context, self) => new PyDictReverseIterator(Merged(context, self), DictPart.Keys));
        d.Method("__contains__", static (context, self, key) => Contains(context, self, key));
        d.Method("__bool__", static (context, self) => Array.Exists(Maps(context, self), m => Truth.Of(context, m)));
        d.Method("__eq__", static (context, self, other) => other.Reference is PyDict or PyChainMap
            ? Comparison.AreEqual(context, Merged(context, self), other.Reference is PyChainMap ? Merged(context, other) : other) : Value.NotImplemented);
        d.Method("__repr__", Repr);
        d.Method("keys", static (context, self) => new PyDictView(Merged(context, self), DictPart.Keys));
        d.Method("values", static (context, self) => new PyDictView(Merged(context, self), DictPart.Values));
        d.Method("items", static (context, self) => new PyDictView(Merged(context, self), DictPart.Items));
        d.Method("copy", Copy);
        d.Method("__copy__", Copy);
        d.Method("new_child", NewChild);
        d.Method("__setitem__", static (context, self, key, value) => { Items.Set(context, Maps(context, self)[0], key, value); return Value.None; });
        d.Method("__delitem__", DeleteItem);
        d.Method("popitem", PopItem);
        d.Method("pop", 1, 2, Pop);
        d.Method("clear", static (context, self) => context.Call(Attributes.Get(context, Maps(context, self)[0], "clear")));
        d.Method("update", static (context, arguments) => { context.Call(Attributes.Get(context, Maps(context, arguments[0])[0], "update"), arguments.Tail()); return Value.None; });
        d.Method("setdefault", 1, 2, SetDefault);
        d.Since(9).Method("__or__", static (context, self, other) => Or(context, self, other));
        d.Since(9).Method("__ior__", static (context, self, other) => { context.Call(Attributes.Get(context, Maps(context, self)[0], "update"), other); return self; });
        d.ClassMethod("fromkeys", static (context, arguments) =>
            context.Call(arguments[0], DictType.FromKeys(context, new Arguments([DictType.Type, .. arguments.Positional[1..]]))));
        d.Since(9).ClassMethod("__class_getitem__", NativeTypes.ClassGetItem);
    }

    private static PyChainMap Self(Value self) => NativeTypes.Self<PyChainMap>(self, Type);

    private static Value[] Maps(PyContext context, Value self) => Iteration.ToArray(context, Self(self).Maps);

    /// <summary>All items in the order of iteration: the last mapping's first, each value from the first mapping that has the key.</summary>
    private static PyDict Merged(PyContext context, Value self)
    {
        var merged = new PyDict();
        Value[] maps = Maps(context, self);
        for (int i = maps.Length - 1; i >= 0; i--) DictType.Update(context, merged, maps[i]);
        return merged;
    }

    private static bool Contains(PyContext context, Value self, Value key)
    {
        foreach (Value map in Maps(context, self))
            if (Items.Contains(context, map, key)) return true;
        return false;
    }

    private static Value GetItem(PyContext context, Value self, Value key)
    {
        foreach (Value map in Maps(context, self))
        {
            try
            {
                return Items.Get(context, map, key);
            }
            catch (PyException e) when (e.Value.Type.IsSubtypeOf(ExceptionTypes.KeyError))
            {
                // The next mapping may have it.
            }
        }
        return context.Call(Attributes.Get(context, self, "__missing__"), key);
    }

    private static Value Repr(PyContext context, Value self)
    {
        if (!ReprGuard.Enter(context, self.Reference!)) return Value.FromString("...");
        try
        {
            var parts = new List<string>();
            foreach (Value map in Maps(context, self)) parts.Add(Representation.Repr(context, map));
            return PyText.ToValue($"{self.Type.Name}({string.Join(", ", parts)})");
        }
        finally
        {
            ReprGuard.Leave(self.Reference!);
        }
    }

    private static Value Copy(PyContext context, Value self)
    {
        Value[] maps = Maps(context, self);
        maps[0] = context.Call(Attributes.Get(context, maps[0], "copy"));
        return context.Call(self.Type, new Arguments(maps));
    }

    private static Value NewChild(PyContext context, Arguments arguments)
    {
        Value map = arguments.Count > 1 && !arguments[1].IsNone ? arguments[1] : arguments.Keyword("m");
        var own = new PyDict();
        bool given = !map.IsNull && !map.IsNone;
        for (int i = 0; i < arguments.Names.Length; i++)
            if (arguments.Names[i] != "m") own.SetString(arguments.Names[i], arguments.Keywords[i]);
        if (given && own.Count > 0) context.Call(Attributes.Get(context, map, "update"), own);
        return context.Call(arguments[0].Type, new Arguments([given ? map : own, .. Maps(context, arguments[0])]));
    }

    private static PyException NotInFirst(PyContext context, Value key) =>
        Errors.Make(ExceptionTypes.KeyError, $"Key not found in the first mapping: {Representation.Repr(context, key)}");

    private static Value DeleteItem(PyContext context, Value self, Value key)
    {
        Value first = Maps(context, self)[0];
        if (!Items.Contains(context, first, key)) throw NotInFirst(context, key);
        Items.Delete(context, first, key);
        return Value.None;
    }

    private static Value PopItem(PyContext context, Value self)
    {
        Value first = Maps(context, self)[0];
        if (Lengths.Of(context, first) == 0) throw Errors.Make(ExceptionTypes.KeyError, "No keys found in the first mapping.");
        return context.Call(Attributes.Get(context, first, "popitem"));
    }

    private static Value Pop(PyContext context, ReadOnlySpan<Value> arguments)
    {
        Value first = Maps(context, arguments[0])[0];
        if (arguments.Length > 2) return context.Call(Attributes.Get(context, first, "pop"), arguments[1], arguments[2]);
        if (!Items.Contains(context, first, arguments[1])) throw NotInFirst(context, arguments[1]);
        return context.Call(Attributes.Get(context, first, "pop"), arguments[1]);
    }

    private static Value SetDefault(PyContext context, ReadOnlySpan<Value> arguments)
    {
        if (Contains(context, arguments[0], arguments[1])) return Items.Get(context, arguments[0], arguments[1]);
        Value value = arguments.Length > 2 ? arguments[2] : Value.None;
        Items.Set(context, Maps(context, arguments[0])[0], arguments[1], value);
        return value;
    }

    private static Value Or(PyContext context, Value self, Value other)
    {
        if (other.Reference is not (PyDict or PyChainMap)) return Value.NotImplemented;
        Value copy = Copy(context, self);
        context.Call(Attributes.Get(context, Maps(context, copy)[0], "update"), other);
        return copy;
    }
}
