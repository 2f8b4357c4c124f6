namespace PyToCil.Runtime.Types;

/// <summary>ImportError, NameError and AttributeError: what they tell beside the message.</summary>
internal static class NamedErrorMethods
{
    private static readonly string[] s_importFields = ["name", "path", "name_from"];
    private static readonly string[] s_nameFields = ["name"];
    private static readonly string[] s_attributeFields = ["name", "obj"];

    public static void DefineImportError(TypeDefinition d)
    {
        d.Method("__init__", InitImportError);
        d.Method("__str__", ImportErrorText);
        d.Since(15).Method("__repr__", ImportErrorRepr);
        ExceptionMethods.Field(d, "msg");
        foreach (string field in s_importFields) ExceptionMethods.Field(d, field);
        d.Method("__reduce__", ReduceImportError);
    }

    public static void DefineNameError(TypeDefinition d)
    {
        d.Method("__init__", static (context, arguments) => InitFields(context, arguments, "NameError", s_nameFields));
        ExceptionMethods.Field(d.Since(10), "name");
    }

    public static void DefineAttributeError(TypeDefinition d)
    {
        d.Method("__init__", static (context, arguments) => InitFields(context, arguments, "AttributeError", s_attributeFields));
        foreach (string field in s_attributeFields) ExceptionMethods.Field(d.Since(10), field);
        d.Since(12).Method("__getstate__", GetAttributeErrorState);
    }

    private static Value InitFields(PyContext context, Arguments arguments, string className, string[] fields)
    {
        PyBaseException self = ExceptionMethods.Self(arguments[0]);
        if (arguments.HasKeywords && className != "ImportError" && !PyVersion.Since(10)) throw Errors.TypeError($"{className}() takes no keyword arguments");
        self.Args = arguments.Positional[1..].ToArray();
        for (int i = 0; i < arguments.Names.Length; i++)
        {
            string name = arguments.Names[i];
            if (Array.IndexOf(fields, name) < 0)
                throw Errors.TypeError(context.Interpreter.Since(13)
                    ? $"{className}() got an unexpected keyword argument '{name}'"
                    : $"'{name}' is an invalid keyword argument for {className}()");
            self.WithField(name, arguments.Keywords[i]);
        }
        return Value.None;
    }

    private static Value InitImportError(PyContext context, Arguments arguments)
    {
        InitFields(context, arguments, "ImportError", s_importFields);
        PyBaseException self = ExceptionMethods.Self(arguments[0]);
        if (self.Args.Length == 1) self.WithField("msg", self.Args[0]);
        return Value.None;
    }

    private static Value ImportErrorText(PyContext context, Value self)
    {
        Value message = ExceptionMethods.Self(self).Field("msg");
        return !message.IsNull && PyText.IsStr(message) ? message : BaseExceptionMethods.Text(context, self);
    }

    private static Value ImportErrorRepr(PyContext context, Value self)
    {
        PyBaseException exception = ExceptionMethods.Self(self);
        var parts = new List<string>();
        foreach (Value argument in exception.Args) parts.Add(Representation.Repr(context, argument));
        foreach (string field in (ReadOnlySpan<string>)["name", "path"])
            if (exception.Field(field) is { IsNull: false } value) parts.Add($"{field}={Representation.Repr(context, value)}");
        return PyText.ToValue($"{exception.Type.ShownName}({string.Join(", ", parts)})");
    }

    private static Value ReduceImportError(PyContext context, Value self)
    {
        PyBaseException exception = ExceptionMethods.Self(self);
        PyDict state = ((IAttributed)exception).Attributes.ToDictionary().Copy();
        foreach (string field in s_importFields)
            if (exception.Field(field) is { IsNull: false } value) state.SetString(field, value);
        return state.Count > 0 ? PyTuple.Of(exception.Type, PyTuple.From(exception.Args), state) : PyTuple.Of(exception.Type, PyTuple.From(exception.Args));
    }

    private static Value GetAttributeErrorState(PyContext context, Value self)
    {
        PyBaseException exception = ExceptionMethods.Self(self);
        PyDict state = ((IAttributed)exception).Attributes.ToDictionary().Copy();
        if (exception.Field("name") is { IsNull: false } name) state.SetString("name", name);
        state.SetString("args", PyTuple.From(exception.Args));
        return state;
    }
}
