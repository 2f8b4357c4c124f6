using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>Mixin methods of Sequence and MutableSequence.</summary>
internal static class SequenceMixins
{
    public static void Define(MixinTable t)
    {
        t.Method("__iter__", static (_, self) => new PySequenceIterator(self));
        t.Method("__contains__", static (context, self, item) =>
        {
            Value iterator = Iteration.Iterate(context, self);
            while (Iteration.Next(context, iterator, out Value candidate))
                if (Comparison.AreSame(context, candidate, item)) return true;
            return false;
        });
        t.Method("__reversed__", static (context, self) => new PyReversed(AdapterTypes.Reversed, self, Lengths.Of(context, self)));
        t.Method("index", Index);
        t.Method("count", static (context, self, item) =>
        {
            long count = 0;
            Value iterator = Iteration.Iterate(context, self);
            while (Iteration.Next(context, iterator, out Value candidate))
                if (Comparison.AreSame(context, candidate, item)) count++;
            return count;
        });
    }

    private static Value Index(PyContext context, Arguments arguments)
    {
        Value self = arguments[0];
        Value[] bound = NativeTypes.Bind(context, arguments.Tail(), "index", ["value", "start", "stop"], 1, 3);
        long length = Lengths.Of(context, self);
        long start = bound[1].IsNull || bound[1].IsNone ? 0 : Indexing.ToInt64(context, bound[1]);
        long stop = bound[2].IsNull || bound[2].IsNone ? long.MaxValue : Indexing.ToInt64(context, bound[2]);
        if (start < 0) start = Math.Max(0, length + start);
        if (stop < 0) stop += length;
        for (long i = start; i < stop && i < length; i++)
            if (Comparison.AreSame(context, Items.Get(context, self, i), bound[0])) return i;
        throw Errors.Make(ExceptionTypes.ValueError);
    }

    public static void DefineMutable(MixinTable t)
    {
        t.Method("append", static (context, self, item) => Insert(context, self, Lengths.Of(context, self), item));
        t.Method("clear", Clear);
        t.Method("reverse", Reverse);
        t.Method("extend", static (context, self, items) => { Extend(context, self, items); return Value.None; });
        t.Method("pop", 0, 1, static (context, a) => Pop(context, a[0], a.Length > 1 ? a[1] : -1));
        t.Method("remove", static (context, self, item) =>
        {
            Items.Delete(context, self, context.Call(Attributes.Get(context, self, "index"), item));
            return Value.None;
        });
        t.Method("__iadd__", static (context, self, items) => { Extend(context, self, items); return self; });
    }

    private static Value Insert(PyContext context, Value self, Value index, Value item) => context.Call(Attributes.Get(context, self, "insert"), index, item);

    private static Value Pop(PyContext context, Value self, Value index)
    {
        Value item = Items.Get(context, self, index);
        Items.Delete(context, self, index);
        return item;
    }

    private static Value Clear(PyContext context, Value self)
    {
        try
        {
            while (true) context.Call(Attributes.Get(context, self, "pop"));
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(ExceptionTypes.IndexError))
        {
            return Value.None;
        }
    }

    private static Value Reverse(PyContext context, Value self)
    {
        long length = Lengths.Of(context, self);
        for (long i = 0; i < length / 2; i++)
        {
            Value left = Items.Get(context, self, i), right = Items.Get(context, self, length - i - 1);
            Items.Set(context, self, i, right);
            Items.Set(context, self, length - i - 1, left);
        }
        return Value.None;
    }

    private static void Extend(PyContext context, Value self, Value items)
    {
        if (Value.Is(self, items)) items = new PyList(Iteration.ToArray(context, items));
        Value append = Attributes.Get(context, self, "append");
        Value iterator = Iteration.Iterate(context, items);
        while (Iteration.Next(context, iterator, out Value item)) context.Call(append, item);
    }
}
