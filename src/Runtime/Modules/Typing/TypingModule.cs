using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The module typing. docs.python.org/3/library/typing.html, Lib/typing.py</summary>
internal static class TypingModule
{
    public static PyModule Create(PyInterpreter interpreter)
    {
        PyContext context = PyContext.For(interpreter);
        bool isFrom313 = NativeTypes.IsFrom313(context);
        var module = new PyModule(interpreter, "typing", "The typing module: Support for gradual typing as defined by PEP 484 and subsequent PEPs.");
        module.Add("TypeVar", TypeVarType.Type).Add("ParamSpec", ParamSpecType.Type).Add("ParamSpecArgs", ParamSpecType.ArgumentsPart)
            .Add("ParamSpecKwargs", ParamSpecType.KeywordsPart).Add("TypeVarTuple", TypeVarTupleType.Type).Add("TypeAliasType", TypeAliasType.Type)
            .Add("Generic", GenericClasses.Generic).Add("Protocol", ProtocolClasses.Protocol).Add("Any", AnyClass.Any).Add("ForwardRef", ForwardRefType.Type)
            .Add("NewType", NewTypeType.Type).Add("NamedTuple", NamedTupleForm.Factory).Add("TypedDict", TypedDictForm.Factory)
            .Add("TYPE_CHECKING", Value.False).Add("Text", StrType.Type).Add("_GenericAlias", TypingAliasType.Type).Add("_SpecialForm", SpecialForms.Type);
        if (isFrom313) module.Add("NoDefault", PyNoDefault.Instance);
        foreach (PySpecialForm form in SpecialForms.All(isFrom313)) module.Add(form.Name, form);
        module.Since(14)?.Add("Union", UnionTypes.Current);
        TypingNames.AddTo(context, module, isFrom313);
        TypingProtocols.AddTo(context, module);
        TypingFunctions.AddTo(module, isFrom313);
        TypeHints.AddTo(module);
        return module;
    }
}

/// <summary>typing.Any: a class that is no class to ask about.</summary>
internal static class AnyClass
{
    private static readonly PyType s_meta = NativeTypes.Make("_AnyMeta", "typing", DefineMeta, parent: TypeType.Type).LaidOutAs(TypeType.Type);
    private static readonly Lazy<PyType> s_any = new(Make);

    public static PyType Any => s_any.Value;

    private static PyType Make()
    {
        var space = new PyDict();
        space.SetString("__doc__", Value.FromString("Special type indicating an unconstrained type."));
        space.SetString("__new__", new PyBuiltinFunction("__new__", BuiltinKind.Static, null) { Any = New });
        PyType any = GenericClasses.MakeRoot(s_meta, "Any", ObjectType.Type, space);
        return any.WithInstanceAttributes();
    }

    private static Value New(PyContext context, Arguments arguments) => arguments.At(0).Reference is PyType cls && cls != Any
        ? ObjectType.Make(context, cls) : throw Errors.TypeError("Any cannot be instantiated");

    private static void DefineMeta(TypeDefinition d)
    {
        d.Method("__repr__", static (context, self) => self.Reference == (object)Any ? Value.FromString("typing.Any") : context.Call(TypeType.Type.Attributes.GetString("__repr__"), self));
        d.Method("__instancecheck__", static (context, self, value) => self.Reference == (object)Any
            ? throw Errors.TypeError("typing.Any cannot be used with isinstance()") : context.Call(TypeType.Type.Attributes.GetString("__instancecheck__"), self, value));
    }
}

/// <summary>typing.NewType. docs.python.org/3/library/typing.html#typing.NewType</summary>
internal static class NewTypeType
{
    public static readonly PyType Type = NativeTypes.Make("NewType", "typing", Define, withAttributes: true);

    private static void Define(TypeDefinition d)
    {
        d.New(New);
        d.Method("__init__", static (PyContext _, Arguments _) => Value.None);
        d.Method("__call__", static (_, arguments) =>
        {
            Arguments given = arguments.Tail();
            return given.Count == 1 && !given.HasKeywords ? given[0] : throw Errors.TypeError($"NewType.__call__() takes 2 positional arguments but {given.Count + 1} were given");
        });
        d.Method("__repr__", static (context, self) =>
            PyText.ToValue($"{Representation.Str(context, Attributes.Get(context, self, "__module__"))}.{Representation.Str(context, Attributes.Get(context, self, "__qualname__"))}"));
        d.Method("__or__", static (context, self, other) => TypingUnion.Make(context, [self, other]));
        d.Method("__ror__", static (context, self, other) => TypingUnion.Make(context, [other, self]));
        d.Method("__mro_entries__", static (context, self, _) => PyTuple.Of(MakeRefusal(Representation.Str(context, Attributes.Get(context, self, "__name__")))));
        d.Property("__dict__", InstanceDictionary.Get, InstanceDictionary.Set);
    }

    private static Value New(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("typing.NewType", arguments, Type);
        Value[] given = NativeTypes.Bind(context, arguments.Tail(), "NewType.__init__", ["name", "tp"], 2, 2);
        PyText.TryGet(given[0], out string qualified);
        var made = new PyNewType(cls);
        ref AttributeStore store = ref ((IAttributed)made).Attributes;
        store.Set("__qualname__", given[0]);
        store.Set("__name__", PyText.ToValue(qualified[(qualified.LastIndexOf('.') + 1)..]));
        store.Set("__supertype__", given[1]);
        store.Set("__module__", TypeArguments.CallerModule(context));
        return made;
    }

    // The class statement's error names both: a base whose __init_subclass__ raises it.
    private static PyType MakeRefusal(string parent)
    {
        var space = new PyDict();
        space.SetString("__init_subclass__", new PyBuiltinFunction("__init_subclass__", BuiltinKind.ClassMethod, null)
        {
            Any = (_, arguments) =>
            {
                string name = ((PyType)arguments[0].Reference!).Name;
                throw Errors.TypeError($"Cannot subclass an instance of NewType. Perhaps you were looking for: `{name} = NewType('{name}', {parent})`");
            },
        });
        return GenericClasses.MakeRoot(TypeType.Type, "Dummy", ObjectType.Type, space);
    }
}

/// <summary>What a call of NewType makes.</summary>
internal sealed class PyNewType : PyObject, IAttributed
{
    private AttributeStore _attributes;

    public PyNewType(PyType type) : base(type) => _attributes.Begin(type);

    ref AttributeStore IAttributed.Attributes => ref _attributes;
}

/// <summary>A function of typing that may stand among a class statement's bases: NamedTuple, TypedDict.</summary>
internal sealed class PyTypingFactory(string name, NativeAny call, Native2 entries) : PyObject(s_type)
{
    private static readonly PyType s_type = NativeTypes.Make("function", "builtins", Define, subclassable: false);

    private static PyTypingFactory Of(Value self) => (PyTypingFactory)self.Reference!;

    private string Name => name;
    private NativeAny Make => call;
    private Native2 Entries => entries;

    private static void Define(TypeDefinition d)
    {
        d.Method("__call__", static (context, arguments) => Of(arguments[0]).Make(context, arguments.Tail()));
        d.Method("__mro_entries__", static (context, self, bases) => Of(self).Entries(context, self, bases));
        d.Method("__repr__", static (_, self) => PyText.ToValue($"<function {Of(self).Name} at {Address.Of(self)}>"));
        d.Property("__name__", static (_, self) => Value.FromString(Of(self).Name));
        d.Property("__qualname__", static (_, self) => Value.FromString(Of(self).Name));
        d.Property("__module__", static (_, _) => Value.FromString("typing"));
    }
}
