namespace PyToCil.Runtime.Types;

/// <summary><c>__isabstractmethod__</c>, CPython's <c>_PyObject_IsAbstract</c>.</summary>
internal static class AbstractMark
{
    public static bool IsSet(PyContext context, Value value) =>
        !value.IsNone && Attributes.TryGet(context, value, "__isabstractmethod__", out Value mark) && Truth.Of(context, mark);
}
