namespace PyToCil.Runtime.Types;

/// <summary>The types of functions written in C#: Objects/methodobject.c and Objects/descrobject.c.</summary>
public static class BuiltinFunctionTypes
{
    public static readonly PyType Function = PyType.Native("builtin_function_or_method", BuiltinFunctionMethods.DefineFunction);
    public static readonly PyType MethodDescriptor = PyType.Native("method_descriptor", BuiltinFunctionMethods.DefineDescriptor);
    public static readonly PyType WrapperDescriptor = PyType.Native("wrapper_descriptor", BuiltinFunctionMethods.DefineDescriptor);
    public static readonly PyType ClassMethodDescriptor = PyType.Native("classmethod_descriptor", BuiltinFunctionMethods.DefineClassMethod);
    public static readonly PyType MethodWrapper = PyType.Native("method-wrapper", BuiltinFunctionMethods.DefineBound);

    /// <summary>The type of a function of this kind as it lies in its module or class.</summary>
    public static PyType Of(BuiltinKind kind) => kind switch
    {
        BuiltinKind.Function => Function,
        BuiltinKind.Static => Function,
        BuiltinKind.Method => MethodDescriptor,
        BuiltinKind.Wrapper => WrapperDescriptor,
        BuiltinKind.ClassMethod => ClassMethodDescriptor,
    };

    /// <summary>The type of a function of this kind when bound to an object.</summary>
    public static PyType Bound(BuiltinKind kind) => kind switch
    {
        BuiltinKind.Wrapper => MethodWrapper,
        BuiltinKind.Function => Function,
        BuiltinKind.Static => Function,
        BuiltinKind.Method => Function,
        BuiltinKind.ClassMethod => Function,
    };
}
