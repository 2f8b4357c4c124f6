namespace PyToCil.Runtime.Types;

/// <summary>The types of the interpreter's own objects, each with its table of methods in a room beside this one.</summary>
public static class SingletonTypes
{
    public static readonly PyType None = PyType.Native("NoneType", NoneMethods.DefineNone);
    public static readonly PyType NotImplemented = PyType.Native("NotImplementedType", NoneMethods.DefineNotImplemented);
    public static readonly PyType Ellipsis = PyType.Native("ellipsis", NoneMethods.DefineEllipsis);
    public static readonly PyType Cell = PyType.Native("cell", CellMethods.Define);
    public static readonly PyType GetSetDescriptor = PyType.Native("getset_descriptor", GetSetMethods.DefineGetSet);
    public static readonly PyType MemberDescriptor = PyType.Native("member_descriptor", GetSetMethods.DefineMember);
    public static readonly PyType Traceback = PyType.Native("traceback", TracebackMethods.Define);
    public static readonly PyType Frame = PyType.Native("frame", FrameMethods.Define);
    public static readonly PyType Code = PyType.Native("code", CodeMethods.Define);
    public static readonly PyType Module = PyType.Native("module", ModuleMethods.Define).WithInstanceAttributes();
    public static readonly PyType Method = PyType.Native("method", MethodMethods.Define);
    public static readonly PyType Function = PyType.Native("function", FunctionMethods.Define).WithInstanceAttributes();
}
