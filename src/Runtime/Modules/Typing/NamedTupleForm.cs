using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>typing.NamedTuple: class syntax and call. docs.python.org/3/library/typing.html#typing.NamedTuple</summary>
internal static class NamedTupleForm
{
    private static readonly HashSet<string> s_prohibited =
    [
        "__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make", "_replace", "_asdict", "_source",
    ];

    private static readonly PyType s_meta = NativeTypes.Make("NamedTupleMeta", "typing", DefineMeta, parent: TypeType.Type).LaidOutAs(TypeType.Type);
    private static readonly Lazy<PyType> s_root = new(static () => GenericClasses.MakeRoot(s_meta, "NamedTuple", ObjectType.Type, new PyDict()));

    public static readonly PyTypingFactory Factory = new("NamedTuple", Call, static (_, _, _) => PyTuple.Of(s_root.Value));

    private static void DefineMeta(TypeDefinition d)
    {
        d.New(New);
        d.Method("__init__", static (PyContext _, Arguments _) => Value.None);
    }

    private static Value New(PyContext context, Arguments arguments)
    {
        Value[] bases = ((PyTuple)arguments[2].Reference!).Items;
        var space = (PyDict)arguments[3].Reference!;
        foreach (Value b in bases)
            if (b.Reference != (object)s_root.Value && b.Reference != (object)GenericClasses.Generic) throw Errors.TypeError("can only inherit from a NamedTuple type and Generic");
        PyDict types = LazyAnnotations.In(context, space) ?? new PyDict();
        var made = (PyType)Make(context, arguments[1], types, DefaultsOf(types, space), space.GetString("__module__")).Reference!;
        bool isGeneric = Array.Exists(bases, static b => b.Reference == (object)GenericClasses.Generic);
        if (isGeneric) TypeAttributes.SetBases(context, made, PyTuple.Of(Array.ConvertAll(bases, static b => b.Reference == (object)s_root.Value ? (Value)TupleType.Type : b)));
        CopyNames(context, made, space);
        if (isGeneric)
        {
            made.SetOwn("__class_getitem__", GenericClasses.Generic.Attributes.GetString("__class_getitem__"));
            context.Call(Attributes.Get(context, made, "__init_subclass__"));
        }
        return made;
    }

    private static Value[] DefaultsOf(PyDict types, PyDict space)
    {
        var names = new List<string>();
        var defaults = new List<Value>();
        int position = 0;
        while (types.Next(ref position, out Value key, out _))
        {
            string name = ObjectType.NameArgument(key);
            Value value = space.GetString(name);
            if (!value.IsNull)
            {
                names.Add(name);
                defaults.Add(value);
            }
            else if (names.Count > 0)
                throw Errors.TypeError($"Non-default namedtuple field {name} cannot follow default field{(!PyVersion.Since(9) ? "(s)" : names.Count > 1 ? "s" : "")} {string.Join(", ", names)}");
        }
        return [.. defaults];
    }

    /// <summary><c>_make_nmtuple</c></summary>
    private static Value Make(PyContext context, Value name, PyDict types, Value[] defaults, Value module)
    {
        var fields = new List<Value>();
        var annotations = new PyDict();
        int position = 0;
        while (types.Next(ref position, out Value key, out Value type))
        {
            fields.Add(key);
            annotations.Set(context, key, TypeArguments.Check(context, type, $"field {Representation.Str(context, key)} annotation must be a type"));
        }
        Value owner = module.IsNull ? TypeArguments.CallerModule(context) : module;
        Value made = NamedTuple.Create(context, new Arguments([name, new PyList([.. fields])], ["defaults", "module"], [PyTuple.Of(defaults), owner]));
        ((PyType)made.Reference!).SetOwn("__annotations__", annotations);
        return made;
    }

    private static void CopyNames(PyContext context, PyType made, PyDict space)
    {
        PyDict fields = (PyDict)made.Attributes.GetString("__annotations__").Reference!;
        int position = 0;
        while (space.Next(ref position, out Value key, out Value value))
        {
            string name = ObjectType.NameArgument(key);
            if (s_prohibited.Contains(name)) throw Errors.AttributeError("Cannot overwrite NamedTuple attribute " + name, made, name);
            if (name == "__classcell__" && value.Reference is PyCell cell) cell.Content = made;
            else if (name is "__qualname__") TypeAttributes.SetQualifiedName(context, made, value);
            else if (name is not ("__module__" or "__name__" or "__annotations__" or "__annotate_func__" or "__annotate__" or "__classcell__" or "__classdictcell__") && !fields.Contains(context, key)) TypeAttributes.Set(context, made, name, value);
        }
        if (NativeTypes.IsFrom313(context)) SetNames(context, made, space);
    }

    // 3.13 and later tell the attributes of the class body their names.
    private static void SetNames(PyContext context, PyType made, PyDict space)
    {
        int position = 0;
        while (space.Next(ref position, out Value key, out Value value))
            if (!value.Type.Special(SpecialMethod.SetName).IsNull) Attributes.TryCallSpecial(context, value, SpecialMethod.SetName, made, key, out _);
    }

    /// <summary>NamedTuple(typename, fields)</summary>
    private static Value Call(PyContext context, Arguments arguments)
    {
        if (arguments.Count is 0 or > 2) throw Errors.TypeError(arguments.Count == 0
            ? "NamedTuple() missing 1 required positional argument: 'typename'" : $"NamedTuple() takes from 1 to 2 positional arguments but {arguments.Count} were given");
        var types = new PyDict();
        if (arguments.Count == 2)
        {
            if (arguments.HasKeywords) throw Errors.TypeError("Either list of fields or keywords can be provided to NamedTuple, not both");
            foreach (Value field in arguments[1].IsNone ? [] : Iteration.ToArray(context, arguments[1]))
            {
                Value[] pair = Iteration.ToArray(context, field);
                if (pair.Length != 2) throw Errors.ValueError(pair.Length > 2 ? "too many values to unpack (expected 2)" : $"not enough values to unpack (expected 2, got {pair.Length})");
                types.Set(context, pair[0], pair[1]);
            }
        }
        else types = arguments.KeywordDictionary();
        Value made = Make(context, arguments[0], types, [], default);
        ((PyType)made.Reference!).SetOwn("__orig_bases__", PyTuple.Of(Factory));
        return made;
    }
}
