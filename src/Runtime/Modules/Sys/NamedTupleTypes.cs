using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>Tuples with named fields, Objects/structseq.c: <c>sys.version_info</c> and its like.</summary>
internal static class NamedTupleTypes
{
    /// <summary>A type of such tuples.</summary>
    public static PyType Make(string module, string name, params string[] fields)
    {
        PyType type = PyType.Native(name, d => Define(d, module, name, fields), TupleType.Type);
        type.Module = module;
        type.IsSubclassable = false;
        return type;
    }

    private static void Define(TypeDefinition d, string module, string name, string[] fields)
    {
        d.StaticMethod("__new__", (_, _) => throw Errors.TypeError($"cannot create '{module}.{name}' instances"));
        for (int i = 0; i < fields.Length; i++)
        {
            int index = i;
            d.Property(fields[i], (_, self) => ((PyTuple)self.Reference!).Items[index]);
        }
        Native1 repr = (context, self) => PyText.ToValue(Repr(context, module, name, fields, (PyTuple)self.Reference!));
        d.Method("__repr__", repr);
        d.Constant("n_fields", fields.Length);
        d.Constant("n_sequence_fields", fields.Length);
        d.Constant("n_unnamed_fields", 0L);
        d.Constant("__match_args__", PyTuple.Of(Array.ConvertAll(fields, f => PyText.ToValue(f))));
    }

    private static string Repr(PyContext context, string module, string name, string[] fields, PyTuple tuple)
    {
        var parts = new List<string>();
        for (int i = 0; i < fields.Length; i++) parts.Add($"{fields[i]}={Representation.Repr(context, tuple[i])}");
        return $"{module}.{name}({string.Join(", ", parts)})";
    }
}
