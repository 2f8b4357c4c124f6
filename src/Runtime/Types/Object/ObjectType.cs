namespace PyToCil.Runtime.Types;

/// <summary>object, Objects/typeobject.c <c>object_methods</c> and <c>PyBaseObject_Type</c>.</summary>
public static partial class ObjectType
{
    public static readonly PyType Type = RootTypes.Object;

    internal static void Define(TypeDefinition d)
    {
        d.New(New);
        DefineComparison(d);
        DefineAttributes(d);
        DefineCopying(d);
    }
}
