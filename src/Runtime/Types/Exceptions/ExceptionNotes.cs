namespace PyToCil.Runtime.Types;

/// <summary>PEP 678: notes that a traceback shows below the exception.</summary>
internal static class ExceptionNotes
{
    public static Value Add(PyContext context, PyBaseException exception, Value note)
    {
        if (!PyText.IsStr(note)) throw Errors.TypeError(PyVersion.Text($"note must be a str, not '{note.Type.Name}'", 14, $"add_note() argument must be str, not {note.Type.Name}"));
        if (!Attributes.TryGet(context, exception, "__notes__", out Value notes))
        {
            notes = new PyList();
            Attributes.Set(context, exception, "__notes__", notes);
        }
        if (notes.Reference is not PyList list) throw Errors.TypeError("Cannot add note: __notes__ is not a list");
        list.Add(note);
        return Value.None;
    }

    public static void Add(PyContext context, PyBaseException exception, string note) => Add(context, exception, PyText.ToValue(note));
}
