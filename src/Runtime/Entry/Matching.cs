using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Entry;

/// <summary>Pattern matching (PEP 634) and imports for emitted code. NULL means an exception is pending.</summary>
public static class Matching
{
    /// <summary>GET_LEN.</summary>
    public static Value Length(PyContext context, Value value)
    {
        try { return Value.FromInt(Lengths.Of(context, value)); }
        catch (Exception e) { return context.Fail(e); }
    }

    /// <summary>MATCH_MAPPING.</summary>
    public static Value IsMapping(Value subject) => Flag(subject.Type, t => t.IsMappingPattern);

    /// <summary>MATCH_SEQUENCE.</summary>
    public static Value IsSequence(Value subject) => Flag(subject.Type, t => t.IsSequencePattern);

    private static bool Flag(PyType type, Predicate<PyType> flag) => Array.Exists(type.Mro, flag);

    /// <summary>COPY_DICT_WITHOUT_KEYS (3.10).</summary>
    public static Value CopyWithoutKeys(PyContext context, Value subject, Value keys)
    {
        var rest = new PyDict();
        Value result = rest;
        if (!Building.DictUpdate(context, result, subject)) return default;
        foreach (Value key in ((PyTuple)keys.Reference!).Items)
            if (!Operators.DeleteItem(context, result, key)) return default;
        return result;
    }

    /// <summary>MATCH_KEYS: a tuple of the values, or None where a key is missing.</summary>
    public static Value Keys(PyContext context, Value subject, Value keys)
    {
        try
        {
            Value[] names = ((PyTuple)keys.Reference!).Items;
            var values = new Value[names.Length];
            var seen = new PySet();
            Value get = default;
            for (int i = 0; i < names.Length; i++)
            {
                if (seen.Contains(context, names[i]))
                    throw Errors.ValueError($"mapping pattern checks duplicate key ({Representation.Repr(context, names[i])})");
                seen.Add(context, names[i]);
                if (subject.Reference is PyDict dictionary && dictionary.GetType() == typeof(PyDict)) values[i] = dictionary.Get(context, names[i]);
                else
                {
                    if (get.IsNull) get = Runtime.Attributes.Get(context, subject, "get");
                    var sentinel = new PyTuple([Value.None]);
                    Value value = context.Call(get, names[i], sentinel);
                    values[i] = value.Reference == (object)sentinel ? default : value;
                }
                if (values[i].IsNull) return Value.None;
            }
            return new PyTuple(values);
        }
        catch (Exception e)
        {
            return context.Fail(e);
        }
    }

    /// <summary>MATCH_CLASS: a tuple of the attributes, or None where the subject does not match.</summary>
    public static Value Class(PyContext context, Value subject, Value cls, Value names, int positional)
    {
        try { return MatchClass(context, subject, cls, ((PyTuple)names.Reference!).Items, positional); }
        catch (Exception e) { return context.Fail(e); }
    }

    private static Value MatchClass(PyContext context, Value subject, Value cls, Value[] keywords, int positional)
    {
        if (cls.Reference is not PyType type) throw Errors.TypeError(PyVersion.Text("called match pattern must be a type", 12, "called match pattern must be a class", 15, "class pattern must refer to a class"));
        if (!InstanceChecks.IsInstance(context, subject, cls)) return Value.None;
        var attributes = new List<Value>();
        var seen = new HashSet<string>();
        if (positional > 0 && !MatchPositional(context, subject, type, positional, attributes, seen)) return Value.None;
        foreach (Value keyword in keywords)
        {
            PyText.TryGet(keyword, out string name);
            if (!seen.Add(name)) throw Errors.TypeError($"{type.Name}() got multiple sub-patterns for attribute '{name}'");
            if (!Runtime.Attributes.TryGet(context, subject, name, out Value value)) return Value.None;
            attributes.Add(value);
        }
        return new PyTuple([.. attributes]);
    }

    private static bool MatchPositional(PyContext context, Value subject, PyType type, int positional, List<Value> attributes, HashSet<string> seen)
    {
        bool matchesSelf = false;
        Value[] names = [];
        if (Runtime.Attributes.TryGet(context, type, "__match_args__", out Value args))
            names = args.Reference is PyTuple tuple ? tuple.Items : throw Errors.TypeError($"{type.Name}.__match_args__ must be a tuple (got {args.Type.ShownName})");
        else matchesSelf = Array.Exists(type.Mro, t => t.MatchesSelf);
        int allowed = matchesSelf ? 1 : names.Length;
        if (positional > allowed)
            throw Errors.TypeError($"{type.Name}() accepts {allowed} positional sub-pattern{(allowed == 1 ? "" : "s")} ({positional} given)");
        if (matchesSelf)
        {
            attributes.Add(subject);
            return true;
        }
        for (int i = 0; i < positional; i++)
        {
            if (!PyText.TryGet(names[i], out string name)) throw Errors.TypeError($"__match_args__ elements must be strings (got {names[i].Type.Name})");
            if (!seen.Add(name)) throw Errors.TypeError($"{type.Name}() got multiple sub-patterns for attribute '{name}'");
            if (!Runtime.Attributes.TryGet(context, subject, name, out Value value)) return false;
            attributes.Add(value);
        }
        return true;
    }
}
