namespace PyToCil.Runtime.Types;

/// <summary>Python's <c>callable</c>.</summary>
internal static class Callables
{
    public static bool IsCallable(Value value) => value.Reference is PyFunction or PyBuiltinFunction { Kind: not BuiltinKind.ClassMethod } or PyType or PyBoundMethod or PyBoundBuiltin
        || !value.Type.Special(SpecialMethod.Call).IsNull;
}
