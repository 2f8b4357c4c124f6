using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The module string.templatelib, new in 3.14: docs.python.org/3/library/string.templatelib.html</summary>
internal static class TemplateModule
{
    /// <exception cref="PyException">ModuleNotFoundError before 3.14.</exception>
    public static PyModule Create(PyInterpreter interpreter)
    {
        if (!interpreter.Since(14))
            throw Errors.ImportError("No module named 'string.templatelib'; 'string' is not a package", "string.templatelib", ExceptionTypes.ModuleNotFoundError);
        return new PyModule(interpreter, "string.templatelib", "Support for template string literals (t-strings).")
            .Add("Template", TemplateType.Type)
            .Add("Interpolation", InterpolationType.Type)
            .AddFunction(PyBuiltinFunction.Function("convert", Convert));
    }

    private static Value Convert(PyContext context, Arguments arguments)
    {
        var bound = new Value[2];
        PythonArguments.Bind("convert", ["obj", "conversion"], 2, 2, arguments, bound);
        if (bound[1].IsNone) return bound[0];
        int conversion = PyText.TryGet(bound[1], out string letter) && letter.Length == 1 ? "sra".IndexOf(letter[0]) + 1 : 0;
        if (conversion == 0) throw Errors.ValueError($"invalid conversion specifier: {Representation.Str(context, bound[1])}");
        return context.Check(Entry.Building.Convert(context, bound[0], conversion));
    }
}
