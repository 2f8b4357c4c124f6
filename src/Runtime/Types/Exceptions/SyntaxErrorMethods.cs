namespace PyToCil.Runtime.Types;

/// <summary>SyntaxError: docs.python.org/3/library/exceptions.html#SyntaxError</summary>
internal static class SyntaxErrorMethods
{
    private static readonly string[] s_place = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"];

    public static void Define(TypeDefinition d)
    {
        d.Method("__init__", Init);
        d.Method("__str__", Text);
        ExceptionMethods.Field(d, "msg");
        foreach (string field in s_place) ExceptionMethods.Field(field.StartsWith("end_", StringComparison.Ordinal) ? d.Since(10) : d, field);
        ExceptionMethods.Field(d, "print_file_and_line");
    }

    private static Value Init(PyContext context, Arguments arguments)
    {
        BaseExceptionMethods.Init(context, arguments);
        PyBaseException self = ExceptionMethods.Self(arguments[0]);
        if (self.Args.Length >= 1) self.WithField("msg", self.Args[0]);
        if (self.Args.Length != 2) return Value.None;
        Value[] place = Iteration.ToArray(context, self.Args[1]);
        // Up to 3.9 the place is a tuple of exactly four.
        if (place.Length != 4 && !PyVersion.Since(10)) throw Errors.IndexError("tuple index out of range");
        if (place.Length < 4) throw Errors.TypeError($"function takes at least 4 arguments ({place.Length} given)");
        if (place.Length > 6) throw Errors.TypeError($"function takes at most 6 arguments ({place.Length} given)");
        for (int i = 0; i < s_place.Length; i++) self.WithField(s_place[i], i < place.Length ? place[i] : Value.None);
        if (place.Length == 5) throw Errors.TypeError("end_offset must be provided when end_lineno is provided");
        return Value.None;
    }

    private static Value Text(PyContext context, Value self)
    {
        PyBaseException exception = ExceptionMethods.Self(self);
        Value message = exception.Field("msg");
        string text = message.IsNull ? "None" : Representation.Str(context, message);
        bool hasFile = PyText.TryGet(ExceptionMethods.FieldOrNone(exception, "filename"), out string file);
        bool hasLine = PyInt.TryGetLong(ExceptionMethods.FieldOrNone(exception, "lineno"), out long line);
        string name = hasFile ? file[(file.LastIndexOf('/') + 1)..] : "";
        return PyText.ToValue(hasFile && hasLine ? $"{text} ({name}, line {line})" : hasFile ? $"{text} ({name})" : hasLine ? $"{text} (line {line})" : text);
    }
}
