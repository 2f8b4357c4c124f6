using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>typing.TypedDict, PEP 589 and 655. Lib/typing.py <c>_TypedDictMeta</c></summary>
internal static class TypedDictForm
{
    private static readonly PyType s_meta = NativeTypes.Make("_TypedDictMeta", "typing", DefineMeta, parent: TypeType.Type).LaidOutAs(TypeType.Type);
    private static readonly Lazy<PyType> s_root = new(static () => GenericClasses.MakeRoot(s_meta, "TypedDict", ObjectType.Type, new PyDict()));

    public static readonly PyTypingFactory Factory = new("TypedDict", Call, static (_, _, _) => PyTuple.Of(s_root.Value));

    private static void DefineMeta(TypeDefinition d)
    {
        d.New(New);
        d.Method("__init__", static (PyContext _, Arguments _) => Value.None);
        d.Method("__call__", static (context, arguments) => context.Call(DictType.Type, arguments.Tail()));
        d.Method("__instancecheck__", static (_, _, _) => throw Errors.TypeError("TypedDict does not support instance and class checks"));
        d.Method("__subclasscheck__", static (_, _, _) => throw Errors.TypeError("TypedDict does not support instance and class checks"));
    }

    /// <summary>typing.is_typeddict</summary>
    public static bool IsTypedDict(Value type) => type.Reference is PyType t && t.Type == s_meta && t != s_root.Value;

    private static Value New(PyContext context, Arguments arguments)
    {
        Value total = arguments.Keyword("total");
        return Make(context, arguments[1], ((PyTuple)arguments[2].Reference!).Items, (PyDict)arguments[3].Reference!, total.IsNull || Truth.Of(context, total));
    }

    private static Value Make(PyContext context, Value name, Value[] bases, PyDict space, bool isTotal)
    {
        foreach (Value b in bases)
            if (b.Type != s_meta && b.Reference != (object)GenericClasses.Generic)
                throw Errors.TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class");
        bool isGeneric = Array.Exists(bases, static b => b.Reference is PyType t && t.IsSubtypeOf(GenericClasses.Generic));
        PyTuple parents = isGeneric ? PyTuple.Of(GenericClasses.Generic, DictType.Type) : PyTuple.Of(DictType.Type);
        Value maker = TypeType.Type.Attributes.GetString("__new__");
        var made = (PyType)context.Call(maker, new Arguments([s_meta, name, parents, space])).Reference!;
        if (made.Lookup("__orig_bases__").IsNull) made.SetOwn("__orig_bases__", PyTuple.Of(bases));
        FillKeys(context, made, bases, LazyAnnotations.In(context, space) ?? new PyDict(), isTotal);
        return made;
    }

    private static void FillKeys(PyContext context, PyType made, Value[] bases, PyDict own, bool isTotal)
    {
        var annotations = new PyDict();
        PyFrozenSet required = new(), optional = new(), readOnly = new(), mutable = new();
        foreach (Value b in bases)
        {
            PyDict inherited = ((PyType)b.Reference!).Attributes;
            if (inherited.GetString("__annotations__").Reference is PyDict types) annotations.UpdateFrom(context, types);
            AddAll(context, required, inherited.GetString("__required_keys__"));
            AddAll(context, optional, inherited.GetString("__optional_keys__"));
            AddAll(context, readOnly, inherited.GetString("__readonly_keys__"));
            AddAll(context, mutable, inherited.GetString("__mutable_keys__"));
        }
        int position = 0;
        while (own.Next(ref position, out Value key, out Value given))
        {
            Value written = PyText.TryGet(given, out string text) ? new PyForwardRef(text, TypeNames.Module(made)) : given;
            Value type = TypeArguments.Check(context, written, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type");
            annotations.Set(context, key, type);
            bool isRequired = Qualifier(type, "Required") || (!Qualifier(type, "NotRequired") && isTotal), isReadOnly = Qualifier(type, "ReadOnly");
            (isRequired ? required : optional).Add(context, key);
            (isRequired ? optional : required).Remove(context, key);
            (isReadOnly ? readOnly : mutable).Add(context, key);
        }
        made.SetOwn("__annotations__", annotations);
        made.SetOwn("__required_keys__", required);
        made.SetOwn("__optional_keys__", optional);
        if (NativeTypes.IsFrom313(context))
        {
            made.SetOwn("__readonly_keys__", readOnly);
            made.SetOwn("__mutable_keys__", mutable);
        }
        if (made.Lookup("__total__").IsNull) made.SetOwn("__total__", isTotal);
    }

    private static void AddAll(PyContext context, PyFrozenSet target, Value keys)
    {
        if (keys.Reference is PySetBase set)
            foreach (Value key in set.ToArray()) target.Add(context, key);
    }

    // Required[...], NotRequired[...] and ReadOnly[...] may enclose one another, and lie in Annotated[...].
    private static bool Qualifier(Value type, string name)
    {
        while (type.Reference is PyTypingAlias alias)
        {
            if (alias.Kind == AliasKind.Annotated) type = alias.Origin;
            else if (alias.Origin.Reference is not PySpecialForm { Name: "Required" or "NotRequired" or "ReadOnly" } form) return false;
            else if (form.Name == name) return true;
            else type = alias.Arguments[0];
        }
        return false;
    }

    /// <summary>TypedDict(typename, fields, *, total=True)</summary>
    private static Value Call(PyContext context, Arguments arguments)
    {
        if (arguments.Count != 2) throw Errors.TypeError("TypedDict() takes a name and a dict of fields");
        Value total = arguments.Keyword("total");
        var space = new PyDict();
        var fields = new PyDict();
        fields.UpdateFrom(context, arguments[1].Reference as PyDict ?? throw Errors.TypeError($"'{arguments[1].Type.Name}' object is not iterable"));
        space.SetString("__annotations__", fields);
        space.SetString("__module__", TypeArguments.CallerModule(context));
        Value made = Make(context, arguments[0], [], space, total.IsNull || Truth.Of(context, total));
        ((PyType)made.Reference!).SetOwn("__orig_bases__", PyTuple.Of(Factory));
        return made;
    }
}
