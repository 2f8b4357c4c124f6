
namespace PyToCil.Runtime.Types;

/// <summary>list: its methods. docs.python.org/3/tutorial/datastructures.html#more-on-lists</summary>
public static partial class ListType
{
    private static void DefineMethods(TypeDefinition d)
    {
        d.Method("append", Append);
        d.Method("extend", static (context, self, iterable) => { Extend(context, Self(self), iterable); return Value.None; });
        d.Method("insert", static (context, self, index, item) => Insert(context, self, index, item));
        d.Method("pop", 0, 1, Pop);
        d.Method("remove", Remove);
        d.Method("clear", static (_, self) => { Self(self).Clear(); return Value.None; });
        d.Method("index", 1, 3, Index);
        d.Method("count", Count);
        d.Method("copy", static (_, self) => Self(self).Copy());
        d.Method("reverse", static (_, self) => { Self(self).Reverse(); return Value.None; });
        d.Method("sort", Sort);
    }

    private static Value Append(PyContext context, Value self, Value item)
    {
        Self(self).Add(item);
        return Value.None;
    }

    /// <summary>Appends all items of an iterable; what was appended before an exception stays.</summary>
    public static void Extend(PyContext context, PyList list, Value iterable)
    {
        switch (iterable.Reference)
        {
            case PyList other when other.Type == Type:
                list.AddRange(other);
                return;
            case PyTuple tuple when tuple.Type == TupleType.Type:
                list.AddRange(tuple.Items);
                return;
            case PyRange { IsSmall: true, SmallCount: <= int.MaxValue / 2 } range:
                list.AddInts(range.FirstSmall, range.StepSmall, (int)range.SmallCount);
                return;
            case PyGenerator generator:
                Iteration.Append(context, generator, list);
                return;
        }
        Value iterator = Iteration.Iterate(context, iterable);
        long hint = Lengths.Hint(context, iterable, 0);
        if (hint is > 0 and < 1 << 24) list.Expect((int)hint);
        while (Iteration.Next(context, iterator, out Value item)) list.Add(item);
    }

    private static Value Insert(PyContext context, Value self, Value index, Value item)
    {
        PyList list = Self(self);
        long at = Indexing.ToInt64(context, index);
        if (at < 0) at = Math.Max(0, at + list.Count);
        list.Insert((int)Math.Min(at, list.Count), item);
        return Value.None;
    }

    private static Value Pop(PyContext context, ReadOnlySpan<Value> arguments)
    {
        PyList list = Self(arguments[0]);
        long index = arguments.Length > 1 ? Indexing.ToInt64(context, arguments[1]) : -1;
        if (list.Count == 0) throw Errors.IndexError("pop from empty list");
        if (index < 0) index += list.Count;
        if ((ulong)index >= (ulong)list.Count) throw Errors.IndexError("pop index out of range");
        Value item = list[(int)index];
        list.RemoveAt((int)index);
        return item;
    }

    private static Value Remove(PyContext context, Value self, Value item)
    {
        PyList list = Self(self);
        for (int i = 0; i < list.Count; i++)
        {
            if (!Comparison.AreSame(context, list[i], item)) continue;
            if (i < list.Count) list.RemoveAt(i);
            return Value.None;
        }
        throw Errors.ValueError("list.remove(x): x not in list");
    }

    private static Value Index(PyContext context, ReadOnlySpan<Value> arguments)
    {
        PyList list = Self(arguments[0]);
        long start = arguments.Length > 2 ? SequenceOperators.ClampIndex(context, arguments[2], list.Count) : 0;
        long stop = arguments.Length > 3 ? SequenceOperators.ClampIndex(context, arguments[3], list.Count) : long.MaxValue;
        for (long i = start; i < stop && i < list.Count; i++)
            if (Comparison.AreSame(context, list[(int)i], arguments[1])) return i;
        throw Errors.ValueError(PyVersion.Since(14) ? "list.index(x): x not in list" : $"{Representation.Repr(context, arguments[1])} is not in list");
    }

    private static Value Count(PyContext context, Value self, Value item)
    {
        PyList list = Self(self);
        long count = 0;
        for (int i = 0; i < list.Count; i++)
            if (Comparison.AreSame(context, list[i], item)) count++;
        return count;
    }

    /// <summary>Python's <c>item in list</c>.</summary>
    public static bool Contains(PyContext context, PyList list, Value item)
    {
        for (int i = 0; i < list.Count; i++)
            if (Comparison.AreSame(context, list[i], item)) return true;
        return false;
    }

    private static Value Sort(PyContext context, Arguments arguments)
    {
        PyList list = Self(arguments.At(0));
        Arguments given = arguments.Tail();
        if (given.Count > 0) throw Errors.TypeError("sort() takes no positional arguments");
        Value[] bound = NativeTypes.Bind(context, given, "sort", ["key", "reverse"], 0, 0);
        bool reverse = !bound[1].IsNull && Truth.Of(context, bound[1]);
        ListSort.Sort(context, list, bound[0], reverse);
        return Value.None;
    }
}
