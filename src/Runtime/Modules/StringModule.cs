using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The module string: docs.python.org/3/library/string.html</summary>
internal static class StringModule
{
    private const string Whitespace = " \t\n\r\v\f";
    private const string Lowercase = "abcdefghijklmnopqrstuvwxyz";
    private const string Uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Digits = "0123456789";
    private const string Punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    public static PyModule Create(PyInterpreter interpreter) => new PyModule(interpreter, "string", "A collection of string constants.")
        .Add("whitespace", Value.FromString(Whitespace))
        .Add("ascii_lowercase", Value.FromString(Lowercase))
        .Add("ascii_uppercase", Value.FromString(Uppercase))
        .Add("ascii_letters", Value.FromString(Lowercase + Uppercase))
        .Add("digits", Value.FromString(Digits))
        .Add("hexdigits", Value.FromString(Digits + "abcdefABCDEF"))
        .Add("octdigits", Value.FromString("01234567"))
        .Add("punctuation", Value.FromString(Punctuation))
        .Add("printable", Value.FromString(Digits + Lowercase + Uppercase + Punctuation + Whitespace))
        .AddFunction(PyBuiltinFunction.Function("capwords", CapitalizeWords))
        .Add("Template", StringTemplate.Type)
        .Add("Formatter", StringFormatter.Type)
        .Add("__all__", Names());

    private static PyList Names()
    {
        var names = new PyList();
        foreach (string name in (ReadOnlySpan<string>)["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits", "printable", "punctuation", "whitespace", "Formatter", "Template"])
            names.Add(Value.FromString(name));
        return names;
    }

    private static Value CapitalizeWords(PyContext context, Arguments arguments)
    {
        var bound = new Value[2];
        StringFunctionArguments.Bind(arguments, "capwords", ["s", "sep"], 1, bound);
        Value separator = bound[1].IsNull ? Value.None : bound[1];
        Value words = context.Call(Attributes.Get(context, bound[0], "split"), separator);
        var capitalized = new PyList();
        foreach (Value word in Iteration.ToArray(context, words)) capitalized.Add(StrType.Capitalize(context, word));
        return StrType.Join(Truth.Of(context, separator) ? separator : Value.FromString(" "), capitalized.Span);
    }
}

/// <summary>Binding for functions that CPython writes in Python, whose messages differ from those of C functions.</summary>
internal static class StringFunctionArguments
{
    /// <summary>Binds positional-or-keyword parameters. TypeError in the words of <c>_PyEval_Vector</c>'s binder.</summary>
    public static void Bind(in Arguments arguments, string function, ReadOnlySpan<string> names, int required, Span<Value> bound)
    {
        if (arguments.Count > names.Length)
        {
            string range = required == names.Length ? $"{required}" : $"from {required} to {names.Length}";
            throw Errors.TypeError($"{function}() takes {range} positional argument{(names.Length == 1 ? "" : "s")} but {arguments.Count} were given");
        }
        bound.Clear();
        arguments.Positional.CopyTo(bound);
        for (int i = 0; i < arguments.Names.Length; i++)
        {
            int index = names.IndexOf(arguments.Names[i]);
            if (index < 0) throw Errors.TypeError($"{function}() got an unexpected keyword argument '{arguments.Names[i]}'");
            if (!bound[index].IsNull) throw Errors.TypeError($"{function}() got multiple values for argument '{arguments.Names[i]}'");
            bound[index] = arguments.Keywords[i];
        }
        var missing = new List<string>();
        for (int i = 0; i < required; i++)
            if (bound[i].IsNull) missing.Add($"'{names[i]}'");
        if (missing.Count > 0) throw Missing(function, missing);
    }

    private static PyException Missing(string function, List<string> missing)
    {
        string names = missing.Count switch
        {
            1 => missing[0],
            2 => $"{missing[0]} and {missing[1]}",
            _ => $"{string.Join(", ", missing.GetRange(0, missing.Count - 1))}, and {missing[^1]}",
        };
        return Errors.TypeError($"{function}() missing {missing.Count} required positional argument{(missing.Count == 1 ? "" : "s")}: {names}");
    }
}
