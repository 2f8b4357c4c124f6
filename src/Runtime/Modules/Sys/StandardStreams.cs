using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary><c>sys.stdin</c>, <c>sys.stdout</c> and <c>sys.stderr</c>, over the interpreter's readers and writers.</summary>
internal static class StandardStreams
{
    /// <summary>The stream that the sys module holds at this moment; NULL where it was deleted.</summary>
    public static Value Current(PyInterpreter interpreter, string name) => SysModule.Of(interpreter).Dictionary.GetString(name);

    public static void AddTo(PyModule module, PyInterpreter interpreter)
    {
        var input = new PyTextFile("<stdin>", "r") { Source = () => interpreter.Input };
        var output = new PyTextFile("<stdout>", "w") { Target = () => interpreter.Output };
        var error = new PyTextFile("<stderr>", "w") { Target = () => interpreter.Error };
        module.Add("stdin", input).Add("stdout", output).Add("stderr", error);
        module.Add("__stdin__", input).Add("__stdout__", output).Add("__stderr__", error);
    }
}
