using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The import statement: docs.python.org/3/reference/import.html. Compiled files come through <see cref="IModuleLoader"/>.</summary>
internal static class Importer
{
    /// <summary>Python's <c>__import__(name, globals, None, fromlist, level)</c>.</summary>
    public static Value Import(PyContext context, string name, PyDict globals, Value fromList, int level)
    {
        if (level < 0) throw Errors.ValueError("level must be >= 0");
        string absolute = level > 0 ? RelativeNames.Resolve(context, name, globals, level) : name;
        if (absolute.Length == 0) throw Errors.ValueError("Empty module name");
        Value module = Load(context, absolute, globals);
        bool wantsNames = !fromList.IsNull && !fromList.IsNone && Truth.Of(context, fromList);
        if (wantsNames)
        {
            if (Attributes.TryGet(context, module, "__path__", out _)) LoadSubmodules(context, module, absolute, fromList, globals);
            return module;
        }
        if (level == 0) return Load(context, Head(name), globals);
        if (name.Length == 0) return module;
        // A relative import without names gives the package that the first part of the name lies in.
        int cut = name.Length - Head(name).Length;
        return Load(context, absolute[..(absolute.Length - cut)], globals);
    }

    private static string Head(string name) => name.IndexOf('.') is >= 0 and var dot ? name[..dot] : name;

    /// <summary>The module of an absolute name; loads it and its parents where needed.</summary>
    public static Value Load(PyContext context, string name, PyDict? globals = null)
    {
        Value present = context.Interpreter.Modules.GetString(name);
        if (!present.IsNull)
            return present.IsNone ? throw Errors.ImportError($"import of {name} halted; None in sys.modules", name, ExceptionTypes.ModuleNotFoundError) : present;
        lock (context.Interpreter.Modules)
        {
            present = context.Interpreter.Modules.GetString(name);
            return present.IsNull ? LoadNew(context, name, globals) : present;
        }
    }

    private static Value LoadNew(PyContext context, string name, PyDict? globals)
    {
        int dot = name.LastIndexOf('.');
        Value parent = default, path = default;
        if (dot > 0)
        {
            parent = Load(context, name[..dot], globals);
            Value present = context.Interpreter.Modules.GetString(name);
            if (!present.IsNull) return present;
        }
        if (BuiltinModules.TryCreate(context.Interpreter, name, out PyModule? builtin))
        {
            context.Interpreter.Modules.SetString(name, builtin!);
            if (!parent.IsNull) Attributes.Set(context, parent, name[(dot + 1)..], builtin!);
            return builtin!;
        }
        if (dot > 0 && !Attributes.TryGet(context, parent, "__path__", out path))
            throw Errors.ImportError($"No module named '{name}'; '{name[..dot]}' is not a package", name, ExceptionTypes.ModuleNotFoundError);
        Value module = ModuleFiles.Load(context, name, path, globals);
        if (!parent.IsNull) Attributes.Set(context, parent, name[(dot + 1)..], module);
        return module;
    }

    private static void LoadSubmodules(PyContext context, Value package, string name, Value fromList, PyDict globals)
    {
        foreach (Value item in Iteration.ToArray(context, fromList))
        {
            if (!PyText.TryGet(item, out string member)) throw Errors.TypeError($"Item in ``from list'' must be str, not {item.Type.Name}");
            if (member == "*")
            {
                if (Attributes.TryGet(context, package, "__all__", out Value all)) LoadSubmodules(context, package, name, all, globals);
                continue;
            }
            if (Attributes.TryGet(context, package, member, out _)) continue;
            string full = $"{name}.{member}";
            try
            {
                Load(context, full, globals);
            }
            catch (PyException e) when (e.Value.Type.IsSubtypeOf(ExceptionTypes.ModuleNotFoundError) && PyText.TryGet(e.Value.Field("name"), out string missing) && missing == full)
            {
                // Not a submodule: IMPORT_FROM complains about the name.
            }
        }
    }

    /// <summary>IMPORT_FROM, CPython's <c>import_from</c>.</summary>
    public static Value From(PyContext context, Value module, string name)
    {
        if (Attributes.TryGet(context, module, name, out Value value)) return value;
        string? moduleName = Attributes.TryGet(context, module, "__name__", out Value n) && PyText.TryGet(n, out string text) ? text : null;
        if (moduleName is not null)
        {
            value = context.Interpreter.Modules.GetString($"{moduleName}.{name}");
            if (!value.IsNull) return value;
        }
        string? file = Attributes.TryGet(context, module, "__file__", out Value f) && PyText.TryGet(f, out string path) ? path : null;
        string shown = moduleName ?? "<unknown module name>";
        string message = file is null ? $"cannot import name '{name}' from '{shown}' (unknown location)"
            : module.Reference is PyModule m && IsInitializing(m)
                ? $"cannot import name '{name}' from partially initialized module '{shown}' (most likely due to a circular import) ({file})"
                : $"cannot import name '{name}' from '{shown}' ({file})";
        PyException error = Errors.ImportError(message, moduleName);
        error.Value.WithField("msg", PyText.ToValue(message)).WithField("name_from", PyText.ToValue(name));
        error.Value.WithField("path", file is null ? Value.None : PyText.ToValue(file));
        throw error;
    }

    /// <summary>INTRINSIC_IMPORT_STAR, CPython's <c>import_all_from</c>.</summary>
    public static void Star(PyContext context, Value module, Value names)
    {
        bool hasAll = Attributes.TryGet(context, module, "__all__", out Value all);
        Value list = all;
        if (!hasAll)
        {
            if (!Attributes.TryGet(context, module, "__dict__", out Value dictionary)) throw Errors.Make(ExceptionTypes.ImportError, "from-import-* object has no __dict__ and no __all__");
            list = dictionary;
        }
        foreach (Value name in Iteration.ToArray(context, list))
        {
            if (!PyText.TryGet(name, out string text))
            {
                string shown = Attributes.TryGet(context, module, "__name__", out Value n) ? Representation.Str(context, n) : "?";
                throw Errors.TypeError(hasAll ? $"Item in {shown}.__all__ must be str, not {name.Type.Name}" : $"Key in {shown}.__dict__ must be str, not {name.Type.Name}");
            }
            if (!hasAll && text.StartsWith('_')) continue;
            Value value = Attributes.Get(context, module, text);
            if (names.Reference is PyDict dictionary) dictionary.SetString(text, value);
            else Items.Set(context, names, name, value);
        }
    }

    /// <summary>The builtin <c>__import__</c>.</summary>
    public static Value Function(PyContext context, Arguments arguments)
    {
        var given = new Value[5];
        arguments.Bind("__import__", ["name", "globals", "locals", "fromlist", "level"], 1, 5, given);
        if (!PyText.TryGet(given[0], out string name)) throw Errors.TypeError("module name must be a string");
        int level = given[4].IsNull ? 0 : Indexing.ToInt32(context, given[4]);
        return Import(context, name, given[1].Reference as PyDict ?? new PyDict(), given[3], level);
    }

    // ---- Modules whose body has not ended ----

    private static readonly HashSet<PyModule> s_initializing = new(ReferenceEqualityComparer.Instance);

    public static bool IsInitializing(PyModule module)
    {
        lock (s_initializing) return s_initializing.Contains(module);
    }

    internal static void SetInitializing(PyModule module, bool value)
    {
        lock (s_initializing)
        {
            if (value) s_initializing.Add(module); else s_initializing.Remove(module);
        }
    }
}
