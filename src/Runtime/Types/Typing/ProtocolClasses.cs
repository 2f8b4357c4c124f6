using PyToCil.Runtime.Modules;

namespace PyToCil.Runtime.Types;

/// <summary>typing.Protocol, PEP 544. Lib/typing.py <c>_ProtocolMeta</c> and <c>Protocol</c></summary>
internal static class ProtocolClasses
{
    private static readonly HashSet<string> s_excluded =
    [
        "__abstractmethods__", "__annotations__", "__annotate_func__", "__annotate__", "__annotations_cache__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__", "__subclasshook__", "__weakref__",
        "__class_getitem__", "__match_args__", "__static_attributes__", "__firstlineno__", "__parameters__", "__orig_bases__", "__orig_class__", "_is_protocol",
        "_is_runtime_protocol", "__protocol_attrs__", "__non_callable_proto_members__", "__type_params__", "__qualname__", "__classcell__",
    ];

    // The abstract classes of the standard library that a protocol may derive from.
    private static readonly HashSet<string> s_allowed =
    [
        "Callable", "Awaitable", "Iterable", "Iterator", "AsyncIterable", "AsyncIterator", "Hashable", "Sized", "Container", "Collection", "Reversible", "Buffer",
        "AbstractContextManager", "AbstractAsyncContextManager",
    ];

    private static readonly PyType s_meta = NativeTypes.Make("_ProtocolMeta", "typing", DefineMeta, parent: AbcModule.AbstractMeta).LaidOutAs(TypeType.Type);
    private static readonly PyBuiltinFunction s_initialize = new("_no_init_or_replace_init", BuiltinKind.Method, null) { Any = Initialize };
    private static readonly PyBuiltinFunction s_hook = new("_proto_hook", BuiltinKind.ClassMethod, null) { Any = Hook };
    private static readonly Lazy<PyType> s_protocol = new(MakeProtocol);

    public static PyType Protocol => s_protocol.Value;

    /// <summary>The class, null as long as no program asked for it.</summary>
    public static PyType? Known => s_protocol.IsValueCreated ? s_protocol.Value : null;

    private static PyType MakeProtocol()
    {
        var space = new PyDict();
        space.SetString("__doc__", Value.FromString("Base class for protocol classes."));
        space.SetString("__slots__", PyTuple.Empty);
        space.SetString("_is_protocol", Value.True);
        space.SetString("_is_runtime_protocol", Value.False);
        space.SetString("__parameters__", PyTuple.Empty);
        space.SetString("__abstractmethods__", new PyFrozenSet());
        space.SetString("__init_subclass__", new PyBuiltinFunction("__init_subclass__", BuiltinKind.ClassMethod, null) { Any = InitSubclass });
        return GenericClasses.MakeRoot(s_meta, "Protocol", GenericClasses.Generic, space);
    }

    private static void DefineMeta(TypeDefinition d)
    {
        d.New(New);
        d.Method("__init__", InitializeClass);
        d.Method("__instancecheck__", InstanceCheck);
        d.Method("__subclasscheck__", SubclassCheck);
    }

    private static Value New(PyContext context, Arguments arguments)
    {
        if (arguments.At(2).Reference is PyTuple bases && Array.Exists(bases.Items, static b => b.Reference == (object)Protocol))
            foreach (Value b in bases.Items)
                if (b.Reference is not PyType type || !MayBeBase(type)) throw Errors.TypeError($"Protocols can only inherit from other protocols, got {Representation.Repr(context, b)}");
        return context.Call(AbcModule.AbstractMeta.Attributes.GetString("__new__"), arguments);
    }

    private static bool MayBeBase(PyType type) => type == ObjectType.Type || type == GenericClasses.Generic
        || (TypeNames.Module(type) is "collections.abc" or "contextlib" && s_allowed.Contains(type.Name)) || (type.IsSubtypeOf(GenericClasses.Generic) && IsProtocol(type));

    public static bool IsProtocol(PyType type) => type.Lookup("_is_protocol") is { IsBool: true, AsBool: true };

    private static bool IsCheckable(PyType type) => type.Lookup("_is_runtime_protocol") is { IsBool: true, AsBool: true };

    private static Value InitializeClass(PyContext context, Arguments arguments)
    {
        if (arguments[0].Reference is PyType type && IsProtocol(type)) type.SetOwn("__protocol_attrs__", Members(context, type));
        return Value.None;
    }

    private static PySet Members(PyContext context, PyType type)
    {
        var members = new PySet();
        foreach (PyType ancestor in type.Mro.AsSpan(..^1))
        {
            if (ancestor.Name is "Protocol" or "Generic") continue;
            AddMembers(context, members, ancestor.Attributes);
            if (LazyAnnotations.Of(context, ancestor) is { } annotations) AddMembers(context, members, annotations);
        }
        return members;
    }

    private static void AddMembers(PyContext context, PySet members, PyDict names)
    {
        int position = 0;
        while (names.Next(ref position, out Value key, out _))
            if (PyText.TryGet(key, out string name) && !s_excluded.Contains(name)) members.Add(context, key);
    }

    /// <summary>The names of a protocol's members.</summary>
    public static Value[] MembersOf(PyContext context, PyType type) =>
        type.Attributes.GetString("__protocol_attrs__").Reference is PySet known ? known.ToArray() : Members(context, type).ToArray();

    private static Value InitSubclass(PyContext context, Arguments arguments)
    {
        var cls = (PyType)arguments[0].Reference!;
        GenericClasses.CallNext(context, cls, Protocol, arguments);
        if (cls.Attributes.GetString("_is_protocol") is not { IsBool: true, AsBool: true }) cls.SetOwn("_is_protocol", Array.IndexOf(cls.Bases, Protocol) >= 0);
        if (cls.Attributes.GetString("__subclasshook__").IsNull) cls.SetOwn("__subclasshook__", s_hook);
        if (IsProtocol(cls) && Value.Is(cls.Lookup("__init__"), ObjectType.InitMethod)) cls.SetOwn("__init__", s_initialize);
        return Value.None;
    }

    /// <summary>The <c>__init__</c> of protocols; in a class that is none it is replaced by the one that comes after.</summary>
    private static Value Initialize(PyContext context, Arguments arguments)
    {
        PyType cls = arguments[0].Type;
        if (IsProtocol(cls)) throw Errors.TypeError("Protocols cannot be instantiated");
        if (!Value.Is(cls.Lookup("__init__"), s_initialize)) return Value.None;
        Value next = ObjectType.InitMethod;
        foreach (PyType ancestor in cls.Mro)
        {
            Value own = ancestor.Attributes.GetString("__init__");
            if (own.IsNull || Value.Is(own, s_initialize)) continue;
            next = own;
            break;
        }
        cls.SetOwn("__init__", next);
        return context.Call(next, arguments);
    }

    private static Value InstanceCheck(PyContext context, Value self, Value instance)
    {
        PyType type = TypeType.Self(self);
        if (type == Protocol) return instance.Type.IsSubtypeOf(type);
        if (!IsProtocol(type)) return context.Call(AbcModule.AbstractMeta.Attributes.GetString("__instancecheck__"), self, instance);
        RequireCheckable(type);
        if (IsAbstractSubclass(context, self, instance.Type)) return Value.True;
        foreach (Value member in MembersOf(context, type))
        {
            string name = ObjectType.NameArgument(member);
            Value found = instance.Type.Lookup(name);
            if (found.IsNull) found = Attributes.OwnAttribute(instance, name);
            if (found.IsNull || (found.IsNone && IsMethod(type, name))) return Value.False;
        }
        return Value.True;
    }

    private static bool IsAbstractSubclass(PyContext context, Value self, Value derived) =>
        Truth.Of(context, context.Call(AbcModule.AbstractMeta.Attributes.GetString("__subclasscheck__"), self, derived));

    private static bool IsMethod(PyType type, string name) => type.Lookup(name) is { IsNull: false } member && Callables.IsCallable(member);

    private static void RequireCheckable(PyType type)
    {
        if (!IsCheckable(type)) throw Errors.TypeError("Instance and class checks can only be used with @runtime_checkable protocols");
    }

    private static Value SubclassCheck(PyContext context, Value self, Value derived)
    {
        PyType type = TypeType.Self(self);
        if (type == Protocol) return derived.Reference is PyType d && d.IsSubtypeOf(type);
        if (IsProtocol(type))
        {
            if (derived.Reference is not PyType) throw Errors.TypeError("issubclass() arg 1 must be a class");
            RequireCheckable(type);
            string[] data = Array.ConvertAll(Array.FindAll(MembersOf(context, type), m => !IsMethod(type, ObjectType.NameArgument(m))), ObjectType.NameArgument);
            if (data.Length > 0 && Value.Is(type.Attributes.GetString("__subclasshook__"), s_hook)) throw HasData(context, data);
        }
        return IsAbstractSubclass(context, self, derived);
    }

    private static PyException HasData(PyContext context, string[] names)
    {
        Array.Sort(names, string.CompareOrdinal);
        string listed = NativeTypes.IsFrom313(context) ? $". Non-method members: {string.Join(", ", Array.ConvertAll(names, n => Representation.Repr(context, PyText.ToValue(n))))}." : "";
        return Errors.TypeError("Protocols with non-method members don't support issubclass()" + listed);
    }

    /// <summary><c>_proto_hook</c>: a class that has all members is a subclass.</summary>
    private static Value Hook(PyContext context, Arguments arguments)
    {
        var cls = (PyType)arguments[0].Reference!;
        if (cls.Attributes.GetString("_is_protocol") is not { IsBool: true, AsBool: true } || arguments[1].Reference is not PyType other) return Value.NotImplemented;
        foreach (Value member in MembersOf(context, cls))
            if (!HasMember(context, other, ObjectType.NameArgument(member))) return Value.NotImplemented;
        return Value.True;
    }

    private static bool HasMember(PyContext context, PyType type, string name)
    {
        foreach (PyType ancestor in type.Mro)
        {
            Value own = ancestor.Attributes.GetString(name);
            if (!own.IsNull) return !own.IsNone;
            if (IsProtocol(type) && LazyAnnotations.Of(context, ancestor) is { } annotations && !annotations.GetString(name).IsNull) return true;
        }
        return false;
    }

    /// <summary>typing.runtime_checkable</summary>
    public static Value MakeCheckable(PyContext context, Value cls)
    {
        if (cls.Reference is not PyType type || !type.IsSubtypeOf(GenericClasses.Generic) || !IsProtocol(type))
            throw Errors.TypeError($"@runtime_checkable can be only applied to protocol classes, got {Representation.Repr(context, cls)}");
        type.SetOwn("_is_runtime_protocol", Value.True);
        return cls;
    }
}
