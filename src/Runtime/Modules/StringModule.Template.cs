using System.Text;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>string.Template: docs.python.org/3/library/string.html#template-strings. A subclass may change <c>delimiter</c> only.</summary>
internal static class StringTemplate
{
    public static readonly PyType Type = NativeTypes.Make("Template", "string", Define, withAttributes: true).WrittenInPython();

    private static void Define(TypeDefinition d) => d
        .New(New)
        .Method("__init__", Init)
        .ClassMethod("__init_subclass__", CheckSubclass)
        .Constant("delimiter", Value.FromString("$"))
        .Constant("idpattern", Value.FromString("(?a:[_a-z][_a-z0-9]*)"))
        .Constant("braceidpattern", Value.None)
        .Method("substitute", static (PyContext context, Arguments arguments) => Substitute(context, arguments, "substitute", false))
        .Method("safe_substitute", static (PyContext context, Arguments arguments) => Substitute(context, arguments, "safe_substitute", true))
        .Since(11).Method("is_valid", IsValid).Method("get_identifiers", Identifiers);

    private static Value New(PyContext context, Arguments arguments) => new PyInstance(TypeCalls.ClassArgument("Template", arguments, Type));

    private static Value Init(PyContext context, Arguments arguments)
    {
        var bound = new Value[2];
        PythonArguments.Bind("Template.__init__", ["self", "template"], 2, 2, arguments, bound);
        Attributes.Set(context, bound[0], "template", bound[1]);
        return Value.None;
    }

    private static Value CheckSubclass(PyContext context, Arguments arguments)
    {
        foreach (string name in (ReadOnlySpan<string>)["pattern", "idpattern", "braceidpattern", "flags"])
            if (arguments[0].Reference is PyType type && !type.Attributes.GetString(name).IsNull)
                throw Errors.NotImplementedError($"a subclass of string.Template with its own '{name}' is not supported");
        return Value.None;
    }

    private enum PlaceholderKind { Escaped, Named, Invalid }

    private readonly record struct Placeholder(PlaceholderKind Kind, int Start, int End, string Name);

    private static string TemplateOf(PyContext context, Value self) =>
        PyText.TryGet(Attributes.Get(context, self, "template"), out string text) ? text : throw Errors.TypeError("expected string or bytes-like object");

    private static List<Placeholder> Find(PyContext context, Value self, string text)
    {
        PyText.TryGet(Attributes.Get(context, self, "delimiter"), out string delimiter);
        var found = new List<Placeholder>();
        for (int at = 0; (at = text.IndexOf(delimiter, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            Placeholder placeholder = Read(text, at, at + delimiter.Length, delimiter);
            found.Add(placeholder);
            at = Math.Max(placeholder.End, at + 1);
        }
        return found;
    }

    private static Placeholder Read(string text, int start, int after, string delimiter)
    {
        if (text.AsSpan(after).StartsWith(delimiter, StringComparison.OrdinalIgnoreCase)) return new Placeholder(PlaceholderKind.Escaped, start, after + delimiter.Length, "");
        int end = EndOfName(text, after);
        if (end > after) return new Placeholder(PlaceholderKind.Named, start, end, text[after..end]);
        if (after < text.Length && text[after] == '{')
        {
            end = EndOfName(text, after + 1);
            if (end > after + 1 && end < text.Length && text[end] == '}') return new Placeholder(PlaceholderKind.Named, start, end + 1, text[(after + 1)..end]);
        }
        return new Placeholder(PlaceholderKind.Invalid, start, after, "");
    }

    private static int EndOfName(string text, int start)
    {
        int end = start;
        while (end < text.Length && (text[end] == '_' || char.IsAsciiLetter(text[end]) || (end > start && char.IsAsciiDigit(text[end])))) end++;
        return end;
    }

    private static Value Substitute(PyContext context, Arguments arguments, string function, bool isSafe)
    {
        if (arguments.Count > 2) throw Errors.TypeError($"Template.{function}() takes from 1 to 2 positional arguments but {arguments.Count} were given");
        Value self = arguments[0];
        Value mapping = arguments.Count > 1 ? arguments[1] : arguments.KeywordDictionary();
        PyDict? first = arguments is { Count: > 1, HasKeywords: true } ? arguments.KeywordDictionary() : null;
        string text = TemplateOf(context, self);
        var result = new StringBuilder(text.Length + 16);
        int position = 0;
        foreach (Placeholder placeholder in Find(context, self, text))
        {
            result.Append(text, position, placeholder.Start - position);
            position = placeholder.End;
            string whole = text[placeholder.Start..placeholder.End];
            switch (placeholder.Kind)
            {
                case PlaceholderKind.Escaped: result.Append(Representation.Str(context, Attributes.Get(context, self, "delimiter"))); break;
                case PlaceholderKind.Named: result.Append(Lookup(context, mapping, first, placeholder.Name, isSafe) ?? whole); break;
                default: result.Append(isSafe ? whole : throw Invalid(text, placeholder.End)); break;
            }
        }
        return PyText.ToValue(result.Append(text, position, text.Length - position).ToString());
    }

    // Null where a safe substitution finds nothing.
    private static string? Lookup(PyContext context, Value mapping, PyDict? first, string name, bool isSafe)
    {
        Value own = first is null ? default : first.GetString(name);
        if (!own.IsNull) return Representation.Str(context, own);
        try
        {
            return Representation.Str(context, Items.Get(context, mapping, Value.FromString(name)));
        }
        catch (PyException e) when (isSafe && e.Value.Type.IsSubtypeOf(ExceptionTypes.KeyError))
        {
            return null;
        }
    }

    private static PyException Invalid(string text, int position)
    {
        int line = 1, lineStart = 0;
        for (int i = 0; i < position; i++)
        {
            if (!UnicodeData.IsLineBreak(text[i])) continue;
            if (text[i] == '\r' && i + 1 < position && text[i + 1] == '\n') i++;
            if (i + 1 >= position) break;
            line++;
            lineStart = i + 1;
        }
        return Errors.ValueError($"Invalid placeholder in string: line {line}, col {position - lineStart}");
    }

    private static Value IsValid(PyContext context, Value self) => !Find(context, self, TemplateOf(context, self)).Exists(p => p.Kind == PlaceholderKind.Invalid);

    private static Value Identifiers(PyContext context, Value self)
    {
        var names = new PyList();
        var seen = new HashSet<string>();
        foreach (Placeholder placeholder in Find(context, self, TemplateOf(context, self)))
            if (placeholder.Kind == PlaceholderKind.Named && seen.Add(placeholder.Name)) names.Add(Value.FromString(placeholder.Name));
        return names;
    }
}
