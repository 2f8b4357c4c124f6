using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>copy.deepcopy: follows references once, by the memo that is passed to <c>__deepcopy__</c>.</summary>
internal sealed class DeepCopier(PyContext context, PyDict memo)
{
    private static Value KeyOf(Value value) => Identity.Of(value);

    public Value Copy(Value value)
    {
        if (CopyModule.IsAtomic(value)) return value;
        Value key = KeyOf(value);
        Value known = memo.Get(context, key);
        if (!known.IsNull) return known;
        context.EnterOrThrow("");
        try
        {
            Value copy = CopyNew(value, key);
            if (!Value.Is(copy, value))
            {
                memo.Set(context, key, copy);
                KeepAlive(value);
            }
            return copy;
        }
        finally
        {
            context.Leave();
        }
    }

    private Value CopyNew(Value value, Value key)
    {
        switch (value.Reference)
        {
            case PyList list when list.Type == ListType.Type: return CopyList(list, key);
            case PyTuple tuple when tuple.Type == TupleType.Type: return CopyTuple(tuple, key);
            case PyDict dict when dict.Type == DictType.Type: return CopyDict(dict, key);
            case PyBoundMethod method: return new PyBoundMethod(method.Function, Copy(method.Self));
        }
        Value copier = value.Type.Lookup("__deepcopy__");
        if (!copier.IsNull && !copier.IsNone) return context.Check(Entry.Calls.CallSpecial1(context, copier, value, memo));
        Value reduced = context.Call(Attributes.Get(context, value, "__reduce_ex__"), 4);
        return PyText.IsStr(reduced) ? value : Reconstruction.Make(context, value, reduced, this);
    }

    /// <summary>Makes a copy known before its parts are copied, for objects that refer to themselves.</summary>
    public void Remember(Value original, Value copy) => memo.Set(context, KeyOf(original), copy);

    // _keep_alive: the memo itself is the key.
    private void KeepAlive(Value value)
    {
        Value key = KeyOf(memo);
        Value kept = memo.Get(context, key);
        if (kept.Reference is PyList list) list.Add(value);
        else memo.Set(context, key, new PyList([value]));
    }

    private PyList CopyList(PyList list, Value key)
    {
        var copy = new PyList(list.Count);
        memo.Set(context, key, copy);
        for (int i = 0; i < list.Count; i++) copy.Add(Copy(list[i]));
        return copy;
    }

    private Value CopyTuple(PyTuple tuple, Value key)
    {
        var items = new Value[tuple.Count];
        bool changed = false;
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = Copy(tuple.Items[i]);
            changed |= !Value.Is(items[i], tuple.Items[i]);
        }
        // A tuple inside its own items was copied on the way.
        Value known = memo.Get(context, key);
        if (!known.IsNull) return known;
        return changed ? new PyTuple(items) : tuple;
    }

    private PyDict CopyDict(PyDict dict, Value key)
    {
        var copy = new PyDict();
        memo.Set(context, key, copy);
        int position = 0;
        while (dict.Next(ref position, out Value k, out Value v)) copy.Set(context, Copy(k), Copy(v));
        return copy;
    }
}
