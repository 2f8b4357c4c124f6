namespace PyToCil.Runtime.Modules;

/// <summary>Binds arguments to the parameters of functions that CPython writes in Python, with the messages of such functions.</summary>
internal static class PythonArguments
{
    /// <summary>Fills <paramref name="bound"/>, NULL where an optional argument is absent. TypeError.</summary>
    /// <param name="function">Qualified name, "Random.gauss".</param>
    /// <param name="names">The parameters, self included where it is a method.</param>
    /// <param name="required">How many of the first must be given.</param>
    /// <param name="mostPositional">How many may be given by position.</param>
    /// <param name="arguments">The call's arguments.</param>
    /// <param name="bound">One place for each parameter.</param>
    public static void Bind(string function, ReadOnlySpan<string> names, int required, int mostPositional, in Arguments arguments, Span<Value> bound)
    {
        // Messages have the qualified name from 3.10 on.
        if (!PyVersion.Since(10)) function = function[(function.LastIndexOf('.') + 1)..];
        int given = arguments.Count;
        if (given > mostPositional)
        {
            string range = required < mostPositional ? $"from {required} to {mostPositional}" : mostPositional.ToString(System.Globalization.CultureInfo.InvariantCulture);
            throw Errors.TypeError($"{function}() takes {range} positional argument{(mostPositional == 1 && required == mostPositional ? "" : "s")} but {given} {(given == 1 ? "was" : "were")} given");
        }
        bound.Clear();
        arguments.Positional.CopyTo(bound);
        for (int i = 0; i < arguments.Names.Length; i++)
        {
            int index = names.IndexOf(arguments.Names[i]);
            if (index < 0) throw Errors.TypeError($"{function}() got an unexpected keyword argument '{arguments.Names[i]}'");
            if (!bound[index].IsNull) throw Errors.TypeError($"{function}() got multiple values for argument '{names[index]}'");
            bound[index] = arguments.Keywords[i];
        }
        CheckMissing(function, names, required, bound);
    }

    private static void CheckMissing(string function, ReadOnlySpan<string> names, int required, ReadOnlySpan<Value> bound)
    {
        var missing = new List<string>();
        for (int i = 0; i < required; i++)
            if (bound[i].IsNull) missing.Add($"'{names[i]}'");
        if (missing.Count == 0) return;
        string list = missing.Count switch
        {
            1 => missing[0],
            2 => $"{missing[0]} and {missing[1]}",
            _ => string.Join(", ", missing.GetRange(0, missing.Count - 1)) + ", and " + missing[^1],
        };
        throw Errors.TypeError($"{function}() missing {missing.Count} required positional argument{(missing.Count == 1 ? "" : "s")}: {list}");
    }
}
