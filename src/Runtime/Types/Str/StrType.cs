namespace PyToCil.Runtime.Types;

/// <summary>str: docs.python.org/3/library/stdtypes.html#text-sequence-type-str, Objects/unicodeobject.c.</summary>
public static partial class StrType
{
    public static readonly PyType Type = Make();

    private static PyType Make()
    {
        PyType type = PyType.Native("str", Define);
        type.MatchesSelf = true;
        type.Known = KnownCallable.Str;
        type.CallOne = Representation.StrValue;
        return type;
    }

    private static void Define(TypeDefinition d)
    {
        d.New(New);
        DefineOperators(d);
        DefineSearch(d);
        DefineSplitting(d);
        DefineCase(d);
        DefineTests(d);
        d.Method("encode", Encode)
            .Method("translate", Translate)
            .StaticMethod("maketrans", MakeTranslation)
            .Method("format", Format)
            .Method("format_map", FormatMap)
            .Method("__format__", FormatSelf)
            .Method("__getnewargs__", NewArguments);
    }

    private static void DefineOperators(TypeDefinition d) => d
        .Method("__repr__", ReprSelf)
        .Method("__str__", StrSelf)
        .Method("__hash__", HashSelf)
        .Method("__len__", LengthSelf)
        .Method("__iter__", Iterate)
        .Method("__contains__", ContainsSelf)
        .Method("__getitem__", GetItemSelf)
        .Method("__add__", AddSelf)
        .Method("__mul__", MultiplySelf)
        .Method("__rmul__", ReflectedMultiplySelf)
        .Method("__mod__", ModuloSelf)
        .Method("__rmod__", ReflectedModuloSelf)
        .Method("__eq__", static (_, a, b) => PyText.Content(b) is { } other ? StrArithmetic.AreEqual(Self(a), other) : Value.NotImplemented)
        .Method("__ne__", static (_, a, b) => PyText.Content(b) is { } other ? !StrArithmetic.AreEqual(Self(a), other) : Value.NotImplemented)
        .Method("__lt__", static (_, a, b) => PyText.Content(b) is { } other ? StrArithmetic.Compare(Self(a), other) < 0 : Value.NotImplemented)
        .Method("__le__", static (_, a, b) => PyText.Content(b) is { } other ? StrArithmetic.Compare(Self(a), other) <= 0 : Value.NotImplemented)
        .Method("__gt__", static (_, a, b) => PyText.Content(b) is { } other ? StrArithmetic.Compare(Self(a), other) > 0 : Value.NotImplemented)
        .Method("__ge__", static (_, a, b) => PyText.Content(b) is { } other ? StrArithmetic.Compare(Self(a), other) >= 0 : Value.NotImplemented);

    /// <summary>The content of self, a string or a <see cref="PyText"/>; TypeError where self is no str.</summary>
    internal static object Self(Value self) => self.Reference as string ?? PyText.Content(self)
        ?? throw Errors.TypeError($"descriptor requires a 'str' object but received a '{self.Type.Name}'");

    /// <summary>The same text as an exact str.</summary>
    internal static Value Exact(Value self) => self.Reference is PyTextSubclass sub ? sub.Text : self;

    /// <summary>The content of an argument; TypeError "must be str, not int" where it is no str.</summary>
    private static object Require(Value value, string what = "must be str") =>
        PyText.Content(value) ?? throw Errors.TypeError($"{what}, not {value.Type.Name}");

    /// <summary>The content of a clinic argument: "find() argument 1 must be str, not int".</summary>
    private static object RequireArgument(Value value, string function, string argument) =>
        PyText.Content(value) ?? throw Errors.TypeError($"{function}() argument {argument} must be str, not {(value.IsNone ? "None" : value.Type.Name)}");

    private static Value ReprSelf(PyContext context, Value self) => PyText.ToValue(StrRepr.Of(Self(self)));

    private static Value HashSelf(PyContext context, Value self) => HashOf(Self(self));

    /// <summary>The hash of a str's content.</summary>
    internal static long HashOf(object content) => content is string plain ? StringHash.Compute(plain) : ((PyText)content).Hash();

    private static Value LengthSelf(PyContext context, Value self) => Self(self) is string plain ? plain.Length : ((PyText)PyText.Content(self)!).Length;

    private static Value Iterate(PyContext context, Value self) =>
        Self(self) is string plain ? new PyStrIterator(plain) : new PyTextIterator((PyText)PyText.Content(self)!);

    private static Value ContainsSelf(PyContext context, Value self, Value part) => StrArithmetic.Contains(self, part);

    private static Value GetItemSelf(PyContext context, Value self, Value index) => StrArithmetic.GetItem(context, self, index);

    private static Value StrSelf(PyContext context, Value self) => Exact(self);

    private static Value AddSelf(PyContext context, Value self, Value other) => PyText.IsStr(other)
        ? StrArithmetic.Concat(Exact(self), Exact(other))
        : SequenceOperators.ConcatenateForeign(context, self, other, "str");

    private static Value MultiplySelf(PyContext context, Value self, Value count) =>
        SequenceOperators.TryRepetitions(context, self, count, false, out long times, out Value result) ? StrArithmetic.Repeat(self, times) : result;

    private static Value ReflectedMultiplySelf(PyContext context, Value self, Value count) =>
        SequenceOperators.TryRepetitions(context, self, count, true, out long times, out Value result) ? StrArithmetic.Repeat(self, times) : result;

    private static Value ModuloSelf(PyContext context, Value self, Value arguments) => PercentFormat.Format(context, self, arguments);

    private static Value ReflectedModuloSelf(PyContext context, Value self, Value format) =>
        PyText.IsStr(format) ? PercentFormat.Format(context, format, self) : Value.NotImplemented;

    private static Value NewArguments(PyContext context, Value self) => PyTuple.Of(Exact(self));

    private static Value FormatSelf(PyContext context, Value self, Value specification)
    {
        if (!PyText.TryGet(specification, out string text)) throw Errors.TypeError($"__format__() argument must be str, not {specification.Type.Name}");
        if (text.Length == 0) return Exact(self).Reference == self.Reference ? self : Representation.StrValue(context, self);
        PyText.TryGet(self, out string own);
        return PyText.ToValue(Formatting.StrFormat.Format(own, text, self.Type.Name));
    }
}
