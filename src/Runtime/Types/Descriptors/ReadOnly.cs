namespace PyToCil.Runtime.Types;

/// <summary>Writing to what is a read-only member of a C struct in CPython (structmember.h READONLY).</summary>
internal static class ReadOnly
{
    public static void Refuse(PyContext context, Value self, Value value) => throw Errors.Make(ExceptionTypes.AttributeError, "readonly attribute");
}
