using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>The iterator protocol: docs.python.org/3/library/stdtypes.html#iterator-types</summary>
public static class Iteration
{
    /// <summary>Python's <c>iter(value)</c>.</summary>
    public static Value Iterate(PyContext context, Value value)
    {
        switch (value.Reference)
        {
            case PyList list when list.Type == ListType.Type: return new PyListIterator(list);
            case PyTuple tuple when tuple.Type == TupleType.Type: return new PyTupleIterator(tuple);
            case PyRange range: return range.Iterate();
            case PyGenerator generator: return generator;
        }
        Value method = value.Type.Special(SpecialMethod.Iter);
        if (method.IsNull)
        {
            if (value.Type.Special(SpecialMethod.GetItem).IsNull) throw NotIterable(value);
            return new PySequenceIterator(value);
        }
        if (method.IsNone) throw NotIterable(value);
        Value iterator = context.Check(Entry.Calls.CallSpecial0(context, method, value));
        if (iterator.Reference is PyIterator || !iterator.Type.Special(SpecialMethod.Next).IsNull) return iterator;
        throw Errors.WrongResult(value, "__iter__", "an iterator", iterator, $"iter() returned non-iterator of type '{iterator.Type.ShownName}'");
    }

    private static PyException NotIterable(Value value) => Errors.TypeError($"'{value.Type.ShownName}' object is not iterable");

    /// <summary>The next item; false at the end.</summary>
    public static bool Next(PyContext context, Value iterator, out Value item)
    {
        if (iterator.Reference is PyIterator { Type.IsBuiltin: true } native) return native.MoveNext(context, out item);
        item = Entry.Iterations.NextOfPython(context, iterator);
        if (!item.IsNull) return true;
        if (context.Error is not null) throw context.TakeError();
        return false;
    }

    /// <summary>Gives the sink what the generator yields, to the first item that it does not take; false at the end.</summary>
    internal static bool Fill(PyContext context, PyGenerator generator, ItemSink sink, out Value item)
    {
        // What drives the generator may be yielded all the same: not every body knows of sinks.
        while (Next(context, generator, sink, out item))
            if (!sink.Take(item)) return true;
        return false;
    }

    /// <summary>The next item that the generator does not give the sink; false at the end.</summary>
    internal static bool Next(PyContext context, PyGenerator generator, ItemSink sink, out Value item)
    {
        item = generator.Drive(context, sink);
        if (!item.IsNull) return true;
        if (context.Error is not null) throw context.TakeError();
        return false;
    }

    /// <summary>Appends what a generator gives.</summary>
    internal static void Append(PyContext context, PyGenerator generator, PyList list)
    {
        var sink = new ListSink(list);
        while (Next(context, generator, sink, out Value item)) list.Add(item);
    }

    /// <summary>All items.</summary>
    public static List<Value> ToList(PyContext context, Value iterable)
    {
        switch (iterable.Reference)
        {
            case PyList list when list.Type == ListType.Type: return [.. list.ToArray()];
            case PyTuple tuple when tuple.Type == TupleType.Type: return [.. tuple.Items];
            case PyGenerator: return [.. ToArray(context, iterable)];
        }
        var items = new List<Value>();
        Value iterator = Iterate(context, iterable);
        while (Next(context, iterator, out Value item)) items.Add(item);
        return items;
    }

    private static Value[] ToArray(PyContext context, PyGenerator generator)
    {
        var list = new PyList();
        Append(context, generator, list);
        return list.ToArray();
    }

    public static Value[] ToArray(PyContext context, Value iterable) => iterable.Reference switch
    {
        PyGenerator generator => ToArray(context, generator),
        PyList list when list.Type == ListType.Type => list.ToArray(),
        PyTuple tuple when tuple.Type == TupleType.Type => tuple.Items.AsSpan().ToArray(),
        _ => [.. ToList(context, iterable)],
    };
}
