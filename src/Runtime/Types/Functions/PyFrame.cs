namespace PyToCil.Runtime;

/// <summary>A frame as tracebacks and <c>sys._getframe</c> show it: which function ran where. It holds no live locals.</summary>
public sealed class PyFrame : PyObject
{
    internal PyFrame(PyCode code, PyFunction? function, int line, int offset) : base(Types.SingletonTypes.Frame)
    {
        Code = code;
        Function = function;
        Line = line;
        Offset = offset;
    }

    public PyCode Code { get; }
    public PyFunction? Function { get; }

    /// <summary><c>f_lineno</c>; -1 where unknown.</summary>
    public int Line { get; }

    /// <summary><c>f_lasti</c>.</summary>
    public int Offset { get; }
}
