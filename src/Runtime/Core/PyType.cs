using System.Runtime.CompilerServices;

namespace PyToCil.Runtime;

/// <summary>
/// A Python class: a built-in one, whose methods are defined at first use by its room, or one written in Python.
/// </summary>
public sealed class PyType : PyObject, IAttributed
{
    private static long s_lastVersion;

    private readonly List<WeakReference<PyType>> _subclasses = [];
    private readonly Lock _definitionLock = new();
    private Action<TypeDefinition>? _define;
    private PyDict? _attributes;
    private VersionedTable? _versioned;
    private Value[]? _special;
    private ulong[]? _specialKnown;
    private PyType[] _mro;
    private int _slotHint;

    // The version for which instances are known to hash by identity; negative where they are known not to.
    private long _identityVersion;

    private int _number;
    private AttributeStore _metaclassStore;

    /// <summary>A built-in class. Its methods come from <paramref name="define"/>, called at first look-up.</summary>
    private PyType(string name, PyType[] bases, PyType? metatype, Action<TypeDefinition>? define) : base(metatype!)
    {
        Name = name;
        QualifiedName = name;
        Bases = bases;
        Base = bases.Length > 0 ? bases[0] : null;
        _define = define;
        Version = Interlocked.Increment(ref s_lastVersion);
        IsBuiltin = true;
        _mro = bases.Length == 0 ? [this] : bases.Length == 1 ? [this, .. bases[0]._mro] : MethodResolutionOrder.Compute(this, bases);
        foreach (PyType b in bases) b.AddSubclass(this);
        Layout = this;
        RootShape = null;
    }

    /// <summary>Makes a built-in class. Its room keeps the result in a static field.</summary>
    /// <param name="name">Python's name of it.</param>
    /// <param name="define">Fills its table of methods when first needed.</param>
    /// <param name="bases">Its bases; object where left out.</param>
    public static PyType Native(string name, Action<TypeDefinition> define, params PyType[] bases) =>
        new(name, bases.Length == 0 ? [Types.RootTypes.Object] : bases, Types.RootTypes.Type, define);

    /// <summary>A built-in class whose instances have no methods worth a table beyond object's.</summary>
    internal static PyType NativeRoot(string name, Action<TypeDefinition> define) => new(name, [], null, define);

    internal static PyType NativeMeta(string name, PyType objectType, Action<TypeDefinition> define)
    {
        var type = new PyType(name, [objectType], null, define) { CallOne = static (_, value) => value.Type };
        type.Type = type;
        objectType.Type = type;
        return type;
    }

    /// <summary>Gives instances a <c>__dict__</c> (exceptions, functions, modules).</summary>
    internal PyType WithInstanceAttributes()
    {
        HasInstanceDictionary = true;
        RootShape = Shape.Root(this, 0);
        return this;
    }

    /// <summary>Instances are those of another built-in class: the class adds methods only.</summary>
    internal PyType LaidOutAs(PyType layout)
    {
        Layout = layout;
        return this;
    }

    /// <summary>A class written in Python; <c>type.__new__</c> makes it.</summary>
    internal PyType(PyType metatype, string name, PyType[] bases, PyType best, PyDict attributes) : base(metatype)
    {
        Name = name;
        QualifiedName = name;
        Bases = bases;
        Base = best;
        Layout = best.Layout;
        _attributes = attributes;
        _mro = [];
        Version = Interlocked.Increment(ref s_lastVersion);
        _metaclassStore.Begin(metatype);
    }

    public string Name { get; internal set; }
    public string QualifiedName { get; internal set; }

    /// <summary>As messages name it, CPython's <c>tp_name</c>: with the module for built-in classes outside of builtins.</summary>
    public string ShownName => IsBuiltin && !IsWrittenInPython && Module != "builtins" ? $"{Module}.{Name}" : Name;

    /// <summary>The module's name for built-in classes ("builtins" unless set); Python classes keep <c>__module__</c> in their attributes.</summary>
    public string Module { get; internal set; } = "builtins";

    public PyType[] Bases { get; internal set; }

    /// <summary>The base whose instance layout this class extends, <c>__base__</c>.</summary>
    public PyType? Base { get; internal set; }

    /// <summary>The built-in class that decides the .NET class of the instances (object, list, dict, ...).</summary>
    public PyType Layout { get; internal set; }

    /// <summary>Made by the runtime, not by a class statement: immutable, as in CPython.</summary>
    public bool IsBuiltin { get; }

    /// <summary>CPython writes the class in Python, so that messages have its plain name.</summary>
    internal bool IsWrittenInPython { get; private set; }

    internal PyType WrittenInPython()
    {
        IsWrittenInPython = true;
        return this;
    }

    /// <summary>May be a base of other classes (bool, NoneType and some more may not).</summary>
    public bool IsSubclassable { get; internal set; } = true;

    /// <summary>Matches one positional sub-pattern with the subject itself (int, str, ...), Py_TPFLAGS_MATCH_SELF.</summary>
    public bool MatchesSelf { get; internal set; }

    /// <summary>Has abstract methods left, Py_TPFLAGS_IS_ABSTRACT: cannot be instantiated.</summary>
    public bool IsAbstract { get; internal set; }

    /// <summary>What calling the class with one positional argument does, CPython's <c>tp_vectorcall</c>; null where only the general protocol serves.</summary>
    internal Native1? CallOne { get; set; }

    /// <summary>Which class typed code has a lane for it is.</summary>
    internal KnownCallable Known { get; set; }

    /// <summary>As <see cref="CallOne"/>, with two arguments.</summary>
    internal Native2? CallTwo { get; set; }

    /// <summary>As <see cref="CallOne"/>, without arguments.</summary>
    internal Native0? CallNone { get; set; }

    /// <summary>Matches sequence patterns (list, tuple, range, and what registers), Py_TPFLAGS_SEQUENCE.</summary>
    public bool IsSequencePattern { get; internal set; }

    /// <summary>Matches mapping patterns, Py_TPFLAGS_MAPPING.</summary>
    public bool IsMappingPattern { get; internal set; }

    /// <summary>Changes whenever an attribute of the class or of one of its bases changes; inline caches compare it.</summary>
    public long Version;

    public PyType[] Mro
    {
        get => _mro;
        internal set { _mro = value; Touch(); }
    }

    /// <summary>The shape of a new instance; null where instances hold no attributes of their own.</summary>
    public Shape? RootShape { get; internal set; }

    /// <summary>Instances have a <c>__dict__</c>.</summary>
    public bool HasInstanceDictionary { get; internal set; }

    /// <summary>Slots taken by <c>__slots__</c> of this class and its bases.</summary>
    public int ReservedSlots { get; internal set; }

    ref AttributeStore IAttributed.Attributes => ref _metaclassStore;

    /// <summary>The class's own attributes, as the running version has them. Change them only through <see cref="SetOwn"/> and <see cref="RemoveOwn"/>.</summary>
    public PyDict Attributes
    {
        get
        {
            if (_attributes is null) Define();
            return _versioned is null ? _attributes! : _versioned.View(_attributes!);
        }
    }

    private void Define()
    {
        lock (_definitionLock)
        {
            if (_attributes is not null) return;
            var attributes = new PyDict();
            var definition = new TypeDefinition(this, attributes);
            _define?.Invoke(definition);
            definition.Finish();
            _define = null;
            _versioned = definition.Versioned;
            _attributes = attributes;
        }
    }

    /// <summary>Room for the slots that instances will have behind their inline ones; null for none.</summary>
    internal Value[]? NewSlots() => Math.Max(_slotHint, ReservedSlots) - InlineSlots.Count is > 0 and int more ? new Value[more] : null;

    internal void NoteSlotCount(int count)
    {
        if (count > _slotHint && count <= Shape.MostAttributes) _slotHint = count;
    }

    /// <summary>The attribute as it lies in the first class of the MRO that has it, not bound; NULL where none has it.</summary>
    public Value Lookup(string name)
    {
        long hash = PyDict.HashOf(name);
        foreach (PyType type in _mro)
        {
            Value found = type.Attributes.GetString(name, hash);
            if (!found.IsNull) return found;
        }
        return default;
    }

    /// <summary>As <see cref="Lookup(string)"/>, and the class that has it.</summary>
    public Value Lookup(string name, out PyType? owner)
    {
        foreach (PyType type in _mro)
        {
            Value found = type.Attributes.GetString(name);
            if (found.IsNull) continue;
            owner = type;
            return found;
        }
        owner = null;
        return default;
    }

    /// <summary>A special method as <see cref="Lookup(string)"/> gives it, from a cache; NULL where there is none.</summary>
    public Value Special(SpecialMethod method)
    {
        Value[]? special = _special;
        ulong[]? known = _specialKnown;
        int index = (int)method;
        if (special is not null && known is not null && (Volatile.Read(ref known[index >> 6]) & (1UL << (index & 63))) != 0) return special[index];
        return FindSpecial(method);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Value FindSpecial(SpecialMethod method)
    {
        long version = Version;
        string name = SpecialMethods.NameOf(method);
        Value found = Lookup(name);
        // What differs by version is looked up each time: the cache belongs to all of them.
        foreach (PyType type in _mro)
            if (type._versioned is { } versioned && versioned.Varies(name)) return found;
        lock (_definitionLock)
        {
            if (version != Version) return found;
            _special ??= new Value[SpecialMethods.Count];
            _specialKnown ??= new ulong[(SpecialMethods.Count + 63) / 64];
            _special[(int)method] = found;
            Interlocked.Or(ref _specialKnown[(int)method >> 6], 1UL << ((int)method & 63));
        }
        return found;
    }

    /// <summary>True where the special method is not the one object gives.</summary>
    public bool Overrides(SpecialMethod method) => !Value.Is(Special(method), Types.ObjectType.Type.Special(method));

    internal override ref int Number => ref _number;

    /// <summary>
    /// Instances hash and compare as <see cref="object"/> does, by identity. For classes whose special methods do not differ by version.
    /// </summary>
    internal bool HashesByIdentity
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            long known = _identityVersion;
            return known == Version || (known != -Version && FindHashesByIdentity());
        }
    }

    private bool FindHashesByIdentity()
    {
        long version = Version;
        bool byIdentity = !Overrides(SpecialMethod.Hash) && !Overrides(SpecialMethod.Equal);
        _identityVersion = byIdentity ? version : -version;
        return byIdentity;
    }

    /// <summary>Sets an attribute of the class itself and invalidates what was cached of it.</summary>
    internal void SetOwn(string name, Value value)
    {
        Own().SetString(name, value);
        Touch();
    }

    internal bool RemoveOwn(string name)
    {
        bool removed = Own().RemoveString(name);
        Touch();
        return removed;
    }

    // The table that is common to all versions, for a change.
    private PyDict Own()
    {
        if (_attributes is null) Define();
        _versioned?.Clear();
        return _attributes!;
    }

    /// <summary>Invalidates caches of this class and of all that derive from it.</summary>
    internal void Touch()
    {
        lock (_definitionLock)
        {
            Version = Interlocked.Increment(ref s_lastVersion);
            _special = null;
            _specialKnown = null;
        }
        foreach (PyType subclass in Subclasses()) subclass.Touch();
    }

    internal void AddSubclass(PyType subclass)
    {
        lock (_subclasses) _subclasses.Add(new WeakReference<PyType>(subclass));
    }

    internal void RemoveSubclass(PyType subclass)
    {
        lock (_subclasses) _subclasses.RemoveAll(w => !w.TryGetTarget(out PyType? t) || t == subclass);
    }

    /// <summary>The direct subclasses that are alive, oldest first.</summary>
    public List<PyType> Subclasses()
    {
        var alive = new List<PyType>();
        lock (_subclasses)
        {
            foreach (WeakReference<PyType> reference in _subclasses)
                if (reference.TryGetTarget(out PyType? type)) alive.Add(type);
        }
        return alive;
    }

    /// <summary>CPython's <c>PyType_IsSubtype</c>: by MRO, without <c>__subclasscheck__</c>.</summary>
    public bool IsSubtypeOf(PyType other)
    {
        if (this == other) return true;
        foreach (PyType type in _mro)
            if (type == other) return true;
        return false;
    }

    public override string ToString() => $"<class '{Name}'>";
}
