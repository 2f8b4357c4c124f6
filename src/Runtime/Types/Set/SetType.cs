namespace PyToCil.Runtime.Types;

/// <summary>set: making and changing. docs.python.org/3/library/stdtypes.html#set</summary>
public static class SetType
{
    public static readonly PyType Type = Make();

    private static PyType Make()
    {
        PyType type = PyType.Native("set", Define);
        type.MatchesSelf = true;
        type.CallNone = static _ => new PySet();
        type.CallOne = static (context, iterable) =>
        {
            var set = new PySet();
            set.FillFrom(context, iterable);
            return set;
        };
        return type;
    }

    private static void Define(TypeDefinition d)
    {
        SetMethods.Define(d);
        d.New(New).Method("__init__", Init).Unhashable();
        d.Method("add", static (context, self, item) => { Self(self).Add(context, item); return Value.None; });
        d.Method("remove", Remove);
        d.Method("discard", static (context, self, item) => { Self(self).Remove(context, item); return Value.None; });
        d.Method("pop", static (_, self) => Self(self).PopAny(out Value item) ? item : throw Errors.Make(ExceptionTypes.KeyError, "pop from an empty set"));
        d.Method("clear", static (_, self) => { Self(self).Clear(); return Value.None; });
        d.Method("copy", static (context, self) => Self(self).CopyPlain(context));
        d.Method("update", 0, int.MaxValue, Update);
        d.Method("intersection_update", 0, int.MaxValue, IntersectionUpdate);
        d.Method("difference_update", 0, int.MaxValue, DifferenceUpdate);
        d.Method("symmetric_difference_update", static (context, self, other) => { Self(self).SymmetricUpdate(context, other); return Value.None; });
        d.Method("__ior__", static (context, self, other) => InPlace(context, self, other, static (c, a, b) => a.UpdateFrom(c, b)));
        d.Method("__iand__", static (context, self, other) => InPlace(context, self, other, static (c, a, b) => a.TakeFrom(a.Intersection(c, b))));
        d.Method("__isub__", static (context, self, other) => InPlace(context, self, other, static (c, a, b) => a.DifferenceUpdate(c, b)));
        d.Method("__ixor__", static (context, self, other) => InPlace(context, self, other, static (c, a, b) => a.SymmetricUpdate(c, b)));
    }

    private static PySet Self(Value self) => self.Reference as PySet ?? throw NativeTypes.WrongSelf(self, Type);

    private static Value New(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("set", arguments, Type);
        return cls == Type ? new PySet() : new PySetSubclass(cls);
    }

    private static Value Init(PyContext context, Arguments arguments)
    {
        PySet self = Self(arguments.At(0));
        if (arguments.HasKeywords) throw Errors.TypeError("set() takes no keyword arguments");
        arguments.Tail().CheckCount("set", 0, 1);
        if (self.Count > 0) self.Clear();
        if (arguments.Count > 1) self.UpdateFrom(context, arguments[1]);
        return Value.None;
    }

    private static Value Remove(PyContext context, Value self, Value item)
    {
        if (!Self(self).Remove(context, item)) throw Errors.KeyError(item);
        return Value.None;
    }

    private static Value Update(PyContext context, ReadOnlySpan<Value> arguments)
    {
        PySet self = Self(arguments[0]);
        for (int i = 1; i < arguments.Length; i++) self.UpdateFrom(context, arguments[i]);
        return Value.None;
    }

    private static Value IntersectionUpdate(PyContext context, ReadOnlySpan<Value> arguments)
    {
        Self(arguments[0]).TakeFrom(SetMethods.IntersectionOfAll(context, arguments));
        return Value.None;
    }

    private static Value DifferenceUpdate(PyContext context, ReadOnlySpan<Value> arguments)
    {
        PySet self = Self(arguments[0]);
        for (int i = 1; i < arguments.Length; i++) self.DifferenceUpdate(context, arguments[i]);
        return Value.None;
    }

    private static Value InPlace(PyContext context, Value self, Value other, Action<PyContext, PySetBase, Value> code)
    {
        if (other.Reference is not PySetBase) return Value.NotImplemented;
        code(context, Self(self), other);
        return self;
    }
}
