using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Entry;

/// <summary>Inline caches for attributes that classes and modules hold: constants, functions read from a class, properties, functions of modules.</summary>
internal static class SharedAttributes
{
    /// <summary>What the place knows of this owner; false where it knows nothing. Such attributes take no receiver in a call. NULL means that a getter raised.</summary>
    public static bool TryLoad(PyContext context, Value owner, MemberSite site, out Value value)
    {
        if (site.Shared is { } hit && hit.Fits(owner))
        {
            value = hit.Read(context, owner);
            return true;
        }
        return TryLoadOfModule(owner, site, out value);
    }

    /// <summary>As <see cref="TryLoad"/>, for attributes of modules only.</summary>
    public static bool TryLoadOfModule(Value owner, MemberSite site, out Value value)
    {
        if (owner.Reference is PyModule module && module.Type == SingletonTypes.Module) return module.Dictionary.TryGetAt(site.ModuleIndex, site.Name, out value);
        value = default;
        return false;
    }

    /// <summary>Notes what the next read at this place will find.</summary>
    /// <param name="owner">What was read.</param>
    /// <param name="site">The place.</param>
    /// <param name="forCall">It is read to be called at once: a property's getter is not what is called.</param>
    public static void Note(Value owner, MemberSite site, bool forCall)
    {
        if (owner.Reference is PyModule module) site.ModuleIndex = IndexIn(module, site.Name);
        else if (Find(owner, site.Name) is { } hit && !(forCall && hit.IsProperty)) site.Shared = hit;
    }

    private static int IndexIn(PyModule module, string name) =>
        module.Type == SingletonTypes.Module && SingletonTypes.Module.Lookup(name).IsNull ? module.Dictionary.FindString(name, PyDict.HashOf(name)) : -1;

    private static SharedAttributeHit? Find(Value owner, string name) => owner.Reference switch
    {
        PyInstance instance => FindForInstance(instance, name),
        PyType { Type: var metaclass } cls when metaclass == TypeType.Type => FindOnClass(cls, name),
        _ => null,
    };

    private static SharedAttributeHit? FindForInstance(PyInstance instance, string name)
    {
        PyType type = instance.Type;
        long version = type.Version;
        if (instance.Store.Shape is not { } shape || !Members.IsPlainRead(type)) return null;
        Value attribute = type.Lookup(name);
        // Where a class has __getattr__, it is asked when a getter raises AttributeError.
        if (attribute.Reference is PyProperty property && property.Type == PropertyType.Type && !property.Getter.IsNone && type.Special(SpecialMethod.GetAttr).IsNull)
            return new SharedAttributeHit(type, version, shape, attribute);
        return shape.IndexOf(name) < 0 && (IsStaticMethod(attribute) || NeverBinds(attribute)) ? new SharedAttributeHit(type, version, shape, attribute) : null;
    }

    private static SharedAttributeHit? FindOnClass(PyType cls, string name)
    {
        long version = cls.Version;
        Value fromMetaclass = TypeType.Type.Lookup(name);
        if (!fromMetaclass.IsNull && Runtime.Attributes.IsDataDescriptor(fromMetaclass)) return null;
        Value attribute = cls.Lookup(name);
        bool isItsOwnValue = attribute.Reference is PyFunction or PyBuiltinFunction { Kind: not BuiltinKind.ClassMethod } || NeverBinds(attribute);
        return isItsOwnValue || IsStaticMethod(attribute) ? new SharedAttributeHit(cls, version, null, attribute) : null;
    }

    private static bool IsStaticMethod(Value attribute) => attribute.Reference is PyStaticMethod method && method.Type == StaticMethodType.Type;

    // A class of Python code may yet get a __get__; built-in classes do not change.
    private static bool NeverBinds(Value attribute) =>
        !attribute.IsNull && attribute.Reference is not IDescriptor && attribute.Type.IsBuiltin && attribute.Type.Special(SpecialMethod.Get).IsNull;
}
