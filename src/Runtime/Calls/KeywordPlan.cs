namespace PyToCil.Runtime;

/// <summary>Matches the keywords of a call site to the parameters of a callee once, so that later calls only move values.</summary>
internal static class KeywordPlan
{
    /// <summary>Null where the callee collects arguments or the call is wrong: then the general binder decides.</summary>
    /// <param name="given">Count of all arguments, the keywords being the last.</param>
    public static KeywordHit? Make(PyCode code, int given, string[] names)
    {
        CodeDescription d = code.Description;
        int positional = given - names.Length;
        if (!code.CollectsNothing || positional > d.ArgumentCount) return null;
        var sources = new int[code.ParameterCount];
        for (int i = 0; i < sources.Length; i++) sources[i] = i < positional ? i : -1;
        for (int i = 0; i < names.Length; i++)
        {
            int place = Array.IndexOf(d.VariableNames, names[i], d.PositionalOnlyCount, d.ArgumentCount + d.KeywordOnlyCount - d.PositionalOnlyCount);
            if (place < positional || sources[place] >= 0) return null;
            sources[place] = positional + i;
        }
        return new KeywordHit(code, given, sources);
    }
}

/// <summary>Unpacks <c>*args</c> and <c>**kwargs</c> of a call.</summary>
internal static class Expansion
{
    public static Value[] Positional(PyContext context, Value callable, Value positional)
    {
        if (positional.Reference is PyTuple tuple && tuple.Type == Types.TupleType.Type) return tuple.Items;
        if (positional.Reference is not PyIterator && positional.Type.Special(SpecialMethod.Iter).IsNull && positional.Type.Special(SpecialMethod.GetItem).IsNull)
            throw Errors.TypeError((PyVersion.Since(15) ? "Value" : CallableText.Of(context, callable) + " argument") + $" after * must be an iterable, not {positional.Type.ShownName}");
        return Iteration.ToArray(context, positional);
    }

    internal static PyException NotText(PyContext context, Value callable) =>
        Errors.TypeError(PyVersion.Since(9) ? "keywords must be strings" : $"{CallableText.Of(context, callable)} keywords must be strings");

    public static void Keywords(PyContext context, Value callable, Value keywords, out string[] names, out Value[] values)
    {
        if (keywords.Reference is not PyDict dictionary)
        {
            dictionary = new PyDict();
            DictionaryMerge.Merge(context, callable, dictionary, keywords);
        }
        names = new string[dictionary.Count];
        values = new Value[dictionary.Count];
        int position = 0;
        for (int i = 0; dictionary.Next(ref position, out Value key, out Value value); i++)
        {
            if (!PyText.TryGet(key, out names[i])) throw NotText(context, callable);
            values[i] = value;
        }
    }
}

/// <summary>How messages about a call name the callee, CPython's <c>_PyObject_FunctionStr</c>.</summary>
internal static class CallableText
{
    // PyEval_GetFuncName and PyEval_GetFuncDesc, which 3.8 still used here.
    private static string Plain(Value callable) => callable.Reference switch
    {
        PyBoundMethod { Function.Reference: PyFunction method } => $"{method.Code.Name}()",
        PyFunction function => (PyText.TryGet(function.Name, out string name) ? name : function.Code.Name) + "()",
        PyBuiltinFunction builtin => builtin.Name + "()",
        PyBoundBuiltin bound => bound.Function.Name + "()",
        _ => callable.Type.Name + " object",
    };

    public static string Of(PyContext context, Value callable)
    {
        if (!PyVersion.Since(9)) return Plain(callable);
        if (!Attributes.TryGet(context, callable, "__qualname__", out Value name)) return Representation.Str(context, callable);
        string text = Representation.Str(context, name);
        if (Attributes.TryGet(context, callable, "__module__", out Value module) && !module.IsNone && PyText.TryGet(module, out string m) && m != "builtins")
            text = m + "." + text;
        return text + "()";
    }
}

/// <summary>A call's <c>**mapping</c>, where a name given twice is an error: DICT_MERGE.</summary>
internal static class DictionaryMerge
{
    public static void Merge(PyContext context, Value callable, PyDict target, Value mapping)
    {
        if (mapping.Reference is PyDict source)
        {
            int position = 0;
            while (source.Next(ref position, out Value key, out Value value)) Add(context, callable, target, key, value);
            return;
        }
        if (!Attributes.TryGet(context, mapping, "keys", out Value keys))
            throw Errors.TypeError((PyVersion.Since(15) ? "Value" : CallableText.Of(context, callable) + " argument") + $" after ** must be a mapping, not {mapping.Type.ShownName}");
        Value iterator = Iteration.Iterate(context, context.Call(keys));
        while (Iteration.Next(context, iterator, out Value key)) Add(context, callable, target, key, Items.Get(context, mapping, key));
    }

    private static void Add(PyContext context, Value callable, PyDict target, Value key, Value value)
    {
        if (!PyText.IsStr(key)) throw Expansion.NotText(context, callable);
        if (target.Contains(context, key))
            throw Errors.TypeError($"{CallableText.Of(context, callable)} got multiple values for keyword argument '{Representation.Str(context, key)}'");
        target.Set(context, key, value);
    }
}
