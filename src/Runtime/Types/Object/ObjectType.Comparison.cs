namespace PyToCil.Runtime.Types;

public static partial class ObjectType
{
    private static void DefineComparison(TypeDefinition d)
    {
        d.Method("__repr__", Repr);
        d.Method("__str__", Str);
        d.Method("__hash__", Hash);
        d.Method("__eq__", Equal);
        d.Method("__ne__", NotEqual);
        d.Method("__lt__", Unordered);
        d.Method("__le__", Unordered);
        d.Method("__gt__", Unordered);
        d.Method("__ge__", Unordered);
        d.Method("__format__", Format);
    }

    /// <summary>The default repr: module, qualified name and identity.</summary>
    private static Value Repr(PyContext context, Value self) => PyText.ToValue($"<{TypeNames.Full(self.Type)} object at {Address.Of(self)}>");

    private static Value Str(PyContext context, Value self) => Representation.ReprValue(context, self);

    private static Value Hash(PyContext context, Value self) => Address.HashOf(self);

    private static Value Equal(PyContext context, Value self, Value other) => Value.Is(self, other) ? Value.True : Value.NotImplemented;

    /// <summary>The inverse of <c>__eq__</c>, as the data model says of <c>__ne__</c>.</summary>
    private static Value NotEqual(PyContext context, Value self, Value other)
    {
        if (!Attributes.TryCallSpecial(context, self, SpecialMethod.Equal, other, out Value equal) || equal.IsNotImplemented) return Value.NotImplemented;
        return !Truth.Of(context, equal);
    }

    private static Value s_equalMethod;
    private static Value s_notEqualMethod;

    private static Value EqualMethod => s_equalMethod.IsNull ? s_equalMethod = Type.Special(SpecialMethod.Equal) : s_equalMethod;

    private static Value NotEqualMethod => s_notEqualMethod.IsNull ? s_notEqualMethod = Type.Special(SpecialMethod.NotEqual) : s_notEqualMethod;

    /// <summary>True where the class leaves <c>==</c>, or <c>!=</c> and what that asks, to object.</summary>
    internal static bool HasOwnEquality(PyType type, CompareKind kind) =>
        Value.Is(type.Special(SpecialMethod.Equal), EqualMethod) && (kind == CompareKind.Equal || Value.Is(type.Special(SpecialMethod.NotEqual), NotEqualMethod));

    private static Value Unordered(PyContext context, Value self, Value other) => Value.NotImplemented;

    private static Value Format(PyContext context, Value self, Value specification)
    {
        if (!PyText.TryGet(specification, out string text)) throw Errors.TypeError($"__format__() argument must be str, not {specification.Type.Name}");
        if (text.Length > 0) throw Errors.TypeError($"unsupported format string passed to {self.Type.Name}.__format__");
        return Representation.StrValue(context, self);
    }
}
