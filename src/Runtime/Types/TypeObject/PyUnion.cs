namespace PyToCil.Runtime;

/// <summary><c>int | str</c>: types.UnionType, PEP 604; from 3.14 on the one class that typing.Union is too.</summary>
public sealed class PyUnion : PyObject
{
    internal PyUnion(Value[] items) : base(Types.UnionTypes.Current) => Items = items;

    /// <summary>The members, flat and without duplicates; None stands for its type.</summary>
    public Value[] Items { get; }
}
