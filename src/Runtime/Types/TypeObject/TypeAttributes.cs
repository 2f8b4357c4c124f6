namespace PyToCil.Runtime.Types;

/// <summary>The attributes that classes have of themselves, and writing to classes: CPython's <c>type_getsets</c> and <c>type_setattro</c>.</summary>
internal static class TypeAttributes
{
    /// <summary>Sets an attribute of a class; a NULL value deletes it.</summary>
    public static void Set(PyContext context, PyType type, string name, Value value)
    {
        if (type.IsBuiltin) throw Immutable(context, type, name);
        Value meta = type.Type.Lookup(name);
        if (!meta.IsNull && StoreInMetaclass(context, meta, type, value)) return;
        if (!value.IsNull)
        {
            type.SetOwn(name, value);
            return;
        }
        if (type.Attributes.GetString(name).IsNull) throw Errors.AttributeError(PyVersion.Text(name, 11, $"type object '{type.Name}' has no attribute '{name}'"), type, name);
        type.RemoveOwn(name);
    }

    private static bool StoreInMetaclass(PyContext context, Value meta, PyType type, Value value)
    {
        if (!Attributes.IsDataDescriptor(meta)) return false;
        if (meta.Reference is IDescriptor descriptor) descriptor.Store(context, type, value);
        else if (value.IsNull) Attributes.TryCallSpecial(context, meta, SpecialMethod.Delete, type, out _);
        else Attributes.TryCallSpecial(context, meta, SpecialMethod.Set, type, value, out _);
        return true;
    }

    private static PyException Immutable(PyContext context, PyType type, string name) =>
        Errors.TypeError(PyVersion.Text(
            $"can't set attributes of built-in/extension type '{type.ShownName}'", 10,
            $"cannot set {Representation.Repr(context, PyText.ToValue(name))} attribute of immutable type '{type.ShownName}'"));

    private static PyType Writable(Value self, Value value, string name)
    {
        PyType type = TypeType.Self(self);
        if (type.IsBuiltin)
        {
            throw Errors.TypeError(PyVersion.Text(
                $"can't set {type.ShownName}.{name}", 10, $"cannot set '{name}' attribute of immutable type '{type.ShownName}'"));
        }
        if (value.IsNull) throw Errors.TypeError($"cannot delete '{name}' attribute of type '{type.Name}'");
        return type;
    }

    public static void SetName(PyContext context, Value self, Value value)
    {
        PyType type = Writable(self, value, "__name__");
        if (!PyText.TryGet(value, out string name)) throw Errors.TypeError($"can only assign string to {type.Name}.__name__, not '{value.Type.Name}'");
        if (name.Contains('\0')) throw Errors.ValueError("type name must not contain null characters");
        type.Name = name;
    }

    public static void SetQualifiedName(PyContext context, Value self, Value value)
    {
        PyType type = Writable(self, value, "__qualname__");
        type.QualifiedName = PyText.TryGet(value, out string name) ? name : throw Errors.TypeError($"can only assign string to {type.Name}.__qualname__, not '{value.Type.Name}'");
    }

    public static Value GetModule(PyContext context, Value self)
    {
        PyType type = TypeType.Self(self);
        if (type.IsBuiltin) return PyText.ToValue(type.Module);
        Value module = type.Attributes.GetString("__module__");
        return module.IsNull ? throw Errors.AttributeError("__module__", self, "__module__") : module;
    }

    public static void SetModule(PyContext context, Value self, Value value) => Writable(self, value, "__module__").SetOwn("__module__", value);

    public static Value GetDoc(PyContext context, Value self)
    {
        PyType type = TypeType.Self(self);
        Value doc = type.Attributes.GetString("__doc__");
        if (doc.IsNull) return Value.None;
        return doc.Reference is PyObject && !doc.IsNone ? Attributes.Bind(context, doc, default, type) : doc;
    }

    public static void SetDoc(PyContext context, Value self, Value value) => Writable(self, value, "__doc__").SetOwn("__doc__", value);

    /// <summary>The names of the abstract methods, or an empty tuple.</summary>
    public static Value AbstractMethods(PyType type)
    {
        Value names = type.Attributes.GetString("__abstractmethods__");
        return names.IsNull ? PyTuple.Empty : names;
    }

    public static Value GetAbstractMethods(PyContext context, Value self)
    {
        PyType type = TypeType.Self(self);
        Value names = type == TypeType.Type ? default : type.Attributes.GetString("__abstractmethods__");
        return names.IsNull ? throw Errors.AttributeError("__abstractmethods__", self, "__abstractmethods__") : names;
    }

    public static void SetAbstractMethods(PyContext context, Value self, Value value)
    {
        PyType type = TypeType.Self(self);
        if (value.IsNull)
        {
            if (!type.RemoveOwn("__abstractmethods__")) throw Errors.AttributeError("__abstractmethods__", self, "__abstractmethods__");
            type.IsAbstract = false;
            return;
        }
        bool any = Truth.Of(context, value);
        type.SetOwn("__abstractmethods__", value);
        type.IsAbstract = any;
    }

    public static Value GetAnnotations(PyContext context, Value self)
    {
        PyType type = TypeType.Self(self);
        if (type.IsBuiltin) throw Errors.AttributeError($"type object '{type.ShownName}' has no attribute '__annotations__'", self, "__annotations__");
        Value annotations = type.Attributes.GetString("__annotations__");
        if (!annotations.IsNull) return annotations;
        if (LazyAnnotations.AreIn(context)) return TypeAnnotations.Get(context, type);
        PyDict made = LazyAnnotations.Of(context, type) ?? new PyDict();
        type.SetOwn("__annotations__", made);
        return made;
    }

    public static void SetAnnotations(PyContext context, Value self, Value value)
    {
        PyType type = TypeType.Self(self);
        if (type.IsBuiltin) throw Errors.TypeError($"cannot set '__annotations__' attribute of immutable type '{type.ShownName}'");
        if (LazyAnnotations.AreIn(context)) TypeAnnotations.Set(type, self, value);
        else if (!value.IsNull) type.SetOwn("__annotations__", value);
        else if (!type.RemoveOwn("__annotations__")) throw Errors.AttributeError("__annotations__", self, "__annotations__");
    }

    public static Value GetTypeParameters(PyContext context, Value self)
    {
        Value parameters = TypeType.Self(self).IsBuiltin ? default : TypeType.Self(self).Attributes.GetString("__type_params__");
        return parameters.IsNull ? PyTuple.Empty : parameters;
    }

    public static void SetTypeParameters(PyContext context, Value self, Value value) => Writable(self, value, "__type_params__").SetOwn("__type_params__", value);

    /// <summary>Assignment to <c>__bases__</c>, CPython's <c>type_set_bases</c>.</summary>
    public static void SetBases(PyContext context, Value self, Value value)
    {
        PyType type = Writable(self, value, "__bases__");
        if (value.Reference is not PyTuple tuple) throw Errors.TypeError($"can only assign tuple to {type.Name}.__bases__, not {value.Type.Name}");
        if (tuple.Count == 0) throw Errors.TypeError($"can only assign non-empty tuple to {type.Name}.__bases__, not ()");
        foreach (Value item in tuple.Items)
        {
            if (item.Reference is not PyType candidate) throw Errors.TypeError($"{type.Name}.__bases__ must be tuple of classes, not '{item.Type.Name}'");
            if (candidate.IsSubtypeOf(type)) throw Errors.TypeError("a __bases__ item causes an inheritance cycle");
        }
        PyType best = BaseChoice.Best(tuple.Items);
        if (best.Layout != type.Layout || best.ReservedSlots != type.Base!.ReservedSlots || best.HasInstanceDictionary != type.Base.HasInstanceDictionary)
            throw Errors.TypeError($"__bases__ assignment: '{best.Name}' object layout differs from '{type.Base!.Name}'");
        foreach (PyType old in type.Bases) old.RemoveSubclass(type);
        type.Bases = Array.ConvertAll(tuple.Items, b => (PyType)b.Reference!);
        type.Base = best;
        foreach (PyType b in type.Bases) b.AddSubclass(type);
        Reorder(context, type);
    }

    private static void Reorder(PyContext context, PyType type)
    {
        MroCalculation.Set(context, type);
        foreach (PyType subclass in type.Subclasses()) Reorder(context, subclass);
    }

    /// <summary>The Py_TPFLAGS bits that programs look at: heap type, base type, abstract, and the subclass bits.</summary>
    public static long Flags(PyType type)
    {
        long flags = 1L << 12;
        if (!type.IsBuiltin) flags |= 1L << 9;
        else flags |= 1L << 8;
        if (type.IsSubclassable) flags |= 1L << 10;
        if (type.IsAbstract) flags |= 1L << 20;
        if (type.IsSequencePattern) flags |= 1L << 5;
        if (type.IsMappingPattern) flags |= 1L << 6;
        if (type.IsSubtypeOf(IntType.Type)) flags |= 1L << 24;
        if (type.IsSubtypeOf(ListType.Type)) flags |= 1L << 25;
        if (type.IsSubtypeOf(TupleType.Type)) flags |= 1L << 26;
        if (type.IsSubtypeOf(BytesType.Type)) flags |= 1L << 27;
        if (type.IsSubtypeOf(StrType.Type)) flags |= 1L << 28;
        if (type.IsSubtypeOf(DictType.Type)) flags |= 1L << 29;
        if (type.IsSubtypeOf(ExceptionTypes.BaseException)) flags |= 1L << 30;
        if (type.IsSubtypeOf(TypeType.Type)) flags |= 1L << 31;
        return flags;
    }
}
