namespace PyToCil.Runtime.Types;

/// <summary>A form of the module typing that is no class: <c>Union</c>, <c>ClassVar</c>, <c>Self</c>.</summary>
/// <param name="name">Its name in typing.</param>
/// <param name="subscribe">What brackets give; null where it takes none.</param>
public sealed class PySpecialForm(string name, Native2? subscribe) : PyObject(SpecialForms.Type)
{
    public string Name => name;

    internal Native2? Subscribe => subscribe;

    /// <summary>May be used as a type without brackets.</summary>
    internal bool MayStandAlone { get; init; }

    /// <summary>Says something about a variable and is no argument of other forms: ClassVar, Final.</summary>
    internal bool IsQualifier { get; init; }
}

/// <summary>typing._SpecialForm and its instances. docs.python.org/3/library/typing.html#special-forms</summary>
internal static class SpecialForms
{
    public static readonly PyType Type = NativeTypes.Make("_SpecialForm", "typing", Define, subclassable: false);

    public static readonly PySpecialForm Union = new("Union", TypingUnion.Subscribe);
    public static readonly PySpecialForm Optional = new("Optional", TypingUnion.SubscribeOptional);
    public static readonly PySpecialForm Literal = new("Literal", LiteralForm.Subscribe);
    public static readonly PySpecialForm Annotated = new("Annotated", SubscribeAnnotated);
    public static readonly PySpecialForm Concatenate = new("Concatenate", SubscribeConcatenate);
    public static readonly PySpecialForm Unpack = Single("Unpack", AliasKind.Unpack);

    /// <summary>All of them in a version.</summary>
    public static List<PySpecialForm> All(bool isFrom313)
    {
        List<PySpecialForm> forms =
        [
            Union, Optional, Literal, Annotated, Concatenate, Unpack, Single("ClassVar", AliasKind.Plain, isQualifier: true), Single("Final", AliasKind.Plain, isQualifier: true),
            Single("TypeGuard", AliasKind.Plain), Single("Required", AliasKind.Plain), Single("NotRequired", AliasKind.Plain),
            Plain("Self"), Plain("Never"), Plain("NoReturn"), Plain("LiteralString"), Plain("TypeAlias"),
        ];
        if (isFrom313) forms.AddRange([Single("TypeIs", AliasKind.Plain), Single("ReadOnly", AliasKind.Plain)]);
        return forms;
    }

    private static PySpecialForm Plain(string name) => new(name, null) { MayStandAlone = true };

    private static PySpecialForm Single(string name, AliasKind kind, bool isQualifier = false) => new(name, (context, self, key) =>
    {
        Value item = TypeArguments.Check(context, key, $"typing.{name} accepts only single type.", allowsQualifiers: isQualifier && NativeTypes.IsFrom313(context));
        return new PyTypingAlias(kind, self, PyTuple.Of(item));
    }) { IsQualifier = isQualifier };

    private static PySpecialForm Of(Value self) => NativeTypes.Self<PySpecialForm>(self, Type);

    private static void Define(TypeDefinition d)
    {
        // Up to 3.12 Annotated is a class.
        d.Method("__repr__", static (context, self) => Value.FromString(
            self.Reference == Annotated && !NativeTypes.IsFrom313(context) ? "<class 'typing.Annotated'>" : "typing." + Of(self).Name));
        d.Method("__getitem__", static (context, self, key) =>
            Of(self).Subscribe is { } subscribe ? subscribe(context, self, key) : throw Errors.TypeError($"typing.{Of(self).Name} is not subscriptable"));
        d.Method("__call__", static (_, arguments) => throw Errors.TypeError($"Cannot instantiate typing.{Of(arguments[0]).Name}"));
        d.Method("__mro_entries__", static (_, self, _) => throw Errors.TypeError($"Cannot subclass typing.{Of(self).Name}"));
        d.Method("__instancecheck__", static (_, self, _) => throw Errors.TypeError($"typing.{Of(self).Name} cannot be used with isinstance()"));
        d.Method("__subclasscheck__", static (_, self, _) => throw Errors.TypeError($"typing.{Of(self).Name} cannot be used with issubclass()"));
        d.Method("__or__", static (context, self, other) => TypingUnion.Make(context, [self, other]));
        d.Method("__ror__", static (context, self, other) => TypingUnion.Make(context, [other, self]));
        d.Method("__reduce__", static (_, self) => Value.FromString(Of(self).Name));
        d.Property("__name__", static (_, self) => Value.FromString(Of(self).Name));
        d.Property("__qualname__", static (_, self) => Value.FromString(Of(self).Name));
        d.Property("_name", static (_, self) => Value.FromString(Of(self).Name));
        d.Property("__module__", static (_, _) => Value.FromString("typing"));
    }

    private static Value SubscribeConcatenate(PyContext context, Value self, Value key)
    {
        Value[] items = TypeArguments.Split(key);
        if (items.Length == 0) throw Errors.TypeError("Cannot take a Concatenate of no types.");
        if (items[^1].Reference is not (PyEllipsis or PyParamSpec)) throw Errors.TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.");
        var made = new Value[items.Length];
        for (int i = 0; i < made.Length; i++) made[i] = i < made.Length - 1 ? TypeArguments.Check(context, items[i], "Concatenate[arg, ...]: each arg must be a type.") : items[i];
        return new PyTypingAlias(AliasKind.Concatenate, self, PyTuple.Of(made));
    }

    private static Value SubscribeAnnotated(PyContext context, Value self, Value key)
    {
        if (key.Reference is not PyTuple { Count: >= 2 } items)
            throw Errors.TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).");
        Value origin = TypeArguments.Check(context, items[0], "Annotated[t, ...]: t must be a type.", allowsQualifiers: true);
        PyTuple metadata = PyTuple.From(items.Items.AsSpan(1));
        if (origin.Reference is PyTypingAlias { Kind: AliasKind.Annotated } inner)
        {
            origin = inner.Origin;
            metadata = PyTuple.Of([.. inner.Metadata.Items, .. metadata.Items]);
        }
        return new PyTypingAlias(AliasKind.Annotated, origin, PyTuple.Of(origin), "Annotated") { Metadata = metadata };
    }
}

/// <summary>typing.Union and Optional.</summary>
internal static class TypingUnion
{
    public static Value Subscribe(PyContext context, Value self, Value key)
    {
        Value[] items = TypeArguments.Split(key);
        return items.Length == 0 ? throw Errors.TypeError("Cannot take a Union of no types.") : Make(context, items);
    }

    public static Value SubscribeOptional(PyContext context, Value self, Value key) =>
        Make(context, [TypeArguments.Check(context, key, PyVersion.Text("Optional[t] requires a single type.", 9, "typing.Optional requires a single type.")), SingletonTypes.None]);

    /// <summary>The union, flat and without duplicates; the type itself where only one is left.</summary>
    public static Value Make(PyContext context, Value[] given)
    {
        var items = new List<Value>();
        foreach (Value argument in given)
        {
            // From 3.14 on any value may be a member; text still becomes a ForwardRef and None its type.
            bool isChecked = !PyVersion.Since(14) || argument.IsNone || PyText.IsStr(argument);
            Value item = isChecked ? TypeArguments.Check(context, argument, "Union[arg, ...]: each arg must be a type.") : argument;
            Value[] members = item.Reference is PyTypingAlias { Kind: AliasKind.Union } union ? union.Arguments.Items : item.Reference is PyUnion plain ? plain.Items : [item];
            foreach (Value member in members)
                if (!items.Exists(i => Comparison.AreSame(context, i, member))) items.Add(member);
        }
        if (items.Count == 1) return items[0];
        if (PyVersion.Since(14)) return new PyUnion([.. items]);
        bool isOptional = items.Count == 2 && items.Exists(static i => i.Reference == (object)SingletonTypes.None);
        return new PyTypingAlias(AliasKind.Union, SpecialForms.Union, PyTuple.Of([.. items]), isOptional ? "Optional" : null);
    }

    /// <summary>Equality of unions, whatever their order.</summary>
    public static bool HasSameItems(PyContext context, Value[] left, Value[] right)
    {
        if (left.Length != right.Length) return false;
        foreach (Value item in left)
            if (!Array.Exists(right, r => Comparison.AreSame(context, item, r))) return false;
        return true;
    }
}

/// <summary>typing.Literal, PEP 586.</summary>
internal static class LiteralForm
{
    public static Value Subscribe(PyContext context, Value self, Value key)
    {
        var items = new List<Value>();
        foreach (Value argument in TypeArguments.Split(key))
        {
            Value[] members = argument.Reference is PyTypingAlias { Kind: AliasKind.Literal } inner ? inner.Arguments.Items : [argument];
            foreach (Value member in members)
                if (!items.Exists(i => IsSame(context, i, member))) items.Add(member);
        }
        return new PyTypingAlias(AliasKind.Literal, self, PyTuple.Of([.. items]));
    }

    // 0 and False are equal values but different literals.
    private static bool IsSame(PyContext context, Value left, Value right) => left.Type == right.Type && Comparison.AreSame(context, left, right);

    public static bool HasSameItems(PyContext context, Value[] left, Value[] right)
    {
        if (left.Length != right.Length) return false;
        foreach (Value item in left)
            if (!Array.Exists(right, r => IsSame(context, item, r))) return false;
        return true;
    }
}
