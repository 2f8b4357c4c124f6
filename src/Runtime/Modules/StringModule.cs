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
        PythonArguments.Bind("capwords", ["s", "sep"], 1, 2, arguments, bound);
        Value separator = bound[1].IsNull ? Value.None : bound[1];
        Value words = context.Call(Attributes.Get(context, bound[0], "split"), separator);
        var capitalized = new PyList();
        foreach (Value word in Iteration.ToArray(context, words)) capitalized.Add(StrType.Capitalize(context, word));
        return StrType.Join(Truth.Of(context, separator) ? separator : Value.FromString(" "), capitalized.Span);
    }
}
