using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>A value that a function without arguments gives when first asked for, PEP 695's lazy evaluation.</summary>
internal struct LazyValue
{
    private Value _value;
    private Value _evaluate;

    public static LazyValue Of(Value value) => new() { _value = value };

    public static LazyValue By(Value evaluate) => new() { _evaluate = evaluate };

    public readonly bool IsEmpty => _value.IsNull && _evaluate.IsNull;

    /// <summary>The value; NULL where there is none. What the function raises passes, and it is asked again next time.</summary>
    public Value Get(PyContext context)
    {
        if (_value.IsNull && !_evaluate.IsNull) _value = context.Call(_evaluate);
        return _value;
    }
}

/// <summary>A TypeVar, ParamSpec or TypeVarTuple. Objects/typevarobject.c</summary>
public abstract class PyTypeParameter : PyObject, IAttributed
{
    private AttributeStore _attributes;

    private protected PyTypeParameter(PyType type, string name) : base(type)
    {
        Name = name;
        _attributes.Begin(type);
    }

    public string Name { get; }

    /// <summary>The upper bound; empty for none.</summary>
    internal LazyValue Bound;

    /// <summary>PEP 696: the default; empty for none.</summary>
    internal LazyValue Default;

    public bool IsCovariant { get; internal init; }
    public bool IsContravariant { get; internal init; }
    public bool InfersVariance { get; internal init; }

    ref AttributeStore IAttributed.Attributes => ref _attributes;

    /// <summary>The name with the mark of its variance.</summary>
    public virtual string Text => InfersVariance ? Name : (IsCovariant ? "+" : IsContravariant ? "-" : "~") + Name;

    /// <summary><c>__typing_prepare_subst__</c>: groups the arguments so that one stands for each parameter.</summary>
    internal abstract Value[] Prepare(PyContext context, Value alias, Value[] parameters, Value[] arguments);

    /// <summary><c>__typing_subst__</c>: the argument that takes the parameter's place, checked.</summary>
    internal abstract Value Substitute(PyContext context, Value argument);

    /// <summary>The arguments, with the default added where the parameter is the first that got none.</summary>
    private protected Value[] WithDefault(PyContext context, Value[] parameters, Value[] arguments)
    {
        int index = Array.FindIndex(parameters, p => p.Reference == this);
        return index == arguments.Length && !Default.IsEmpty ? [.. arguments, Default.Get(context)] : arguments;
    }
}

/// <summary>typing.TypeVar.</summary>
public sealed class PyTypeVar(string name) : PyTypeParameter(TypeVarType.Type, name)
{
    /// <summary>A tuple of types; empty for none.</summary>
    internal LazyValue Constraints;

    internal override Value[] Prepare(PyContext context, Value alias, Value[] parameters, Value[] arguments) => WithDefault(context, parameters, arguments);

    internal override Value Substitute(PyContext context, Value argument)
    {
        Value type = TypeArguments.Check(context, argument, "Parameters to generic types must be types.");
        if (type.Reference is PyGenericAlias { IsUnpacked: true } or PyTypingAlias { Kind: AliasKind.Unpack })
            throw Errors.TypeError($"{Representation.Repr(context, argument)} is not valid as type argument");
        return type;
    }
}

/// <summary>typing.ParamSpec.</summary>
public sealed class PyParamSpec(string name) : PyTypeParameter(ParamSpecType.Type, name)
{
    internal override Value[] Prepare(PyContext context, Value alias, Value[] parameters, Value[] arguments)
    {
        int index = Array.FindIndex(parameters, p => p.Reference == this);
        arguments = WithDefault(context, parameters, arguments);
        if (index >= arguments.Length) throw Errors.TypeError($"Too few arguments for {Representation.Str(context, alias)}");
        // Z[int, str] stands for Z[[int, str]] where the ParamSpec is the only parameter (PEP 612).
        if (parameters.Length == 1 && !TypeArguments.IsParameterExpression(arguments[0])) return [PyTuple.From(arguments)];
        if (arguments[index].Reference is not PyList list) return arguments;
        Value[] grouped = [.. arguments];
        grouped[index] = PyTuple.Of(Iteration.ToArray(context, list));
        return grouped;
    }

    internal override Value Substitute(PyContext context, Value argument)
    {
        if (argument.Reference is PyTuple or PyList)
            return PyTuple.Of(Array.ConvertAll(Iteration.ToArray(context, argument), a => TypeArguments.Check(context, a, "Expected a type.")));
        if (!TypeArguments.IsParameterExpression(argument))
            throw Errors.TypeError($"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {Representation.Str(context, argument)}");
        return argument;
    }
}

/// <summary>typing.TypeVarTuple.</summary>
public sealed class PyTypeVarTuple(string name) : PyTypeParameter(TypeVarTupleType.Type, name)
{
    /// <summary>From 3.15 on it has a variance as the other parameters have.</summary>
    public override string Text => PyVersion.Since(15) ? base.Text : Name;

    internal override Value[] Prepare(PyContext context, Value alias, Value[] parameters, Value[] arguments)
    {
        int index = Array.FindIndex(parameters, p => p.Reference == this);
        for (int i = index + 1; i < parameters.Length; i++)
            if (parameters[i].Reference is PyTypeVarTuple) throw Errors.TypeError($"More than one TypeVarTuple parameter in {Representation.Str(context, alias)}");
        int after = parameters.Length - index - 1;
        if (index + after > arguments.Length)
            throw Errors.TypeError($"Too few arguments for {Representation.Str(context, alias)}; actual {arguments.Length}, expected at least {parameters.Length - 1}");
        if (arguments.Length == index + after && !Default.IsEmpty)
        {
            Value[] given = TypeArguments.UnpackTuples([Default.Get(context)]);
            return [.. arguments.AsSpan(0, index), PyTuple.Of(given), .. arguments.AsSpan(index)];
        }
        return [.. arguments.AsSpan(0, index), PyTuple.From(arguments.AsSpan(index, arguments.Length - index - after)), .. arguments.AsSpan(arguments.Length - after)];
    }

    internal override Value Substitute(PyContext context, Value argument) => throw Errors.TypeError("Substitution of bare TypeVarTuple is not supported");
}

/// <summary><c>P.args</c> or <c>P.kwargs</c>.</summary>
public sealed class PyParamSpecPart(PyParamSpec origin, bool isKeywords) : PyObject(isKeywords ? ParamSpecType.KeywordsPart : ParamSpecType.ArgumentsPart)
{
    public PyParamSpec Origin => origin;
    public bool IsKeywords => isKeywords;
}

/// <summary>The type of typing.NoDefault, new in 3.13.</summary>
public sealed class PyNoDefault : PyObject
{
    public static readonly PyNoDefault Instance = new();
    private PyNoDefault() : base(NoDefaultType.Type) { }
}
