using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Entry;

/// <summary>The values that instructions name by number (<c>common_consts</c> of an interpreter).</summary>
internal static class CommonConstants
{
    // In the order of the bytecode's CommonConstant.
    private static readonly Func<PyContext, Value>[] s_makers =
    [
        _ => Value.None,
        _ => Value.True,
        _ => Value.False,
        _ => Value.FromString(""),
        _ => Value.FromInt(-1),
        _ => ExceptionTypes.AssertionError,
        _ => ExceptionTypes.NotImplementedError,
        _ => TupleType.Type,
        context => context.Interpreter.Builtins.Dictionary.GetString("all"),
        context => context.Interpreter.Builtins.Dictionary.GetString("any"),
        _ => ListType.Type,
        _ => SetType.Type,
    ];

    public static Value Of(PyContext context, int number) => s_makers[number](context);
}
