using System.Runtime.CompilerServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>ABCMeta: abstract methods, <c>register</c>, and instance checks by <c>__subclasshook__</c>. Modules/_abc.c.</summary>
internal static class AbstractClasses
{
    private sealed class Registry
    {
        public readonly List<WeakReference<PyType>> Registered = [];
        public readonly ConditionalWeakTable<PyType, object> Positive = [];
        public ConditionalWeakTable<PyType, object> Negative = [];
        public long NegativeToken;
    }

    private static readonly ConditionalWeakTable<PyType, Registry> s_registries = [];
    private static readonly object s_present = new();
    private static long s_token;

    public static long CacheToken => Interlocked.Read(ref s_token);

    public static void Define(TypeDefinition d)
    {
        d.New(New);
        d.Method("__init__", static (PyContext _, Arguments _) => Value.None);
        d.Method("register", Register);
        Native2 instanceCheck = InstanceCheck, subclassCheck = static (context, self, derived) => SubclassCheck(context, TypeType.Self(self), derived);
        d.Method("__instancecheck__", instanceCheck);
        d.Method("__subclasscheck__", subclassCheck);
    }

    private static Value New(PyContext context, Arguments arguments)
    {
        Value maker = TypeType.Type.Attributes.GetString("__new__");
        Value made = context.Call(maker, arguments);
        ComputeAbstractMethods(context, TypeType.Self(made));
        return made;
    }

    /// <summary>CPython's <c>compute_abstract_methods</c>.</summary>
    public static void ComputeAbstractMethods(PyContext context, PyType type)
    {
        var names = new PyFrozenSet();
        int position = 0;
        PyDict snapshot = type.Attributes.Copy();
        while (snapshot.Next(ref position, out Value key, out Value value))
            if (AbstractMark.IsSet(context, value)) names.Add(context, key);
        foreach (PyType b in type.Bases)
        {
            Value inherited = b.Attributes.GetString("__abstractmethods__");
            if (inherited.IsNull) continue;
            foreach (Value name in Iteration.ToArray(context, inherited))
                if (Attributes.TryGet(context, type, ObjectType.NameArgument(name), out Value value) && AbstractMark.IsSet(context, value)) names.Add(context, name);
        }
        TypeAttributes.SetAbstractMethods(context, type, names);
    }

    private static Value Register(PyContext context, Value self, Value subclass)
    {
        PyType type = TypeType.Self(self);
        if (subclass.Reference is not PyType registered) throw Errors.TypeError("Can only register classes");
        if (SubclassCheck(context, type, subclass).AsBool) return subclass;
        if (SubclassCheck(context, registered, self).AsBool) throw Errors.RuntimeError("Refusing to create an inheritance cycle");
        Registry registry = s_registries.GetOrCreateValue(type);
        lock (registry) registry.Registered.Add(new WeakReference<PyType>(registered));
        Interlocked.Increment(ref s_token);
        if (type.IsSequencePattern) registered.IsSequencePattern = true;
        if (type.IsMappingPattern) registered.IsMappingPattern = true;
        return subclass;
    }

    private static Value InstanceCheck(PyContext context, Value self, Value instance)
    {
        PyType type = TypeType.Self(self);
        Value claimed = Attributes.Get(context, instance, "__class__");
        if (Truth.Of(context, CheckSubclass(context, self, claimed))) return Value.True;
        return instance.Type != claimed.Reference && Truth.Of(context, CheckSubclass(context, self, instance.Type));
    }

    private static Value CheckSubclass(PyContext context, Value self, Value cls) => context.Call(Attributes.Get(context, self, "__subclasscheck__"), cls);

    private static Value SubclassCheck(PyContext context, PyType type, Value derivedValue)
    {
        if (derivedValue.Reference is not PyType derived) throw Errors.TypeError("issubclass() arg 1 must be a class");
        if (!type.Type.IsSubtypeOf(AbcModule.AbstractMeta)) return derived.IsSubtypeOf(type);
        Registry registry = s_registries.GetOrCreateValue(type);
        if (registry.Positive.TryGetValue(derived, out _)) return Value.True;
        lock (registry)
        {
            if (registry.NegativeToken < CacheToken)
            {
                registry.Negative = [];
                registry.NegativeToken = CacheToken;
            }
            else if (registry.Negative.TryGetValue(derived, out _)) return Value.False;
        }
        bool result = Decide(context, type, derived, registry);
        (result ? registry.Positive : registry.Negative).AddOrUpdate(derived, s_present);
        return result;
    }

    private static bool Decide(PyContext context, PyType type, PyType derived, Registry registry)
    {
        Value hook = context.Call(Attributes.Get(context, type, "__subclasshook__"), derived);
        if (hook.IsBool) return hook.AsBool;
        if (!hook.IsNotImplemented) throw Errors.AssertionError("__subclasshook__ must return either False, True, or NotImplemented");
        if (derived.IsSubtypeOf(type)) return true;
        List<PyType> registered = [];
        lock (registry)
            foreach (WeakReference<PyType> reference in registry.Registered)
                if (reference.TryGetTarget(out PyType? alive)) registered.Add(alive);
        foreach (PyType candidate in registered)
            if (IsSubclassOfRelated(context, derived, candidate)) return true;
        foreach (PyType subclass in type.Subclasses())
            if (IsSubclassOfRelated(context, derived, subclass)) return true;
        return false;
    }

    // A protocol refuses direct checks unless it is runtime_checkable, but not those that abc makes on its way
    // (typing._allow_reckless_class_checks).
    private static bool IsSubclassOfRelated(PyContext context, PyType derived, PyType related) => ProtocolClasses.IsProtocol(related)
        ? SubclassCheck(context, related, derived).AsBool
        : InstanceChecks.IsSubclass(context, derived, related);
}
