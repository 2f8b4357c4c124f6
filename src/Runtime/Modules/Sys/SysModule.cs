using System.Runtime.InteropServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The module sys: docs.python.org/3/library/sys.html</summary>
internal static class SysModule
{
    /// <summary>The interpreter's sys module; made at first use.</summary>
    public static PyModule Of(PyInterpreter interpreter)
    {
        if (interpreter.Modules.GetString("sys").Reference is PyModule module) return module;
        lock (interpreter.Modules)
        {
            if (interpreter.Modules.GetString("sys").Reference is PyModule made) return made;
            module = Create(interpreter);
            interpreter.Modules.SetString("sys", module);
            return module;
        }
    }

    public static PyModule Create(PyInterpreter interpreter)
    {
        var module = new PyModule(interpreter, "sys", "This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.");
        interpreter.HasSysModule = true;
        interpreter.Streams.AddTo(module);
        SysVersion.AddTo(module, interpreter);
        SysNumbers.AddTo(module);
        SysFunctions.AddTo(module);
        module.Add("modules", interpreter.Modules);
        module.Add("argv", TextList(interpreter.Arguments));
        module.Add("orig_argv", TextList(interpreter.Arguments));
        module.Add("path", TextList(interpreter.SearchPath));
        module.Add("meta_path", new PyList()).Add("path_hooks", new PyList()).Add("path_importer_cache", new PyDict());
        module.Add("executable", PyText.ToValue(Environment.ProcessPath ?? ""));
        module.Add("prefix", PyText.ToValue(AppContext.BaseDirectory)).Add("exec_prefix", PyText.ToValue(AppContext.BaseDirectory));
        module.Add("base_prefix", PyText.ToValue(AppContext.BaseDirectory)).Add("base_exec_prefix", PyText.ToValue(AppContext.BaseDirectory));
        module.Add("platform", Value.FromString(Platform())).Add("platlibdir", Value.FromString("lib"));
        module.Add("byteorder", Value.FromString(BitConverter.IsLittleEndian ? "little" : "big"));
        module.Add("warnoptions", new PyList()).Add("dont_write_bytecode", Value.True).Add("pycache_prefix", Value.None);
        module.Add("copyright", Value.FromString("Copyright (c) PyToCil contributors."));
        var names = new List<string>(BuiltinModules.Names);
        names.Sort(string.CompareOrdinal);
        module.Add("builtin_module_names", PyTuple.Of([.. names.ConvertAll(n => PyText.ToValue(n))]));
        return module;
    }

    private static PyList TextList(IEnumerable<string> texts)
    {
        var list = new PyList();
        foreach (string text in texts) list.Add(PyText.ToValue(text));
        return list;
    }

    private static string Platform() => RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "win32" : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "darwin" : "linux";
}
