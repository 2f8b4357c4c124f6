using System.Numerics;

namespace PyToCil.Runtime.Types;

/// <summary>range. docs.python.org/3/library/stdtypes.html#range, Objects/rangeobject.c</summary>
public static class RangeType
{
    public static readonly PyType Type = Make();

    private static PyType Make()
    {
        PyType type = NativeTypes.Make("range", "builtins", Define, subclassable: false);
        type.IsSequencePattern = true;
        type.Known = KnownCallable.Range;
        type.CallOne = static (context, stop) => stop.IsInt ? new PyRange(0, stop.AsInt, 1) : Create(context, Value.FromInt(0), stop, Value.FromInt(1));
        type.CallTwo = static (context, start, stop) => Create(context, start, stop, Value.FromInt(1));
        return type;
    }

    private static void Define(TypeDefinition d)
    {
        d.New(New);
        d.Property("start", static (_, self) => Self(self).Start);
        d.Property("stop", static (_, self) => Self(self).Stop);
        d.Property("step", static (_, self) => Self(self).Step);
        d.Method("__repr__", Repr);
        d.Method("__len__", static (_, self) => Self(self) is { SmallCount: >= 0 } r ? r.SmallCount : throw Errors.OverflowError("Python int too large to convert to C ssize_t"));
        d.Method("__bool__", static (_, self) => !Self(self).BigLength.IsZero);
        d.Method("__getitem__", GetItem);
        d.Method("__contains__", static (context, self, item) => Contains(context, Self(self), item));
        d.Method("__iter__", static (_, self) => Self(self).Iterate());
        d.Method("__reversed__", static (_, self) => Self(self).IterateReversed());
        d.Method("__eq__", static (_, self, other) => other.Reference is PyRange right ? AreEqual(Self(self), right) : Value.NotImplemented);
        d.Method("__ne__", static (_, self, other) => other.Reference is PyRange right ? !AreEqual(Self(self), right) : Value.NotImplemented);
        d.Method("__hash__", Hash);
        d.Method("index", Index);
        d.Method("count", Count);
        d.Method("__reduce__", static (_, self) => PyTuple.Of(Type, PyTuple.Of(Self(self).Start, Self(self).Stop, Self(self).Step)));
    }

    private static PyRange Self(Value self) => NativeTypes.Self<PyRange>(self, Type);

    private static Value New(PyContext context, Arguments arguments)
    {
        Arguments given = arguments.Tail();
        given.RefuseKeywords("range");
        if (given.Count == 0 && !PyVersion.Since(9)) throw Errors.TypeError("range expected 1 argument, got 0");
        given.CheckCount("range", 1, 3);
        if (given.Count == 1) return Create(context, Value.FromInt(0), given[0], Value.FromInt(1));
        return Create(context, given[0], given[1], given.Count > 2 ? given[2] : Value.FromInt(1));
    }

    /// <summary>Python's <c>range(start, stop, step)</c>.</summary>
    public static PyRange Create(PyContext context, Value start, Value stop, Value step)
    {
        start = Indexing.ToIndex(context, start);
        stop = Indexing.ToIndex(context, stop);
        step = Indexing.ToIndex(context, step);
        if (step.IsInt && step.AsInt == 0) throw Errors.ValueError("range() arg 3 must not be zero");
        return new PyRange(start, stop, step);
    }

    private static Value Repr(PyContext context, Value self)
    {
        PyRange range = Self(self);
        string text = $"range({PyRange.Big(range.Start)}, {PyRange.Big(range.Stop)}";
        return Value.FromString(range.Step.IsInt && range.Step.AsInt == 1 ? text + ")" : $"{text}, {PyRange.Big(range.Step)})");
    }

    private static Value GetItem(PyContext context, Value self, Value key)
    {
        PyRange range = Self(self);
        if (key.Reference is PySlice slice) return GetSlice(context, range, slice);
        if (!key.IsInt && !PyInt.TryGetBig(key, out _) && key.Type.Special(SpecialMethod.Index).IsNull)
            throw Errors.TypeError($"range indices must be integers or slices, not {key.Type.Name}");
        Value index = Indexing.ToIndex(context, key);
        if (index.IsInt && range.IsSmall)
        {
            long i = index.AsInt;
            if (i < 0) i += range.SmallCount;
            return (ulong)i < (ulong)range.SmallCount ? unchecked(range.FirstSmall + i * range.StepSmall) : throw OutOfRange();
        }
        BigInteger at = PyRange.Big(index);
        if (at.Sign < 0) at += range.BigLength;
        return at.Sign >= 0 && at < range.BigLength ? range.ItemAt(at) : throw OutOfRange();
    }

    private static PyException OutOfRange() => Errors.IndexError("range object index out of range");

    private static Value GetSlice(PyContext context, PyRange range, PySlice slice)
    {
        BigInteger length = range.BigLength;
        Value indices = context.Call(Attributes.Get(context, slice, "indices"), PyInt.From(length));
        Value[] parts = ((PyTuple)indices.Reference!).Items;
        BigInteger start = PyRange.Big(range.Start), step = PyRange.Big(range.Step);
        return new PyRange(
            PyInt.From(start + PyRange.Big(parts[0]) * step),
            PyInt.From(start + PyRange.Big(parts[1]) * step),
            PyInt.From(step * PyRange.Big(parts[2])));
    }

    /// <summary>Python's <c>item in range</c>: by arithmetic for int and bool, by search for the rest.</summary>
    public static bool Contains(PyContext context, PyRange range, Value item)
    {
        if (item.IsInt && range.IsSmall) return IndexOfSmall(range, item.AsInt) >= 0;
        if (IsExactInt(item)) return IndexOf(range, PyRange.Big(item), out _);
        Value iterator = range.Iterate();
        while (Iteration.Next(context, iterator, out Value candidate))
            if (Comparison.AreSame(context, candidate, item)) return true;
        return false;
    }

    private static bool IsExactInt(Value item) => item.IsInt || item.IsBool || (item.Type == IntType.Type && PyInt.TryGetBig(item, out _));

    private static long IndexOfSmall(PyRange range, long value)
    {
        if (range.SmallCount == 0) return -1;
        Int128 distance = (Int128)value - range.FirstSmall;
        if (distance % range.StepSmall != 0) return -1;
        Int128 index = distance / range.StepSmall;
        return index >= 0 && index < range.SmallCount ? (long)index : -1;
    }

    private static bool IndexOf(PyRange range, BigInteger value, out BigInteger index)
    {
        index = BigInteger.DivRem(value - PyRange.Big(range.Start), PyRange.Big(range.Step), out BigInteger rest);
        return rest.IsZero && index.Sign >= 0 && index < range.BigLength;
    }

    private static Value Index(PyContext context, Value self, Value item)
    {
        PyRange range = Self(self);
        if (IsExactInt(item))
        {
            if (IndexOf(range, PyRange.Big(item), out BigInteger index)) return PyInt.From(index);
            throw Errors.ValueError(PyVersion.Since(14) ? "range.index(x): x not in range" : $"{Representation.Repr(context, item)} is not in range");
        }
        Value iterator = range.Iterate();
        for (long i = 0; Iteration.Next(context, iterator, out Value candidate); i++)
            if (Comparison.AreSame(context, candidate, item)) return i;
        throw Errors.ValueError("sequence.index(x): x not in sequence");
    }

    private static Value Count(PyContext context, Value self, Value item)
    {
        PyRange range = Self(self);
        if (IsExactInt(item)) return IndexOf(range, PyRange.Big(item), out _) ? 1 : 0;
        long count = 0;
        Value iterator = range.Iterate();
        while (Iteration.Next(context, iterator, out Value candidate))
            if (Comparison.AreSame(context, candidate, item)) count++;
        return count;
    }

    /// <summary>range_equals: equal as sequences.</summary>
    private static bool AreEqual(PyRange left, PyRange right)
    {
        if (left.BigLength != right.BigLength) return false;
        if (left.BigLength.IsZero) return true;
        if (PyRange.Big(left.Start) != PyRange.Big(right.Start)) return false;
        return left.BigLength.IsOne || PyRange.Big(left.Step) == PyRange.Big(right.Step);
    }

    /// <summary>range_hash: of length, start and step, the latter two None where they do not count.</summary>
    private static Value Hash(PyContext context, Value self)
    {
        PyRange range = Self(self);
        BigInteger length = range.BigLength;
        return TupleType.Hash(context, [range.Length, length.IsZero ? Value.None : range.Start, length.IsZero || length.IsOne ? Value.None : range.Step]);
    }
}
