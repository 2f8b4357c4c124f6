namespace PyToCil.Runtime.Types;

/// <summary>
/// object and type, each of which needs the other. One static initialiser makes both, so that no order of first use sees half of them.
/// </summary>
internal static class RootTypes
{
    public static readonly PyType Object = PyType.NativeRoot("object", ObjectType.Define);
    public static readonly PyType Type = PyType.NativeMeta("type", Object, TypeType.Define);
}
