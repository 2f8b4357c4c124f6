namespace PyToCil.Runtime;

/// <summary>Gives parameters without an argument their defaults, without the general binder. Serves the workload kwargs_call.</summary>
internal static class DefaultFilling
{
    /// <summary>Fills the NULL places; false where a parameter has neither argument nor default, which the binder words.</summary>
    /// <param name="function">A function that collects nothing.</param>
    /// <param name="bound">One place for each parameter.</param>
    /// <param name="from">The first place that may be NULL.</param>
    public static bool TryFill(PyFunction function, Span<Value> bound, int from)
    {
        CodeDescription d = function.Code.Description;
        Value[] defaults = function.Defaults;
        int firstDefault = d.ArgumentCount - defaults.Length;
        for (int i = from; i < bound.Length; i++)
        {
            if (!bound[i].IsNull) continue;
            if (i >= d.ArgumentCount) bound[i] = function.KeywordDefaults is { } keywords ? keywords.GetString(d.VariableNames[i]) : default;
            else if (i >= firstDefault) bound[i] = defaults[i - firstDefault];
            if (bound[i].IsNull) return false;
        }
        return true;
    }
}
