namespace PyToCil.Runtime.Types;

/// <summary>type, Objects/typeobject.c <c>PyType_Type</c>.</summary>
public static partial class TypeType
{
    public static readonly PyType Type = RootTypes.Type;

    internal static void Define(TypeDefinition d)
    {
        d.New(New);
        DefineAttributes(d);
        DefineCalls(d);
        DefineChecks(d);
    }
}
