namespace PyToCil.Runtime.Types;

/// <summary>What TypeVar, ParamSpec and TypeVarTuple have in common.</summary>
internal static class TypeParameterMembers
{
    public static PyType Make(string name, Action<TypeDefinition> define) => NativeTypes.Make(name, "typing", define, subclassable: false, withAttributes: true);

    public static void Define(TypeDefinition d, string name)
    {
        d.Method("__repr__", static (_, self) => PyText.ToValue(Of(self).Text));
        d.Method("__mro_entries__", (_, _, _) => throw Errors.TypeError($"Cannot subclass an instance of {name}"));
        d.Method("__typing_subst__", static (context, self, argument) => Of(self).Substitute(context, argument));
        d.Method("__typing_prepare_subst__", static (context, self, alias, arguments) =>
            PyTuple.Of(Of(self).Prepare(context, alias, Iteration.ToArray(context, Attributes.Get(context, alias, "__parameters__")), Iteration.ToArray(context, arguments))));
        d.Method("__reduce__", static (_, self) => PyText.ToValue(Of(self).Name));
        d.Method("has_default", HasDefault);
        d.Constant("__module__", Value.FromString("typing"));
        d.Property("__name__", static (_, self) => PyText.ToValue(Of(self).Name));
        d.Property("__default__", GetDefault);
        d.Property("__dict__", InstanceDictionary.Get, InstanceDictionary.Set);
    }

    /// <summary>TypeVar and ParamSpec only.</summary>
    public static void DefineVariance(TypeDefinition d)
    {
        d.Property("__bound__", static (context, self) => Of(self).Bound.Get(context) is { IsNull: false } bound ? bound : Value.None);
        d.Property("__covariant__", static (_, self) => Of(self).IsCovariant);
        d.Property("__contravariant__", static (_, self) => Of(self).IsContravariant);
        d.Property("__infer_variance__", static (_, self) => Of(self).InfersVariance);
        d.Method("__or__", static (context, self, other) => TypingUnion.Make(context, [self, other]));
        d.Method("__ror__", static (context, self, other) => TypingUnion.Make(context, [other, self]));
    }

    public static PyTypeParameter Of(Value self) => (PyTypeParameter)self.Reference!;

    private static Value HasDefault(PyContext context, Value self)
    {
        RequireDefaults(context, self, "has_default");
        return !Of(self).Default.IsEmpty;
    }

    private static Value GetDefault(PyContext context, Value self)
    {
        RequireDefaults(context, self, "__default__");
        return Of(self).Default.Get(context) is { IsNull: false } value ? value : PyNoDefault.Instance;
    }

    private static void RequireDefaults(PyContext context, Value self, string name)
    {
        if (!NativeTypes.IsFrom313(context)) throw Errors.AttributeError($"'typing.{self.Type.Name}' object has no attribute '{name}'", self, name);
    }

    /// <summary>The name and the flags of a call of the class, in the order bound, covariant, contravariant, infer_variance, default.</summary>
    public static Value[] ReadOptions(PyContext context, in Arguments arguments, string function, ReadOnlySpan<string> options, out string name)
    {
        Value[] values = new Value[options.Length];
        Value given = arguments.At(0);
        for (int i = 0; i < arguments.Names.Length; i++)
        {
            int index = options.IndexOf(arguments.Names[i]);
            if (arguments.Names[i] == "name" && given.IsNull) given = arguments.Keywords[i];
            else if (index < 0 || (options[index] == "default" && !NativeTypes.IsFrom313(context))) throw NativeTypes.InvalidKeyword(context, function, arguments.Names[i]);
            else values[index] = arguments.Keywords[i];
        }
        if (given.IsNull) throw Errors.TypeError($"{function}() missing required argument 'name' (pos 1)");
        if (!PyText.TryGet(given, out name)) throw Errors.TypeError($"{function}() argument 'name' must be str, not {given.Type.Name}");
        return values;
    }

    public static bool Flag(PyContext context, Value value) => !value.IsNull && Truth.Of(context, value);

    public static void CheckVariance(bool covariant, bool contravariant, bool infers)
    {
        if (covariant && contravariant) throw Errors.ValueError("Bivariant types are not supported.");
        if (infers && (covariant || contravariant)) throw Errors.ValueError("Variance cannot be specified with infer_variance.");
    }

    /// <summary>Notes where the parameter was made, and its default.</summary>
    public static Value Finish(PyContext context, PyTypeParameter made, Value given)
    {
        if (!given.IsNull && given.Reference is not PyNoDefault) made.Default = LazyValue.Of(given);
        ((IAttributed)made).Attributes.Set("__module__", TypeArguments.CallerModule(context));
        return made;
    }
}

/// <summary>typing.TypeVar. docs.python.org/3/library/typing.html#typing.TypeVar</summary>
internal static class TypeVarType
{
    public static readonly PyType Type = TypeParameterMembers.Make("TypeVar", Define);

    private static readonly string[] s_options = ["bound", "covariant", "contravariant", "infer_variance", "default"];

    private static void Define(TypeDefinition d)
    {
        d.New(New);
        TypeParameterMembers.Define(d, "TypeVar");
        TypeParameterMembers.DefineVariance(d);
        d.Property("__constraints__", static (context, self) => ((PyTypeVar)self.Reference!).Constraints.Get(context) is { IsNull: false } c ? c : PyTuple.Empty);
    }

    private static Value New(PyContext context, Arguments arguments)
    {
        Arguments given = arguments.Tail();
        Value[] options = TypeParameterMembers.ReadOptions(context, given, "typevar", s_options, out string name);
        bool covariant = TypeParameterMembers.Flag(context, options[1]), contravariant = TypeParameterMembers.Flag(context, options[2]), infers = TypeParameterMembers.Flag(context, options[3]);
        TypeParameterMembers.CheckVariance(covariant, contravariant, infers);
        var made = new PyTypeVar(name) { IsCovariant = covariant, IsContravariant = contravariant, InfersVariance = infers };
        bool hasBound = !options[0].IsNull && !options[0].IsNone;
        if (hasBound) made.Bound = LazyValue.Of(TypeArguments.Check(context, options[0], "Bound must be a type."));
        int constraints = Math.Max(0, given.Count - 1);
        if (constraints == 1) throw Errors.TypeError("A single constraint is not allowed");
        if (constraints > 0 && hasBound) throw Errors.TypeError("Constraints cannot be combined with bound=...");
        if (constraints > 0) made.Constraints = LazyValue.Of(PyTuple.Of(Array.ConvertAll(given.Positional[1..].ToArray(), c => TypeArguments.Check(context, c, "TypeVar(name, constraint, ...): constraints must be types."))));
        return TypeParameterMembers.Finish(context, made, options[4]);
    }
}

/// <summary>typing.ParamSpec, and its parts. docs.python.org/3/library/typing.html#typing.ParamSpec</summary>
internal static class ParamSpecType
{
    public static readonly PyType Type = TypeParameterMembers.Make("ParamSpec", Define);
    public static readonly PyType ArgumentsPart = NativeTypes.Make("ParamSpecArgs", "typing", static d => DefinePart(d, isKeywords: false), subclassable: false);
    public static readonly PyType KeywordsPart = NativeTypes.Make("ParamSpecKwargs", "typing", static d => DefinePart(d, isKeywords: true), subclassable: false);

    private static readonly string[] s_options = ["bound", "covariant", "contravariant", "infer_variance", "default"];

    private static void Define(TypeDefinition d)
    {
        d.New(New);
        TypeParameterMembers.Define(d, "ParamSpec");
        TypeParameterMembers.DefineVariance(d);
        d.Property("args", static (_, self) => new PyParamSpecPart((PyParamSpec)self.Reference!, isKeywords: false));
        d.Property("kwargs", static (_, self) => new PyParamSpecPart((PyParamSpec)self.Reference!, isKeywords: true));
    }

    private static Value New(PyContext context, Arguments arguments)
    {
        Arguments given = arguments.Tail();
        if (given.Count > 1) throw Errors.TypeError($"paramspec() takes exactly 1 positional argument ({given.Count} given)");
        Value[] options = TypeParameterMembers.ReadOptions(context, given, "paramspec", s_options, out string name);
        bool covariant = TypeParameterMembers.Flag(context, options[1]), contravariant = TypeParameterMembers.Flag(context, options[2]), infers = TypeParameterMembers.Flag(context, options[3]);
        TypeParameterMembers.CheckVariance(covariant, contravariant, infers);
        var made = new PyParamSpec(name) { IsCovariant = covariant, IsContravariant = contravariant, InfersVariance = infers };
        if (!options[0].IsNull && !options[0].IsNone) made.Bound = LazyValue.Of(TypeArguments.Check(context, options[0], "Bound must be a type."));
        return TypeParameterMembers.Finish(context, made, options[4]);
    }

    private static void DefinePart(TypeDefinition d, bool isKeywords)
    {
        string name = isKeywords ? "kwargs" : "args";
        d.New((context, arguments) =>
        {
            arguments.Tail().CheckCount(isKeywords ? "ParamSpecKwargs" : "ParamSpecArgs", 1, 1);
            return arguments[1].Reference is PyParamSpec origin ? new PyParamSpecPart(origin, isKeywords) : throw Errors.TypeError($"expected a ParamSpec, not {arguments[1].Type.Name}");
        });
        d.Method("__repr__", (_, self) => PyText.ToValue($"{((PyParamSpecPart)self.Reference!).Origin.Name}.{name}"));
        d.Method("__eq__", (_, self, other) => other.Reference is PyParamSpecPart part && part.IsKeywords == isKeywords
            ? part.Origin == ((PyParamSpecPart)self.Reference!).Origin : Value.NotImplemented);
        d.Method("__hash__", static (context, self) => Hashing.Hash(context, ((PyParamSpecPart)self.Reference!).Origin));
        d.Method("__mro_entries__", (_, _, _) => throw Errors.TypeError($"Cannot subclass an instance of {(isKeywords ? "ParamSpecKwargs" : "ParamSpecArgs")}"));
        d.Property("__origin__", static (_, self) => ((PyParamSpecPart)self.Reference!).Origin);
    }
}

/// <summary>typing.TypeVarTuple. docs.python.org/3/library/typing.html#typing.TypeVarTuple</summary>
internal static class TypeVarTupleType
{
    public static readonly PyType Type = TypeParameterMembers.Make("TypeVarTuple", Define);

    private static readonly string[] s_options = ["default"];

    private static void Define(TypeDefinition d)
    {
        d.New(New);
        TypeParameterMembers.Define(d, "TypeVarTuple");
        d.Method("__iter__", static (_, self) => new PyTupleIterator(PyTuple.Of(Unpacked(self))));
    }

    private static Value New(PyContext context, Arguments arguments)
    {
        Arguments given = arguments.Tail();
        if (given.Count > 1) throw Errors.TypeError($"typevartuple() takes exactly 1 positional argument ({given.Count} given)");
        int all = given.Count + given.Names.Length;
        if (all > 1 && !NativeTypes.IsFrom313(context)) throw Errors.TypeError($"typevartuple() takes at most 1 argument ({all} given)");
        Value[] options = TypeParameterMembers.ReadOptions(context, given, "typevartuple", s_options, out string name);
        return TypeParameterMembers.Finish(context, new PyTypeVarTuple(name), options[0]);
    }

    /// <summary><c>Unpack[Ts]</c>.</summary>
    public static Value Unpacked(Value parameter) => new PyTypingAlias(AliasKind.Unpack, SpecialForms.Unpack, PyTuple.Of(parameter));

    /// <summary>The parameters, TypeVarTuples unpacked: <c>unpack_typevartuples</c> of Objects/typevarobject.c.</summary>
    public static PyTuple UnpackAll(PyTuple parameters)
    {
        if (!Array.Exists(parameters.Items, p => p.Reference is PyTypeVarTuple)) return parameters;
        return PyTuple.Of(Array.ConvertAll(parameters.Items, p => p.Reference is PyTypeVarTuple ? Unpacked(p) : p));
    }
}

/// <summary>typing.NoDefault. docs.python.org/3/library/typing.html#typing.NoDefault</summary>
internal static class NoDefaultType
{
    public static readonly PyType Type = NativeTypes.Make("NoDefaultType", "typing", Define, subclassable: false);

    private static void Define(TypeDefinition d)
    {
        d.New(static (_, arguments) => arguments.Count == 1 && !arguments.HasKeywords ? PyNoDefault.Instance : throw Errors.TypeError("NoDefaultType takes no arguments"));
        d.Method("__repr__", static (_, _) => Value.FromString("typing.NoDefault"));
        d.Method("__reduce__", static (_, _) => Value.FromString("NoDefault"));
    }
}
