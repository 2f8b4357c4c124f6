using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The module warnings, as far as its default filters: docs.python.org/3/library/warnings.html</summary>
internal static class WarningsModule
{
    public static PyModule Create(PyInterpreter interpreter)
    {
        var module = new PyModule(interpreter, "warnings", "Python part of the warnings subsystem.");
        module.AddFunction(PyBuiltinFunction.Function("warn", WarnFunction));
        module.AddFunction(PyBuiltinFunction.Function("filterwarnings", static (context, arguments) => AddFilter(context, arguments, "filterwarnings", ["action", "message", "category", "module", "lineno", "append"], 2)));
        module.AddFunction(PyBuiltinFunction.Function("simplefilter", static (context, arguments) => AddFilter(context, arguments, "simplefilter", ["action", "category", "lineno", "append"], 1)));
        module.AddFunction(PyBuiltinFunction.Function("resetwarnings", ResetFilters));
        module.Add("filters", new PyList());
        return module;
    }

    private static readonly string[] s_actions = ["default", "always", "ignore", "module", "once", "error"];

    /// <summary>Issues a warning from runtime code.</summary>
    public static void Warn(PyContext context, PyType category, string message) => Issue(context, category, PyText.ToValue(message));

    private static Value WarnFunction(PyContext context, Arguments arguments)
    {
        var given = new Value[5];
        arguments.Bind("warn", ["message", "category", "stacklevel", "source", "skip_file_prefixes"], 1, 4, given);
        if (given[0].Reference is PyBaseException instance && instance.Type.IsSubtypeOf(ExceptionTypes.Warning))
        {
            Issue(context, instance.Type, instance);
            return Value.None;
        }
        PyType category = ExceptionTypes.UserWarning;
        if (!given[1].IsNull && !given[1].IsNone)
            category = given[1].Reference is PyType type && type.IsSubtypeOf(ExceptionTypes.Warning) ? type
                : throw Errors.TypeError($"category must be a Warning subclass, not '{given[1].Type.Name}'");
        Issue(context, category, given[0]);
        return Value.None;
    }

    private static void Issue(PyContext context, PyType category, Value message)
    {
        string action = ActionFor(context, category);
        if (action == "ignore") return;
        if (action == "error")
            throw new PyException((PyBaseException)(message.Reference is PyBaseException ? message : context.Call(category, message)).Reference!);
        Value output = StandardStreams.Current(context.Interpreter, "stderr");
        if (output.IsNull || output.IsNone) return;
        string text = Representation.Str(context, message);
        string file = context.Interpreter.Arguments.Count > 0 ? context.Interpreter.Arguments[0] : "";
        if (action != "always" && !Registry(context).Add((category, text))) return;
        context.Call(Attributes.Get(context, output, "write"), PyText.ToValue($"{(file.Length == 0 ? "sys" : file)}: {category.Name}: {text}\n"));
    }

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<PyInterpreter, HashSet<(PyType, string)>> s_shown = [];

    private static HashSet<(PyType, string)> Registry(PyContext context) => s_shown.GetOrCreateValue(context.Interpreter);

    private static PyList Filters(PyContext context) =>
        Importer.Load(context, "warnings").Reference is PyModule module && module.Dictionary.GetString("filters").Reference is PyList list ? list : new PyList();

    /// <summary>The first filter that names the category or a base of it; then CPython's defaults.</summary>
    private static string ActionFor(PyContext context, PyType category)
    {
        foreach (Value filter in Filters(context).ToArray())
            if (filter.Reference is PyTuple { Count: >= 3 } tuple && tuple[2].Reference is PyType type && category.IsSubtypeOf(type) && PyText.TryGet(tuple[0], out string action)) return action;
        return category.IsSubtypeOf(ExceptionTypes.DeprecationWarning) || category.IsSubtypeOf(ExceptionTypes.PendingDeprecationWarning)
            || category.IsSubtypeOf(ExceptionTypes.ImportWarning) || category.IsSubtypeOf(ExceptionTypes.ResourceWarning) ? "ignore" : "default";
    }

    private static Value AddFilter(PyContext context, Arguments arguments, string function, string[] names, int categoryIndex)
    {
        var given = new Value[names.Length];
        arguments.Bind(function, names, 1, names.Length, given);
        if (!PyText.TryGet(given[0], out string action) || Array.IndexOf(s_actions, action) < 0) throw Errors.AssertionError($"invalid action: {Representation.Repr(context, given[0])}");
        if (function == "filterwarnings" && !given[1].IsNull && PyText.TryGet(given[1], out string pattern) && pattern.Length > 0)
            throw Errors.NotImplementedError("warnings.filterwarnings() with a message pattern is not supported");
        Value category = given[categoryIndex].IsNull ? ExceptionTypes.Warning : given[categoryIndex];
        Value filter = PyTuple.Of(given[0], Value.None, category, Value.None, 0L);
        PyList filters = Filters(context);
        if (!given[^1].IsNull && Truth.Of(context, given[^1])) filters.Add(filter); else filters.Insert(0, filter);
        return Value.None;
    }

    private static Value ResetFilters(PyContext context)
    {
        Filters(context).Clear();
        return Value.None;
    }
}
