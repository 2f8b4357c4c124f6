using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>Attribute access: docs.python.org/3/reference/datamodel.html#customizing-attribute-access</summary>
public static class Attributes
{
    /// <summary>Python's <c>owner.name</c>.</summary>
    /// <exception cref="PyException">AttributeError, or what a descriptor raised.</exception>
    public static Value Get(PyContext context, Value owner, string name)
    {
        context.LastAttributeError = null;
        Value found = Find(context, owner, name);
        return found.IsNull ? throw Missing(context, owner, name) : found;
    }

    /// <summary>False where the attribute is missing; other exceptions pass.</summary>
    public static bool TryGet(PyContext context, Value owner, string name, out Value value)
    {
        value = Find(context, owner, name);
        return !value.IsNull;
    }

    /// <summary>The attribute, or NULL where there is none: AttributeError is not raised, and one raised by Python code is swallowed.</summary>
    public static Value Find(PyContext context, Value owner, string name)
    {
        PyType type = owner.Type;
        Value accessor = type.Special(SpecialMethod.GetAttribute);
        Value found;
        if (Value.Is(accessor, ObjectType.Type.Special(SpecialMethod.GetAttribute))) found = FindGeneric(context, owner, type, name);
        else if (Value.Is(accessor, TypeType.Type.Special(SpecialMethod.GetAttribute)) && owner.Reference is PyType cls) found = FindOnClass(context, cls, name);
        else found = CallAccessor(context, accessor, owner, name);
        if (!found.IsNull) return found;
        Value fallback = type.Special(SpecialMethod.GetAttr);
        return fallback.IsNull ? default : CallAccessor(context, fallback, owner, name);
    }

    /// <summary>CPython's <c>PyObject_GenericGetAttr</c>; AttributeError where missing.</summary>
    public static Value GenericGet(PyContext context, Value owner, string name)
    {
        context.LastAttributeError = null;
        Value found = FindGeneric(context, owner, owner.Type, name);
        return found.IsNull ? throw Missing(context, owner, name) : found;
    }

    /// <summary>CPython's <c>type_getattro</c>; AttributeError where missing.</summary>
    public static Value ClassGet(PyContext context, PyType cls, string name)
    {
        context.LastAttributeError = null;
        Value found = FindOnClass(context, cls, name);
        return found.IsNull ? throw Missing(context, cls, name) : found;
    }

    private static Value CallAccessor(PyContext context, Value accessor, Value owner, string name)
    {
        Value result = Entry.Calls.CallSpecial1(context, accessor, owner, Value.FromString(name));
        if (!result.IsNull) return result;
        if (context.Error!.Type.IsSubtypeOf(ExceptionTypes.AttributeError))
        {
            context.LastAttributeError = context.Error;
            context.Error = null;
            return default;
        }
        throw context.TakeError();
    }

    private static Value FindGeneric(PyContext context, Value owner, PyType type, string name)
    {
        Value attribute = type.Lookup(name);
        if (!attribute.IsNull && IsDataDescriptor(attribute) && CanBind(attribute)) return BindFound(context, attribute, owner, type);
        Value own = OwnAttribute(owner, name);
        if (!own.IsNull) return own;
        return attribute.IsNull ? default : BindFound(context, attribute, owner, type);
    }

    /// <summary>The instance's own attribute, or NULL.</summary>
    internal static Value OwnAttribute(Value owner, string name) => owner.Reference switch
    {
        PyInstance instance => instance.Store.Get(name),
        PyModule module => module.Dictionary.GetString(name),
        IAttributed attributed => attributed.Attributes.Get(name),
        _ => default,
    };

    private static Value FindOnClass(PyContext context, PyType cls, string name)
    {
        PyType metaclass = cls.Type;
        Value fromMeta = metaclass.Lookup(name);
        if (!fromMeta.IsNull && IsDataDescriptor(fromMeta) && CanBind(fromMeta)) return BindFound(context, fromMeta, cls, metaclass);
        Value attribute = cls.Lookup(name);
        if (!attribute.IsNull) return BindFound(context, attribute, default, cls);
        return fromMeta.IsNull ? default : BindFound(context, fromMeta, cls, metaclass);
    }

    // A descriptor's own AttributeError means "missing", so that __getattr__ is asked.
    private static Value BindFound(PyContext context, Value attribute, Value instance, PyType owner)
    {
        try
        {
            return Bind(context, attribute, instance, owner);
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(ExceptionTypes.AttributeError))
        {
            context.LastAttributeError = e.Value;
            return default;
        }
    }

    /// <summary>Binds what was found on a class: functions become methods, properties are read. A NULL instance means read from the class.</summary>
    public static Value Bind(PyContext context, Value attribute, Value instance, PyType owner)
    {
        if (attribute.Reference is IDescriptor descriptor) return descriptor.Bind(context, instance, owner);
        if (attribute.Reference is not PyObject) return attribute;
        Value get = attribute.Type.Special(SpecialMethod.Get);
        return get.IsNull ? attribute : context.Check(Entry.Calls.CallSpecial2(context, get, attribute, instance.IsNull ? Value.None : instance, owner));
    }

    // A descriptor with __set__ alone does not come before the instance's own attribute in reads.
    private static bool CanBind(Value attribute) => attribute.Reference is IDescriptor || !attribute.Type.Special(SpecialMethod.Get).IsNull;

    internal static bool IsDataDescriptor(Value attribute) => attribute.Reference switch
    {
        IDescriptor descriptor => descriptor.IsData,
        PyObject o => !o.Type.Special(SpecialMethod.Set).IsNull || !o.Type.Special(SpecialMethod.Delete).IsNull,
        _ => false,
    };

    /// <summary>Python's <c>owner.name = value</c>.</summary>
    public static void Set(PyContext context, Value owner, string name, Value value)
    {
        Value setter = owner.Type.Special(SpecialMethod.SetAttr);
        if (Value.Is(setter, ObjectType.Type.Special(SpecialMethod.SetAttr))) GenericSet(context, owner, name, value);
        else context.Check(Entry.Calls.CallSpecial2(context, setter, owner, Value.FromString(name), value));
    }

    /// <summary>Python's <c>del owner.name</c>.</summary>
    public static void Delete(PyContext context, Value owner, string name)
    {
        Value deleter = owner.Type.Special(SpecialMethod.DelAttr);
        if (Value.Is(deleter, ObjectType.Type.Special(SpecialMethod.DelAttr))) GenericSet(context, owner, name, default);
        else context.Check(Entry.Calls.CallSpecial1(context, deleter, owner, Value.FromString(name)));
    }

    /// <summary>CPython's <c>PyObject_GenericSetAttr</c>; a NULL value deletes.</summary>
    public static void GenericSet(PyContext context, Value owner, string name, Value value)
    {
        Value attribute = owner.Type.Lookup(name);
        if (!attribute.IsNull && TryStore(context, attribute, owner, value)) return;
        if (owner.Reference is PyModule module)
        {
            if (!value.IsNull) module.Dictionary.SetString(name, value);
            else if (!module.Dictionary.RemoveString(name)) throw Missing(owner, name);
            return;
        }
        if (owner.Reference is not IAttributed attributed || !owner.Type.HasInstanceDictionary)
        {
            if (!attribute.IsNull) throw Errors.AttributeError($"'{owner.Type.ShownName}' object attribute '{name}' is read-only", owner, name);
            throw NoDictionary(context, owner, name);
        }
        ref AttributeStore store = ref attributed.Attributes;
        if (!value.IsNull) store.Set(name, value);
        else if (!store.Delete(name)) throw PyVersion.Since(11) ? Missing(owner, name) : Errors.AttributeError(name, owner, name);
    }

    private static PyException NoDictionary(PyContext context, Value owner, string name)
    {
        string message = $"'{owner.Type.ShownName}' object has no attribute '{name}'";
        if (context.Interpreter.Since(13)) message += " and no __dict__ for setting new attributes";
        return Errors.AttributeError(message, owner, name);
    }

    private static bool TryStore(PyContext context, Value attribute, Value owner, Value value)
    {
        if (attribute.Reference is IDescriptor descriptor)
        {
            if (!descriptor.IsData) return false;
            descriptor.Store(context, owner, value);
            return true;
        }
        if (attribute.Reference is not PyObject) return false;
        Value set = attribute.Type.Special(SpecialMethod.Set);
        Value delete = attribute.Type.Special(SpecialMethod.Delete);
        if (set.IsNull && delete.IsNull) return false;
        if (value.IsNull)
        {
            if (delete.IsNull) throw Errors.AttributeError("__delete__", attribute, "__delete__");
            context.Check(Entry.Calls.CallSpecial1(context, delete, attribute, owner));
            return true;
        }
        if (set.IsNull) throw Errors.AttributeError("__set__", attribute, "__set__");
        context.Check(Entry.Calls.CallSpecial2(context, set, attribute, owner, value));
        return true;
    }

    /// <summary>The AttributeError for a missing attribute, in CPython's words; the one that Python code raised, where it did.</summary>
    public static PyException Missing(PyContext context, Value owner, string name)
    {
        if (context.LastAttributeError is not { } raised) return Missing(owner, name);
        context.LastAttributeError = null;
        // CPython's _PyObject_SetAttributeErrorContext.
        if (raised.Field("name").IsNull && raised.Field("obj").IsNull) raised.WithField("name", PyText.ToValue(name)).WithField("obj", owner);
        return new PyException(raised) { IsRethrown = true };
    }

    public static PyException Missing(Value owner, string name) => Errors.AttributeError(owner.Reference switch
    {
        PyType type => $"type object '{type.Name}' has no attribute '{name}'",
        PyModule module => $"module '{module.Name}' has no attribute '{name}'",
        _ => $"'{owner.Type.ShownName}' object has no attribute '{name}'",
    }, owner, name);

    /// <summary>Calls the special method of the value's class; false where it has none.</summary>
    public static bool TryCallSpecial(PyContext context, Value owner, SpecialMethod method, out Value result)
    {
        Value function = owner.Type.Special(method);
        result = function.IsNull ? default : context.Check(Entry.Calls.CallSpecial0(context, function, owner));
        return !function.IsNull;
    }

    public static bool TryCallSpecial(PyContext context, Value owner, SpecialMethod method, Value a, out Value result)
    {
        Value function = owner.Type.Special(method);
        result = function.IsNull ? default : context.Check(Entry.Calls.CallSpecial1(context, function, owner, a));
        return !function.IsNull;
    }

    public static bool TryCallSpecial(PyContext context, Value owner, SpecialMethod method, Value a, Value b, out Value result)
    {
        Value function = owner.Type.Special(method);
        result = function.IsNull ? default : context.Check(Entry.Calls.CallSpecial2(context, function, owner, a, b));
        return !function.IsNull;
    }
}
