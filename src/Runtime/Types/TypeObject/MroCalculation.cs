namespace PyToCil.Runtime.Types;

/// <summary>The MRO of a class, by C3 or by the metaclass's <c>mro()</c>; CPython's <c>mro_invoke</c>.</summary>
internal static class MroCalculation
{
    private static PyType[] ByRule(PyContext context, PyType type)
    {
        try
        {
            return MethodResolutionOrder.Compute(type, type.Bases);
        }
        catch (PyException e) when (!context.Interpreter.Since(13) && e.Value.Args is [{ Reference: string text }])
        {
            // 3.12 broke the line inside this message.
            throw Errors.TypeError(text.Replace("resolution order (MRO)", "resolution\norder (MRO)"));
        }
    }

    public static void Set(PyContext context, PyType type)
    {
        Value method = type.Type == TypeType.Type ? default : type.Type.Lookup("mro");
        if (method.IsNull || Value.Is(method, TypeType.Type.Attributes.GetString("mro")))
        {
            type.Mro = ByRule(context, type);
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
