namespace PyToCil.Runtime.Types;

/// <summary>The shapes of typing's names for classes.</summary>
internal enum SpecialAliasShape { Counted, Callable, Tuple }

/// <summary>A name of typing for a class, not yet subscripted: <c>List</c>, <c>Callable</c>, <c>Iterator</c>.</summary>
/// <param name="name">The name in typing.</param>
/// <param name="origin">The class.</param>
/// <param name="count">How many type parameters it has.</param>
public sealed class PySpecialAlias(string name, PyType origin, int count) : PyObject(SpecialAliasType.Type)
{
    public string Name => name;
    public PyType Origin => origin;
    public int Count => count;
    internal bool CanInstantiate { get; init; } = true;
    internal SpecialAliasShape Shape { get; init; }

    /// <summary>Defaults of the last parameters, from 3.13 on.</summary>
    internal Value[] Defaults { get; init; } = [];
}

/// <summary>typing._SpecialGenericAlias, _CallableType and _TupleType. Lib/typing.py</summary>
internal static class SpecialAliasType
{
    public static readonly PyType Type = NativeTypes.Make("_SpecialGenericAlias", "typing", Define, subclassable: false);

    private static PySpecialAlias Self(Value self) => NativeTypes.Self<PySpecialAlias>(self, Type);

    private static void Define(TypeDefinition d)
    {
        d.Method("__repr__", static (_, self) => Value.FromString("typing." + Self(self).Name));
        d.Method("__getitem__", GetItem);
        d.Method("__call__", Call);
        d.Method("__getattr__", GetMissing);
        d.Method("__mro_entries__", static (context, self, bases) => GenericClasses.EntriesOfNamed(context, self, Self(self).Origin, ((PyTuple)bases.Reference!).Items));
        d.Method("__instancecheck__", static (context, self, value) => InstanceChecks.IsSubclass(context, value.Type, Self(self).Origin));
        d.Method("__subclasscheck__", SubclassCheck);
        d.Method("__or__", static (context, self, other) => TypingUnion.Make(context, [self, other]));
        d.Method("__ror__", static (context, self, other) => TypingUnion.Make(context, [other, self]));
        d.Method("__reduce__", static (_, self) => Value.FromString(Self(self).Name));
        d.Property("__origin__", static (_, self) => Self(self).Origin);
        d.Property("__module__", static (_, _) => Value.FromString("typing"));
        d.Property("__name__", static (_, self) => Value.FromString(Self(self).Name));
        d.Property("__qualname__", static (_, self) => Value.FromString(Self(self).Name));
        d.Property("_name", static (_, self) => Value.FromString(Self(self).Name));
    }

    private static Value GetItem(PyContext context, Value self, Value key)
    {
        PySpecialAlias alias = Self(self);
        Value[] arguments = alias.Shape switch
        {
            SpecialAliasShape.Callable => CallableArguments(context, key),
            SpecialAliasShape.Tuple => TupleArguments(context, key),
            _ => CountedArguments(context, alias, key),
        };
        AliasKind kind = alias.Shape == SpecialAliasShape.Callable ? AliasKind.Callable : AliasKind.Plain;
        return new PyTypingAlias(kind, alias.Origin, PyTuple.Of(arguments), alias.Name) { CanInstantiate = alias.CanInstantiate };
    }

    private static Value[] CountedArguments(PyContext context, PySpecialAlias alias, Value key)
    {
        Value[] given = Array.ConvertAll(TypeArguments.Split(key), a => TypeArguments.Check(context, a, "Parameters to generic types must be types."));
        int missing = alias.Count - given.Length;
        if (missing > 0 && missing <= alias.Defaults.Length) return [.. given, .. alias.Defaults.AsSpan(alias.Defaults.Length - missing)];
        if (missing == 0) return given;
        string expected = alias.Defaults.Length > 0 && missing > 0 ? $"at least {alias.Count - alias.Defaults.Length}" : $"{alias.Count}";
        throw Errors.TypeError($"Too {(missing < 0 ? "many" : "few")} {PyVersion.Text("parameters", 10, "arguments")} for typing.{alias.Name}; actual {given.Length}, expected {expected}");
    }

    private static Value[] TupleArguments(PyContext context, Value key)
    {
        Value[] given = TypeArguments.Split(key);
        if (given.Length >= 2 && given[^1].Reference is PyEllipsis)
            return [.. Array.ConvertAll(given[..^1], a => TypeArguments.Check(context, a, "Tuple[t, ...]: t must be a type.")), Value.Ellipsis];
        return Array.ConvertAll(given, a => TypeArguments.Check(context, a, "Tuple[t0, t1, ...]: each t must be a type."));
    }

    private static Value[] CallableArguments(PyContext context, Value key)
    {
        if (key.Reference is not PyTuple { Count: 2 } pair) throw Errors.TypeError("Callable must be used as Callable[[arg, ...], result].");
        Value result = TypeArguments.Check(context, pair[1], "Callable[args, result]: result must be a type.");
        if (pair[0].Reference is PyEllipsis) return [Value.Ellipsis, result];
        Value[] parameters = pair[0].Reference is PyList or PyTuple ? Iteration.ToArray(context, pair[0]) : [pair[0]];
        return [.. Array.ConvertAll(parameters, TypeArguments.Convert), result];
    }

    private static Value Call(PyContext context, Arguments arguments)
    {
        PySpecialAlias alias = Self(arguments.At(0));
        return alias.CanInstantiate ? context.Call(alias.Origin, arguments.Tail())
            : throw Errors.TypeError($"Type {alias.Name} cannot be instantiated; use {alias.Origin.Name}() instead");
    }

    private static Value GetMissing(PyContext context, Value self, Value nameValue)
    {
        PyText.TryGet(nameValue, out string name);
        bool isSpecial = name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal);
        return isSpecial ? throw Errors.AttributeError(name, self, name) : Attributes.Get(context, Self(self).Origin, name);
    }

    private static Value SubclassCheck(PyContext context, Value self, Value derived)
    {
        if (derived.Reference is PySpecialAlias other) derived = other.Origin;
        if (derived.Reference is PyType or PyTypingAlias or PyGenericAlias) return InstanceChecks.IsSubclass(context, derived, Self(self).Origin);
        throw Errors.TypeError("issubclass() arg 1 must be a class");
    }
}
