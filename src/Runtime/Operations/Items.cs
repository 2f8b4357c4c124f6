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
        throw Errors.TypeError($"'{container.Type.ShownName}' object is not subscriptable");
    }

    private static Value OfClass(PyContext context, PyType cls, Value key)
    {
        // CPython's PyObject_GetItem: type[int] first, then __class_getitem__.
        if (cls == TypeType.Type && PyVersion.Since(9)) return new PyGenericAlias(cls, key);
        if (Attributes.TryGet(context, cls, "__class_getitem__", out Value method)) return context.Call(method, key);
        throw Errors.TypeError(PyVersion.Text($"'{cls.Type.ShownName}' object is not subscriptable", 11, $"type '{cls.Name}' is not subscriptable"));
    }

    /// <summary>Python's <c>container[key] = value</c>.</summary>
    public static void Set(PyContext context, Value container, Value key, Value value)
    {
        if (!Attributes.TryCallSpecial(context, container, SpecialMethod.SetItem, key, value, out _))
            throw Errors.TypeError($"'{container.Type.ShownName}' object does not support item assignment");
    }

    /// <summary>Python's <c>del container[key]</c>.</summary>
    public static void Delete(PyContext context, Value container, Value key)
    {
        if (!Attributes.TryCallSpecial(context, container, SpecialMethod.DelItem, key, out _))
            throw Errors.TypeError($"'{container.Type.ShownName}' object {(DeletesByIndex(container.Type, key) ? "doesn't" : "does not")} support item deletion");
    }

    // PyObject_DelItem goes to PySequence_DelItem, which words it otherwise, for an index into a type with sequence slots.
    private static bool DeletesByIndex(PyType type, Value key) => !key.Type.Special(SpecialMethod.Index).IsNull
        && (!type.IsBuiltin || !type.Special(SpecialMethod.Len).IsNull || !type.Special(SpecialMethod.Contains).IsNull);

    /// <summary>Python's <c>item in container</c>.</summary>
    public static bool Contains(PyContext context, Value container, Value item)
    {
        Value method = container.Type.Special(SpecialMethod.Contains);
        if (method.IsNone) throw Errors.TypeError($"'{container.Type.ShownName}' object is not a container");
        if (!method.IsNull) return Truth.Of(context, context.Check(Entry.Calls.CallSpecial1(context, method, container, item)));
        if (container.Type.Special(SpecialMethod.Iter).IsNull && container.Type.Special(SpecialMethod.GetItem).IsNull)
            throw NotIterable(container);
        Value iterator = IterateContainer(context, container);
        while (Iteration.Next(context, iterator, out Value candidate))
            if (Comparison.AreSame(context, candidate, item)) return true;
        return false;
    }

    // _PySequence_IterSearch: whatever TypeError says why it cannot be iterated is worded anew.
    private static Value IterateContainer(PyContext context, Value container)
    {
        try
        {
            return Iteration.Iterate(context, container);
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(ExceptionTypes.TypeError))
        {
            throw NotIterable(container);
        }
    }

    private static PyException NotIterable(Value container) => Errors.TypeError(PyVersion.Text(
        $"argument of type '{container.Type.ShownName}' is not iterable", 14, $"argument of type '{container.Type.ShownName}' is not a container or iterable"));
}
