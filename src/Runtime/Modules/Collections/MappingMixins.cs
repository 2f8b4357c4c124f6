using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>Mixin methods of Mapping and MutableMapping.</summary>
internal static class MappingMixins
{
    public static void Define(MixinTable t)
    {
        t.Method("get", 1, 2, static (context, a) => TryGet(context, a[0], a[1], out Value value) ? value : a.Length > 2 ? a[2] : Value.None);
        t.Method("__contains__", static (context, self, key) => TryGet(context, self, key, out _));
        t.Method("keys", static (PyContext context, Value self) => context.Call(CollectionsAbc.Get(context, "KeysView"), self));
        t.Method("items", static (PyContext context, Value self) => context.Call(CollectionsAbc.Get(context, "ItemsView"), self));
        t.Method("values", static (PyContext context, Value self) => context.Call(CollectionsAbc.Get(context, "ValuesView"), self));
        t.Method("__eq__", static (context, self, other) => CollectionsAbc.IsMapping(context, other)
            ? DictType.AreEqual(context, ToDict(context, self), ToDict(context, other)) : Value.NotImplemented);
        t.Constant("__reversed__", Value.None);
        t.Constant("__hash__", Value.None);
    }

    internal static bool TryGet(PyContext context, Value self, Value key, out Value value)
    {
        try
        {
            value = Items.Get(context, self, key);
            return true;
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(ExceptionTypes.KeyError))
        {
            value = default;
            return false;
        }
    }

    private static PyDict ToDict(PyContext context, Value mapping)
    {
        var dict = new PyDict();
        Value iterator = Iteration.Iterate(context, context.Call(Attributes.Get(context, mapping, "items")));
        while (Iteration.Next(context, iterator, out Value pair))
        {
            Value[] both = Iteration.ToArray(context, pair);
            dict.Set(context, both[0], both[1]);
        }
        return dict;
    }

    public static void DefineMutable(MixinTable t)
    {
        t.Method("pop", 1, 2, Pop);
        t.Method("popitem", PopItem);
        t.Method("clear", Clear);
        t.Method("update", Update);
        t.Method("setdefault", 1, 2, SetDefault);
    }

    private static Value Pop(PyContext context, ReadOnlySpan<Value> arguments)
    {
        if (!TryGet(context, arguments[0], arguments[1], out Value value))
            return arguments.Length > 2 ? arguments[2] : Items.Get(context, arguments[0], arguments[1]);
        Items.Delete(context, arguments[0], arguments[1]);
        return value;
    }

    private static Value PopItem(PyContext context, Value self)
    {
        Value iterator = Iteration.Iterate(context, self);
        if (!Iteration.Next(context, iterator, out Value key)) throw Errors.Make(ExceptionTypes.KeyError);
        Value value = Items.Get(context, self, key);
        Items.Delete(context, self, key);
        return PyTuple.Of(key, value);
    }

    private static Value Clear(PyContext context, Value self)
    {
        try
        {
            while (true) context.Call(Attributes.Get(context, self, "popitem"));
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(ExceptionTypes.KeyError))
        {
            return Value.None;
        }
    }

    private static Value Update(PyContext context, Arguments arguments)
    {
        Value self = arguments[0];
        if (arguments.Count > 2) throw Errors.TypeError($"MutableMapping.update() takes from 1 to 2 positional arguments but {arguments.Count} were given");
        if (arguments.Count > 1) UpdateFrom(context, self, arguments[1]);
        for (int i = 0; i < arguments.Names.Length; i++) Items.Set(context, self, PyText.ToValue(arguments.Names[i]), arguments.Keywords[i]);
        return Value.None;
    }

    private static void UpdateFrom(PyContext context, Value self, Value other)
    {
        Value keys = default;
        bool isMapping = CollectionsAbc.IsMapping(context, other);
        if (isMapping || Attributes.TryGet(context, other, "keys", out keys))
        {
            Value iterator = Iteration.Iterate(context, isMapping ? other : context.Call(keys));
            while (Iteration.Next(context, iterator, out Value key)) Items.Set(context, self, key, Items.Get(context, other, key));
            return;
        }
        Value pairs = Iteration.Iterate(context, other);
        while (Iteration.Next(context, pairs, out Value pair))
        {
            Value[] both = Iteration.ToArray(context, pair);
            if (both.Length != 2)
                throw Errors.ValueError(both.Length > 2 ? "too many values to unpack (expected 2)" : $"not enough values to unpack (expected 2, got {both.Length})");
            Items.Set(context, self, both[0], both[1]);
        }
    }

    private static Value SetDefault(PyContext context, ReadOnlySpan<Value> arguments)
    {
        if (TryGet(context, arguments[0], arguments[1], out Value value)) return value;
        value = arguments.Length > 2 ? arguments[2] : Value.None;
        Items.Set(context, arguments[0], arguments[1], value);
        return value;
    }
}

/// <summary>Mixin methods of the views that Mapping gives.</summary>
internal static class ViewMixins
{
    private static Value Mapping(PyContext context, Value self) => Attributes.Get(context, self, "_mapping");

    public static void Define(MixinTable t)
    {
        t.Method("__init__", static (context, self, mapping) => { Attributes.Set(context, self, "_mapping", mapping); return Value.None; });
        t.Method("__len__", static (context, self) => Lengths.Of(context, Mapping(context, self)));
        t.Method("__repr__", static (context, self) => PyText.ToValue($"{self.Type.Name}({Representation.Repr(context, Mapping(context, self))})"));
    }

    private static void DefineFromIterable(MixinTable t) => t.ClassMethod("_from_iterable", static (context, arguments) => context.Call(SetType.Type, arguments[1]));

    public static void DefineKeys(MixinTable t)
    {
        DefineFromIterable(t);
        t.Method("__contains__", static (context, self, key) => Items.Contains(context, Mapping(context, self), key));
        t.Method("__iter__", static (context, self) => Iteration.Iterate(context, Mapping(context, self)));
    }

    public static void DefineItems(MixinTable t)
    {
        DefineFromIterable(t);
        t.Method("__contains__", static (context, self, item) =>
        {
            Value[] both = Iteration.ToArray(context, item);
            return both.Length == 2 && MappingMixins.TryGet(context, Mapping(context, self), both[0], out Value value) && Comparison.AreSame(context, value, both[1]);
        });
        t.Method("__iter__", static (context, self) => new ViewIterator(Mapping(context, self), pairs: true, Iteration.Iterate(context, Mapping(context, self))));
    }

    public static void DefineValues(MixinTable t)
    {
        t.Method("__contains__", static (context, self, item) =>
        {
            var iterator = new ViewIterator(Mapping(context, self), pairs: false, Iteration.Iterate(context, Mapping(context, self)));
            while (iterator.MoveNext(context, out Value value))
                if (Comparison.AreSame(context, value, item)) return true;
            return false;
        });
        t.Method("__iter__", static (context, self) => new ViewIterator(Mapping(context, self), pairs: false, Iteration.Iterate(context, Mapping(context, self))));
    }

    private sealed class ViewIterator(Value mapping, bool pairs, Value keys) : PyIterator(s_type)
    {
        private static readonly PyType s_type = NativeTypes.Make("generator", "builtins", IteratorTypes.Define, subclassable: false);

        public override bool MoveNext(PyContext context, out Value item)
        {
            if (!Iteration.Next(context, keys, out item)) return false;
            Value value = Items.Get(context, mapping, item);
            item = pairs ? new PyTuple([item, value]) : value;
            return true;
        }
    }
}
