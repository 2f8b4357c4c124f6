namespace PyToCil.Runtime.Types;

public static partial class TypeType
{
    private static void DefineChecks(TypeDefinition d)
    {
        d.Method("__instancecheck__", static (context, self, value) => InstanceChecks.IsInstancePlain(context, value, self));
        d.Method("__subclasscheck__", static (context, self, derived) => InstanceChecks.IsSubclassPlain(context, derived, self));
        d.Since(10).Method("__or__", UnionTypes.Or);
        d.Since(10).Method("__ror__", static (context, self, other) => UnionTypes.Or(context, other, self));
    }
}
