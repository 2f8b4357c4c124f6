namespace PyToCil.Runtime.Types;

/// <summary>The methods of each exception class, Objects/exceptions.c.</summary>
internal static class ExceptionMethods
{
    /// <summary>What fills the table of the exception class of this name.</summary>
    public static Action<TypeDefinition> DefineFor(string name) => name switch
    {
        "BaseException" => BaseExceptionMethods.Define,
        "StopIteration" => StopMethods.DefineStopIteration,
        "SystemExit" => StopMethods.DefineSystemExit,
        "KeyError" => static d => d.Method("__str__", KeyErrorText),
        "ImportError" => NamedErrorMethods.DefineImportError,
        "NameError" => NamedErrorMethods.DefineNameError,
        "AttributeError" => NamedErrorMethods.DefineAttributeError,
        "OSError" => OSErrorMethods.Define,
        "SyntaxError" => SyntaxErrorMethods.Define,
        "UnicodeDecodeError" => UnicodeErrorMethods.DefineDecode,
        "UnicodeEncodeError" => UnicodeErrorMethods.DefineEncode,
        "UnicodeTranslateError" => UnicodeErrorMethods.DefineTranslate,
        "BaseExceptionGroup" => ExceptionGroupMethods.Define,
        _ => static _ => { },
    };

    /// <summary>A built-in exception that takes any arguments and keeps them as they are.</summary>
    internal static bool IsPlain(PyType type) =>
        type.IsSubtypeOf(ExceptionTypes.BaseException)
        && Value.Is(type.Special(SpecialMethod.New), ExceptionTypes.BaseException.Special(SpecialMethod.New))
        && Value.Is(type.Special(SpecialMethod.Init), ExceptionTypes.BaseException.Special(SpecialMethod.Init));

    internal static PyBaseException Self(Value self) =>
        self.Reference as PyBaseException ?? throw Errors.TypeError($"descriptor requires a 'BaseException' object but received a '{self.Type.Name}'");

    /// <summary>A member that C keeps in a field: None until set, deletable.</summary>
    internal static void Field(TypeDefinition d, string name) =>
        d.Property(name, (_, self) => FieldOrNone(Self(self), name), (_, self, value) => Self(self).WithField(name, value.IsNull ? Value.None : value));

    internal static Value FieldOrNone(PyBaseException exception, string name) => exception.Field(name) is { IsNull: false } value ? value : Value.None;

    /// <summary>KeyError shows the repr of its key, so that an empty string is seen.</summary>
    private static Value KeyErrorText(PyContext context, Value self) =>
        Self(self).Args.Length == 1 ? Representation.ReprValue(context, Self(self).Args[0]) : BaseExceptionMethods.Text(context, self);
}
