namespace PyToCil.Runtime;

/// <summary>
/// Gives each parameter of a Python function its argument, with CPython's errors: <c>initialize_locals</c> and its helpers
/// in Python/ceval.c.
/// </summary>
internal static class FunctionBinder
{
    /// <summary>One value for each parameter, in the order of <c>co_varnames</c>.</summary>
    public static Value[] Bind(PyContext context, PyFunction function, Arguments arguments)
    {
        PyCode code = function.Code;
        CodeDescription d = code.Description;
        int count = d.ArgumentCount;
        int total = count + d.KeywordOnlyCount;
        bool collects = (d.Flags & PyCodeFlags.VariableArguments) != 0;
        var bound = new Value[code.ParameterCount];
        int given = arguments.Count;
        int positional = Math.Min(given, count);
        arguments.Positional[..positional].CopyTo(bound);
        if (collects) bound[total] = given > count ? new PyTuple(arguments.Positional[count..].ToArray()) : PyTuple.Empty;

        PyDict? rest = null;
        if ((d.Flags & PyCodeFlags.VariableKeywords) != 0) bound[total + (collects ? 1 : 0)] = rest = new PyDict();
        for (int i = 0; i < arguments.Names.Length; i++)
            BindKeyword(function, d, bound, total, rest, arguments, i);

        if (given > count && !collects) throw TooManyPositional(function, d, given, bound);
        if (given < count) FillDefaults(function, d, bound, given);
        if (d.KeywordOnlyCount > 0) FillKeywordDefaults(context, function, d, bound);
        return bound;
    }

    private static void BindKeyword(PyFunction function, CodeDescription d, Value[] bound, int total, PyDict? rest, Arguments arguments, int index)
    {
        string name = arguments.Names[index];
        int place = Array.IndexOf(d.VariableNames, name, d.PositionalOnlyCount, total - d.PositionalOnlyCount);
        if (place >= 0)
        {
            if (!bound[place].IsNull) throw Errors.TypeError($"{NameOf(function)}() got multiple values for argument '{name}'");
            bound[place] = arguments.Keywords[index];
            return;
        }
        if (rest is not null)
        {
            rest.SetString(name, arguments.Keywords[index]);
            return;
        }
        List<string> positionalOnly = [];
        for (int i = 0; i < d.PositionalOnlyCount; i++)
            if (Array.IndexOf(arguments.Names, d.VariableNames[i]) >= 0) positionalOnly.Add(d.VariableNames[i]);
        if (positionalOnly.Count > 0)
            throw Errors.TypeError($"{NameOf(function)}() got some positional-only arguments passed as keyword arguments: '{string.Join(", ", positionalOnly)}'");
        throw UnexpectedKeyword(function, d, total, name);
    }

    private static PyException UnexpectedKeyword(PyFunction function, CodeDescription d, int total, string name)
    {
        string message = $"{NameOf(function)}() got an unexpected keyword argument '{name}'";
        string? suggestion = function.Interpreter.SuggestsKeywords
            ? Suggestions.Closest(name, d.VariableNames.AsSpan(d.PositionalOnlyCount, total - d.PositionalOnlyCount)) : null;
        return Errors.TypeError(suggestion is null ? message : $"{message}. Did you mean '{suggestion}'?");
    }

    private static void FillDefaults(PyFunction function, CodeDescription d, Value[] bound, int given)
    {
        int firstDefault = d.ArgumentCount - function.Defaults.Length;
        List<string>? missing = null;
        for (int i = given; i < firstDefault; i++)
            if (bound[i].IsNull) (missing ??= []).Add(d.VariableNames[i]);
        if (missing is not null) throw Missing(function, "positional", missing);
        for (int i = Math.Max(given, firstDefault); i < d.ArgumentCount; i++)
            if (bound[i].IsNull) bound[i] = function.Defaults[i - firstDefault];
    }

    private static void FillKeywordDefaults(PyContext context, PyFunction function, CodeDescription d, Value[] bound)
    {
        List<string>? missing = null;
        for (int i = d.ArgumentCount; i < d.ArgumentCount + d.KeywordOnlyCount; i++)
        {
            if (!bound[i].IsNull) continue;
            Value value = function.KeywordDefaults is { } defaults ? defaults.GetString(d.VariableNames[i]) : default;
            if (value.IsNull) (missing ??= []).Add(d.VariableNames[i]); else bound[i] = value;
        }
        if (missing is not null) throw Missing(function, "keyword-only", missing);
    }

    private static PyException Missing(PyFunction function, string kind, List<string> names)
    {
        string list = names.Count switch
        {
            1 => $"'{names[0]}'",
            2 => $"'{names[0]}' and '{names[1]}'",
            _ => string.Join(", ", names.GetRange(0, names.Count - 1).ConvertAll(n => $"'{n}'")) + $", and '{names[^1]}'",
        };
        return Errors.TypeError($"{NameOf(function)}() missing {names.Count} required {kind} argument{(names.Count == 1 ? "" : "s")}: {list}");
    }

    private static PyException TooManyPositional(PyFunction function, CodeDescription d, int given, Value[] bound)
    {
        int keywordOnlyGiven = 0;
        for (int i = d.ArgumentCount; i < d.ArgumentCount + d.KeywordOnlyCount; i++)
            if (!bound[i].IsNull) keywordOnlyGiven++;
        int defaults = function.Defaults.Length;
        bool plural = defaults > 0 || d.ArgumentCount != 1;
        string takes = defaults > 0 ? $"from {d.ArgumentCount - defaults} to {d.ArgumentCount}" : $"{d.ArgumentCount}";
        string keywordPart = keywordOnlyGiven == 0 ? ""
            : $" positional argument{(given != 1 ? "s" : "")} (and {keywordOnlyGiven} keyword-only argument{(keywordOnlyGiven != 1 ? "s" : "")})";
        return Errors.TypeError($"{NameOf(function)}() takes {takes} positional argument{(plural ? "s" : "")} but {given}{keywordPart} {(given == 1 && keywordOnlyGiven == 0 ? "was" : "were")} given");
    }

    // Up to 3.9 messages have the code's plain name, then the function's qualified one.
    private static string NameOf(PyFunction function)
    {
        if (!function.Interpreter.Since(10)) return function.Code.Name;
        return PyText.TryGet(function.QualifiedName, out string name) ? name : function.Code.QualifiedName;
    }
}
