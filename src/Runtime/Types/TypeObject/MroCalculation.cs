namespace PyToCil.Runtime.Types;

/// <summary>The MRO of a class, by C3 or by the metaclass's <c>mro()</c>; CPython's <c>mro_invoke</c>.</summary>
internal static class MroCalculation
{
    public static void Set(PyContext context, PyType type)
    {
        Value method = type.Type == TypeType.Type ? default : type.Type.Lookup("mro");
        if (method.IsNull || Value.Is(method, TypeType.Type.Attributes.GetString("mro")))
        {
            type.Mro = MethodResolutionOrder.Compute(type, type.Bases);
            return;
        }
        // The hook may look up attributes of the class that it orders.
        type.Mro = [type];
        Value result = context.Call(method, type);
        Value[] items = Iteration.ToArray(context, result);
        if (items.Length == 0) throw Errors.TypeError("type MRO must not be empty");
        foreach (Value item in items)
            if (item.Reference is not PyType) throw Errors.TypeError($"mro() returned a non-class ('{item.Type.Name}')");
        type.Mro = Array.ConvertAll(items, i => (PyType)i.Reference!);
    }
}
