using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>Finds compiled modules in folders and runs them; the part of importlib's path finder that needs no source.</summary>
internal static class ModuleFiles
{
    /// <summary>Loads the module from its parent's <c>__path__</c>, or from <c>sys.path</c> where that is NULL.</summary>
    /// <exception cref="PyException">ModuleNotFoundError; ImportError where only source is there; what the module raised.</exception>
    public static Value Load(PyContext context, string name, Value path, PyDict? globals)
    {
        string last = name[(name.LastIndexOf('.') + 1)..];
        string? sourceOnly = null;
        foreach (string folder in path.IsNull ? SearchFolders(context, globals) : Folders(context, path))
        {
            if (Find(context, folder, last, out string file, out string shown, out bool isPackage)) return Run(context, name, file, shown, isPackage ? Path.Combine(folder, last) : null);
            string source = Path.Combine(folder, last + ".py");
            if (sourceOnly is null && File.Exists(source)) sourceOnly = source;
            source = Path.Combine(folder, last, "__init__.py");
            if (sourceOnly is null && File.Exists(source)) sourceOnly = source;
        }
        if (sourceOnly is not null)
            throw Errors.ImportError($"module '{name}' is not compiled: found {sourceOnly} but no .pyc of Python {context.Interpreter.Version.ToString(2)}; compile it with CPython (python -m compileall)", name);
        throw Errors.ModuleNotFoundError(name);
    }

    /// <summary><c>sys.path</c>, and the folder of the importing file.</summary>
    private static IEnumerable<string> SearchFolders(PyContext context, PyDict? globals)
    {
        Value system = context.Interpreter.Modules.GetString("sys");
        IEnumerable<string> folders = system.Reference is PyModule sys && sys.Dictionary.GetString("path").Reference is PyList list ? Texts(list.ToArray()) : context.Interpreter.SearchPath;
        string? beside = null;
        if (globals is not null && PyText.TryGet(globals.GetString("__file__"), out string file)) beside = FolderOf(file);
        return beside is null ? folders : folders.Append(beside);
    }

    private static string FolderOf(string file)
    {
        string folder = Path.GetDirectoryName(file) ?? "";
        return Path.GetFileName(folder) == "__pycache__" ? Path.GetDirectoryName(folder) ?? "" : folder;
    }

    private static IEnumerable<string> Folders(PyContext context, Value path) => Texts(Iteration.ToArray(context, path));

    private static IEnumerable<string> Texts(Value[] values)
    {
        foreach (Value value in values)
            if (PyText.TryGet(value, out string text)) yield return text;
    }

    /// <summary>The compiled file, and what <c>__file__</c> says: the source where it lies beside.</summary>
    private static bool Find(PyContext context, string folder, string name, out string file, out string shown, out bool isPackage)
    {
        isPackage = true;
        if (TryFile(context, Path.Combine(folder, name), "__init__", out file, out shown)) return true;
        isPackage = false;
        return TryFile(context, folder, name, out file, out shown);
    }

    private static bool TryFile(PyContext context, string folder, string name, out string file, out string shown)
    {
        Version version = context.Interpreter.Version;
        string source = Path.Combine(folder, name + ".py");
        file = Path.Combine(folder, "__pycache__", $"{name}.cpython-{version.Major}{version.Minor}.pyc");
        shown = source;
        if (File.Exists(file)) return true;
        file = Path.Combine(folder, name + ".pyc");
        shown = File.Exists(source) ? source : file;
        return File.Exists(file);
    }

    private static Value Run(PyContext context, string name, string file, string shown, string? packageFolder)
    {
        PyInterpreter interpreter = context.Interpreter;
        IModuleLoader loader = interpreter.Loader ?? throw Errors.ImportError($"cannot load {file}: the interpreter has no loader of compiled modules", name);
        PyCode code = loader.Load(interpreter, file);
        var module = new PyModule(interpreter, name);
        module.Add("__file__", PyText.ToValue(shown)).Add("__cached__", PyText.ToValue(file));
        int dot = name.LastIndexOf('.');
        module.Add("__package__", PyText.ToValue(packageFolder is not null ? name : dot < 0 ? "" : name[..dot]));
        if (packageFolder is not null) module.Add("__path__", new PyList([PyText.ToValue(packageFolder)]));
        interpreter.Modules.SetString(name, module);
        Importer.SetInitializing(module, true);
        try
        {
            module.Execute(code);
        }
        catch
        {
            interpreter.Modules.RemoveString(name);
            throw;
        }
        finally
        {
            Importer.SetInitializing(module, false);
        }
        // A module may put something else in its place.
        Value loaded = interpreter.Modules.GetString(name);
        return loaded.IsNull ? throw Errors.KeyError(PyText.ToValue(name)) : loaded;
    }
}
