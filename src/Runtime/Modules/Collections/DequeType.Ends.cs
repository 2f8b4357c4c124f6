using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>deque: what happens at its two ends.</summary>
public static partial class DequeType
{
    private static void DefineEnds(TypeDefinition d)
    {
        d.Method("append", static (_, self, item) => { Self(self).Append(item); return Value.None; });
        d.Method("appendleft", static (_, self, item) => { Self(self).AppendLeft(item); return Value.None; });
        d.Method("pop", static (_, self) => Self(self).Count > 0 ? Self(self).Pop() : throw Errors.IndexError("pop from an empty deque"));
        d.Method("popleft", static (_, self) => Self(self).Count > 0 ? Self(self).PopLeft() : throw Errors.IndexError("pop from an empty deque"));
        d.Method("extend", static (context, self, iterable) => { Extend(context, Self(self), iterable); return Value.None; });
        d.Method("extendleft", ExtendLeft);
        d.Method("clear", static (_, self) => { Self(self).Clear(); return Value.None; });
        d.Method("reverse", Reverse);
        d.Method("rotate", 0, 1, Rotate);
    }

    private static void Extend(PyContext context, PyDeque deque, Value iterable)
    {
        if (ReferenceEquals(iterable.Reference, deque)) iterable = new PyList(deque.ToArray());
        var source = new ItemSource(context, iterable);
        while (source.Next(context, out Value item)) deque.Append(item);
    }

    private static Value ExtendLeft(PyContext context, Value self, Value iterable)
    {
        PyDeque deque = Self(self);
        if (ReferenceEquals(iterable.Reference, deque)) iterable = new PyList(deque.ToArray());
        var source = new ItemSource(context, iterable);
        while (source.Next(context, out Value item)) deque.AppendLeft(item);
        return Value.None;
    }

    private static Value Reverse(PyContext context, Value self)
    {
        PyDeque deque = Self(self);
        Value[] items = deque.ToArray();
        Array.Reverse(items);
        deque.Reset(items);
        return Value.None;
    }

    private static Value Rotate(PyContext context, ReadOnlySpan<Value> arguments)
    {
        PyDeque deque = Self(arguments[0]);
        long steps = arguments.Length > 1 ? Indexing.ToInt64(context, arguments[1]) : 1;
        int count = deque.Count;
        if (count < 2) return Value.None;
        int shift = (int)(((steps % count) + count) % count);
        if (shift <= count / 2)
            for (; shift > 0; shift--) MoveToLeft(deque);
        else
            for (shift = count - shift; shift > 0; shift--) MoveToRight(deque);
        return Value.None;
    }

    private static void MoveToLeft(PyDeque deque)
    {
        Value item = deque.Pop();
        deque.AppendLeft(item);
    }

    private static void MoveToRight(PyDeque deque)
    {
        Value item = deque.PopLeft();
        deque.Append(item);
    }
}
