namespace PyToCil.Runtime.Types;

/// <summary>dict: its methods. docs.python.org/3/library/stdtypes.html#dict</summary>
public static partial class DictType
{
    private static void DefineMethods(TypeDefinition d)
    {
        d.Method("get", 1, 2, Get);
        d.Method("setdefault", 1, 2, static (context, a) => Self(a[0]).SetDefault(context, a[1], a.Length > 2 ? a[2] : Value.None));
        d.Method("pop", 1, 2, Pop);
        d.Method("popitem", static (_, self) => Self(self).PopLast(out Value key, out Value value)
            ? PyTuple.Of(key, value) : throw Errors.Make(ExceptionTypes.KeyError, "popitem(): dictionary is empty"));
        d.Method("keys", static (_, self) => new PyDictView(Self(self), DictPart.Keys));
        d.Method("values", static (_, self) => new PyDictView(Self(self), DictPart.Values));
        d.Method("items", static (_, self) => new PyDictView(Self(self), DictPart.Items));
        d.Method("update", static (context, arguments) =>
        {
            UpdateFromArguments(context, Self(arguments.At(0)), "update", arguments.Tail());
            return Value.None;
        });
        d.ClassMethod("fromkeys", FromKeys);
        d.Method("clear", static (_, self) => { Self(self).Clear(); return Value.None; });
        d.Method("copy", static (_, self) => Self(self).Copy());
    }

    private static Value Get(PyContext context, ReadOnlySpan<Value> arguments)
    {
        Value found = Self(arguments[0]).GetBeforeSet(context, arguments[1]);
        return !found.IsNull ? found : arguments.Length > 2 ? arguments[2] : Value.None;
    }

    private static Value Pop(PyContext context, ReadOnlySpan<Value> arguments)
    {
        PyDict dict = Self(arguments[0]);
        Value found = dict.Remove(context, arguments[1]);
        if (!found.IsNull) return found;
        if (arguments.Length > 2) return arguments[2];
        context.SetError(Errors.KeyError(arguments[1]));
        return default;
    }

    /// <summary>dict_update_common: one positional argument at most, then the keywords.</summary>
    internal static void UpdateFromArguments(PyContext context, PyDict dict, string name, in Arguments arguments)
    {
        arguments.CheckCount(name, 0, 1);
        if (arguments.Count == 1) Update(context, dict, arguments[0]);
        for (int i = 0; i < arguments.Names.Length; i++) dict.Set(context, PyText.ToValue(arguments.Names[i]), arguments.Keywords[i]);
    }

    /// <summary>Takes over the items of a mapping (what has <c>keys</c>) or of an iterable of pairs.</summary>
    public static void Update(PyContext context, PyDict dict, Value source)
    {
        if (source.Reference is PyDict other && (other.Type == Type || !other.Type.Overrides(SpecialMethod.Iter) || Value.Is(other.Type.Special(SpecialMethod.Iter), Type.Special(SpecialMethod.Iter))))
        {
            if (other != dict) dict.UpdateFrom(context, other);
        }
        else if (Attributes.TryGet(context, source, "keys", out Value keys))
        {
            Value iterator = Iteration.Iterate(context, context.Call(keys));
            while (Iteration.Next(context, iterator, out Value key)) dict.Set(context, key, Items.Get(context, source, key));
        }
        else MergePairs(context, dict, source);
    }

    /// <summary>PyDict_MergeFromSeq2.</summary>
    private static void MergePairs(PyContext context, PyDict dict, Value source)
    {
        Value iterator = Iteration.Iterate(context, source);
        for (long i = 0; Iteration.Next(context, iterator, out Value pair); i++)
        {
            if (pair.Reference is PyTuple { Count: 2 } tuple)
            {
                dict.Set(context, tuple.Items[0], tuple.Items[1]);
                continue;
            }
            PyType type = pair.Type;
            if (type.Special(SpecialMethod.Iter).IsNull && type.Special(SpecialMethod.GetItem).IsNull)
                throw NoSequence(context, i);
            Value[] items = Iteration.ToArray(context, pair);
            if (items.Length != 2)
                throw Errors.ValueError($"dictionary update sequence element #{i} has length {items.Length}; 2 is required");
            dict.Set(context, items[0], items[1]);
        }
    }

    private static PyException NoSequence(PyContext context, long index)
    {
        if (!PyVersion.Since(14)) return Errors.TypeError($"cannot convert dictionary update sequence element #{index} to a sequence");
        PyException error = Errors.TypeError("object is not iterable");
        ExceptionNotes.Add(context, error.Value, $"Cannot convert dictionary update sequence element #{index} to a sequence");
        return error;
    }

    /// <summary>_PyDict_FromKeys: by item assignment where the class is not dict itself.</summary>
    internal static Value FromKeys(PyContext context, Arguments arguments)
    {
        Arguments given = arguments.Tail();
        given.RefuseKeywords(((PyType)arguments[0].Reference!).Name + ".fromkeys");
        given.CheckCount("fromkeys", 1, 2);
        Value value = given.Count > 1 ? given[1] : Value.None;
        Value made = context.Call(arguments[0]);
        bool exact = made.Reference is PyDict && made.Type == Type;
        Value iterator = Iteration.Iterate(context, given[0]);
        while (Iteration.Next(context, iterator, out Value key))
        {
            if (exact) ((PyDict)made.Reference!).Set(context, key, value);
            else Items.Set(context, made, key, value);
        }
        return made;
    }
}
