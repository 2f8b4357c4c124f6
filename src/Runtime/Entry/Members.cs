using System.Runtime.CompilerServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Entry;

/// <summary>Attributes for emitted code, with inline caches over shapes and class versions. NULL or false means an exception is pending.</summary>
public static class Members
{
    /// <summary>LOAD_ATTR.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Load(PyContext context, Value owner, AttributeSite site)
    {
        AttributeHit? hit = site.Hit;
        if (hit is not null && owner.Reference is PyInstance instance && instance.Store.Shape == hit.Shape && instance.Type.Version == hit.TypeVersion)
        {
            // A write that adds the attribute has no slot of it.
            if (hit.Slot >= 0 && instance.Store.At(hit.Slot) is { IsNull: false } value) return value;
        }
        return LoadSlow(context, owner, site);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value LoadSlow(PyContext context, Value owner, AttributeSite site)
    {
        if (owner.Reference is PyInstance known && Earlier(site.Hit, known) is { Next: null, Slot: >= 0 } hit && known.Store.At(hit.Slot) is { IsNull: false } value) return value;
        return SharedAttributes.TryLoad(context, owner, site, out Value shared) ? shared : LoadUnknown(context, owner, site);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value LoadUnknown(PyContext context, Value owner, AttributeSite site)
    {
        try
        {
            if (owner.Reference is PyInstance instance) TryCacheRead(instance, site);
            SharedAttributes.Note(owner, site, forCall: false);
            context.LastAttributeError = null;
            Value found = Runtime.Attributes.Find(context, owner, site.Name);
            if (!found.IsNull) return found;
            PyException missing = Runtime.Attributes.Missing(context, owner, site.Name);
            if (missing.IsRethrown) context.Error = missing.Value; else context.SetError(missing);
            return default;
        }
        catch (Exception e)
        {
            return context.Fail(e);
        }
    }

    // The place sees several shapes: one of them may be known.
    private static AttributeHit? Earlier(AttributeHit? hit, PyInstance instance)
    {
        for (hit = hit?.Earlier; hit is not null; hit = hit.Earlier)
            if (instance.Store.Shape == hit.Shape && instance.Type.Version == hit.TypeVersion) return hit;
        return null;
    }

    internal static bool IsPlainRead(PyType type) => Value.Is(type.Special(SpecialMethod.GetAttribute), ObjectType.Type.Special(SpecialMethod.GetAttribute));

    private static void TryCacheRead(PyInstance instance, AttributeSite site)
    {
        PyType type = instance.Type;
        long version = type.Version;
        if (!IsPlainRead(type)) return;
        Value attribute = type.Lookup(site.Name);
        if (instance.Store.Shape is not { } shape) return;
        if (attribute.Reference is PyMember member) site.Hit = new AttributeHit(shape, version, member.Index, null).Before(site.Hit);
        else if (attribute.IsNull || !Runtime.Attributes.IsDataDescriptor(attribute))
        {
            int slot = shape.IndexOf(site.Name);
            if (slot >= 0) site.Hit = new AttributeHit(shape, version, slot, null).Before(site.Hit);
        }
    }

    /// <summary>For typed code: adds the attribute by which the instance comes to a known shape.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Append(PyInstance instance, Shape next, Value value)
    {
        if (next.Count <= instance.Store.Capacity)
        {
            instance.Store.At(next.Count - 1) = value;
            instance.Store.Shape = next;
            return;
        }
        instance.Store.Append(next, value);
    }

    /// <summary>STORE_ATTR.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Store(PyContext context, Value value, Value owner, AttributeSite site)
    {
        AttributeHit? hit = site.Hit;
        if (hit is not null && owner.Reference is PyInstance instance && instance.Store.Shape == hit.Shape && instance.Type.Version == hit.TypeVersion && hit.Next is null)
        {
            instance.Store.At(hit.Slot) = value;
            return true;
        }
        return StoreSlow(context, value, owner, site);
    }

    // A new attribute, or one of several shapes that the place sees.
    private static bool TryStoreKnown(PyInstance instance, AttributeHit? hit, Value value)
    {
        if (hit is not null && (instance.Store.Shape != hit.Shape || instance.Type.Version != hit.TypeVersion)) hit = Earlier(hit, instance);
        if (hit is null) return false;
        if (hit.Next is not null)
        {
            instance.Store.Append(hit.Next, value);
            return true;
        }
        instance.Store.At(hit.Slot) = value;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool StoreSlow(PyContext context, Value value, Value owner, AttributeSite site)
    {
        if (owner.Reference is PyInstance known && TryStoreKnown(known, site.Hit, value)) return true;
        try
        {
            if (owner.Reference is PyInstance instance) TryCacheWrite(instance, site);
            Runtime.Attributes.Set(context, owner, site.Name, value);
            return true;
        }
        catch (Exception e)
        {
            context.Fail(e);
            return false;
        }
    }

    private static void TryCacheWrite(PyInstance instance, AttributeSite site)
    {
        PyType type = instance.Type;
        long version = type.Version;
        if (!Value.Is(type.Special(SpecialMethod.SetAttr), ObjectType.Type.Special(SpecialMethod.SetAttr)) || instance.Store.Shape is not { } shape) return;
        Value attribute = type.Lookup(site.Name);
        if (attribute.Reference is PyMember member)
        {
            site.Hit = new AttributeHit(shape, version, member.Index, null).Before(site.Hit);
            return;
        }
        if (!type.HasInstanceDictionary || (!attribute.IsNull && Runtime.Attributes.IsDataDescriptor(attribute))) return;
        int slot = shape.IndexOf(site.Name);
        if (slot >= 0) site.Hit = new AttributeHit(shape, version, slot, null).Before(site.Hit);
        else if (shape.Count - shape.ReservedSlots < Shape.MostAttributes) site.Hit = new AttributeHit(shape, version, -1, shape.With(site.Name)).Before(site.Hit);
    }

    /// <summary>DELETE_ATTR.</summary>
    public static bool Delete(PyContext context, Value owner, string name)
    {
        try
        {
            Runtime.Attributes.Delete(context, owner, name);
            return true;
        }
        catch (Exception e)
        {
            context.Fail(e);
            return false;
        }
    }

    /// <summary>LOAD_ATTR for a call: the method and its receiver, or the attribute and NULL.</summary>
    public static Value LoadMethod(PyContext context, Value owner, MethodSite site, out Value receiver)
    {
        MethodHit? hit = site.Hit;
        if (hit is not null)
        {
            if (owner.Reference is PyInstance instance)
            {
                if (instance.Store.Shape == hit.Shape && hit.Shape is not null && instance.Type.Version == hit.TypeVersion)
                {
                    receiver = owner;
                    return hit.Method;
                }
            }
            else if (hit.Shape is null)
            {
                PyType type = owner.Type;
                if (type == hit.Type && type.Version == hit.TypeVersion)
                {
                    receiver = owner;
                    return hit.Method;
                }
            }
        }
        return LoadMethodSlow(context, owner, site, out receiver);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value LoadMethodSlow(PyContext context, Value owner, MethodSite site, out Value receiver)
    {
        receiver = owner;
        for (MethodHit? hit = site.Hit?.Earlier; hit is not null; hit = hit.Earlier)
            if (Fits(hit, owner)) return hit.Method;
        receiver = default;
        return SharedAttributes.TryLoad(context, owner, site, out Value shared) ? shared : LoadUnknownMethod(context, owner, site, out receiver);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value LoadUnknownMethod(PyContext context, Value owner, MethodSite site, out Value receiver)
    {
        receiver = default;
        try
        {
            PyType type = owner.Type;
            long version = type.Version;
            if (IsPlainRead(type) && owner.Reference is not PyType)
            {
                Value attribute = type.Lookup(site.Name);
                if (attribute.Reference is PyFunction or PyBuiltinFunction { Binds: true } && Runtime.Attributes.OwnAttribute(owner, site.Name).IsNull)
                {
                    CacheMethod(owner, site, type, version, attribute);
                    receiver = owner;
                    return attribute;
                }
            }
            SharedAttributes.Note(owner, site, forCall: true);
            context.LastAttributeError = null;
            Value found = Runtime.Attributes.Find(context, owner, site.Name);
            if (!found.IsNull) return found;
            PyException missing = Runtime.Attributes.Missing(context, owner, site.Name);
            if (missing.IsRethrown) context.Error = missing.Value; else context.SetError(missing);
            return default;
        }
        catch (Exception e)
        {
            return context.Fail(e);
        }
    }

    private static bool Fits(MethodHit hit, Value owner)
    {
        if (owner.Reference is PyInstance instance) return hit.Shape is not null && instance.Store.Shape == hit.Shape && instance.Type.Version == hit.TypeVersion;
        return hit.Shape is null && owner.Type == hit.Type && hit.Type.Version == hit.TypeVersion;
    }

    private static void CacheMethod(Value owner, MethodSite site, PyType type, long version, Value method)
    {
        if (owner.Reference is PyInstance instance)
        {
            if (instance.Store.Shape is { } shape) site.Hit = new MethodHit(type, version, shape, method).Before(site.Hit);
        }
        else if (owner.Reference is not IAttributed) site.Hit = new MethodHit(type, version, null, method).Before(site.Hit);
    }

    /// <summary>LOAD_SPECIAL: a method of the type and its receiver, or what the type's attribute binds to and NULL (<c>_PyObject_LookupSpecialMethod</c>).</summary>
    /// <param name="number">0 <c>__enter__</c>, 1 <c>__exit__</c>, 2 <c>__aenter__</c>, 3 <c>__aexit__</c>.</param>
    public static Value LoadSpecial(PyContext context, Value owner, int number, out Value receiver)
    {
        receiver = default;
        try
        {
            PyType type = owner.Type;
            Value method = type.Special(SpecialMethod.Enter + number);
            if (method.IsNull) throw NoContextManager(type, number);
            if (method.Reference is not (PyFunction or PyBuiltinFunction { Binds: true })) return Runtime.Attributes.Bind(context, method, owner, type);
            receiver = owner;
            return method;
        }
        catch (Exception e)
        {
            return context.Fail(e);
        }
    }

    // _Py_SpecialMethods of Python/ceval.c.
    private static PyException NoContextManager(PyType type, int number)
    {
        bool isAsynchronous = number >= 2;
        string name = TypeNames.InMessage(type);
        string message = $"'{name}' object does not support the {(isAsynchronous ? "asynchronous " : "")}context manager protocol"
            + $" (missed {SpecialMethods.NameOf(SpecialMethod.Enter + number)} method)";
        SpecialMethod other = isAsynchronous ? SpecialMethod.Enter : SpecialMethod.AEnter;
        if (type.Special(other).IsNull || type.Special(other + 1).IsNull) return Errors.TypeError(message);
        return Errors.TypeError(message + (isAsynchronous
            ? " but it supports the context manager protocol. Did you mean to use 'with'?"
            : " but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?"));
    }

    /// <summary>LOAD_SUPER_ATTR: attribute of <c>super(cls, self)</c>.</summary>
    public static Value LoadSuper(PyContext context, Value super, Value cls, Value self, string name, bool twoArguments)
    {
        try
        {
            if (super.Reference == (object)SuperType.Type && cls.Reference is PyType type) return SuperLookup.Get(context, type, self, name);
            Value proxy = twoArguments ? context.Call(super, cls, self) : CallSuperWithoutArguments(context, super, cls, self);
            return Runtime.Attributes.Get(context, proxy, name);
        }
        catch (Exception e)
        {
            return context.Fail(e);
        }
    }

    /// <summary>LOAD_SUPER_ATTR for a call.</summary>
    public static Value LoadSuperMethod(PyContext context, Value super, Value cls, Value self, string name, bool twoArguments, out Value receiver)
    {
        receiver = default;
        try
        {
            if (super.Reference != (object)SuperType.Type || cls.Reference is not PyType type)
                return LoadSuper(context, super, cls, self, name, twoArguments);
            if (SuperLookup.TryMethod(type, self, name, out Value method))
            {
                receiver = self;
                return method;
            }
            return SuperLookup.Get(context, type, self, name);
        }
        catch (Exception e)
        {
            return context.Fail(e);
        }
    }

    // A builtin that is named super but is another: it gets no arguments, as the source wrote.
    private static Value CallSuperWithoutArguments(PyContext context, Value super, Value cls, Value self) =>
        super.Reference == (object)SuperType.Type ? context.Call(super, cls, self) : context.Call(super);
}
