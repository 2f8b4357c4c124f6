namespace PyToCil.Runtime.Types;

/// <summary>What a new class calls: <c>__set_name__</c> of its attributes, then <c>__init_subclass__</c> of its bases. PEP 487.</summary>
internal static class ClassHooks
{
    public static void SetNames(PyContext context, PyType type)
    {
        PyDict snapshot = type.Attributes.Copy();
        int position = 0;
        while (snapshot.Next(ref position, out Value key, out Value value))
        {
            if (value.IsNone || value.IsInt || value.Reference is string or PyFunction or PyStaticMethod or PyClassMethod or PyMember or PyGetSet) continue;
            Value method = value.Type.Special(SpecialMethod.SetName);
            if (method.IsNull) continue;
            try
            {
                Attributes.TryCallSpecial(context, value, SpecialMethod.SetName, type, key, out _);
            }
            catch (PyException e)
            {
                string message = $"Error calling __set_name__ on '{value.Type.Name}' instance {Representation.Repr(context, key)} in '{type.Name}'";
                // From 3.12 on the error gets a note instead of being the cause of a RuntimeError.
                if (!PyVersion.Since(12)) throw Caused(Errors.RuntimeError(message), e.Value);
                ExceptionNotes.Add(context, e.Value, message);
                throw;
            }
        }
    }

    private static PyException Caused(PyException error, PyBaseException cause)
    {
        error.Value.Cause = cause;
        error.Value.SuppressContext = true;
        error.Value.Context = cause;
        return error;
    }

    public static void InitSubclass(PyContext context, PyType type, in Arguments arguments)
    {
        Value method = default;
        foreach (PyType ancestor in type.Mro.AsSpan(1))
        {
            method = ancestor.Attributes.GetString("__init_subclass__");
            if (!method.IsNull) break;
        }
        if (method.IsNull) return;
        if (Value.Is(method, ObjectType.Type.Attributes.GetString("__init_subclass__")) && !arguments.HasKeywords) return;
        Value bound = Attributes.Bind(context, method, default, type);
        context.Check(context.Call(bound, new Arguments([], arguments.Names, arguments.Keywords)));
    }
}
