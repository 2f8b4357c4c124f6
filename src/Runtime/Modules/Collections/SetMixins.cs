using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>Mixin methods of Set and MutableSet.</summary>
internal static class SetMixins
{
    public static void Define(MixinTable t)
    {
        t.Method("__le__", static (context, self, other) => IsSet(context, other) ? Size(context, self) <= Size(context, other) && AllIn(context, self, other) : Value.NotImplemented);
        t.Method("__lt__", static (context, self, other) => IsSet(context, other) ? Size(context, self) < Size(context, other) && AllIn(context, self, other) : Value.NotImplemented);
        t.Method("__ge__", static (context, self, other) => IsSet(context, other) ? Size(context, self) >= Size(context, other) && AllIn(context, other, self) : Value.NotImplemented);
        t.Method("__gt__", static (context, self, other) => IsSet(context, other) ? Size(context, self) > Size(context, other) && AllIn(context, other, self) : Value.NotImplemented);
        t.Method("__eq__", static (context, self, other) => IsSet(context, other) ? Size(context, self) == Size(context, other) && AllIn(context, self, other) : Value.NotImplemented);
        t.ClassMethod("_from_iterable", static (context, arguments) => context.Call(arguments[0], arguments[1]));
        Native2 and = static (context, self, other) => IsIterable(other) ? Make(context, self, Where(context, other, self, present: true)) : Value.NotImplemented;
        t.Method("__and__", and);
        t.Method("__rand__", and);
        Native2 or = static (context, self, other) => IsIterable(other)
            ? Make(context, self, [.. Iteration.ToArray(context, self), .. Iteration.ToArray(context, other)]) : Value.NotImplemented;
        t.Method("__or__", or);
        t.Method("__ror__", or);
        t.Method("__sub__", static (context, self, other) => IsIterable(other) ? Make(context, self, Where(context, self, AsSet(context, self, other), present: false)) : Value.NotImplemented);
        t.Method("__rsub__", static (context, self, other) => IsIterable(other) ? Make(context, self, Where(context, AsSet(context, self, other), self, present: false)) : Value.NotImplemented);
        t.Method("__xor__", Xor);
        t.Method("__rxor__", Xor);
        t.Method("isdisjoint", static (context, self, other) => Where(context, other, self, present: true).Length == 0);
        t.Method("_hash", static (context, self) => SetHash(context, self));
        t.Constant("__hash__", Value.None);
    }

    internal static bool IsSet(PyContext context, Value value) => value.Reference is PySetBase || InstanceChecks.IsInstance(context, value, CollectionsAbc.Get(context, "Set"));

    private static bool IsIterable(Value value) => !value.Type.Special(SpecialMethod.Iter).IsNull;

    private static long Size(PyContext context, Value value) => Lengths.Of(context, value);

    private static bool AllIn(PyContext context, Value items, Value container)
    {
        Value iterator = Iteration.Iterate(context, items);
        while (Iteration.Next(context, iterator, out Value item))
            if (!Items.Contains(context, container, item)) return false;
        return true;
    }

    private static Value[] Where(PyContext context, Value items, Value container, bool present)
    {
        var found = new List<Value>();
        Value iterator = Iteration.Iterate(context, items);
        while (Iteration.Next(context, iterator, out Value item))
            if (Items.Contains(context, container, item) == present) found.Add(item);
        return [.. found];
    }

    private static Value Make(PyContext context, Value self, Value[] items) => context.Call(Attributes.Get(context, self, "_from_iterable"), new PyList(items));

    private static Value AsSet(PyContext context, Value self, Value other) => IsSet(context, other) ? other : Make(context, self, Iteration.ToArray(context, other));

    private static Value Xor(PyContext context, Value self, Value other)
    {
        if (!IsIterable(other)) return Value.NotImplemented;
        other = AsSet(context, self, other);
        return Arithmetic.Binary(context, BinaryKind.Or, Arithmetic.Binary(context, BinaryKind.Subtract, self, other), Arithmetic.Binary(context, BinaryKind.Subtract, other, self));
    }

    private static long SetHash(PyContext context, Value self)
    {
        var set = new PyFrozenSet();
        set.UpdateFrom(context, self);
        return set.CachedHash;
    }

    public static void DefineMutable(MixinTable t)
    {
        t.Method("remove", static (context, self, item) =>
        {
            if (!Items.Contains(context, self, item)) throw Errors.KeyError(item);
            Discard(context, self, item);
            return Value.None;
        });
        t.Method("pop", Pop);
        t.Method("clear", static (context, self) =>
        {
            foreach (Value item in Iteration.ToArray(context, self)) Discard(context, self, item);
            return Value.None;
        });
        t.Method("__ior__", static (context, self, other) =>
        {
            foreach (Value item in Iteration.ToArray(context, other)) context.Call(Attributes.Get(context, self, "add"), item);
            return self;
        });
        t.Method("__iand__", static (context, self, other) =>
        {
            foreach (Value item in Where(context, self, other, present: false)) Discard(context, self, item);
            return self;
        });
        t.Method("__isub__", static (context, self, other) =>
        {
            foreach (Value item in Iteration.ToArray(context, other)) Discard(context, self, item);
            return self;
        });
        t.Method("__ixor__", ToggleAll);
    }

    private static void Discard(PyContext context, Value self, Value item) => context.Call(Attributes.Get(context, self, "discard"), item);

    private static Value Pop(PyContext context, Value self)
    {
        Value iterator = Iteration.Iterate(context, self);
        if (!Iteration.Next(context, iterator, out Value item)) throw Errors.Make(ExceptionTypes.KeyError);
        Discard(context, self, item);
        return item;
    }

    private static Value ToggleAll(PyContext context, Value self, Value other)
    {
        if (Value.Is(self, other))
        {
            context.Call(Attributes.Get(context, self, "clear"));
            return self;
        }
        foreach (Value item in Iteration.ToArray(context, AsSet(context, self, other)))
        {
            if (Items.Contains(context, self, item)) Discard(context, self, item);
            else context.Call(Attributes.Get(context, self, "add"), item);
        }
        return self;
    }
}
