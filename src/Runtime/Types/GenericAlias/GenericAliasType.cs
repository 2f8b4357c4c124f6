using System.Text;

namespace PyToCil.Runtime.Types;

/// <summary>types.GenericAlias. docs.python.org/3/library/stdtypes.html#types-genericalias, Objects/genericaliasobject.c</summary>
public static class GenericAliasType
{
    public static readonly PyType Type = NativeTypes.Make("GenericAlias", "types", Define);

    // What is answered by the alias itself; every other name by its class.
    private static readonly HashSet<string> s_own =
    [
        "__class__", "__origin__", "__args__", "__unpacked__", "__parameters__", "__typing_unpacked_tuple_args__", "__mro_entries__", "__reduce_ex__", "__reduce__", "__copy__", "__deepcopy__",
    ];

    private static void Define(TypeDefinition d)
    {
        d.New(New);
        d.Property("__origin__", static (_, self) => Self(self).Origin);
        d.Property("__args__", static (_, self) => Self(self).Arguments);
        d.Property("__unpacked__", static (_, self) => Self(self).IsUnpacked);
        d.Property("__parameters__", static (context, self) => Parameters(context, Self(self)));
        d.Property("__typing_unpacked_tuple_args__", static (_, self) =>
            Self(self) is { IsUnpacked: true } a && a.Origin.Reference == (object)TupleType.Type ? a.Arguments : Value.None);
        d.Method("__repr__", Repr);
        d.Method("__eq__", Equal);
        d.Method("__hash__", static (context, self) => Hashing.Hash(context, Self(self).Origin) ^ Hashing.Hash(context, Self(self).Arguments));
        d.Method("__call__", Call);
        d.Method("__getattribute__", GetAttribute);
        d.Method("__getitem__", GetItem);
        d.Method("__iter__", static (_, self) => new PyTupleIterator(PyTuple.Of(new PyGenericAlias(Self(self).Origin, Self(self).Arguments) { IsUnpacked = true })));
        d.Method("__mro_entries__", static (_, self, _) => PyTuple.Of(Self(self).Origin));
        d.Method("__instancecheck__", static (_, _, _) => throw Errors.TypeError("isinstance() argument 2 cannot be a parameterized generic"));
        d.Method("__subclasscheck__", static (_, _, _) => throw Errors.TypeError("issubclass() argument 2 cannot be a parameterized generic"));
        d.Method("__or__", static (context, self, other) => UnionTypes.Or(context, self, other));
        d.Method("__ror__", static (context, self, other) => UnionTypes.Or(context, other, self));
        d.Method("__reduce__", static (_, self) => PyTuple.Of(Type, PyTuple.Of(Self(self).Origin, Self(self).Arguments)));
    }

    private static PyGenericAlias Self(Value self) => NativeTypes.Self<PyGenericAlias>(self, Type);

    private static Value New(PyContext context, Arguments arguments)
    {
        TypeCalls.ClassArgument("types.GenericAlias", arguments, Type);
        arguments.RefuseKeywords("GenericAlias");
        arguments.Tail().CheckCount("GenericAlias", 2, 2);
        return new PyGenericAlias(arguments[1], arguments[2]);
    }

    private static Value Repr(PyContext context, Value self)
    {
        PyGenericAlias alias = Self(self);
        var text = new StringBuilder(alias.IsUnpacked ? "*" : "");
        AppendItem(context, text, alias.Origin);
        text.Append('[');
        for (int i = 0; i < alias.Arguments.Count; i++)
        {
            if (i > 0) text.Append(", ");
            AppendItem(context, text, alias.Arguments[i]);
        }
        if (alias.Arguments.Count == 0) text.Append("()");
        return PyText.ToValue(text.Append(']').ToString());
    }

    /// <summary>ga_repr_item: classes by qualified name, <c>...</c> as written.</summary>
    private static void AppendItem(PyContext context, StringBuilder text, Value item)
    {
        if (item.Reference is PyEllipsis) text.Append("...");
        else if (item.Reference is PyType type) text.Append(TypeNames.Full(type));
        else if (item.Reference is PyList list)
        {
            text.Append('[');
            for (int i = 0; i < list.Count; i++)
            {
                if (i > 0) text.Append(", ");
                AppendItem(context, text, list[i]);
            }
            text.Append(']');
        }
        else if (Attributes.TryGet(context, item, "__origin__", out _) && Attributes.TryGet(context, item, "__args__", out _)) text.Append(Representation.Repr(context, item));
        else if (Attributes.TryGet(context, item, "__qualname__", out Value name) && Attributes.TryGet(context, item, "__module__", out Value module) && !module.IsNone)
        {
            string place = Representation.Str(context, module);
            text.Append(place == "builtins" ? "" : place + ".").Append(Representation.Str(context, name));
        }
        else text.Append(Representation.Repr(context, item));
    }

    private static Value Equal(PyContext context, Value self, Value other)
    {
        if (other.Reference is not PyGenericAlias right) return Value.NotImplemented;
        PyGenericAlias left = Self(self);
        return left.IsUnpacked == right.IsUnpacked && Comparison.AreSame(context, left.Origin, right.Origin) && Comparison.AreSame(context, left.Arguments, right.Arguments);
    }

    /// <summary>Calls the class, then leaves <c>__orig_class__</c> on the instance where it can.</summary>
    private static Value Call(PyContext context, Arguments arguments)
    {
        PyGenericAlias alias = Self(arguments.At(0));
        Value made = context.Call(alias.Origin, arguments.Tail());
        if (made.Reference is not IAttributed || !made.Type.HasInstanceDictionary) return made;
        try
        {
            Attributes.Set(context, made, "__orig_class__", alias);
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(ExceptionTypes.AttributeError) || e.Value.Type.IsSubtypeOf(ExceptionTypes.TypeError))
        {
            // ga_call: an object that refuses the attribute goes without it.
        }
        return made;
    }

    private static Value GetAttribute(PyContext context, Value self, Value nameValue)
    {
        PyGenericAlias alias = Self(self);
        PyText.TryGet(nameValue, out string name);
        bool isSpecial = name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal) && s_own.Contains(name);
        return isSpecial ? Attributes.GenericGet(context, self, name) : Attributes.Get(context, alias.Origin, name);
    }

    /// <summary>The type parameters among the arguments.</summary>
    private static Value Parameters(PyContext context, PyGenericAlias alias) => PyTuple.Of(TypeArguments.CollectParameters(context, alias.Arguments.Items));

    /// <summary>Puts arguments in the place of the type parameters: <c>_Py_subs_parameters</c>.</summary>
    private static Value GetItem(PyContext context, Value self, Value key)
    {
        PyGenericAlias alias = Self(self);
        Value[] parameters = ((PyTuple)Parameters(context, alias).Reference!).Items;
        if (parameters.Length == 0) throw Errors.TypeError($"{Representation.Repr(context, self)} is not a generic class");
        Value[] items = TypeArguments.Substitute(context, self, alias.Arguments.Items, parameters, TypeArguments.Split(key), spreadsTuples: false);
        return new PyGenericAlias(alias.Origin, PyTuple.Of(items)) { IsUnpacked = alias.IsUnpacked };
    }
}
