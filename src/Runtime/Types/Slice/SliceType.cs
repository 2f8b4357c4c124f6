using System.Numerics;

namespace PyToCil.Runtime.Types;

/// <summary>slice. docs.python.org/3/reference/datamodel.html#slice-objects, Objects/sliceobject.c</summary>
public static class SliceType
{
    public static readonly PyType Type = NativeTypes.Make("slice", "builtins", Define, subclassable: false);

    private static void Define(TypeDefinition d)
    {
        d.New(New);
        d.Property("start", static (_, self) => Self(self).Start);
        d.Property("stop", static (_, self) => Self(self).Stop);
        d.Property("step", static (_, self) => Self(self).Step);
        d.Method("indices", Indices);
        d.Method("__repr__", Repr);
        d.Since(12).Method("__hash__", Hash);
        d.Before(12).Constant("__hash__", Value.None);
        d.Method("__lt__", static (context, self, other) => Compare(context, self, other, CompareKind.Less));
        d.Method("__le__", static (context, self, other) => Compare(context, self, other, CompareKind.LessOrEqual));
        d.Method("__eq__", static (context, self, other) => Compare(context, self, other, CompareKind.Equal));
        d.Method("__ne__", static (context, self, other) => Compare(context, self, other, CompareKind.NotEqual));
        d.Method("__gt__", static (context, self, other) => Compare(context, self, other, CompareKind.Greater));
        d.Method("__ge__", static (context, self, other) => Compare(context, self, other, CompareKind.GreaterOrEqual));
        d.Method("__reduce__", static (_, self) => PyTuple.Of(Type, PyTuple.Of(Parts(self))));
    }

    private static PySlice Self(Value self) => NativeTypes.Self<PySlice>(self, Type);

    private static Value[] Parts(Value self) => [Self(self).Start, Self(self).Stop, Self(self).Step];

    private static Value New(PyContext context, Arguments arguments)
    {
        Arguments given = arguments.Tail();
        given.RefuseKeywords("slice");
        given.CheckCount("slice", 1, 3);
        return given.Count == 1
            ? new PySlice(Value.None, given[0], Value.None)
            : new PySlice(given[0], given[1], given.Count > 2 ? given[2] : Value.None);
    }

    private static Value Repr(PyContext context, Value self)
    {
        Value[] parts = Parts(self);
        return PyText.ToValue($"slice({Representation.Repr(context, parts[0])}, {Representation.Repr(context, parts[1])}, {Representation.Repr(context, parts[2])})");
    }

    /// <summary>slicehash: xxHash as for tuples, but without the length.</summary>
    private static Value Hash(PyContext context, Value self)
    {
        ulong hash = 2870177450012600261;
        foreach (Value part in Parts(self))
        {
            hash += unchecked((ulong)Hashing.Hash(context, part)) * 14029467366897019727;
            hash = System.Numerics.BitOperations.RotateLeft(hash, 31) * 11400714785074694791;
        }
        return hash == ulong.MaxValue ? 1546275796 : unchecked((long)hash);
    }

    private static Value Compare(PyContext context, Value self, Value other, CompareKind kind)
    {
        if (other.Reference is not PySlice slice) return Value.NotImplemented;
        if (ReferenceEquals(slice, self.Reference)) return kind is CompareKind.Equal or CompareKind.LessOrEqual or CompareKind.GreaterOrEqual;
        return SequenceOperators.Compare(context, new SequenceView(Parts(self)), new SequenceView(Parts(slice)), kind);
    }

    /// <summary>slice.indices, for lengths of any size: <c>_PySlice_GetLongIndices</c>.</summary>
    private static Value Indices(PyContext context, Value self, Value lengthValue)
    {
        PySlice slice = Self(self);
        BigInteger length = PyRange.Big(Indexing.ToIndex(context, lengthValue));
        if (length.Sign < 0) throw Errors.ValueError("length should not be negative");
        BigInteger step = slice.Step.IsNone ? 1 : Part(context, slice.Step);
        if (step.IsZero) throw Errors.ValueError("slice step cannot be zero");
        bool backwards = step.Sign < 0;
        BigInteger lower = backwards ? -1 : 0, upper = backwards ? length - 1 : length;
        BigInteger start = slice.Start.IsNone ? (backwards ? upper : lower) : Clamp(Part(context, slice.Start), length, lower, upper);
        BigInteger stop = slice.Stop.IsNone ? (backwards ? lower : upper) : Clamp(Part(context, slice.Stop), length, lower, upper);
        return PyTuple.Of(PyInt.From(start), PyInt.From(stop), PyInt.From(step));
    }

    private static BigInteger Part(PyContext context, Value value)
    {
        if (!PyInt.TryGetBig(value, out BigInteger big) && value.Type.Special(SpecialMethod.Index).IsNull)
            throw Errors.TypeError("slice indices must be integers or None or have an __index__ method");
        return PyInt.TryGetBig(value, out big) ? big : PyRange.Big(Indexing.ToIndex(context, value));
    }

    private static BigInteger Clamp(BigInteger index, BigInteger length, BigInteger lower, BigInteger upper)
    {
        if (index.Sign >= 0) return BigInteger.Min(index, upper);
        return BigInteger.Max(index + length, lower);
    }
}
