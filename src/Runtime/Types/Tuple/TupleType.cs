using System.Text;

namespace PyToCil.Runtime.Types;

/// <summary>tuple. docs.python.org/3/library/stdtypes.html#tuple, Objects/tupleobject.c</summary>
public static class TupleType
{
    public static readonly PyType Type = Make();

    private static PyType Make()
    {
        PyType type = PyType.Native("tuple", Define);
        type.MatchesSelf = true;
        type.IsSequencePattern = true;
        type.CallOne = static (context, iterable) => FromIterable(context, iterable);
        return type;
    }

    private static void Define(TypeDefinition d)
    {
        d.New(New);
        d.Method("__repr__", Repr).Method("__hash__", static (context, self) => Hash(context, Self(self).Items));
        d.Method("__lt__", static (context, self, other) => Compare(context, self, other, CompareKind.Less));
        d.Method("__le__", static (context, self, other) => Compare(context, self, other, CompareKind.LessOrEqual));
        d.Method("__eq__", static (context, self, other) => Compare(context, self, other, CompareKind.Equal));
        d.Method("__ne__", static (context, self, other) => Compare(context, self, other, CompareKind.NotEqual));
        d.Method("__gt__", static (context, self, other) => Compare(context, self, other, CompareKind.Greater));
        d.Method("__ge__", static (context, self, other) => Compare(context, self, other, CompareKind.GreaterOrEqual));
        d.Method("__len__", static (_, self) => Self(self).Count);
        d.Method("__getitem__", GetItem);
        d.Method("__contains__", static (context, self, item) => Contains(context, Self(self), item));
        d.Method("__iter__", static (_, self) => new PyTupleIterator(Self(self)));
        d.Method("__add__", Add);
        d.Method("__mul__", static (context, self, other) => Multiply(context, self, other, reflected: false));
        d.Method("__rmul__", static (context, self, other) => Multiply(context, self, other, reflected: true));
        d.Method("__getnewargs__", static (_, self) => PyTuple.Of(PyTuple.From(Self(self).Items)));
        d.Method("index", 1, 3, Index);
        d.Method("count", Count);
        d.Since(9).ClassMethod("__class_getitem__", NativeTypes.ClassGetItem);
    }

    private static PyTuple Self(Value self) => self.Reference as PyTuple ?? throw NativeTypes.WrongSelf(self, Type);

    private static Value New(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("tuple", arguments, Type);
        NativeTypes.RefuseKeywords(cls, Type, arguments);
        arguments.Tail().CheckCount("tuple", 0, 1);
        Value given = arguments.At(1);
        if (cls == Type)
        {
            if (given.IsNull) return PyTuple.Empty;
            return FromIterable(context, given);
        }
        return new PyTupleSubclass(cls, given.IsNull ? [] : Iteration.ToArray(context, given));
    }

    private static PyTuple FromIterable(PyContext context, Value iterable) =>
        iterable.Reference is PyTuple tuple && tuple.Type == Type ? tuple : PyTuple.Of(Iteration.ToArray(context, iterable));

    private static Value Compare(PyContext context, Value self, Value other, CompareKind kind) =>
        other.Reference is PyTuple right ? SequenceOperators.Compare(context, new SequenceView(Self(self).Items), new SequenceView(right.Items), kind) : Value.NotImplemented;

    private static Value Repr(PyContext context, Value self)
    {
        PyTuple tuple = Self(self);
        if (tuple.Count == 0) return Value.FromString("()");
        if (!ReprGuard.Enter(context, tuple)) return Value.FromString("(...)");
        try
        {
            var text = new StringBuilder("(");
            for (int i = 0; i < tuple.Count; i++)
            {
                if (i > 0) text.Append(", ");
                text.Append(Representation.Repr(context, tuple.Items[i]));
            }
            if (tuple.Count == 1) text.Append(',');
            return PyText.ToValue(text.Append(')').ToString());
        }
        finally
        {
            ReprGuard.Leave(tuple);
        }
    }

    /// <summary>The hash of these items as a tuple.</summary>
    public static long Hash(PyContext context, ReadOnlySpan<Value> items)
    {
        TupleHash sum = TupleHash.Empty;
        foreach (ref readonly Value item in items) sum.Add(item.IsInt ? Hashing.OfInt(item.AsInt) : Hashing.Hash(context, item));
        return sum.Finish(items.Length);
    }

    /// <summary>Python's <c>tuple[key]</c>.</summary>
    public static Value GetItem(PyContext context, Value self, Value key)
    {
        PyTuple tuple = Self(self);
        if (key.Reference is PySlice slice)
        {
            SliceIndices.Resolve(context, slice, tuple.Count, out long start, out _, out long step, out long count);
            if (start == 0 && step == 1 && count == tuple.Count && tuple.Type == Type) return tuple;
            return PyTuple.Of(SliceIndices.Take(tuple.Items, start, step, count));
        }
        if (!key.IsInt && !PyInt.TryGetBig(key, out _) && key.Type.Special(SpecialMethod.Index).IsNull)
            throw Errors.TypeError($"tuple indices must be integers or slices, not {key.Type.Name}");
        long index = Indexing.ToInt64(context, key, ExceptionTypes.IndexError);
        if (index < 0) index += tuple.Count;
        return (ulong)index < (ulong)tuple.Count ? tuple.Items[index] : throw Errors.IndexError("tuple index out of range");
    }

    /// <summary>Python's <c>tuple[start:stop]</c>, bounds NULL or None where left out.</summary>
    public static PyTuple GetSlice(PyContext context, PyTuple tuple, Value start, Value stop)
    {
        SliceIndices.Resolve(context, start, stop, tuple.Count, out long first, out long bound);
        if (first == 0 && bound == tuple.Count && tuple.Type == Type) return tuple;
        return PyTuple.From(tuple.Items.AsSpan((int)first, (int)(bound - first)));
    }

    /// <summary>Python's <c>item in tuple</c>.</summary>
    public static bool Contains(PyContext context, PyTuple tuple, Value item)
    {
        foreach (Value candidate in tuple.Items)
            if (Comparison.AreSame(context, candidate, item)) return true;
        return false;
    }

    private static Value Add(PyContext context, Value self, Value other)
    {
        PyTuple left = Self(self);
        if (other.Reference is not PyTuple right) return SequenceOperators.ConcatenateForeign(context, self, other, "tuple");
        if (left.Count == 0 && right.Type == Type) return right;
        if (right.Count == 0 && left.Type == Type) return left;
        return PyTuple.Of([.. left.Items, .. right.Items]);
    }

    private static Value Multiply(PyContext context, Value self, Value other, bool reflected)
    {
        PyTuple tuple = Self(self);
        if (!SequenceOperators.TryRepetitions(context, self, other, reflected, out long times, out Value result)) return result;
        if (times == 1 && tuple.Type == Type) return tuple;
        return PyTuple.Of(SequenceOperators.Repeat(tuple.Items, times));
    }

    private static Value Index(PyContext context, ReadOnlySpan<Value> arguments)
    {
        PyTuple tuple = Self(arguments[0]);
        long start = arguments.Length > 2 ? SequenceOperators.ClampIndex(context, arguments[2], tuple.Count) : 0;
        long stop = arguments.Length > 3 ? SequenceOperators.ClampIndex(context, arguments[3], tuple.Count) : long.MaxValue;
        for (long i = start; i < stop && i < tuple.Count; i++)
            if (Comparison.AreSame(context, tuple.Items[i], arguments[1])) return i;
        throw Errors.ValueError("tuple.index(x): x not in tuple");
    }

    private static Value Count(PyContext context, Value self, Value item)
    {
        long count = 0;
        foreach (Value candidate in Self(self).Items)
            if (Comparison.AreSame(context, candidate, item)) count++;
        return count;
    }
}
