using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary><c>list[int]</c>: types.GenericAlias, PEP 585. Calls and attributes go to the class.</summary>
public sealed class PyGenericAlias : PyObject
{
    public PyGenericAlias(Value origin, Value arguments) : base(GenericAliasType.Type)
    {
        Origin = origin;
        Arguments = arguments.Reference is PyTuple tuple && tuple.Type == TupleType.Type ? tuple : PyTuple.Of(arguments);
    }

    /// <summary>The class.</summary>
    public Value Origin { get; }

    /// <summary>What stands in the brackets, as a tuple.</summary>
    public PyTuple Arguments { get; }

    /// <summary>Made by <c>*list[int]</c>.</summary>
    public bool IsUnpacked { get; internal init; }
}
