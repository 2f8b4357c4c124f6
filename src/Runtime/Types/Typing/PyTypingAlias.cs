using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>The subclasses of Lib/typing.py's <c>_GenericAlias</c>.</summary>
internal enum AliasKind { Plain, Callable, Union, Literal, Concatenate, Unpack, Annotated }

/// <summary>A subscripted form of the module typing: <c>Box[int]</c>, <c>List[int]</c>, <c>Optional[str]</c>.</summary>
public sealed class PyTypingAlias : PyObject
{
    private Value[]? _parameters;

    internal PyTypingAlias(AliasKind kind, Value origin, PyTuple arguments, string? name = null) : base(TypingAliasType.Of(kind))
    {
        Kind = kind;
        Origin = origin;
        Arguments = arguments;
        Name = name;
    }

    internal AliasKind Kind { get; }

    /// <summary>The class or special form before the brackets.</summary>
    public Value Origin { get; }

    public PyTuple Arguments { get; }

    /// <summary>The name in typing; null for classes of programs.</summary>
    public string? Name { get; }

    /// <summary>False for forms such as <c>List</c>, whose class is to be called in their place.</summary>
    public bool CanInstantiate { get; internal init; } = true;

    /// <summary>What <c>Annotated</c> adds to the type.</summary>
    public PyTuple Metadata { get; internal init; } = PyTuple.Empty;

    internal Value[] Parameters(PyContext context) => _parameters ??= TypeArguments.CollectParameters(context, Arguments.Items);
}

/// <summary>typing.ForwardRef: a type written as text, kept as it is.</summary>
/// <param name="text">The text.</param>
/// <param name="module">The module that it belongs to, as far as it is known.</param>
public sealed class PyForwardRef(string text, string? module = null) : PyObject(ForwardRefType.Type)
{
    public string Text => text;
    public string? Module => module;
}
