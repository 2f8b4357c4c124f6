using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>Makes a copy of what <c>__reduce_ex__</c> tells: <c>_reconstruct</c> of Lib/copy.py.</summary>
internal static class Reconstruction
{
    /// <param name="context">The thread's context.</param>
    /// <param name="original">The object that is copied.</param>
    /// <param name="reduced">Callable, arguments, and optionally state, list items and dict items.</param>
    /// <param name="deep">Copies the parts; null for a shallow copy.</param>
    public static Value Make(PyContext context, Value original, Value reduced, DeepCopier? deep)
    {
        if (reduced.Reference is not PyTuple parts || parts.Count < 2) throw CopyModule.Uncopyable(original);
        Value[] arguments = Iteration.ToArray(context, parts[1]);
        if (deep is not null)
            for (int i = 0; i < arguments.Length; i++) arguments[i] = deep.Copy(arguments[i]);
        Value made = context.Call(parts[0], new Arguments(arguments));
        deep?.Remember(original, made);
        if (parts.Count > 2 && !parts[2].IsNone) SetState(context, made, deep is null ? parts[2] : deep.Copy(parts[2]));
        if (parts.Count > 3 && !parts[3].IsNone) AppendItems(context, made, parts[3], deep);
        if (parts.Count > 4 && !parts[4].IsNone) SetItems(context, made, parts[4], deep);
        return made;
    }

    private static void SetState(PyContext context, Value made, Value state)
    {
        if (Attributes.TryGet(context, made, "__setstate__", out Value setter))
        {
            context.Call(setter, state);
            return;
        }
        Value slots = Value.None;
        if (state.Reference is PyTuple { Count: 2 } pair) (state, slots) = (pair[0], pair[1]);
        SetAttributes(context, made, state);
        SetAttributes(context, made, slots);
    }

    private static void SetAttributes(PyContext context, Value made, Value attributes)
    {
        if (attributes.Reference is not PyDict dict) return;
        int position = 0;
        while (dict.Next(ref position, out Value key, out Value value))
            if (PyText.TryGet(key, out string name)) Attributes.GenericSet(context, made, name, value);
    }

    private static void AppendItems(PyContext context, Value made, Value items, DeepCopier? deep)
    {
        Value iterator = Iteration.Iterate(context, items);
        Value append = Attributes.Get(context, made, "append");
        while (Iteration.Next(context, iterator, out Value item)) context.Call(append, deep is null ? item : deep.Copy(item));
    }

    private static void SetItems(PyContext context, Value made, Value items, DeepCopier? deep)
    {
        Value iterator = Iteration.Iterate(context, items);
        while (Iteration.Next(context, iterator, out Value pair))
        {
            Value[] both = Iteration.ToArray(context, pair);
            Items.Set(context, made, deep is null ? both[0] : deep.Copy(both[0]), deep is null ? both[1] : deep.Copy(both[1]));
        }
    }
}
