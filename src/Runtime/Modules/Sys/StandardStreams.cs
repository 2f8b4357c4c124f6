using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary><c>sys.stdin</c>, <c>sys.stdout</c> and <c>sys.stderr</c>, over the interpreter's readers and writers.</summary>
internal sealed class StandardStreams
{
    private readonly PyTextFile _input;
    private readonly PyTextFile _output;
    private readonly PyTextFile _error;

    public StandardStreams(PyInterpreter interpreter)
    {
        _input = new PyTextFile("<stdin>", "r") { Source = () => interpreter.Input };
        _output = new PyTextFile("<stdout>", "w") { Target = () => interpreter.Output };
        _error = new PyTextFile("<stderr>", "w") { Target = () => interpreter.Error };
    }

    /// <summary>
    /// The stream that the sys module holds at this moment; NULL where it was deleted. A program that never touched sys
    /// prints without it: making it would be a tenth of a short program's start.
    /// </summary>
    public static Value Current(PyInterpreter interpreter, string name)
    {
        if (interpreter.HasSysModule) return SysModule.Of(interpreter).Dictionary.GetString(name);
        StandardStreams streams = interpreter.Streams;
        return name switch { "stdin" => streams._input, "stdout" => streams._output, _ => streams._error };
    }

    public void AddTo(PyModule module)
    {
        module.Add("stdin", _input).Add("stdout", _output).Add("stderr", _error);
        module.Add("__stdin__", _input).Add("__stdout__", _output).Add("__stderr__", _error);
    }
}
