namespace PyToCil.Runtime;

/// <summary>The arguments of one call: positional ones, then the values of the keywords in the order of their names.</summary>
public readonly ref struct Arguments
{
    private static readonly string[] s_none = [];

    public Arguments(ReadOnlySpan<Value> positional)
    {
        Positional = positional;
        Names = s_none;
        Keywords = default;
    }

    public Arguments(ReadOnlySpan<Value> positional, string[] names, ReadOnlySpan<Value> keywords)
    {
        Positional = positional;
        Names = names;
        Keywords = keywords;
    }

    public ReadOnlySpan<Value> Positional { get; }

    /// <summary>The keywords, without duplicates.</summary>
    public string[] Names { get; }

    public ReadOnlySpan<Value> Keywords { get; }

    public int Count => Positional.Length;
    public bool HasKeywords => Names.Length > 0;
    public Value this[int index] => Positional[index];

    /// <summary>The positional argument, or NULL where there are fewer.</summary>
    public Value At(int index) => index < Positional.Length ? Positional[index] : default;

    /// <summary>The value of the keyword, or NULL.</summary>
    public Value Keyword(string name)
    {
        int index = Array.IndexOf(Names, name);
        return index < 0 ? default : Keywords[index];
    }

    /// <summary>Without the first positional argument.</summary>
    public Arguments Tail() => new(Positional[1..], Names, Keywords);

    /// <summary>The keywords as a dict, for <c>**kwargs</c>.</summary>
    public PyDict KeywordDictionary()
    {
        var dictionary = new PyDict();
        for (int i = 0; i < Names.Length; i++) dictionary.SetString(Names[i], Keywords[i]);
        return dictionary;
    }

    /// <summary>TypeError where keywords were given: "f() takes no keyword arguments".</summary>
    public void RefuseKeywords(string function)
    {
        if (HasKeywords) throw Errors.TypeError($"{function}() takes no keyword arguments");
    }

    /// <summary>TypeError where the count of positional arguments is out of bounds, in the words of CPython's <c>_PyArg_CheckPositional</c>.</summary>
    public void CheckCount(string function, int least, int most)
    {
        if (Count < least)
            throw Errors.TypeError($"{function} expected {(least == most ? "" : "at least ")}{least} argument{(least == 1 ? "" : "s")}, got {Count}");
        if (Count > most)
            throw Errors.TypeError($"{function} expected {(least == most ? "" : "at most ")}{most} argument{(most == 1 ? "" : "s")}, got {Count}");
    }

    /// <summary>
    /// Binds the arguments to named parameters as Argument Clinic's <c>_PyArg_UnpackKeywords</c> does and fills
    /// <paramref name="bound"/>, NULL where an optional one was not given.
    /// </summary>
    /// <param name="function">Name in messages, without parentheses.</param>
    /// <param name="names">Parameter names; positional-only ones are "".</param>
    /// <param name="required">How many of the first must be given.</param>
    /// <param name="mostPositional">How many may be given by position; the rest are keyword-only.</param>
    /// <param name="bound">One place for each name.</param>
    public void Bind(string function, ReadOnlySpan<string> names, int required, int mostPositional, Span<Value> bound)
    {
        if (Count + Names.Length > names.Length)
        {
            string kind = Names.Length == 0 && mostPositional > 0 ? "positional " : "";
            if (mostPositional == 0 && Count > 0) throw Errors.TypeError($"{function}() takes no positional arguments");
            throw Errors.TypeError($"{function}() takes {(required < names.Length ? "at most" : "exactly")} {names.Length} {(HasKeywords && Count == 0 ? "keyword " : kind == "" ? "" : "")}argument{(names.Length == 1 ? "" : "s")} ({Count + Names.Length} given)");
        }
        if (Count > mostPositional)
        {
            if (mostPositional == 0) throw Errors.TypeError($"{function}() takes no positional arguments");
            throw Errors.TypeError($"{function}() takes {(required < mostPositional ? "at most" : "exactly")} {mostPositional} positional argument{(mostPositional == 1 ? "" : "s")} ({Count} given)");
        }
        bound.Clear();
        Positional.CopyTo(bound);
        for (int i = 0; i < Names.Length; i++)
        {
            int index = names.IndexOf(Names[i]);
            if (index < 0) throw Errors.TypeError($"{function}() got an unexpected keyword argument '{Names[i]}'");
            if (index < Count) throw Errors.TypeError($"argument for {function}() given by name ('{Names[i]}') and position ({index + 1})");
            bound[index] = Keywords[i];
        }
        for (int i = 0; i < required; i++)
            if (bound[i].IsNull)
                throw Errors.TypeError(names[i].Length == 0
                    ? $"{function}() takes {(required < mostPositional ? "at least" : "exactly")} {required} positional argument{(required == 1 ? "" : "s")} ({Count} given)"
                    : $"{function}() missing required argument '{names[i]}' (pos {i + 1})");
    }
}
