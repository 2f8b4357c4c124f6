namespace PyToCil.Runtime.Types;

/// <summary>typing._GenericAlias and its subclasses. Lib/typing.py</summary>
internal static class TypingAliasType
{
    public static readonly PyType Type = NativeTypes.Make("_GenericAlias", "typing", Define);

    private static readonly PyType[] s_kinds =
    [
        Type, Derived("_CallableGenericAlias"), Derived("_UnionGenericAlias"), Derived("_LiteralGenericAlias"), Derived("_ConcatenateGenericAlias"),
        Derived("_UnpackGenericAlias"), Derived("_AnnotatedAlias"),
    ];

    private static PyType Derived(string name) => NativeTypes.Make(name, "typing", static _ => { }, parent: Type).LaidOutAs(Type);

    public static PyType Of(AliasKind kind) => kind == AliasKind.Plain ? Type : s_kinds[(int)kind];

    private static PyTypingAlias Self(Value self) => NativeTypes.Self<PyTypingAlias>(self, Type);

    private static void Define(TypeDefinition d)
    {
        d.Property("__origin__", static (_, self) => Self(self).Origin);
        d.Property("__args__", static (_, self) => Self(self).Arguments);
        d.Property("__parameters__", static (context, self) => PyTuple.Of(Self(self).Parameters(context)));
        d.Property("__metadata__", static (_, self) => Self(self).Kind == AliasKind.Annotated ? Self(self).Metadata : throw Errors.AttributeError("__metadata__", self, "__metadata__"));
        d.Property("_name", static (_, self) => Self(self).Name is { } name ? Value.FromString(name) : Value.None);
        d.Property("__module__", static (context, self) => Self(self).Name is null && Self(self).Origin.Reference is PyType origin ? Attributes.Get(context, origin, "__module__") : Value.FromString("typing"));
        d.Method("__repr__", static (context, self) => PyText.ToValue(TypingAliasText.Of(context, Self(self))));
        d.Method("__eq__", Equal);
        d.Method("__hash__", Hash);
        d.Method("__call__", Call);
        d.Method("__getitem__", GetItem);
        d.Method("__getattr__", GetMissing);
        d.Method("__iter__", static (_, self) => new PyTupleIterator(PyTuple.Of(new PyTypingAlias(AliasKind.Unpack, SpecialForms.Unpack, PyTuple.Of(self)))));
        d.Method("__mro_entries__", MroEntries);
        d.Method("__instancecheck__", static (context, self, value) => SubclassCheck(context, self, value.Type));
        d.Method("__subclasscheck__", SubclassCheck);
        d.Method("__or__", static (context, self, other) => TypingUnion.Make(context, [self, other]));
        d.Method("__ror__", static (context, self, other) => TypingUnion.Make(context, [other, self]));
    }

    private static Value Equal(PyContext context, Value self, Value other)
    {
        PyTypingAlias left = Self(self);
        if (left.Kind == AliasKind.Union && other.Reference is PyUnion union) return TypingUnion.HasSameItems(context, left.Arguments.Items, union.Items);
        if (other.Reference is not PyTypingAlias right || right.Kind != left.Kind) return Value.NotImplemented;
        return left.Kind switch
        {
            AliasKind.Union => TypingUnion.HasSameItems(context, left.Arguments.Items, right.Arguments.Items),
            AliasKind.Literal => LiteralForm.HasSameItems(context, left.Arguments.Items, right.Arguments.Items),
            _ => Comparison.AreSame(context, left.Origin, right.Origin) && Comparison.AreSame(context, left.Arguments, right.Arguments)
                && Comparison.AreSame(context, left.Metadata, right.Metadata),
        };
    }

    private static Value Hash(PyContext context, Value self)
    {
        PyTypingAlias alias = Self(self);
        if (alias.Kind is not (AliasKind.Union or AliasKind.Literal))
            return Hashing.Hash(context, PyTuple.Of(alias.Origin, alias.Arguments, alias.Metadata));
        long hash = 0;
        foreach (Value item in alias.Arguments.Items) hash ^= Hashing.Hash(context, item) * 1000003;
        return hash;
    }

    /// <summary>Calls the class, then leaves <c>__orig_class__</c> on the instance where it can.</summary>
    private static Value Call(PyContext context, Arguments arguments)
    {
        PyTypingAlias alias = Self(arguments.At(0));
        if (!alias.CanInstantiate)
            throw Errors.TypeError($"Type {alias.Name} cannot be instantiated; use {Representation.Str(context, Attributes.Get(context, alias.Origin, "__name__"))}() instead");
        Value made = context.Call(alias.Origin, arguments.Tail());
        if (made.Reference is not IAttributed || !made.Type.HasInstanceDictionary) return made;
        try
        {
            Attributes.Set(context, made, "__orig_class__", alias);
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(ExceptionTypes.AttributeError) || (NativeTypes.IsFrom313(context) && e.Value.Type.IsSubtypeOf(ExceptionTypes.Exception)))
        {
            // _BaseGenericAlias.__call__: an object that refuses the attribute goes without it.
        }
        return made;
    }

    private static Value GetItem(PyContext context, Value self, Value key)
    {
        PyTypingAlias alias = Self(self);
        if (alias.Origin.Reference is PyType origin && GenericClasses.IsRoot(origin))
            throw Errors.TypeError($"Cannot subscript already-subscripted {Representation.Repr(context, self)}");
        Value[] parameters = alias.Parameters(context);
        if (parameters.Length == 0) throw Errors.TypeError($"{Representation.Repr(context, self)} is not a generic class");
        Value[] given = TypeArguments.UnpackTuples(Array.ConvertAll(TypeArguments.Split(key), TypeArguments.Convert));
        Value[] made = TypeArguments.Substitute(context, self, alias.Arguments.Items, parameters, given, spreadsTuples: alias.Kind is AliasKind.Callable or AliasKind.Concatenate);
        return CopyWith(context, alias, made);
    }

    /// <summary><c>copy_with</c>.</summary>
    private static Value CopyWith(PyContext context, PyTypingAlias alias, Value[] arguments) => alias.Kind switch
    {
        AliasKind.Union => TypingUnion.Make(context, arguments),
        AliasKind.Annotated => new PyTypingAlias(AliasKind.Annotated, arguments[0], PyTuple.Of(arguments), "Annotated") { Metadata = alias.Metadata },
        _ => new PyTypingAlias(alias.Kind, alias.Origin, PyTuple.Of(arguments), alias.Name) { CanInstantiate = alias.CanInstantiate },
    };

    /// <summary>Names without two underscores are those of the class.</summary>
    private static Value GetMissing(PyContext context, Value self, Value nameValue)
    {
        PyTypingAlias alias = Self(self);
        PyText.TryGet(nameValue, out string name);
        bool isSpecial = name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal);
        if (name is "__name__" or "__qualname__" && alias.Name is { } own) return Value.FromString(own);
        if (!isSpecial || alias.Kind == AliasKind.Annotated) return Attributes.Get(context, alias.Origin, name);
        throw Errors.AttributeError(name, self, name);
    }

    private static Value SubclassCheck(PyContext context, Value self, Value derived)
    {
        PyTypingAlias alias = Self(self);
        if (alias.Kind != AliasKind.Union) throw Errors.TypeError("Subscripted generics cannot be used with class and instance checks");
        foreach (Value item in alias.Arguments.Items)
            if (InstanceChecks.IsSubclass(context, derived, item)) return Value.True;
        return Value.False;
    }

    /// <summary>PEP 560: the classes that stand for the alias among a class statement's bases.</summary>
    private static Value MroEntries(PyContext context, Value self, Value bases)
    {
        PyTypingAlias alias = Self(self);
        if (alias.Origin.Reference is PySpecialForm) throw Errors.TypeError($"Cannot subclass {Representation.Repr(context, self)}");
        Value[] all = ((PyTuple)bases.Reference!).Items;
        if (alias.Name is not null) return GenericClasses.EntriesOfNamed(context, self, alias.Origin, all);
        if (alias.Origin.Reference != (object)GenericClasses.Generic) return PyTuple.Of(alias.Origin);
        if (Array.Exists(all, static b => b.Reference == (object)ProtocolClasses.Protocol)) return PyTuple.Empty;
        int index = Array.FindIndex(all, b => Value.Is(b, self));
        foreach (Value other in all.AsSpan(index + 1))
            if (other.Reference is PyTypingAlias or PySpecialAlias && !Value.Is(other, self)) return PyTuple.Empty;
        return PyTuple.Of(alias.Origin);
    }
}

/// <summary>The texts of subscripted forms.</summary>
internal static class TypingAliasText
{
    public static string Of(PyContext context, PyTypingAlias alias) => alias.Kind switch
    {
        AliasKind.Callable when !(alias.Arguments.Count == 2 && TypeArguments.IsParameterExpression(alias.Arguments[0])) =>
            $"typing.Callable[[{TypeArguments.Texts(context, alias.Arguments.Items.AsSpan(..^1))}], {TypeArguments.Text(context, alias.Arguments.Items[^1])}]",
        AliasKind.Union when PyVersion.Since(9) && alias.Arguments.Count == 2 && Array.FindIndex(alias.Arguments.Items, static a => a.Reference == (object)SingletonTypes.None) is >= 0 and int none =>
            $"typing.Optional[{TypeArguments.Text(context, alias.Arguments[1 - none])}]",
        AliasKind.Annotated => $"typing.Annotated[{TypeArguments.Text(context, alias.Origin)}, {string.Join(", ", Array.ConvertAll(alias.Metadata.Items, m => Representation.Repr(context, m)))}]",
        _ => $"{(alias is { Kind: AliasKind.Union } ? "typing.Union" : alias.Name is { } name ? "typing." + name : TypeArguments.Text(context, alias.Origin))}[{(alias.Arguments.Count == 0 ? "()" : TypeArguments.Texts(context, alias.Arguments.Items))}]",
    };
}

/// <summary>typing.ForwardRef</summary>
internal static class ForwardRefType
{
    public static readonly PyType Type = NativeTypes.Make("ForwardRef", "typing", Define, subclassable: false);

    private static void Define(TypeDefinition d)
    {
        d.New(static (_, arguments) =>
        {
            arguments.Tail().CheckCount("ForwardRef", 1, 1);
            return PyText.TryGet(arguments[1], out string text) ? new PyForwardRef(text) : throw Errors.TypeError($"Forward reference must be a string -- got {arguments[1].Type.Name}");
        });
        d.Property("__forward_arg__", static (_, self) => PyText.ToValue(Of(self).Text));
        d.Property("__forward_module__", static (_, self) => Of(self).Module is { } module ? PyText.ToValue(module) : Value.None);
        d.Method("__repr__", Repr);
        d.Method("__eq__", static (_, self, other) => other.Reference is PyForwardRef right ? right.Text == Of(self).Text && right.Module == Of(self).Module : Value.NotImplemented);
        d.Method("__hash__", static (context, self) => Hashing.Hash(context, PyText.ToValue(Of(self).Text)));
        d.Method("__or__", static (context, self, other) => TypingUnion.Make(context, [self, other]));
        d.Method("__ror__", static (context, self, other) => TypingUnion.Make(context, [other, self]));
    }

    private static Value Repr(PyContext context, Value self)
    {
        string place = Of(self).Module is { } module ? $", module={Representation.Repr(context, PyText.ToValue(module))}" : "";
        return PyText.ToValue($"ForwardRef({Representation.Repr(context, PyText.ToValue(Of(self).Text))}{place})");
    }

    private static PyForwardRef Of(Value self) => NativeTypes.Self<PyForwardRef>(self, Type);
}
