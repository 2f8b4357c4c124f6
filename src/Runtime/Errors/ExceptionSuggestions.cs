using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>"Did you mean" at the end of a printed NameError, AttributeError or ImportError: Python/suggestions.c, Lib/traceback.py <c>_compute_suggestion_error</c>.</summary>
internal static class ExceptionSuggestions
{
    private const int MostCandidates = 750;

    /// <summary>The text to add to the message; empty for none.</summary>
    public static string For(PyContext context, PyBaseException exception)
    {
        try
        {
            if (!context.Interpreter.Since(10)) return "";
            if (exception.Type.IsSubtypeOf(ExceptionTypes.ImportError)) return context.Interpreter.Since(12) ? OfImport(context, exception) : "";
            if (exception.Type.IsSubtypeOf(ExceptionTypes.NameError)) return OfName(context, exception);
            return exception.Type.IsSubtypeOf(ExceptionTypes.AttributeError) ? OfAttribute(context, exception) : "";
        }
        catch (PyException)
        {
            return "";
        }
    }

    private static string Asked(string? suggestion) => suggestion is null ? "" : $". Did you mean: '{suggestion}'?";

    private static bool TryName(PyBaseException exception, string field, out string name)
    {
        name = "";
        Value value = exception.Field(field);
        return !value.IsNull && PyText.TryGet(value, out name);
    }

    private static string? Closest(string name, List<string> candidates, bool hideUnderscored)
    {
        if (candidates.Count > MostCandidates) return null;
        if (hideUnderscored) candidates.RemoveAll(c => c.StartsWith('_'));
        return Suggestions.Closest(name, candidates.ToArray());
    }

    private static string OfAttribute(PyContext context, PyBaseException exception)
    {
        Value owner = exception.Field("obj");
        if (owner.IsNull || !TryName(exception, "name", out string name)) return "";
        bool hide = context.Interpreter.Since(13) && !name.StartsWith('_');
        return Asked(Closest(name, Names(context, Modules.Directory.Of(context, owner)), hide));
    }

    private static string OfImport(PyContext context, PyBaseException exception)
    {
        if (!TryName(exception, "name_from", out string name) || !TryName(exception, "name", out string module)) return "";
        Value loaded = context.Interpreter.Modules.GetString(module);
        if (loaded.IsNull) return "";
        bool hide = context.Interpreter.Since(13) && !name.StartsWith('_');
        return Asked(Closest(name, Names(context, Modules.Directory.Of(context, loaded)), hide));
    }

    private static List<string> Names(PyContext context, PyList list)
    {
        var names = new List<string>();
        foreach (Value value in Iteration.ToArray(context, list))
            if (PyText.TryGet(value, out string text)) names.Add(text);
        return names;
    }

    private static string OfName(PyContext context, PyBaseException exception)
    {
        if (!TryName(exception, "name", out string name) || exception.Traceback is not { } frame) return "";
        while (frame.Next is { } next) frame = next;
        string? suggestion = InFrame(context, frame, name);
        string text = Asked(suggestion);
        if (!context.Interpreter.Since(12) || !StandardLibraryNames.Contains(name)) return text;
        return suggestion is null ? $". Did you forget to import '{name}'?" : $"{text} Or did you forget to import '{name}'?";
    }

    /// <summary>Names of the innermost frame. Its locals' values are gone, so that bound and unbound ones cannot be told apart.</summary>
    private static string? InFrame(PyContext context, PyTraceback frame, string name)
    {
        CodeDescription code = frame.Code.Description;
        List<string> locals = frame.Code.IsNamespace ? [] : [.. Entry.Functions.LocalNames(code)];
        if (frame.Function is not { } function) return Closest(name, locals, false);
        List<string> globals = Keys(function.Globals), builtins = Keys(function.Builtins);
        if (context.Interpreter.Since(13)) return Closest(name, [.. locals, .. globals, .. builtins], false);
        return Closest(name, locals, false) ?? Closest(name, globals, false) ?? Closest(name, builtins, false);
    }

    private static List<string> Keys(PyDict dictionary)
    {
        var keys = new List<string>();
        int position = 0;
        while (dictionary.Next(ref position, out Value key, out _))
            if (PyText.TryGet(key, out string text)) keys.Add(text);
        return keys;
    }
}
