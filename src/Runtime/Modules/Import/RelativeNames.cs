using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>Names with leading dots, CPython's <c>resolve_name</c> (Python/import.c).</summary>
internal static class RelativeNames
{
    public static string Resolve(PyContext context, string name, PyDict globals, int level)
    {
        string package = PackageOf(globals);
        if (package.Length == 0) throw Errors.ImportError("attempted relative import with no known parent package", null);
        for (int i = 1; i < level; i++)
        {
            int dot = package.LastIndexOf('.');
            if (dot < 0) throw Errors.ImportError("attempted relative import beyond top-level package", null);
            package = package[..dot];
        }
        return name.Length == 0 ? package : $"{package}.{name}";
    }

    private static string PackageOf(PyDict globals)
    {
        Value package = globals.GetString("__package__");
        if (!package.IsNull && !package.IsNone)
            return PyText.TryGet(package, out string given) ? given : throw Errors.TypeError("package must be a string");
        Value name = globals.GetString("__name__");
        if (name.IsNull) throw Errors.Make(ExceptionTypes.KeyError, "'__name__' not in globals");
        if (!PyText.TryGet(name, out string text)) throw Errors.TypeError("__name__ must be a string");
        if (!globals.GetString("__path__").IsNull) return text;
        int dot = text.LastIndexOf('.');
        return dot < 0 ? "" : text[..dot];
    }
}
