using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>A slice object, <c>a:b:c</c> of a subscription. docs.python.org/3/library/functions.html#slice</summary>
public sealed class PySlice : PyObject
{
    public PySlice(Value start, Value stop, Value step) : base(SliceType.Type)
    {
        Start = start;
        Stop = stop;
        Step = step;
    }

    public Value Start { get; }
    public Value Stop { get; }
    public Value Step { get; }
}
