using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>Subscription: docs.python.org/3/reference/expressions.html#subscriptions</summary>
public static class Items
{
    /// <summary>Python's <c>container[key]</c>.</summary>
    public static Value Get(PyContext context, Value container, Value key)
    {
        if (Attributes.TryCallSpecial(context, container, SpecialMethod.GetItem, key, out Value result)) return result;
        if (container.Reference is PyType cls) return OfClass(context, cls, key);
        throw Errors.TypeError($"'{container.Type.Name}' object is not subscriptable");
    }

    private static Value OfClass(PyContext context, PyType cls, Value key)
    {
        // CPython's PyObject_GetItem: type[int] first, then __class_getitem__.
        if (cls == TypeType.Type) return new PyGenericAlias(cls, key);
        if (Attributes.TryGet(context, cls, "__class_getitem__", out Value method)) return context.Call(method, key);
        throw Errors.TypeError($"type '{cls.Name}' is not subscriptable");
    }

    /// <summary>Python's <c>container[key] = value</c>.</summary>
    public static void Set(PyContext context, Value container, Value key, Value value)
    {
        if (!Attributes.TryCallSpecial(context, container, SpecialMethod.SetItem, key, value, out _))
            throw Errors.TypeError($"'{container.Type.Name}' object does not support item assignment");
    }

    /// <summary>Python's <c>del container[key]</c>.</summary>
    public static void Delete(PyContext context, Value container, Value key)
    {
        if (!Attributes.TryCallSpecial(context, container, SpecialMethod.DelItem, key, out _))
            throw Errors.TypeError($"'{container.Type.Name}' object doesn't support item deletion");
    }

    /// <summary>Python's <c>item in container</c>.</summary>
    public static bool Contains(PyContext context, Value container, Value item)
    {
        Value method = container.Type.Special(SpecialMethod.Contains);
        if (method.IsNone) throw Errors.TypeError($"'{container.Type.Name}' object is not a container");
        if (!method.IsNull) return Truth.Of(context, context.Check(Entry.Calls.CallSpecial1(context, method, container, item)));
        if (container.Type.Special(SpecialMethod.Iter).IsNull && container.Type.Special(SpecialMethod.GetItem).IsNull)
            throw Errors.TypeError($"argument of type '{container.Type.Name}' is not iterable");
        Value iterator = Iteration.Iterate(context, container);
        while (Iteration.Next(context, iterator, out Value candidate))
            if (Comparison.AreSame(context, candidate, item)) return true;
        return false;
    }
}
