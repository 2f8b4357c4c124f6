namespace PyToCil.Runtime.Types;

/// <summary>cell, Objects/cellobject.c.</summary>
internal static class CellMethods
{
    public static void Define(TypeDefinition d)
    {
        d.New(New);
        d.Property("cell_contents", Get, static (_, self, value) => Of(self).Content = value);
        d.Method("__repr__", static (_, self) => Repr(Of(self)));
        d.Method("__eq__", static (context, self, other) => Compare(context, self, other, CompareKind.Equal));
        d.Method("__ne__", static (context, self, other) => Compare(context, self, other, CompareKind.NotEqual));
        d.Method("__lt__", static (context, self, other) => Compare(context, self, other, CompareKind.Less));
        d.Method("__le__", static (context, self, other) => Compare(context, self, other, CompareKind.LessOrEqual));
        d.Method("__gt__", static (context, self, other) => Compare(context, self, other, CompareKind.Greater));
        d.Method("__ge__", static (context, self, other) => Compare(context, self, other, CompareKind.GreaterOrEqual));
        d.Unhashable();
    }

    private static PyCell Of(Value self) => (PyCell)self.Reference!;

    private static Value New(PyContext context, Arguments arguments)
    {
        Arguments given = arguments.Tail();
        given.RefuseKeywords("cell");
        given.CheckCount("cell", 0, 1);
        return new PyCell(given.At(0));
    }

    private static Value Get(PyContext context, Value self) => Of(self).Content.IsNull ? throw Errors.ValueError("Cell is empty") : Of(self).Content;

    private static Value Repr(PyCell cell) => PyText.ToValue(cell.Content.IsNull
        ? $"<cell at {Address.Of(cell)}: empty>"
        : $"<cell at {Address.Of(cell)}: {cell.Content.Type.Name} object at {Address.Of(cell.Content)}>");

    private static Value Compare(PyContext context, Value self, Value other, CompareKind kind)
    {
        if (other.Reference is not PyCell right) return Value.NotImplemented;
        PyCell left = Of(self);
        if (!left.Content.IsNull && !right.Content.IsNull) return Comparison.Compare(context, left.Content, right.Content, kind);
        return Comparison.Compare(context, left.Content.IsNull ? 0L : 1L, right.Content.IsNull ? 0L : 1L, kind);
    }
}
