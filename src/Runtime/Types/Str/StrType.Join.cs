namespace PyToCil.Runtime.Types;

public static partial class StrType
{
    /// <summary>CPython's <c>PyUnicode_Join</c>. Serves the workload strbuild.</summary>
    private static Value Join(PyContext context, Value self, Value iterable) => iterable.Reference switch
    {
        PyList list when list.Type == ListType.Type => Join(self, list.Span),
        PyTuple tuple when tuple.Type == TupleType.Type => Join(self, tuple.Items),
        _ => Join(self, CollectSequence(context, iterable, "can only join an iterable")),
    };

    /// <summary>CPython's <c>PySequence_Fast</c>: the items, or a TypeError of this message where the value is not iterable.</summary>
    internal static Value[] CollectSequence(PyContext context, Value iterable, string message)
    {
        if (iterable.Type.Special(SpecialMethod.Iter).IsNull && iterable.Type.Special(SpecialMethod.GetItem).IsNull) throw Errors.TypeError(message);
        return Iteration.ToArray(context, iterable);
    }

    /// <summary>The items joined by the separator; TypeError at the first item that is no str.</summary>
    public static Value Join(Value separator, ReadOnlySpan<Value> items)
    {
        if (items.Length == 0)
        {
            Self(separator);
            return Value.FromString("");
        }
        if (items.Length == 1 && items[0].Reference is string or PyText) return items[0];
        if (Self(separator) is not string between || !TryPlainLength(items, out long length)) return JoinAny(Self(separator), items);
        length += (long)between.Length * (items.Length - 1);
        if (length > int.MaxValue / 2) throw Errors.MemoryError();
        return Value.FromString(JoinPlain(between, items, (int)length));
    }

    /// <summary>Joins strings; false where another item is among them, or where the result would be too long.</summary>
    internal static bool TryJoin(string separator, ReadOnlySpan<Value> items, out string result)
    {
        result = "";
        if (items.Length == 0) return true;
        if (!TryPlainLength(items, out long length)) return false;
        length += (long)separator.Length * (items.Length - 1);
        if (length > int.MaxValue / 2) return false;
        result = items.Length == 1 ? (string)items[0].Reference! : JoinPlain(separator, items, (int)length);
        return true;
    }

    private static string JoinPlain(string separator, ReadOnlySpan<Value> items, int length) =>
        string.Create(length, new JoinState(separator, items), static (target, state) => state.Fill(target));

    private static bool TryPlainLength(ReadOnlySpan<Value> items, out long length)
    {
        length = 0;
        foreach (Value item in items)
        {
            if (item.Reference is not string text) return false;
            length += text.Length;
        }
        return true;
    }

    private static Value JoinAny(object separator, ReadOnlySpan<Value> items)
    {
        var result = new TextBuilder(items.Length * 8);
        for (int i = 0; i < items.Length; i++)
        {
            if (i > 0) result.AppendContent(separator);
            result.AppendContent(PyText.Content(items[i]) ?? throw Errors.TypeError($"sequence item {i}: expected str instance, {items[i].Type.Name} found"));
        }
        return result.ToValue();
    }

    private readonly ref struct JoinState(string separator, ReadOnlySpan<Value> items)
    {
        private readonly string _separator = separator;
        private readonly ReadOnlySpan<Value> _items = items;

        public void Fill(Span<char> target)
        {
            for (int i = 0; i < _items.Length; i++)
            {
                if (i > 0)
                {
                    _separator.CopyTo(target);
                    target = target[_separator.Length..];
                }
                var text = (string)_items[i].Reference!;
                text.CopyTo(target);
                target = target[text.Length..];
            }
        }
    }
}
