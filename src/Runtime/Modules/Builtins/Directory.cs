using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary><c>dir(value)</c>, CPython's <c>PyObject_Dir</c>.</summary>
internal static class Directory
{
    public static PyList Of(PyContext context, Value value)
    {
        if (!Attributes.TryCallSpecial(context, value, SpecialMethod.Dir, out Value names)) throw Errors.TypeError("object does not provide __dir__");
        return Sorted(context, names);
    }

    internal static PyList Sorted(PyContext context, Value names)
    {
        var list = new PyList(Iteration.ToArray(context, names));
        ListSort.Sort(context, list, Value.None, false);
        return list;
    }
}
