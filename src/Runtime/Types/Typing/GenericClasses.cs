namespace PyToCil.Runtime.Types;

/// <summary>typing.Generic. docs.python.org/3/library/typing.html#typing.Generic, Lib/typing.py <c>_generic_class_getitem</c></summary>
internal static class GenericClasses
{
    private static readonly Lazy<PyType> s_generic = new(MakeGeneric);

    public static PyType Generic => s_generic.Value;

    /// <summary>Generic or Protocol themselves.</summary>
    public static bool IsRoot(PyType type) => s_generic.IsValueCreated && (type == Generic || type == ProtocolClasses.Known);

    private static PyType MakeGeneric()
    {
        var space = new PyDict();
        space.SetString("__doc__", Value.FromString("Abstract base class for generic types."));
        space.SetString("__slots__", PyTuple.Empty);
        space.SetString("_is_protocol", Value.False);
        space.SetString("__class_getitem__", new PyBuiltinFunction("__class_getitem__", BuiltinKind.ClassMethod, null) { Any = ClassGetItem });
        space.SetString("__init_subclass__", new PyBuiltinFunction("__init_subclass__", BuiltinKind.ClassMethod, null) { Any = InitSubclass });
        return MakeRoot(TypeType.Type, "Generic", ObjectType.Type, space);
    }

    /// <summary>A class that is like one written in Python in the module typing.</summary>
    public static PyType MakeRoot(PyType metatype, string name, PyType parent, PyDict space)
    {
        space.SetString("__module__", Value.FromString("typing"));
        var type = new PyType(metatype, name, [parent], parent, space);
        type.Mro = [type, .. parent.Mro];
        parent.AddSubclass(type);
        return type;
    }

    private static Value ClassGetItem(PyContext context, Arguments arguments)
    {
        var cls = (PyType)arguments[0].Reference!;
        arguments.Tail().CheckCount("__class_getitem__", 1, 1);
        Value[] given = Array.ConvertAll(TypeArguments.Split(arguments[1]), TypeArguments.Convert);
        return new PyTypingAlias(AliasKind.Plain, cls, PyTuple.Of(IsRoot(cls) ? CheckParameters(cls, given) : Specialize(context, cls, given)));
    }

    private static Value[] CheckParameters(PyType cls, Value[] given)
    {
        if (given.Length == 0) throw Errors.TypeError($"Parameter list to {cls.QualifiedName}[...] cannot be empty");
        if (!Array.TrueForAll(given, static p => p.Reference is PyTypeParameter or PyTypingAlias { Kind: AliasKind.Unpack }))
            throw Errors.TypeError(PyVersion.Text($"Parameters to {cls.Name}[...] must all be type variables", 10, $"Parameters to {cls.Name}[...] must all be type variables or parameter specification variables."));
        for (int i = 0; i < given.Length; i++)
            if (Array.FindIndex(given, p => Value.Is(p, given[i])) < i) throw Errors.TypeError($"Parameters to {cls.Name}[...] must all be unique");
        return given;
    }

    private static Value[] Specialize(PyContext context, PyType cls, Value[] given)
    {
        Value[] parameters = Iteration.ToArray(context, Attributes.Get(context, cls, "__parameters__"));
        foreach (Value parameter in parameters)
            if (parameter.Reference is PyTypeParameter p) given = p.Prepare(context, cls, parameters, given);
        if (parameters.Length == 0) throw Errors.TypeError($"{Representation.Repr(context, cls)} is not a generic class");
        if (given.Length != parameters.Length) throw WrongCount(context, cls, parameters, given.Length);
        var made = new List<Value>();
        for (int i = 0; i < given.Length; i++)
            if (parameters[i].Reference is PyTypeVarTuple && given[i].Reference is PyTuple many) made.AddRange(many.Items); else made.Add(given[i]);
        return [.. made];
    }

    private static PyException WrongCount(PyContext context, PyType cls, Value[] parameters, int actual)
    {
        int defaults = 0;
        if (actual < parameters.Length)
            foreach (Value parameter in parameters.AsSpan(actual))
                if (parameter.Reference is PyTypeParameter p && !p.Default.IsEmpty) defaults++;
        string expected = NativeTypes.IsFrom313(context) && actual < parameters.Length ? $"at least {parameters.Length - defaults}"
            : Array.Exists(parameters, static p => p.Reference is PyTypeVarTuple) ? $"at least {parameters.Length - 1}" : $"{parameters.Length}";
        return Errors.TypeError($"Too {(actual > parameters.Length ? "many" : "few")} {PyVersion.Text("parameters", 10, "arguments")} for {Representation.Repr(context, cls)}; actual {actual}, expected {expected}");
    }

    internal static Value InitSubclass(PyContext context, Arguments arguments)
    {
        var cls = (PyType)arguments[0].Reference!;
        CallNext(context, cls, Generic, arguments);
        Value original = cls.Attributes.GetString("__orig_bases__");
        bool isPlain = !original.IsNull
            ? Array.Exists(Iteration.ToArray(context, original), static b => b.Reference == (object)Generic)
            : Array.IndexOf(cls.Bases, Generic) >= 0 && cls.Name != "Protocol" && cls.Type.Name != "_TypedDictMeta";
        if (isPlain) throw Errors.TypeError("Cannot inherit from plain Generic");
        cls.SetOwn("__parameters__", PyTuple.Of(original.IsNull ? [] : ParametersOf(context, Iteration.ToArray(context, original))));
        return Value.None;
    }

    private static Value[] ParametersOf(PyContext context, Value[] bases)
    {
        Value[] all = TypeArguments.CollectParameters(context, bases);
        Value[]? listed = null;
        string name = "Generic";
        foreach (Value b in bases)
        {
            if (b.Reference is not PyTypingAlias alias || alias.Origin.Reference is not PyType root || !IsRoot(root)) continue;
            if (listed is not null) throw Errors.TypeError("Cannot inherit from Generic[...] multiple times.");
            listed = alias.Parameters(context);
            name = root.Name;
        }
        if (listed is null) return all;
        Value[] missing = Array.FindAll(all, p => !Array.Exists(listed, l => Value.Is(l, p)));
        if (missing.Length == 0) return listed;
        throw Errors.TypeError($"Some type variables ({Join(context, missing)}) are not listed in {name}[{Join(context, listed)}]");
    }

    private static string Join(PyContext context, Value[] items) => string.Join(", ", Array.ConvertAll(items, i => Representation.Str(context, i)));

    /// <summary><c>super().__init_subclass__(**keywords)</c> from a class in the order of resolution.</summary>
    public static void CallNext(PyContext context, PyType cls, PyType from, in Arguments arguments)
    {
        PyType[] order = cls.Mro;
        for (int i = Array.IndexOf(order, from) + 1; i < order.Length; i++)
        {
            Value method = order[i].Attributes.GetString("__init_subclass__");
            if (method.IsNull) continue;
            context.Call(Attributes.Bind(context, method, default, cls), arguments.Tail());
            return;
        }
    }

    /// <summary><c>_BaseGenericAlias.__mro_entries__</c>: the class, and Generic where no later base brings it.</summary>
    public static Value EntriesOfNamed(PyContext context, Value self, Value origin, Value[] bases)
    {
        bool isListed = Array.Exists(bases, b => Value.Is(b, origin));
        foreach (Value other in bases.AsSpan(Array.FindIndex(bases, b => Value.Is(b, self)) + 1))
            if (BringsGeneric(context, other, bases)) return isListed ? PyTuple.Empty : PyTuple.Of(origin);
        return isListed ? PyTuple.Of(Generic) : PyTuple.Of(origin, Generic);
    }

    private static bool BringsGeneric(PyContext context, Value other, Value[] bases)
    {
        if (other.Reference is PyTypingAlias or PySpecialAlias) return true;
        if (other.Reference is PyType type) return type.IsSubtypeOf(Generic);
        return Attributes.TryGet(context, other, "__mro_entries__", out Value entries) && context.Call(entries, PyTuple.Of(bases)).Reference is PyTuple made
            && Array.Exists(made.Items, static b => b.Reference is PyType t && t.IsSubtypeOf(Generic));
    }

    /// <summary>INTRINSIC_SUBSCRIPT_GENERIC: the base that <c>class A[T]</c> adds.</summary>
    public static Value Subscript(PyTuple parameters) => new PyTypingAlias(AliasKind.Plain, Generic, TypeVarTupleType.UnpackAll(parameters));
}
