namespace PyToCil.Runtime.Types;

/// <summary>
/// The rules that + and * of sequences share. In CPython a sequence's concatenation and repetition come after the other
/// operand's reflected method, and then raise their own TypeError: <c>PyNumber_Add</c>, <c>PyNumber_Multiply</c>.
/// </summary>
internal static class SequenceOperators
{
    /// <summary>The other operand's <c>__radd__</c>, or the TypeError of a concatenation with a foreign type.</summary>
    public static Value ConcatenateForeign(PyContext context, Value self, Value other, string typeName)
    {
        if (other.Type.Special(SpecialMethod.ReflectedAdd) is { IsNull: false, IsNone: false }
            && Attributes.TryCallSpecial(context, other, SpecialMethod.ReflectedAdd, self, out Value result) && !result.IsNotImplemented) return result;
        throw Errors.TypeError($"can only concatenate {typeName} (not \"{other.Type.Name}\") to {typeName}");
    }

    /// <summary>True with the number of repetitions, not negative; false with the result of the other operand's <c>__rmul__</c>.</summary>
    public static bool TryRepetitions(PyContext context, Value self, Value other, bool reflected, out long times, out Value result)
    {
        result = default;
        times = 0;
        if (other.IsInt || other.IsBool)
        {
            times = Math.Max(0, other.Bits);
            return true;
        }
        if (!reflected && other.Type.Special(SpecialMethod.ReflectedMultiply) is { IsNull: false, IsNone: false, Reference: not PyBuiltinFunction } && !PyInt.TryGetBig(other, out _)
            && Attributes.TryCallSpecial(context, other, SpecialMethod.ReflectedMultiply, self, out result) && !result.IsNotImplemented) return false;
        if (!PyInt.TryGetBig(other, out _) && other.Type.Special(SpecialMethod.Index).IsNull)
            throw Errors.TypeError($"can't multiply sequence by non-int of type '{other.Type.Name}'");
        Value index = Indexing.ToIndex(context, other);
        if (!index.IsInt) throw Errors.OverflowError($"cannot fit '{other.Type.Name}' into an index-sized integer");
        times = Math.Max(0, index.AsInt);
        return true;
    }

    /// <summary>The items, repeated.</summary>
    public static Value[] Repeat(ReadOnlySpan<Value> items, long times)
    {
        if (items.Length == 0 || times == 0) return [];
        if (times > Array.MaxLength / items.Length) throw Errors.MemoryError();
        var result = new Value[items.Length * (int)times];
        if (items.Length == 1) Array.Fill(result, items[0]);
        else
            for (int i = 0; i < result.Length; i += items.Length) items.CopyTo(result.AsSpan(i));
        return result;
    }

    /// <summary>An index argument of <c>index()</c>, clamped as CPython's <c>_PyEval_SliceIndexNotNone</c> does and counted from the start.</summary>
    public static long ClampIndex(PyContext context, Value value, long length)
    {
        if (!value.IsInt && !PyInt.TryGetBig(value, out _) && value.Type.Special(SpecialMethod.Index).IsNull)
            throw Errors.TypeError("slice indices must be integers or have an __index__ method");
        long index = SliceIndices.ToClampedIndex(context, value);
        if (index < 0) index = Math.Max(0, index + length);
        return index;
    }

    /// <summary>Compares item by item, first by ==, then the first pair that differs: list_richcompare, tuplerichcompare.</summary>
    public static Value Compare(PyContext context, SequenceView left, SequenceView right, CompareKind kind)
    {
        if (left.Length != right.Length && kind is CompareKind.Equal) return false;
        if (left.Length != right.Length && kind is CompareKind.NotEqual) return true;
        context.EnterOrThrow(" in comparison");
        try
        {
            int i = 0;
            for (; i < left.Length && i < right.Length; i++)
                if (!Comparison.AreSame(context, left[i], right[i])) break;
            if (i >= left.Length || i >= right.Length) return Comparison.OfInts(left.Length, right.Length, kind);
            if (kind == CompareKind.Equal) return false;
            if (kind == CompareKind.NotEqual) return true;
            return Comparison.Compare(context, left[i], right[i], kind);
        }
        finally
        {
            context.Leave();
        }
    }
}

/// <summary>The items of a list or tuple; a list's length may change while its items are compared.</summary>
internal readonly struct SequenceView
{
    private readonly PyList? _list;
    private readonly Value[] _items;

    public SequenceView(PyList list)
    {
        _list = list;
        _items = [];
    }

    public SequenceView(Value[] items)
    {
        _list = null;
        _items = items;
    }

    public int Length => _list is null ? _items.Length : _list.Count;
    public Value this[int index] => _list is null ? _items[index] : _list[index];
}
