namespace PyToCil.Runtime.Types;

/// <summary>code, Objects/codeobject.c. docs.python.org/3/reference/datamodel.html#code-objects</summary>
internal static class CodeMethods
{
    public static void Define(TypeDefinition d)
    {
        d.Method("__repr__", Repr);
        d.Property("co_name", static (_, self) => PyText.ToValue(Of(self).Name), ReadOnly.Refuse);
        d.Since(11).Property("co_qualname", static (_, self) => PyText.ToValue(Of(self).QualifiedName), ReadOnly.Refuse);
        d.Property("co_filename", static (_, self) => PyText.ToValue(Of(self).FileName), ReadOnly.Refuse);
        d.Property("co_firstlineno", static (_, self) => Of(self).FirstLine, ReadOnly.Refuse);
        d.Property("co_argcount", static (_, self) => Of(self).ArgumentCount, ReadOnly.Refuse);
        d.Property("co_posonlyargcount", static (_, self) => Of(self).PositionalOnlyCount, ReadOnly.Refuse);
        d.Property("co_kwonlyargcount", static (_, self) => Of(self).KeywordOnlyCount, ReadOnly.Refuse);
        d.Property("co_nlocals", static (_, self) => Of(self).VariableNames.Length, ReadOnly.Refuse);
        d.Property("co_stacksize", static (_, self) => Of(self).StackSize, ReadOnly.Refuse);
        d.Property("co_flags", static (_, self) => (int)Of(self).Flags, ReadOnly.Refuse);
        d.Property("co_varnames", static (_, self) => Names(Of(self).VariableNames));
        d.Property("co_cellvars", static (_, self) => Names(Of(self).CellNames));
        d.Property("co_freevars", static (_, self) => Names(Of(self).FreeNames));
        d.Property("co_names", static (_, self) => Names(Of(self).Names), ReadOnly.Refuse);
        d.Property("co_consts", static (_, self) => PyTuple.From(((PyCode)self.Reference!).Constants), ReadOnly.Refuse);
        d.Property("co_code", static (_, self) => new PyBytes(Of(self).Bytecode));
        d.Method("co_positions", Positions);
        d.Method("co_lines", Lines);
    }

    private static CodeDescription Of(Value self) => ((PyCode)self.Reference!).Description;

    private static PyTuple Names(string[] names) => PyTuple.Of(Array.ConvertAll(names, n => PyText.ToValue(n)));

    private static Value Repr(PyContext context, Value self)
    {
        CodeDescription code = Of(self);
        return PyText.ToValue($"<code object {code.Name} at {Address.Of(self)}, file \"{code.FileName}\", line {code.FirstLine}>");
    }

    private static Value Known(int number) => number < 0 ? Value.None : number;

    private static Value Positions(PyContext context, Value self)
    {
        CodeDescription code = Of(self);
        var list = new PyList();
        for (int offset = 0; offset < code.Bytecode.Length; offset += 2)
        {
            CodePosition p = code.Positions.At(offset);
            list.Add(PyTuple.Of(Known(p.Line), Known(p.EndLine), Known(p.Column), Known(p.EndColumn)));
        }
        return Iteration.Iterate(context, list);
    }

    private static Value Lines(PyContext context, Value self)
    {
        CodeDescription code = Of(self);
        var list = new PyList();
        int start = 0;
        for (int offset = 0; offset < code.Bytecode.Length; offset += 2)
        {
            int line = code.Positions.At(offset).Line;
            if (offset + 2 < code.Bytecode.Length && code.Positions.At(offset + 2).Line == line) continue;
            list.Add(PyTuple.Of(start, offset + 2, Known(line)));
            start = offset + 2;
        }
        return Iteration.Iterate(context, list);
    }
}
