using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>Counter: multiset operations and comparisons.</summary>
public static partial class CounterType
{
    private static void DefineArithmetic(TypeDefinition d)
    {
        d.Since(10).Method("__eq__", static (context, self, other) => IsCounter(other) ? AllCounts(context, self, other, CompareKind.Equal) : Value.NotImplemented);
        d.Since(10).Method("__ne__", static (context, self, other) => IsCounter(other) ? !AllCounts(context, self, other, CompareKind.Equal) : Value.NotImplemented);
        d.Since(10).Method("__le__", static (context, self, other) => IsCounter(other) ? AllCounts(context, self, other, CompareKind.LessOrEqual) : Value.NotImplemented);
        d.Since(10).Method("__lt__", static (context, self, other) =>
            IsCounter(other) ? AllCounts(context, self, other, CompareKind.LessOrEqual) && !AllCounts(context, self, other, CompareKind.Equal) : Value.NotImplemented);
        d.Since(10).Method("__ge__", static (context, self, other) => IsCounter(other) ? AllCounts(context, self, other, CompareKind.GreaterOrEqual) : Value.NotImplemented);
        d.Since(10).Method("__gt__", static (context, self, other) =>
            IsCounter(other) ? AllCounts(context, self, other, CompareKind.GreaterOrEqual) && !AllCounts(context, self, other, CompareKind.Equal) : Value.NotImplemented);
        d.Method("__add__", static (context, self, other) => Combine(context, self, other, static (c, a, b) => Arithmetic.Binary(c, BinaryKind.Add, a, b), static (_, b) => b));
        d.Method("__sub__", static (context, self, other) => Combine(context, self, other, static (c, a, b) => Arithmetic.Binary(c, BinaryKind.Subtract, a, b),
            static (c, b) => Comparison.IsLess(c, b, 0) ? Arithmetic.Binary(c, BinaryKind.Subtract, 0, b) : 0));
        d.Method("__or__", static (context, self, other) => Combine(context, self, other, static (c, a, b) => Comparison.IsLess(c, a, b) ? b : a, static (_, b) => b));
        d.Method("__and__", static (context, self, other) => Combine(context, self, other, static (c, a, b) => Comparison.IsLess(c, a, b) ? a : b, static (_, _) => 0));
        d.Method("__pos__", static (context, self) => Signed(context, Self(self), negative: false));
        d.Method("__neg__", static (context, self) => Signed(context, Self(self), negative: true));
        d.Method("__iadd__", static (context, self, other) => InPlace(context, self, other, AddAll));
        d.Method("__isub__", static (context, self, other) => InPlace(context, self, other, SubtractAll));
        d.Method("__ior__", static (context, self, other) => InPlace(context, self, other, UniteAll));
        d.Method("__iand__", static (context, self, other) => InPlace(context, self, other, IntersectAll));
    }

    private static bool IsCounter(Value value) => value.Reference is PyDict && value.Type.IsSubtypeOf(Type);

    private static bool IsPositive(PyContext context, Value count) => Truth.Of(context, Comparison.Compare(context, count, 0, CompareKind.Greater));

    /// <summary>The relation holds for the counts of every element of either; missing ones count 0.</summary>
    private static bool AllCounts(PyContext context, Value self, Value other, CompareKind kind)
    {
        PyDict left = Self(self), right = Self(other);
        foreach (PyDict dict in (ReadOnlySpan<PyDict>)[left, right])
            foreach ((Value key, _) in Pairs(context, dict))
                if (!Truth.Of(context, Comparison.Compare(context, CountOf(context, left, key), CountOf(context, right, key), kind))) return false;
        return true;
    }

    private static Value Combine(PyContext context, Value self, Value other, Func<PyContext, Value, Value, Value> both, Func<PyContext, Value, Value> onlyRight)
    {
        if (!IsCounter(other)) return Value.NotImplemented;
        PyDict left = Self(self), right = Self(other);
        PyDict result = new PyDictSubclass(Type);
        foreach ((Value key, Value count) in Pairs(context, left))
        {
            Value made = both(context, count, CountOf(context, right, key));
            if (IsPositive(context, made)) result.Set(context, key, made);
        }
        foreach ((Value key, Value count) in Pairs(context, right))
        {
            if (left.Contains(context, key)) continue;
            Value made = onlyRight(context, count);
            if (IsPositive(context, made)) result.Set(context, key, made);
        }
        return result;
    }

    private static Value Signed(PyContext context, PyDict self, bool negative)
    {
        PyDict result = new PyDictSubclass(Type);
        foreach ((Value key, Value count) in Pairs(context, self))
        {
            if (!negative && IsPositive(context, count)) result.Set(context, key, count);
            else if (negative && Comparison.IsLess(context, count, 0)) result.Set(context, key, Arithmetic.Binary(context, BinaryKind.Subtract, 0, count));
        }
        return result;
    }

    private static Value InPlace(PyContext context, Value self, Value other, Action<PyContext, PyDict, List<(Value Key, Value Value)>, Value> code)
    {
        code(context, Self(self), Pairs(context, other), other);
        KeepPositive(context, Self(self));
        return self;
    }

    private static void AddAll(PyContext context, PyDict self, List<(Value Key, Value Value)> pairs, Value other)
    {
        foreach ((Value key, Value count) in pairs) self.Set(context, key, Arithmetic.Binary(context, BinaryKind.InPlaceAdd, CountOf(context, self, key), count));
    }

    private static void SubtractAll(PyContext context, PyDict self, List<(Value Key, Value Value)> pairs, Value other)
    {
        foreach ((Value key, Value count) in pairs) self.Set(context, key, Arithmetic.Binary(context, BinaryKind.InPlaceSubtract, CountOf(context, self, key), count));
    }

    private static void UniteAll(PyContext context, PyDict self, List<(Value Key, Value Value)> pairs, Value other)
    {
        foreach ((Value key, Value count) in pairs)
            if (Comparison.IsLess(context, CountOf(context, self, key), count)) self.Set(context, key, count);
    }

    private static void IntersectAll(PyContext context, PyDict self, List<(Value Key, Value Value)> pairs, Value other)
    {
        foreach ((Value key, Value count) in Pairs(context, self))
        {
            Value limit = Items.Get(context, other, key);
            if (Comparison.IsLess(context, limit, count)) self.Set(context, key, limit);
        }
    }

    private static void KeepPositive(PyContext context, PyDict self)
    {
        foreach ((Value key, Value count) in Pairs(context, self))
            if (!IsPositive(context, count)) self.Remove(context, key);
    }
}
