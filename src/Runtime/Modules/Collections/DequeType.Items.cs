using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>deque: subscription, search, + and *.</summary>
public static partial class DequeType
{
    private static void DefineItems(TypeDefinition d)
    {
        d.Method("__len__", static (_, self) => Self(self).Count);
        d.Method("__bool__", static (_, self) => Self(self).Count > 0);
        d.Method("__getitem__", static (context, self, key) => Self(self)[ToIndex(context, Self(self), key)]);
        d.Method("__setitem__", static (context, self, key, value) => { Self(self)[ToIndex(context, Self(self), key)] = value; return Value.None; });
        d.Method("__delitem__", static (context, self, key) => { RemoveAt(Self(self), ToIndex(context, Self(self), key)); return Value.None; });
        d.Method("__contains__", static (context, self, item) => Find(context, Self(self), item, 0, long.MaxValue) >= 0);
        d.Method("__iter__", static (_, self) => new PyDequeIterator(Iterator, Self(self), reverse: false));
        d.Method("__reversed__", static (_, self) => new PyDequeIterator(ReverseIterator, Self(self), reverse: true));
        d.Method("__add__", Add);
        d.Method("__iadd__", static (context, self, other) => { Extend(context, Self(self), other); return self; });
        d.Method("__mul__", static (context, self, other) => Multiply(context, self, other, reflected: false));
        d.Method("__rmul__", static (context, self, other) => Multiply(context, self, other, reflected: true));
        d.Method("__imul__", MultiplyInPlace);
        d.Method("count", Count);
        d.Method("index", 1, 3, Index);
        d.Method("remove", Remove);
        d.Method("insert", Insert);
    }

    private static int ToIndex(PyContext context, PyDeque deque, Value key)
    {
        if (!key.IsInt && !PyInt.TryGetBig(key, out _) && key.Type.Special(SpecialMethod.Index).IsNull)
            throw Errors.TypeError($"sequence index must be integer, not '{key.Type.Name}'");
        long index = Indexing.ToInt64(context, key, ExceptionTypes.IndexError);
        if (index < 0) index += deque.Count;
        return (ulong)index < (ulong)deque.Count ? (int)index : throw Errors.IndexError("deque index out of range");
    }

    private static void RemoveAt(PyDeque deque, int index)
    {
        if (index < deque.Count / 2)
        {
            for (int i = index; i > 0; i--) deque[i] = deque[i - 1];
            deque.PopLeft();
            return;
        }
        for (int i = index; i < deque.Count - 1; i++) deque[i] = deque[i + 1];
        deque.Pop();
    }

    private static int Find(PyContext context, PyDeque deque, Value item, long start, long stop)
    {
        int state = deque.State;
        for (long i = start; i < stop && i < deque.Count; i++)
        {
            bool same = Comparison.AreSame(context, deque[(int)i], item);
            if (deque.State != state) throw Errors.RuntimeError("deque mutated during iteration");
            if (same) return (int)i;
        }
        return -1;
    }

    private static Value Count(PyContext context, Value self, Value item)
    {
        PyDeque deque = Self(self);
        int state = deque.State;
        long count = 0;
        for (int i = 0; i < deque.Count; i++)
        {
            if (Comparison.AreSame(context, deque[i], item)) count++;
            if (deque.State != state) throw Errors.RuntimeError("deque mutated during iteration");
        }
        return count;
    }

    private static Value Index(PyContext context, ReadOnlySpan<Value> arguments)
    {
        PyDeque deque = Self(arguments[0]);
        long start = arguments.Length > 2 ? SequenceOperators.ClampIndex(context, arguments[2], deque.Count) : 0;
        long stop = arguments.Length > 3 ? SequenceOperators.ClampIndex(context, arguments[3], deque.Count) : long.MaxValue;
        int index = Find(context, deque, arguments[1], start, stop);
        return index >= 0 ? index : throw Errors.ValueError(PyVersion.Since(14) ? "deque.index(x): x not in deque" : $"{Representation.Repr(context, arguments[1])} is not in deque");
    }

    private static Value Remove(PyContext context, Value self, Value item)
    {
        PyDeque deque = Self(self);
        int state = deque.State;
        for (int i = 0; i < deque.Count; i++)
        {
            bool same = Comparison.AreSame(context, deque[i], item);
            if (deque.State != state) throw Errors.IndexError("deque mutated during remove().");
            if (!same) continue;
            RemoveAt(deque, i);
            return Value.None;
        }
        throw Errors.ValueError(PyVersion.Since(10) && !PyVersion.Since(14) ? $"{Representation.Repr(context, item)} is not in deque" : "deque.remove(x): x not in deque");
    }

    private static Value Insert(PyContext context, Value self, Value indexValue, Value item)
    {
        PyDeque deque = Self(self);
        long index = Indexing.ToInt64(context, indexValue);
        if (deque.Count == deque.MaxLength) throw Errors.IndexError("deque already at its maximum size");
        if (index < 0) index = Math.Max(0, index + deque.Count);
        index = Math.Min(index, deque.Count);
        deque.Append(item);
        for (int i = deque.Count - 1; i > index; i--) deque[i] = deque[i - 1];
        deque[(int)index] = item;
        return Value.None;
    }

    private static Value Add(PyContext context, Value self, Value other)
    {
        if (other.Reference is not PyDeque) return SequenceOperators.ConcatenateForeign(context, self, other, "deque");
        Value copy = Copy(context, self);
        Extend(context, Self(copy), other);
        return copy;
    }

    private static Value Multiply(PyContext context, Value self, Value other, bool reflected)
    {
        if (!SequenceOperators.TryRepetitions(context, self, other, reflected, out long times, out Value result)) return result;
        Value copy = Copy(context, self);
        Repeat(Self(copy), times);
        return copy;
    }

    private static Value MultiplyInPlace(PyContext context, Value self, Value other)
    {
        if (!SequenceOperators.TryRepetitions(context, self, other, reflected: false, out long times, out Value result)) return result;
        Repeat(Self(self), times);
        return self;
    }

    private static void Repeat(PyDeque deque, long times)
    {
        Value[] items = deque.ToArray();
        if (deque.MaxLength >= 0 && items.Length > 0) times = Math.Min(times, deque.MaxLength / items.Length + 2);
        items = SequenceOperators.Repeat(items, times);
        if (deque.MaxLength >= 0 && items.Length > deque.MaxLength) items = items[^(int)deque.MaxLength..];
        deque.Reset(items);
    }
}
