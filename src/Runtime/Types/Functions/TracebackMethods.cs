namespace PyToCil.Runtime.Types;

/// <summary>traceback, Python/traceback.c.</summary>
internal static class TracebackMethods
{
    public static void Define(TypeDefinition d)
    {
        d.New(New);
        d.Property("tb_lineno", static (_, self) => Of(self).Position.Line is >= 0 and var line ? line : Value.None);
        d.Property("tb_lasti", static (_, self) => Of(self).Offset);
        d.Property("tb_next", static (_, self) => Of(self).Next is { } next ? next : Value.None, SetNext);
        d.Property("tb_frame", static (_, self) => new PyFrame(Of(self).Code, Of(self).Function, Of(self).Position.Line, Of(self).Offset));
        d.Method("__dir__", static (PyContext _, Value _) => new PyList([Value.FromString("tb_frame"), Value.FromString("tb_next"), Value.FromString("tb_lasti"), Value.FromString("tb_lineno")]));
    }

    private static PyTraceback Of(Value self) => (PyTraceback)self.Reference!;

    private static Value New(PyContext context, Arguments arguments)
    {
        var given = new Value[4];
        arguments.Tail().Bind("traceback", ["tb_next", "tb_frame", "tb_lasti", "tb_lineno"], 4, 4, given);
        if (!given[0].IsNone && given[0].Reference is not PyTraceback) throw Errors.TypeError($"expected traceback object or None, got '{given[0].Type.Name}'");
        if (given[1].Reference is not PyFrame frame) throw Errors.TypeError($"traceback() argument 'tb_frame' must be frame, not {given[1].Type.Name}");
        return new PyTraceback(frame.Code, frame.Function, Indexing.ToInt32(context, given[2]), given[0].Reference as PyTraceback);
    }

    private static void SetNext(PyContext context, Value self, Value value)
    {
        if (value.IsNull) throw Errors.TypeError("can't delete tb_next attribute");
        if (!value.IsNone && value.Reference is not PyTraceback) throw Errors.TypeError($"expected traceback object or None, got '{value.Type.Name}'");
        for (var link = value.Reference as PyTraceback; link is not null; link = link.Next)
            if (link == self.Reference) throw Errors.ValueError("traceback loop detected");
        Of(self).Next = value.Reference as PyTraceback;
    }
}
