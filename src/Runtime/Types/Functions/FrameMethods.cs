namespace PyToCil.Runtime.Types;

/// <summary>frame, Objects/frameobject.c: the part that needs no live frame.</summary>
internal static class FrameMethods
{
    public static void Define(TypeDefinition d)
    {
        d.Method("__repr__", Repr);
        d.Method("clear", static (PyContext _, Value _) => Value.None);
        d.Property("f_code", static (_, self) => Of(self).Code);
        d.Property("f_lineno", static (_, self) => Of(self).Line < 0 ? Value.None : Of(self).Line);
        d.Property("f_lasti", static (_, self) => Of(self).Offset);
        d.Property("f_globals", static (_, self) => Of(self).Function is { } function ? function.Globals : new PyDict());
        d.Property("f_builtins", static (_, self) => Of(self).Function is { } function ? function.Builtins : new PyDict());
        d.Property("f_back", static (_, _) => Value.None);
        d.Property("f_trace", static (_, _) => Value.None);
        d.Property("f_locals", static (_, _) => throw Errors.NotImplementedError("f_locals is not supported: translated functions keep their locals in .NET locals"));
    }

    private static PyFrame Of(Value self) => (PyFrame)self.Reference!;

    private static Value Repr(PyContext context, Value self)
    {
        PyFrame frame = Of(self);
        CodeDescription code = frame.Code.Description;
        return PyText.ToValue($"<frame at {Address.Of(self)}, file {Representation.Repr(context, PyText.ToValue(code.FileName))}, line {frame.Line}, code {code.Name}>");
    }
}
