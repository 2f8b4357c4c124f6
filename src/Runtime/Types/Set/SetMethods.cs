using System.Text;

namespace PyToCil.Runtime.Types;

/// <summary>What set and frozenset share. docs.python.org/3/library/stdtypes.html#set-types-set-frozenset</summary>
internal static class SetMethods
{
    public static void Define(TypeDefinition d)
    {
        d.Method("__repr__", Repr);
        d.Method("__len__", static (_, self) => Self(self).Count);
        d.Method("__contains__", static (context, self, item) => Self(self).Contains(context, item));
        d.Method("__iter__", static (_, self) => new PySetIterator(Self(self)));
        d.Method("__eq__", static (context, self, other) => other.Reference is PySetBase b ? Self(self).EqualsSet(context, b) : Value.NotImplemented);
        d.Method("__ne__", static (context, self, other) => other.Reference is PySetBase b ? !Self(self).EqualsSet(context, b) : Value.NotImplemented);
        d.Method("__lt__", static (context, self, other) => other.Reference is PySetBase b ? Self(self).Count < b.Count && Self(self).IsSubsetOf(context, b) : Value.NotImplemented);
        d.Method("__le__", static (context, self, other) => other.Reference is PySetBase b ? Self(self).IsSubsetOf(context, b) : Value.NotImplemented);
        d.Method("__gt__", static (context, self, other) => other.Reference is PySetBase b ? b.Count < Self(self).Count && b.IsSubsetOf(context, Self(self)) : Value.NotImplemented);
        d.Method("__ge__", static (context, self, other) => other.Reference is PySetBase b ? b.IsSubsetOf(context, Self(self)) : Value.NotImplemented);
        d.Method("__and__", static (context, self, other) => Operator(context, self, other, static (c, a, b) => a.Intersection(c, b)));
        d.Method("__rand__", static (context, self, other) => Operator(context, other, self, static (c, a, b) => a.Intersection(c, b)));
        d.Method("__or__", static (context, self, other) => Operator(context, self, other, Union));
        d.Method("__ror__", static (context, self, other) => Operator(context, other, self, Union));
        d.Method("__sub__", static (context, self, other) => Operator(context, self, other, static (c, a, b) => a.Difference(c, b)));
        d.Method("__rsub__", static (context, self, other) => Operator(context, other, self, static (c, a, b) => a.Difference(c, b)));
        d.Method("__xor__", static (context, self, other) => Operator(context, self, other, SymmetricDifference));
        d.Method("__rxor__", static (context, self, other) => Operator(context, other, self, SymmetricDifference));
        d.Method("union", 0, int.MaxValue, static (context, a) => UnionOfAll(context, a));
        d.Method("intersection", 0, int.MaxValue, static (context, a) => IntersectionOfAll(context, a));
        d.Method("difference", 0, int.MaxValue, static (context, a) => DifferenceOfAll(context, a));
        d.Method("symmetric_difference", static (context, self, other) => SymmetricDifference(context, Self(self), other));
        d.Method("issubset", IsSubset);
        d.Method("issuperset", IsSuperset);
        d.Method("isdisjoint", static (context, self, other) => Self(self).IsDisjointFrom(context, other));
        d.Method("__reduce__", Reduce);
        d.Since(9).ClassMethod("__class_getitem__", NativeTypes.ClassGetItem);
    }

    internal static PySetBase Self(Value self) => self.Reference as PySetBase ?? throw NativeTypes.WrongSelf(self, SetType.Type);

    private static Value Operator(PyContext context, Value left, Value right, Func<PyContext, PySetBase, Value, PySetBase> code) =>
        left.Reference is PySetBase a && right.Reference is PySetBase ? code(context, a, right) : Value.NotImplemented;

    private static PySetBase Union(PyContext context, PySetBase left, Value right)
    {
        PySetBase result = left.CopyPlain(context);
        if (!ReferenceEquals(left, right.Reference)) result.UpdateFrom(context, right);
        return result;
    }

    private static PySetBase SymmetricDifference(PyContext context, PySetBase left, Value right)
    {
        PySetBase result = PySetBase.NewLike(left);
        result.UpdateFrom(context, right);
        result.SymmetricUpdate(context, left);
        return result;
    }

    private static Value UnionOfAll(PyContext context, ReadOnlySpan<Value> arguments)
    {
        PySetBase self = Self(arguments[0]);
        PySetBase result = self.CopyPlain(context);
        for (int i = 1; i < arguments.Length; i++)
            if (!ReferenceEquals(self, arguments[i].Reference)) result.UpdateFrom(context, arguments[i]);
        return result;
    }

    internal static PySetBase IntersectionOfAll(PyContext context, ReadOnlySpan<Value> arguments)
    {
        PySetBase result = Self(arguments[0]);
        if (arguments.Length == 1) return result.CopyPlain(context);
        for (int i = 1; i < arguments.Length; i++) result = result.Intersection(context, arguments[i]);
        return result;
    }

    private static Value DifferenceOfAll(PyContext context, ReadOnlySpan<Value> arguments)
    {
        PySetBase self = Self(arguments[0]);
        if (arguments.Length == 1) return self.CopyPlain(context);
        PySetBase result = self.Difference(context, arguments[1]);
        for (int i = 2; i < arguments.Length; i++) result.DifferenceUpdate(context, arguments[i]);
        return result;
    }

    private static Value IsSubset(PyContext context, Value self, Value other)
    {
        PySetBase set = Self(self);
        if (other.Reference is PySetBase right) return set.IsSubsetOf(context, right);
        // set_issubset: the elements of both, counted.
        return set.Intersection(context, other).Count == set.Count;
    }

    private static Value IsSuperset(PyContext context, Value self, Value other)
    {
        PySetBase set = Self(self);
        if (other.Reference is PySetBase right) return right.IsSubsetOf(context, set);
        Value iterator = Iteration.Iterate(context, other);
        while (Iteration.Next(context, iterator, out Value item))
            if (!set.Contains(context, item)) return false;
        return true;
    }

    private static Value Repr(PyContext context, Value self)
    {
        PySetBase set = Self(self);
        string name = set.Type.Name;
        if (!ReprGuard.Enter(context, set)) return PyText.ToValue($"{name}(...)");
        try
        {
            if (set.Count == 0) return PyText.ToValue($"{name}()");
            var text = new StringBuilder();
            foreach (Value item in set.ToArray())
            {
                text.Append(text.Length == 0 ? "{" : ", ");
                text.Append(Representation.Repr(context, item));
            }
            text.Append('}');
            return PyText.ToValue(set.Type == SetType.Type ? text.ToString() : $"{name}({text})");
        }
        finally
        {
            ReprGuard.Leave(set);
        }
    }

    private static Value Reduce(PyContext context, Value self)
    {
        PySetBase set = Self(self);
        Value state = ObjectType.StateOf(context, self);
        return PyTuple.Of(set.Type, PyTuple.Of(new PyList(set.ToArray())), state);
    }
}
