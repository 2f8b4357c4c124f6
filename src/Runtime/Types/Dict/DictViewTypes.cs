using System.Text;

namespace PyToCil.Runtime.Types;

/// <summary>The views of dict. docs.python.org/3/library/stdtypes.html#dictionary-view-objects</summary>
public static class DictViewTypes
{
    public static readonly PyType Keys = NativeTypes.Make("dict_keys", "builtins", DefineSetLike, subclassable: false);
    public static readonly PyType Values = NativeTypes.Make("dict_values", "builtins", Define, subclassable: false);
    public static readonly PyType Items = NativeTypes.Make("dict_items", "builtins", DefineSetLike, subclassable: false);

    internal static PyType Of(DictPart part) => part switch { DictPart.Keys => Keys, DictPart.Values => Values, DictPart.Items => Items };

    internal static PyDictView Self(Value self) => NativeTypes.Self<PyDictView>(self, Keys);

    internal static void Define(TypeDefinition d)
    {
        d.Method("__len__", static (_, self) => Self(self).Dict.Count);
        d.Method("__iter__", static (_, self) => Iterate(Self(self)));
        d.Method("__reversed__", static (_, self) => new PyDictReverseIterator(Self(self).Dict, Self(self).Part));
        d.Method("__repr__", Repr);
        d.Property("mapping", static (_, self) => new PyMappingProxy(Self(self).Dict));
    }

    internal static void DefineSetLike(TypeDefinition d)
    {
        Define(d);
        d.Method("__contains__", static (context, self, item) => Contains(context, Self(self), item));
        d.Method("__eq__", static (context, self, other) => Compare(context, self, other, CompareKind.Equal));
        d.Method("__ne__", static (context, self, other) => Compare(context, self, other, CompareKind.NotEqual));
        d.Method("__lt__", static (context, self, other) => Compare(context, self, other, CompareKind.Less));
        d.Method("__le__", static (context, self, other) => Compare(context, self, other, CompareKind.LessOrEqual));
        d.Method("__gt__", static (context, self, other) => Compare(context, self, other, CompareKind.Greater));
        d.Method("__ge__", static (context, self, other) => Compare(context, self, other, CompareKind.GreaterOrEqual));
        d.Method("__and__", And);
        d.Method("__rand__", static (context, self, other) => And(context, other, self));
        d.Method("__or__", static (context, self, other) => Combine(context, self, other, static (c, s, o) => s.UpdateFrom(c, o)));
        d.Method("__ror__", static (context, self, other) => Combine(context, other, self, static (c, s, o) => s.UpdateFrom(c, o)));
        d.Method("__sub__", static (context, self, other) => Combine(context, self, other, static (c, s, o) => s.DifferenceUpdate(c, o)));
        d.Method("__rsub__", static (context, self, other) => Combine(context, other, self, static (c, s, o) => s.DifferenceUpdate(c, o)));
        d.Method("__xor__", Xor);
        d.Method("__rxor__", static (context, self, other) => Combine(context, other, self, static (c, s, o) => s.SymmetricUpdate(c, o)));
        d.Method("isdisjoint", IsDisjoint);
    }

    private static Value Iterate(PyDictView view) => view.Dict is PyOrderedDict ? OrderedDictIterators.Iterate(view) : new PyDictIterator(view.Dict, view.Part);

    private static Value Repr(PyContext context, Value self)
    {
        PyDictView view = Self(self);
        if (!ReprGuard.Enter(context, view)) return Value.FromString("...");
        try
        {
            var list = new PyList();
            ListType.Extend(context, list, self);
            return PyText.ToValue(new StringBuilder(view.Type.Name).Append('(').Append(Representation.Repr(context, list)).Append(')').ToString());
        }
        finally
        {
            ReprGuard.Leave(view);
        }
    }

    private static bool Contains(PyContext context, PyDictView view, Value item)
    {
        if (view.Part == DictPart.Keys) return view.Dict.Contains(context, item);
        if (item.Reference is not PyTuple { Count: 2 } pair) return false;
        Value found = view.Dict.Get(context, pair[0]);
        return !found.IsNull && Comparison.AreSame(context, found, pair[1]);
    }

    private static bool IsSetLike(Value value) => value.Reference is PySetBase or PyDictView { Part: DictPart.Keys or DictPart.Items };

    /// <summary>dictview_richcompare.</summary>
    private static Value Compare(PyContext context, Value self, Value other, CompareKind kind)
    {
        if (!IsSetLike(other)) return Value.NotImplemented;
        long left = Self(self).Dict.Count, right = Lengths.Of(context, other);
        return kind switch
        {
            CompareKind.Equal => left == right && AllIn(context, self, other),
            CompareKind.NotEqual => !(left == right && AllIn(context, self, other)),
            CompareKind.Less => left < right && AllIn(context, self, other),
            CompareKind.LessOrEqual => left <= right && AllIn(context, self, other),
            CompareKind.Greater => left > right && AllIn(context, other, self),
            CompareKind.GreaterOrEqual => left >= right && AllIn(context, other, self),
        };
    }

    private static bool AllIn(PyContext context, Value items, Value container)
    {
        Value iterator = Iteration.Iterate(context, items);
        while (Iteration.Next(context, iterator, out Value item))
            if (!PyToCil.Runtime.Items.Contains(context, container, item)) return false;
        return true;
    }

    private static PySet ToSet(PyContext context, Value iterable)
    {
        var set = new PySet();
        set.UpdateFrom(context, iterable);
        return set;
    }

    private static Value Combine(PyContext context, Value left, Value right, Action<PyContext, PySet, Value> code)
    {
        PySet result = ToSet(context, left);
        code(context, result, right);
        return result;
    }

    /// <summary>_PyDictView_Intersect: the bigger side is asked, the smaller one walked.</summary>
    private static Value And(PyContext context, Value self, Value other)
    {
        if (self.Reference is not PyDictView view) (self, other, view) = (other, self, Self(other));
        // "If other is a set and self is smaller than other, reuse set intersection logic."
        if (other.Reference is PySet set && set.Type == SetType.Type && view.Dict.Count <= set.Count) return set.Intersection(context, self);
        if (other.Reference is PyDictView { Part: not DictPart.Values } second && second.Dict.Count > view.Dict.Count) (view, other) = (second, self);
        var result = new PySet();
        Value iterator = Iteration.Iterate(context, other);
        while (Iteration.Next(context, iterator, out Value item))
            if (Contains(context, view, item)) result.Add(context, item);
        return result;
    }

    /// <summary>dictviews_xor; for two items views the values are compared without hashing pairs that are equal.</summary>
    private static Value Xor(PyContext context, Value self, Value other)
    {
        if (self.Reference is not PyDictView { Part: DictPart.Items } left || other.Reference is not PyDictView { Part: DictPart.Items } right)
            return Combine(context, self, other, static (c, s, o) => s.SymmetricUpdate(c, o));
        PyDict rest = left.Dict.Copy();
        var result = new PySet();
        int position = 0;
        while (right.Dict.Next(ref position, out Value key, out Value value))
        {
            Value own = rest.Get(context, key);
            if (!own.IsNull && Comparison.AreSame(context, own, value)) rest.Remove(context, key);
            else result.Add(context, PyTuple.Of(key, value));
        }
        position = 0;
        while (rest.Next(ref position, out Value key, out Value value)) result.Add(context, PyTuple.Of(key, value));
        return result;
    }

    private static Value IsDisjoint(PyContext context, Value self, Value other)
    {
        if (Value.Is(self, other)) return Self(self).Dict.Count == 0;
        Value smaller = other, bigger = self;
        if (IsSetLike(other) && Lengths.Of(context, other) > Self(self).Dict.Count) (smaller, bigger) = (self, other);
        Value iterator = Iteration.Iterate(context, smaller);
        while (Iteration.Next(context, iterator, out Value item))
            if (PyToCil.Runtime.Items.Contains(context, bigger, item)) return false;
        return true;
    }
}
