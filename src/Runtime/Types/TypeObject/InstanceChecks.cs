namespace PyToCil.Runtime.Types;

/// <summary>isinstance and issubclass: Objects/abstract.c <c>PyObject_IsInstance</c>, <c>PyObject_IsSubclass</c>.</summary>
public static class InstanceChecks
{
    /// <summary>Python's <c>isinstance(value, cls)</c>; cls may be a tuple or a union.</summary>
    public static bool IsInstance(PyContext context, Value value, Value cls)
    {
        if (cls.Reference is PyType exact && (value.Type == exact || exact.Type == TypeType.Type)) return value.Type == exact || IsInstanceOf(context, value, exact);
        if (cls.Reference is PyUnion union) return AnyMember(context, value, union);
        if (cls.Reference is PyTuple tuple) return AnyOf(context, value, tuple.Items, IsInstance);
        if (Attributes.TryCallSpecial(context, cls, SpecialMethod.InstanceCheck, value, out Value result)) return Truth.Of(context, result);
        return IsInstancePlain(context, value, cls);
    }

    /// <summary>As <see cref="IsInstance"/>, where no Python code could have a say; false where it could, or where the class is none.</summary>
    public static bool TryIsInstance(Value value, Value cls, out int result)
    {
        result = 0;
        if (cls.Reference is PyType type) return TryNumber(value, type, out result) || TryOne(value, type, out result);
        if (cls.Reference is not PyTuple tuple) return false;
        foreach (Value item in tuple.Items)
        {
            if (item.Reference is not PyType member || !TryOne(value, member, out result)) return false;
            if (result != 0) return true;
        }
        return true;
    }

    // The usual questions have their answers in the value's tag.
    private static bool TryNumber(Value value, PyType type, out int result)
    {
        bool isInt = type == IntType.Type, isFloat = type == FloatType.Type;
        if (value.IsInt) result = isInt ? 1 : 0;
        else if (value.IsFloat) result = isFloat ? 1 : 0;
        else
        {
            result = type == StrType.Type ? 1 : 0;
            if (value.Reference is not string) return false;
        }
        return isInt || isFloat || result != 0 || type == StrType.Type;
    }

    private static bool TryOne(Value value, PyType type, out int result)
    {
        PyType own = value.Type;
        result = 0;
        if (own == type || (type.Type == TypeType.Type && own.IsSubtypeOf(type)))
        {
            result = 1;
            return true;
        }
        return type.Type == TypeType.Type && !MayLieAboutClass(value);
    }

    private static bool AnyMember(PyContext context, Value value, PyUnion union)
    {
        foreach (Value member in union.Items)
            if (member.Reference is not PyType && !member.IsNone) throw Errors.TypeError("isinstance() argument 2 cannot be a parameterized generic");
        foreach (Value member in union.Items)
            if (IsInstance(context, value, member.IsNone ? SingletonTypes.None : member)) return true;
        return false;
    }

    private static bool AnyOf(PyContext context, Value value, Value[] items, Func<PyContext, Value, Value, bool> check)
    {
        context.EnterOrThrow(" in __instancecheck__");
        try
        {
            foreach (Value item in items)
                if (check(context, value, item)) return true;
            return false;
        }
        finally
        {
            context.Leave();
        }
    }

    /// <summary>type.__instancecheck__: by type, then by what <c>__class__</c> tells.</summary>
    internal static bool IsInstancePlain(PyContext context, Value value, Value cls)
    {
        if (cls.Reference is PyType type) return IsInstanceOf(context, value, type);
        CheckClass(context, cls, PyVersion.Text("isinstance() arg 2 must be a type or tuple of types", 10, "isinstance() arg 2 must be a type, a tuple of types, or a union"));
        return Attributes.TryGet(context, value, "__class__", out Value actual) && AbstractSubclass(context, actual, cls);
    }

    private static bool IsInstanceOf(PyContext context, Value value, PyType type)
    {
        if (value.Type.IsSubtypeOf(type)) return true;
        if (!MayLieAboutClass(value)) return false;
        return Attributes.TryGet(context, value, "__class__", out Value actual) && actual.Reference is PyType claimed && claimed != value.Type && claimed.IsSubtypeOf(type);
    }

    // Only a Python class can override __class__ or __getattribute__.
    private static bool MayLieAboutClass(Value value)
    {
        PyType type = value.Type;
        if (type.IsBuiltin) return false;
        return type.Overrides(SpecialMethod.GetAttribute) || !Value.Is(type.Lookup("__class__"), ObjectType.Type.Attributes.GetString("__class__"));
    }

    /// <summary>Python's <c>issubclass(derived, cls)</c>.</summary>
    public static bool IsSubclass(PyContext context, Value derived, Value cls)
    {
        if (cls.Reference is PyType exact && exact.Type == TypeType.Type)
        {
            if (Value.Is(derived, cls)) return true;
            return IsSubclassPlain(context, derived, cls);
        }
        if (cls.Reference is PyUnion union)
        {
            foreach (Value member in union.Items)
                if (member.Reference is not PyType && !member.IsNone) throw Errors.TypeError("issubclass() argument 2 cannot be a parameterized generic");
            foreach (Value member in union.Items)
                if (IsSubclass(context, derived, member.IsNone ? SingletonTypes.None : member)) return true;
            return false;
        }
        if (cls.Reference is PyTuple tuple) return AnyOf(context, derived, tuple.Items, IsSubclass);
        if (Attributes.TryCallSpecial(context, cls, SpecialMethod.SubclassCheck, derived, out Value result)) return Truth.Of(context, result);
        return IsSubclassPlain(context, derived, cls);
    }

    internal static bool IsSubclassPlain(PyContext context, Value derived, Value cls)
    {
        if (derived.Reference is PyType a && cls.Reference is PyType b) return a.IsSubtypeOf(b);
        CheckClass(context, derived, "issubclass() arg 1 must be a class");
        CheckClass(context, cls, PyVersion.Text("issubclass() arg 2 must be a class or tuple of classes", 10, "issubclass() arg 2 must be a class, a tuple of classes, or a union"));
        return AbstractSubclass(context, derived, cls);
    }

    private static void CheckClass(PyContext context, Value cls, string message)
    {
        if (cls.Reference is PyType) return;
        if (!Attributes.TryGet(context, cls, "__bases__", out Value bases) || bases.Reference is not PyTuple) throw Errors.TypeError(message);
    }

    private static bool AbstractSubclass(PyContext context, Value derived, Value cls)
    {
        if (Value.Is(derived, cls)) return true;
        if (!Attributes.TryGet(context, derived, "__bases__", out Value bases) || bases.Reference is not PyTuple tuple) return false;
        foreach (Value b in tuple.Items)
            if (AbstractSubclass(context, b, cls)) return true;
        return false;
    }
}
