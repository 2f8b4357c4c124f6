namespace PyToCil.Runtime.Types;

/// <summary>Attribute look-up after a class in an MRO: CPython's <c>super_getattro</c> and <c>supercheck</c>.</summary>
public static class SuperLookup
{
    /// <summary>The class whose MRO is walked.</summary>
    /// <exception cref="PyException">TypeError where the object is neither instance nor subclass.</exception>
    internal static PyType Check(PyContext context, PyType cls, Value self)
    {
        if (self.Reference is PyType derived && derived.IsSubtypeOf(cls)) return derived;
        if (self.Type.IsSubtypeOf(cls)) return self.Type;
        if (Attributes.TryGet(context, self, "__class__", out Value claimed) && claimed.Reference is PyType type && type != self.Type && type.IsSubtypeOf(cls)) return type;
        if (!context.Interpreter.Since(13)) throw Errors.TypeError("super(type, obj): obj must be an instance or subtype of type");
        (string kind, string name) = self.Reference is PyType shown ? ("type", shown.Name) : ("instance of", self.Type.Name);
        throw Errors.TypeError($"super(type, obj): obj ({kind} {name}) is not an instance or subtype of type ({cls.Name}).");
    }

    /// <summary>What <c>super(cls, self).name</c> gives.</summary>
    /// <exception cref="PyException">AttributeError, TypeError, or what a descriptor raised.</exception>
    public static Value Get(PyContext context, PyType cls, Value self, string name)
    {
        PyType start = Check(context, cls, self);
        Value found = name == "__class__" ? default : FindAfter(start, cls, name);
        if (!found.IsNull) return Attributes.Bind(context, found, self.Reference == (object)start ? default : self, start);
        var made = new PySuper(SuperType.Type) { ThisClass = cls, Self = self, SelfClass = start };
        return Attributes.GenericGet(context, made, name);
    }

    /// <summary>The function that <c>super(cls, self).name(...)</c> calls with self first; false where it is something that must be bound.</summary>
    public static bool TryMethod(PyType cls, Value self, string name, out Value method)
    {
        method = default;
        if (self.Reference is PyType || !self.Type.IsSubtypeOf(cls)) return false;
        method = FindAfter(self.Type, cls, name);
        return method.Reference is PyFunction or PyBuiltinFunction { Binds: true };
    }

    /// <summary>The attribute in the classes that follow <paramref name="cls"/>; NULL where none has it.</summary>
    internal static Value FindAfter(PyType start, PyType cls, string name)
    {
        PyType[] order = start.Mro;
        int index = Array.IndexOf(order, cls);
        if (index < 0) return default;
        long hash = PyDict.HashOf(name);
        for (int i = index + 1; i < order.Length; i++)
        {
            Value found = order[i].Attributes.GetString(name, hash);
            if (!found.IsNull) return found;
        }
        return default;
    }
}
