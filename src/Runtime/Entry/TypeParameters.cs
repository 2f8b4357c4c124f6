using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Entry;

/// <summary>Type parameters and type aliases for emitted code, PEP 695 and 696: Python/intrinsics.c</summary>
public static class TypeParameters
{
    /// <summary>INTRINSIC_TYPEVAR</summary>
    public static Value MakeTypeVar(Value name) => new PyTypeVar(Text(name)) { InfersVariance = true };

    /// <summary>INTRINSIC_TYPEVAR_WITH_BOUND</summary>
    public static Value MakeTypeVarWithBound(Value name, Value evaluate) => new PyTypeVar(Text(name)) { InfersVariance = true, Bound = LazyValue.By(evaluate) };

    /// <summary>INTRINSIC_TYPEVAR_WITH_CONSTRAINTS</summary>
    public static Value MakeTypeVarWithConstraints(Value name, Value evaluate) => new PyTypeVar(Text(name)) { InfersVariance = true, Constraints = LazyValue.By(evaluate) };

    /// <summary>INTRINSIC_PARAMSPEC</summary>
    public static Value MakeParamSpec(Value name) => new PyParamSpec(Text(name)) { InfersVariance = true };

    /// <summary>INTRINSIC_TYPEVARTUPLE</summary>
    public static Value MakeTypeVarTuple(Value name) => new PyTypeVarTuple(Text(name)) { InfersVariance = true };

    /// <summary>INTRINSIC_SUBSCRIPT_GENERIC</summary>
    public static Value SubscriptGeneric(Value parameters) => GenericClasses.Subscript((PyTuple)parameters.Reference!);

    /// <summary>INTRINSIC_TYPEALIAS: name, type parameters or None, and the function that gives the value.</summary>
    public static Value MakeTypeAlias(Value parts)
    {
        var tuple = (PyTuple)parts.Reference!;
        var evaluate = tuple[2].Reference as PyFunction;
        return new PyTypeAlias(Text(tuple[0]), tuple[1].Reference as PyTuple ?? PyTuple.Empty, LazyValue.By(tuple[2]), evaluate?.Module ?? Value.None)
        {
            QualifiedName = Text(evaluate?.QualifiedName ?? tuple[0]),
        };
    }

    /// <summary>INTRINSIC_SET_FUNCTION_TYPE_PARAMS</summary>
    public static Value SetOfFunction(Value function, Value parameters)
    {
        ((PyFunction)function.Reference!).TypeParameters = parameters;
        return function;
    }

    /// <summary>INTRINSIC_SET_TYPEPARAM_DEFAULT</summary>
    public static Value SetDefault(Value parameter, Value evaluate)
    {
        ((PyTypeParameter)parameter.Reference!).Default = LazyValue.By(evaluate);
        return parameter;
    }

    private static string Text(Value name) => PyText.TryGet(name, out string text) ? text : "";
}
