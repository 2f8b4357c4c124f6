using System.Runtime.CompilerServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Entry;

/// <summary>Displays, unpacking and formatting for emitted code. NULL or false means an exception is pending.</summary>
public static class Building
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Tuple(Value[] items) => items.Length == 0 ? PyTuple.Empty : new PyTuple(items);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value List(Value[] items) => new PyList(items);

    /// <summary>BUILD_LIST 0 for a loop over an iterator: with room for what that has left, or for <paramref name="most"/> items.</summary>
    public static PyList ListFor(Value iterator, int most)
    {
        long left = iterator.Reference switch
        {
            PyRangeIterator range => range.Remaining,
            PyListIterator { List: { } list } items => list.Count - items.Index,
            _ => 0,
        };
        return new PyList((int)Math.Clamp(left, 0, most));
    }

    /// <summary>BUILD_SET.</summary>
    public static Value Set(PyContext context, Value[] items)
    {
        try
        {
            var set = new PySet();
            foreach (Value item in items) set.Add(context, item);
            return set;
        }
        catch (Exception e)
        {
            return context.Fail(e);
        }
    }

    /// <summary>BUILD_MAP: keys and values in turn.</summary>
    public static Value Map(PyContext context, Value[] items)
    {
        try
        {
            var dictionary = new PyDict(items.Length / 2);
            for (int i = 0; i < items.Length; i += 2) dictionary.Set(context, items[i], items[i + 1]);
            return dictionary;
        }
        catch (Exception e)
        {
            return context.Fail(e);
        }
    }

    /// <summary>BUILD_CONST_KEY_MAP.</summary>
    public static Value ConstantKeyMap(PyContext context, Value[] values, Value keys)
    {
        try
        {
            Value[] names = ((PyTuple)keys.Reference!).Items;
            var dictionary = new PyDict(values.Length);
            for (int i = 0; i < values.Length; i++) dictionary.Set(context, names[i], values[i]);
            return dictionary;
        }
        catch (Exception e)
        {
            return context.Fail(e);
        }
    }

    /// <summary>BUILD_STRING.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Join(Value[] pieces)
    {
        var parts = new string[pieces.Length];
        for (int i = 0; i < pieces.Length; i++)
        {
            if (pieces[i].Reference is not string text) return StrType.Join(Value.FromString(""), pieces);
            parts[i] = text;
        }
        return Value.FromString(string.Concat(parts));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Slice2(Value start, Value stop) => new PySlice(start, stop, Value.None);
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Slice3(Value start, Value stop, Value step) => new PySlice(start, stop, step);

    /// <summary>LIST_APPEND.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ListAppend(Value list, Value item)
    {
        if (list.Reference is { } reference && reference.GetType() == typeof(PyList)) Unsafe.As<PyList>(reference).Add(item);
        else ListAppendOther(list, item);
    }

    private static void ListAppendOther(Value list, Value item) => ((PyList)list.Reference!).Add(item);

    /// <summary>SET_ADD.</summary>
    public static bool SetAdd(PyContext context, Value set, Value item)
    {
        try
        {
            ((PySet)set.Reference!).Add(context, item);
            return true;
        }
        catch (Exception e)
        {
            context.Fail(e);
            return false;
        }
    }

    /// <summary>MAP_ADD.</summary>
    public static bool MapAdd(PyContext context, Value map, Value key, Value value)
    {
        try
        {
            ((PyDict)map.Reference!).Set(context, key, value);
            return true;
        }
        catch (Exception e)
        {
            context.Fail(e);
            return false;
        }
    }

    /// <summary>LIST_EXTEND.</summary>
    public static bool ListExtend(PyContext context, Value list, Value iterable)
    {
        try
        {
            if (iterable.Reference is not PyIterator && iterable.Type.Special(SpecialMethod.Iter).IsNull && iterable.Type.Special(SpecialMethod.GetItem).IsNull)
                throw Errors.TypeError($"Value after * must be an iterable, not {iterable.Type.ShownName}");
            var target = (PyList)list.Reference!;
            if (iterable.Reference is PyList source && source.GetType() == typeof(PyList)) target.AddRange(source); else target.AddRange((ReadOnlySpan<Value>)Iteration.ToArray(context, iterable));
            return true;
        }
        catch (Exception e)
        {
            context.Fail(e);
            return false;
        }
    }

    /// <summary>BUILD_LIST_UNPACK (to 3.8): one of its iterables.</summary>
    public static bool ExtendFrom(PyContext context, Value list, Value iterable)
    {
        try
        {
            var target = (PyList)list.Reference!;
            if (iterable.Reference is PyList source && source.GetType() == typeof(PyList)) target.AddRange(source); else target.AddRange((ReadOnlySpan<Value>)Iteration.ToArray(context, iterable));
            return true;
        }
        catch (Exception e)
        {
            context.Fail(e);
            return false;
        }
    }

    /// <summary>BUILD_TUPLE_UNPACK_WITH_CALL (to 3.8): one of its iterables (<c>check_args_iterable</c>).</summary>
    public static bool ExtendArguments(PyContext context, Value callable, Value list, Value iterable)
    {
        if (iterable.Reference is PyIterator || !iterable.Type.Special(SpecialMethod.Iter).IsNull || !iterable.Type.Special(SpecialMethod.GetItem).IsNull)
            return ExtendFrom(context, list, iterable);
        context.SetError(Errors.TypeError($"{CallableText.Of(context, callable)} argument after * must be an iterable, not {iterable.Type.ShownName}"));
        return false;
    }

    /// <summary>SET_UPDATE.</summary>
    public static bool SetUpdate(PyContext context, Value set, Value iterable)
    {
        try
        {
            ((PySet)set.Reference!).UpdateFrom(context, iterable);
            return true;
        }
        catch (Exception e)
        {
            context.Fail(e);
            return false;
        }
    }

    /// <summary>DICT_UPDATE.</summary>
    public static bool DictUpdate(PyContext context, Value map, Value mapping)
    {
        try
        {
            var target = (PyDict)map.Reference!;
            if (mapping.Reference is PyDict source)
            {
                target.UpdateFrom(context, source);
                return true;
            }
            if (!Runtime.Attributes.TryGet(context, mapping, "keys", out Value keys))
                throw Errors.TypeError($"'{mapping.Type.ShownName}' object is not a mapping");
            Value iterator = Iteration.Iterate(context, context.Call(keys));
            while (Iteration.Next(context, iterator, out Value key)) target.Set(context, key, Items.Get(context, mapping, key));
            return true;
        }
        catch (Exception e)
        {
            context.Fail(e);
            return false;
        }
    }

    /// <summary>DICT_MERGE.</summary>
    public static bool DictMerge(PyContext context, Value callable, Value map, Value mapping)
    {
        try
        {
            DictionaryMerge.Merge(context, callable, (PyDict)map.Reference!, mapping);
            return true;
        }
        catch (Exception e)
        {
            context.Fail(e);
            return false;
        }
    }

    /// <summary>INTRINSIC_LIST_TO_TUPLE.</summary>
    public static Value ListToTuple(Value list)
    {
        var source = (PyList)list.Reference!;
        return source.Count == 0 ? PyTuple.Empty : new PyTuple(source.ToArray());
    }

    // ---- Formatting ----

    /// <summary>CONVERT_VALUE: 1 str, 2 repr, 3 ascii.</summary>
    public static Value Convert(PyContext context, Value value, int conversion)
    {
        try
        {
            return conversion switch
            {
                1 => Representation.StrValue(context, value),
                2 => Representation.ReprValue(context, value),
                _ => PyText.ToValue(Representation.Ascii(context, value)),
            };
        }
        catch (Exception e)
        {
            return context.Fail(e);
        }
    }

    /// <summary>FORMAT_SIMPLE.</summary>
    public static Value FormatSimple(PyContext context, Value value) =>
        value.Reference is string ? value : Format(context, value, Value.FromString(""));

    /// <summary>FORMAT_WITH_SPEC.</summary>
    public static Value Format(PyContext context, Value value, Value spec)
    {
        try { return Representation.FormatValue(context, value, spec); }
        catch (Exception e) { return context.Fail(e); }
    }

    // ---- Unpacking ----

    /// <summary>UNPACK_SEQUENCE: the items in order; null with an exception pending.</summary>
    public static Value[]? Unpack(PyContext context, Value sequence, int count)
    {
        if (sequence.Reference is { } reference && reference.GetType() == typeof(PyTuple) && Unsafe.As<PyTuple>(reference).Items is var items && items.Length == count) return items;
        return UnpackSlow(context, sequence, count);
    }

    private static Value[]? UnpackSlow(PyContext context, Value sequence, int count)
    {
        try
        {
            if (sequence.Reference is PyList list && list.GetType() == typeof(PyList))
            {
                if (list.Count == count) return list.HoldsNumbers ? list.ToArray() : list.General;
                throw list.Count < count ? TooFew(count, list.Count, "") : TooMany(context, count, list.Count);
            }
            if (sequence.Reference is PyTuple tuple && tuple.GetType() == typeof(PyTuple))
                throw tuple.Items.Length < count ? TooFew(count, tuple.Items.Length, "") : TooMany(context, count, tuple.Items.Length);
            Value iterator = IterateForUnpacking(context, sequence);
            var items = new Value[count];
            for (int i = 0; i < count; i++)
                if (!Iteration.Next(context, iterator, out items[i])) throw TooFew(count, i, "");
            return Iteration.Next(context, iterator, out _) ? throw TooMany(context, count, sequence.Reference is PyDict d ? d.Count : -1) : items;
        }
        catch (Exception e)
        {
            context.Fail(e);
            return null;
        }
    }

    /// <summary>UNPACK_EX: the items before, the list, the items after; null with an exception pending.</summary>
    public static Value[]? UnpackExtended(PyContext context, Value sequence, int before, int after)
    {
        try
        {
            Value iterator = IterateForUnpacking(context, sequence);
            var items = new Value[before + 1 + after];
            for (int i = 0; i < before; i++)
                if (!Iteration.Next(context, iterator, out items[i])) throw TooFew(before + after, i, "at least ");
            List<Value> rest = Iteration.ToList(context, iterator);
            if (rest.Count < after) throw TooFew(before + after, before + rest.Count, "at least ");
            for (int i = 0; i < after; i++) items[before + 1 + i] = rest[rest.Count - after + i];
            items[before] = new PyList([.. rest[..(rest.Count - after)]]);
            return items;
        }
        catch (Exception e)
        {
            context.Fail(e);
            return null;
        }
    }

    private static Value IterateForUnpacking(PyContext context, Value sequence)
    {
        if (sequence.Reference is not PyIterator && sequence.Type.Special(SpecialMethod.Iter).IsNull && sequence.Type.Special(SpecialMethod.GetItem).IsNull)
            throw Errors.TypeError($"cannot unpack non-iterable {sequence.Type.ShownName} object");
        return Iteration.Iterate(context, sequence);
    }

    private static PyException TooFew(int expected, int got, string quantity) =>
        Errors.ValueError($"not enough values to unpack (expected {quantity}{expected}, got {got})");

    private static PyException TooMany(PyContext context, int expected, int got) =>
        Errors.ValueError(got >= 0 && context.Interpreter.CountsUnpackedItems
            ? $"too many values to unpack (expected {expected}, got {got})" : $"too many values to unpack (expected {expected})");
}
