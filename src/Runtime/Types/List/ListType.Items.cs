namespace PyToCil.Runtime.Types;

/// <summary>list: subscription, slices, + and *.</summary>
public static partial class ListType
{
    private static void DefineItems(TypeDefinition d)
    {
        d.Method("__len__", static (_, self) => Self(self).Count);
        d.Method("__getitem__", GetItem);
        d.Method("__setitem__", static (context, self, key, value) => SetItem(context, self, key, value));
        d.Method("__delitem__", static (context, self, key) => DeleteItem(context, self, key));
        d.Method("__contains__", static (context, self, item) => Contains(context, Self(self), item));
        d.Method("__iter__", static (_, self) => new PyListIterator(Self(self)));
        d.Method("__reversed__", static (_, self) => new PyListReverseIterator(Self(self)));
        d.Method("__add__", Add);
        d.Method("__iadd__", static (context, self, other) => { Extend(context, Self(self), other); return self; });
        d.Method("__mul__", static (context, self, other) => Multiply(context, self, other, reflected: false));
        d.Method("__rmul__", static (context, self, other) => Multiply(context, self, other, reflected: true));
        d.Method("__imul__", MultiplyInPlace);
    }

    /// <summary>Python's <c>list[key]</c>.</summary>
    public static Value GetItem(PyContext context, Value self, Value key)
    {
        PyList list = Self(self);
        if (key.Reference is PySlice slice) return GetSlice(context, list, slice);
        int index = ToIndex(context, list, key, "list index out of range");
        return list[index];
    }

    private static int ToIndex(PyContext context, PyList list, Value key, string outOfRange)
    {
        if (!key.IsInt && !PyInt.TryGetBig(key, out _) && key.Type.Special(SpecialMethod.Index).IsNull)
            throw Errors.TypeError($"list indices must be integers or slices, not {key.Type.Name}");
        long index = Indexing.ToInt64(context, key, ExceptionTypes.IndexError);
        if (index < 0) index += list.Count;
        return (ulong)index < (ulong)list.Count ? (int)index : throw Errors.IndexError(outOfRange);
    }

    private static Value GetSlice(PyContext context, PyList list, PySlice slice)
    {
        SliceIndices.Resolve(context, slice, list.Count, out long start, out _, out long step, out long count);
        if (list.Count < start + (count - 1) * step + 1 && count > 0) SliceIndices.Resolve(context, slice, list.Count, out start, out _, out step, out count);
        return list.Take(start, step, count);
    }

    /// <summary>Python's <c>list[start:stop]</c>, bounds NULL or None where left out.</summary>
    public static PyList GetSlice(PyContext context, PyList list, Value start, Value stop)
    {
        SliceIndices.Resolve(context, start, stop, list.Count, out long first, out long bound);
        return list.Take(first, 1, bound - first);
    }

    /// <summary>Python's <c>list[key] = value</c>.</summary>
    public static Value SetItem(PyContext context, Value self, Value key, Value value)
    {
        PyList list = Self(self);
        if (key.Reference is PySlice slice) SetSlice(context, list, slice, value);
        else
        {
            int index = ToIndex(context, list, key, "list assignment index out of range");
            list[index] = value;
        }
        return Value.None;
    }

    /// <summary>Python's <c>del list[key]</c>.</summary>
    public static Value DeleteItem(PyContext context, Value self, Value key)
    {
        PyList list = Self(self);
        if (key.Reference is PySlice slice) DeleteSlice(context, list, slice);
        else list.RemoveAt(ToIndex(context, list, key, "list assignment index out of range"));
        return Value.None;
    }

    /// <summary>list_ass_subscript with a slice: any length for step 1, the same length otherwise.</summary>
    private static void SetSlice(PyContext context, PyList list, PySlice slice, Value value)
    {
        SliceIndices.Resolve(context, slice, list.Count, out long start, out long stop, out long step, out _);
        if (step == 1)
        {
            if (value.Reference is PyList source && source.GetType() == typeof(PyList))
            {
                Replace(list, (int)start, (int)Math.Max(start, stop), source);
                return;
            }
            Value[] replacement = ItemsOf(context, value, NativeTypes.IsFrom313(context) ? "must assign iterable to extended slice" : "can only assign an iterable");
            SliceIndices.Resolve(context, slice, list.Count, out start, out stop, out step, out _);
            Replace(list, (int)start, (int)Math.Max(start, stop), replacement);
            return;
        }
        Value[] items = ItemsOf(context, value, "must assign iterable to extended slice");
        SliceIndices.Resolve(context, slice, list.Count, out start, out stop, out step, out long count);
        if (items.Length != count) throw Errors.ValueError($"attempt to assign sequence of size {items.Length} to extended slice of size {count}");
        for (int i = 0; i < items.Length; i++) list[(int)(start + i * step)] = items[i];
    }

    /// <summary>Puts the items of a list, which may be the same, in the place of those from <paramref name="start"/> to <paramref name="stop"/>.</summary>
    internal static void Replace(PyList list, int start, int stop, PyList source)
    {
        bool isSame = list.HoldsNumbers && source.Numbers.GetType() == list.Numbers.GetType() && stop - start == source.Count;
        if (isSame) Array.Copy(source.Numbers, 0, list.Numbers, start, source.Count);
        else Replace(list, start, stop, source == list || source.HoldsNumbers ? source.ToArray() : source.Span);
    }

    /// <summary>Puts items in the place of those from <paramref name="start"/> to <paramref name="stop"/>.</summary>
    internal static void Replace(PyList list, int start, int stop, ReadOnlySpan<Value> items)
    {
        int change = items.Length - (stop - start);
        if (change > 0)
        {
            list.EnsureCapacity(list.Count + change);
            Array.Copy(list.Items, stop, list.Items, stop + change, list.Count - stop);
            list.Count += change;
        }
        else if (change < 0) list.RemoveRange(start, -change);
        items.CopyTo(list.Items.AsSpan(start));
    }

    private static void DeleteSlice(PyContext context, PyList list, PySlice slice)
    {
        SliceIndices.Resolve(context, slice, list.Count, out long start, out _, out long step, out long count);
        if (count == 0) return;
        if (step < 0)
        {
            start += (count - 1) * step;
            step = -step;
        }
        if (step == 1)
        {
            list.RemoveRange((int)start, (int)count);
            return;
        }
        Value[] items = list.Items;
        long to = start;
        long next = start;
        long removed = 0;
        for (long from = start; from < list.Count; from++)
        {
            if (from == next && removed < count)
            {
                removed++;
                next += step;
            }
            else items[to++] = items[from];
        }
        Array.Clear(items, (int)to, list.Count - (int)to);
        list.Count = (int)to;
    }

    /// <summary>The items of any iterable as an array of their own; TypeError with this text where it cannot be iterated.</summary>
    internal static Value[] ItemsOf(PyContext context, Value iterable, string message)
    {
        PyType type = iterable.Type;
        if (type.Special(SpecialMethod.Iter) is { IsNull: true } or { IsNone: true } && type.Special(SpecialMethod.GetItem).IsNull) throw Errors.TypeError(message);
        return Iteration.ToArray(context, iterable);
    }

    private static Value Add(PyContext context, Value self, Value other)
    {
        PyList left = Self(self);
        if (other.Reference is not PyList right) return SequenceOperators.ConcatenateForeign(context, self, other, "list");
        return PyList.Concatenate(left, right);
    }

    private static Value Multiply(PyContext context, Value self, Value other, bool reflected)
    {
        PyList list = Self(self);
        return SequenceOperators.TryRepetitions(context, self, other, reflected, out long times, out Value result)
            ? list.Repeat(times) : result;
    }

    private static Value MultiplyInPlace(PyContext context, Value self, Value other)
    {
        PyList list = Self(self);
        if (!SequenceOperators.TryRepetitions(context, self, other, reflected: false, out long times, out Value result)) return result;
        if (times == 0) list.Clear();
        else if (times > 1)
        {
            Value[] items = SequenceOperators.Repeat(list.Span, times);
            list.Items = items;
            list.Count = items.Length;
        }
        return self;
    }
}
