using System.Runtime.CompilerServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Entry;

/// <summary>For typed code that contains an <c>__init__</c>, or an operator's method: what the call or the operator does around it.</summary>
public static class Creating
{
    /// <summary>A new instance; NULL where the class is abstract.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Make(PyContext context, PyType type)
    {
        if (!type.IsAbstract) return new PyInstance(type);
        try { return ObjectType.Make(context, type); }
        catch (Exception e) { return context.Fail(e); }
    }

    /// <summary>What a call of a class gives behind its <c>__init__</c>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Finish(PyContext context, Value result, Value made)
    {
        if (result.IsNone || result.IsNull) return result.IsNull ? default : made;
        context.SetError(Errors.TypeError($"__init__() should return None, not '{result.Type.Name}'"));
        return default;
    }

    /// <summary>Raises what an operator does whose left operand's method gave NotImplemented, where the right one has no say.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Refuse(PyContext context, Value left, Value right, int kind) => context.SetError(Arithmetic.Unsupported((BinaryKind)kind, left, right));

    /// <summary>The right operand has no say in an operation with an instance of a class: it is of that class, or a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasNoSay(Value right, PyType left) => right.Reference is PyInstance instance ? instance.Type == left : right.Reference is ScalarTag;

    /// <summary>The default of a keyword-only parameter, where it lies where it lay.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryKeywordDefault(PyFunction function, PyDict defaults, int index, string name, out Value value)
    {
        if (function.KeywordDefaults == defaults) return defaults.TryGetAt(index, name, out value);
        value = default;
        return false;
    }
}
