namespace PyToCil.Runtime.Types;

/// <summary>
/// object and type, each of which needs the other. One static initialiser makes both, so that no order of first use sees half of them.
/// </summary>
internal static class RootTypes
{
    public static readonly PyType Object = PyType.NativeRoot("object", ObjectType.Define);
    public static readonly PyType Type = MakeType();

    private static PyType MakeType()
    {
        PyType type = PyType.NativeMeta("type", Object, TypeType.Define);
        type.Known = KnownCallable.Type;
        return type;
    }
}
