namespace PyToCil.Runtime.Modules;

/// <summary>The modules that the runtime brings, by name. They are made at their first import.</summary>
internal static class BuiltinModules
{
    private static readonly Dictionary<string, Func<PyInterpreter, PyModule>> s_factories = new()
    {
        ["builtins"] = interpreter => interpreter.Builtins,
        ["sys"] = SysModule.Create,
        ["types"] = TypesModule.Create,
        ["abc"] = AbcModule.Create,
        ["warnings"] = WarningsModule.Create,
        ["contextlib"] = ContextlibModule.Create,
        ["string"] = StringModule.Create,
        ["string.templatelib"] = TemplateModule.Create,
        ["math"] = MathModule.Create,
        ["random"] = RandomModule.Create,
        ["_random"] = RandomModule.CreateBase,
        ["time"] = TimeModule.Create,
        ["itertools"] = ItertoolsModule.Create,
        ["collections"] = CollectionsModule.Create,
        ["collections.abc"] = CollectionsAbc.Create,
        ["operator"] = OperatorModule.Create,
        ["functools"] = FunctoolsModule.Create,
        ["heapq"] = HeapqModule.Create,
        ["bisect"] = BisectModule.Create,
        ["copy"] = CopyModule.Create,
        ["typing"] = TypingModule.Create,
    };

    public static bool TryCreate(PyInterpreter interpreter, string name, out PyModule? module)
    {
        module = s_factories.TryGetValue(name, out Func<PyInterpreter, PyModule>? factory) ? factory(interpreter) : null;
        return module is not null;
    }

    public static bool Contains(string name) => s_factories.ContainsKey(name);

    /// <summary><c>sys.builtin_module_names</c>.</summary>
    public static IEnumerable<string> Names => s_factories.Keys;
}
