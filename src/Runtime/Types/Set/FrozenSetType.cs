namespace PyToCil.Runtime.Types;

/// <summary>frozenset. docs.python.org/3/library/stdtypes.html#frozenset</summary>
public static class FrozenSetType
{
    public static readonly PyType Type = Make();

    private static PyType Make()
    {
        PyType type = PyType.Native("frozenset", Define);
        type.MatchesSelf = true;
        return type;
    }

    private static void Define(TypeDefinition d)
    {
        SetMethods.Define(d);
        d.New(New);
        d.Method("__hash__", static (_, self) => NativeTypes.Self<PyFrozenSet>(self, Type).CachedHash);
        d.Method("copy", static (context, self) => self.Type == Type ? self : SetMethods.Self(self).CopyPlain(context));
    }

    private static Value New(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("frozenset", arguments, Type);
        NativeTypes.RefuseKeywords(cls, Type, arguments);
        arguments.Tail().CheckCount("frozenset", 0, 1);
        if (cls == Type && arguments.Count > 1 && arguments[1].Reference is PyFrozenSet same && same.Type == Type) return same;
        PyFrozenSet made = cls == Type ? new PyFrozenSet() : new PyFrozenSetSubclass(cls);
        if (arguments.Count > 1) made.FillFrom(context, arguments[1]);
        return made;
    }
}
