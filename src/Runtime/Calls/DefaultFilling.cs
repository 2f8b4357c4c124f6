namespace PyToCil.Runtime;

/// <summary>Gives parameters without an argument their defaults, without the general binder. Serves the workload kwargs_call.</summary>
internal static class DefaultFilling
{
    /// <summary>The default of a parameter that is neither <c>*args</c> nor <c>**kwargs</c>; NULL where it has none.</summary>
    public static Value Of(PyFunction function, int parameter)
    {
        CodeDescription d = function.Code.Description;
        if (parameter < d.ArgumentCount)
        {
            Value[] defaults = function.Defaults;
            int index = parameter - d.ArgumentCount + defaults.Length;
            return (uint)index < (uint)defaults.Length ? defaults[index] : default;
        }
        if (function.KeywordDefaults is not { } keywords) return default;
        string name = d.VariableNames[parameter];
        // Where all keyword-only parameters have defaults, the dict holds them in the order of the parameters.
        return keywords.TryGetAt(parameter - d.ArgumentCount, name, out Value value) ? value : keywords.GetString(name);
    }

    public static bool IsComplete(ReadOnlySpan<Value> bound)
    {
        foreach (ref readonly Value value in bound)
            if (value.IsNull) return false;
        return true;
    }

    /// <summary>Calls a function that collects nothing with fewer arguments than parameters; false where one of those has no default.</summary>
    public static bool TryCall(PyContext context, PyFunction f, ReadOnlySpan<Value> given, out Value result)
    {
        int count = f.Code.ParameterCount;
        result = default;
        switch (count)
        {
            case 1:
            {
                Value a = Pick(f, given, 0);
                if (a.IsNull) return false;
                result = f.Code.One!(context, f, a);
                return true;
            }
            case 2:
            {
                Value a = Pick(f, given, 0), b = Pick(f, given, 1);
                if (a.IsNull || b.IsNull) return false;
                result = f.Code.Two!(context, f, a, b);
                return true;
            }
            case 3:
            {
                Value a = Pick(f, given, 0), b = Pick(f, given, 1), c = Pick(f, given, 2);
                if (a.IsNull || b.IsNull || c.IsNull) return false;
                result = f.Code.Three!(context, f, a, b, c);
                return true;
            }
            case 4:
            {
                Value a = Pick(f, given, 0), b = Pick(f, given, 1), c = Pick(f, given, 2), d = Pick(f, given, 3);
                if (a.IsNull || b.IsNull || c.IsNull || d.IsNull) return false;
                result = f.Code.Four!(context, f, a, b, c, d);
                return true;
            }
            default:
            {
                var bound = new Value[count];
                for (int i = 0; i < count; i++) bound[i] = Pick(f, given, i);
                if (!IsComplete(bound)) return false;
                result = f.Code.Invoke(context, f, bound);
                return true;
            }
        }
    }

    private static Value Pick(PyFunction f, ReadOnlySpan<Value> given, int parameter) => parameter < given.Length ? given[parameter] : Of(f, parameter);
}
